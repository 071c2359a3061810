import fc from "fast-check";
import { loadArea } from "../../src/areas/areas";
import type { Area } from "../../src/model/area";
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
  fc.tuple(digits(3), fc.constantFrom("%", " %", "\u00a0%", ",5 %", " 000 %", "%%")).map((parts) => parts.join("")),
  digits(24),
  fc.constantFrom(
    "SANT",
    "TRUE",
    "12 %",
    "%",
    " %",
    "3 % %",
    "<5",
    "5 st",
    "ca 150",
    "12-15",
    "1/3",
    "1 mars",
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

/** The area as it is, or with its means and medians in percent: no document counts in percent so far. */
async function areaIn(unit: "its own units" | "percent"): Promise<Area> {
  const area = structuredClone((await loadArea("koagulationssjukdomar"))!);
  for (const measure of Object.values(area.measures)) {
    if (unit === "percent" && measure.kind === "statistic") Object.assign(measure, { unit: "%" });
  }
  return area;
}

test.each<[Locale, "its own units" | "percent"]>([
  ["en", "its own units"],
  ["de", "its own units"],
  ["en", "percent"],
])("typed text reads as the same number in the sheet as in the check (%s, %s)", async (locale, unit) => {
  const compiled = compile(await areaIn(unit));
  const plan = planWorkbook(compiled, 2027, "Testenheten");
  const book = calculatedWorkbook(plan, locale);
  const inputs = plan.names.filter(({ name }) => compiled.fields.has(name.slice(cellName("").length)));
  const unitOf = (name: string) => compiled.fields.get(name.slice(cellName("").length))!.unit;
  let numbers = 0;
  let percentages = 0;
  fc.assert(
    fc.property(fc.array(almost, { minLength: inputs.length, maxLength: inputs.length }), (texts) => {
      inputs.forEach(({ sheet, row, column }, i) => book.set(sheet, row, column, texts[i]!));
      book.calculate();
      const differences = inputs.flatMap(({ name, sheet, row }, i) => {
        const text = texts[i]!;
        const shown = book.read(sheet, row, COLUMN.number);
        const read = readNumber(text, unitOf(name));
        // What is below zero is no number of ours either way.
        const isNumber = read !== null && !Object.is(Math.sign(read), -0) && read >= 0;
        if (isNumber) numbers++;
        if (isNumber && text.includes("%")) percentages++;
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
  if (unit === "percent") expect(percentages).toBeGreaterThan(30);
  else expect(percentages).toBe(0);
});
