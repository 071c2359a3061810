import fc from "fast-check";
import { loadArea } from "../../src/areas/areas";
import { compile } from "../../src/rules/compile";
import { readNumber } from "../../src/rules/number";
import { isBlank } from "../../src/rules/readings";
import { COLUMN } from "../../src/sheet/columns";
import { cellName } from "../../src/sheet/plan";
import { planWorkbook } from "../../src/sheet/workbook";
import { calculatedWorkbook, type Locale } from "./calculatedWorkbook";

const SEED = 20270303;

/** Text that is a number, or nearly one. */
const digits = (max: number) => fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 1, maxLength: max });
const almost = fc.oneof(
  fc.string({ unit: fc.constantFrom(..."0123 \u00a0\u202f,.-−–e%E+:/"), maxLength: 8 }),
  fc.tuple(digits(4), fc.constantFrom(" ", "\u00a0", "\u2009", ".", ",", ""), digits(4)).map((parts) => parts.join("")),
  fc
    .tuple(digits(3), fc.constantFrom(" ", "\u00a0"), digits(3), fc.constantFrom(",", "."), digits(3))
    .map((parts) => parts.join("")),
  fc.tuple(digits(3), fc.constant(","), digits(20)).map((parts) => parts.join("")),
  digits(24),
  fc.constantFrom(
    "SANT",
    "TRUE",
    "12 %",
    "kr 5",
    "5 kr",
    "1/2",
    "1:30",
    "2026-03-01",
    "mars 2",
    "1E5",
    "#N/A",
    "'5",
    "½",
    "１２",
  ),
);

test.each<Locale>(["en", "de"])(
  "typed text reads as the same number in the sheet as in the check (%s)",
  async (locale) => {
    const compiled = compile((await loadArea("koagulationssjukdomar"))!);
    const plan = planWorkbook(compiled, 2027, "Testenheten");
    const book = calculatedWorkbook(plan, locale);
    const inputs = plan.names.filter(({ name }) => compiled.fields.has(name.slice(cellName("").length)));
    let numbers = 0;
    fc.assert(
      fc.property(fc.array(almost, { minLength: inputs.length, maxLength: inputs.length }), (texts) => {
        inputs.forEach(({ sheet, row, column }, i) => book.set(sheet, row, column, texts[i]!));
        book.calculate();
        const differences = inputs.flatMap(({ sheet, row }, i) => {
          const text = texts[i]!;
          const shown = book.read(sheet, row, COLUMN.number);
          const read = readNumber(text);
          // What is below zero is no number of ours either way.
          const isNumber = read !== null && !Object.is(Math.sign(read), -0) && read >= 0;
          if (isNumber) numbers++;
          // The engine shows some eight digits.
          const agree = isNumber
            ? typeof shown === "number" && Math.abs(shown - read) <= 1e-6 * Math.max(1, read)
            : shown === (isBlank(text) ? "" : "fel");
          return agree ? [] : [`“${text}” is ${read} to the check, ${shown} in the sheet`];
        });
        expect(differences).toEqual([]);
      }),
      { seed: SEED, numRuns: 60, endOnFailure: true },
    );
    expect(numbers).toBeGreaterThan(1000);
  },
);
