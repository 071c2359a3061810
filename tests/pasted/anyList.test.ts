import fc from "fast-check";
import { AREAS } from "../../src/areas/areas";
import type { Breakdown } from "../../src/model/breakdown";
import { statistic } from "../../src/model/measure";
import { type AskedCounts, countList } from "../../src/pasted/countList";
import { dayOfIso } from "../../src/pasted/day";
import { type Countable, questionsOf } from "../../src/pasted/questions";
import { readTable } from "../../src/pasted/table";
import { takeValues } from "../../src/pasted/takeValues";
import type { AskedValues } from "../../src/pasted/values";

const SEED = 20270307;
const TODAY = "2027-02-15";

const pad = (number: number): string => String(number).padStart(2, "0");
const MONTHS = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

/** Ways to write a day that each say it without the others. */
const DATE_FORMS: readonly ((year: number, month: number, day: number, days: number) => string)[] = [
  (year, month, day) => `${year}-${pad(month)}-${pad(day)}`,
  (year, month, day) => `${year}${pad(month)}${pad(day)}`,
  (year, month, day) => `${pad(year % 100)}${pad(month)}${pad(day)}`,
  (year, month, day) => `${day}/${month} ${year}`,
  (year, month, day) => `${day}/${month}-${pad(year % 100)}`,
  (year, month, day) => `${pad(day)}.${pad(month)}.${year}`,
  (year, month, day) => `${day} ${MONTHS[month - 1]!} ${year}`,
  (year, month, day) => `${year}-${pad(month)}-${pad(day)} 14:30`,
  (year, month, day) => `${year}-${pad(month)}-${pad(day)}T07:00:00`,
  (_year, _month, _day, days) => String(days + 25_569),
];

const written = (days: number, form: number): string => {
  const date = new Date(days * 86_400_000);
  return DATE_FORMS[form]!(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), days);
};

/** A cell as Excel copies it. */
const excelCell = (text: string): string => (/["\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Ways to write a table, with a heading over each column. */
const TABLE_FORMS: readonly ((rows: readonly (readonly string[])[]) => string)[] = [
  (rows) => rows.map((row) => row.map(excelCell).join("\t")).join("\r\n"),
  (rows) => `\uFEFF${rows.map((row) => row.join(";")).join("\n")}\n`,
  (rows) => rows.map((row) => `| ${row.join(" | ")} |`).join("\n"),
  (rows) => rows.map((row) => row.map((cell) => cell || "–").join("    ")).join("\r"),
];

const waits = (): AskedValues => ({
  measure: "T1",
  definition: statistic({
    ...{ name: "Tid", heading: "T1", at: "1", asks: "Tid.", population: "", purpose: "", foundIn: "" },
    ...{ of: "patienter", unit: "dagar", values: "whole" as const, shows: ["medel"] as const, statisticsAt: "1" },
    workedOut: { kind: "days", from: "remiss", to: "besök" },
  }),
  period: null,
  today: TODAY,
});

const day = fc.integer({ min: dayOfIso("2001-01-01"), max: dayOfIso("2026-01-01") });
const form = fc.nat({ max: DATE_FORMS.length - 1 });
const tableForm = fc.nat({ max: TABLE_FORMS.length - 1 });

test("the days between two dates come back, however dates and tables are written", () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ from: day, wait: fc.nat({ max: 400 }), forms: fc.tuple(form, form) }), {
        minLength: 3,
        maxLength: 12,
      }),
      tableForm,
      fc.boolean(),
      (rows, shape, isTurned) => {
        const cells = rows.map(({ from, wait, forms: [one, other] }) => [
          written(from, one),
          written(from + wait, other),
        ]);
        const turned = [["Remiss", "Besök"], ...cells].map((row) => (isTurned ? row.toReversed() : row));
        const table = readTable(TABLE_FORMS[shape]!(turned));
        const columns = isTurned ? { from: 1, to: 0 } : { from: 0, to: 1 };
        const taken = takeValues(table, waits(), { kind: "days", columns, group: null });
        expect([...taken.groups[0]!.values]).toEqual(rows.map(({ wait }) => wait));
        expect(taken.leftOut).toEqual([]);
      },
    ),
    { seed: SEED, numRuns: 300 },
  );
});

const NUMBER_FORMS: readonly ((value: number) => string)[] = [
  String,
  (value) => `${value} dagar`,
  (value) => ` ${value}\u00a0`,
  (value) => String(value).replace(/^(\d+)(\d{3})$/, "$1 $2"),
  (value) => String(value).replace(/^(\d+)(\d{3})$/, "$1\u202f$2"),
  (value) => `${value},0`,
];

test("a column of numbers comes back, and what is no number is told by its row", () => {
  const junk = fc.constantFrom("okänt", "ca 30", "1.200", "12 13", "1e3", "#SAKNAS!");
  const cell = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({ value: fc.nat({ max: 9999 }), form: fc.nat({ max: NUMBER_FORMS.length - 1 }) }),
    },
    { weight: 1, arbitrary: junk.map((text) => ({ text })) },
  );
  fc.assert(
    fc.property(fc.array(cell, { minLength: 4, maxLength: 40 }), (cells) => {
      const texts = cells.map((one) => ("text" in one ? one.text : NUMBER_FORMS[one.form]!(one.value)));
      const table = readTable(["Väntetid", ...texts].join("\n"));
      const { groups, leftOut } = takeValues(table, waits(), { kind: "values", columns: { value: 0 }, group: null });
      expect([...groups[0]!.values]).toEqual(cells.flatMap((one) => ("text" in one ? [] : [one.value])));
      expect(leftOut).toEqual(
        cells.flatMap((one, i) => ("text" in one ? [{ kind: "notNumber", row: i + 2, written: one.text }] : [])),
      );
    }),
    { seed: SEED, numRuns: 300 },
  );
});

/** What a made-up row says of a breakdown: its part, and what that part is divided into. */
type Said = { cells: Record<string, string>; ids: string[] };

/** Draws a row: a part of each breakdown, as its label, and the ids of the fields that it counts in. */
function drawn(measure: string, path: string, by: readonly Breakdown[], draw: (most: number) => number): Said {
  const said: Said = { cells: {}, ids: [] };
  for (const breakdown of by) {
    const choices = [
      ...breakdown.parts,
      ...Object.entries(breakdown.beside ?? {}).map(([id, label]) => ({ id, label })),
    ];
    // One too many: in no part.
    const part = choices[draw(choices.length)];
    const key = `${measure}.${breakdown.id}`;
    if (choices.length === 1) said.cells[`${key}=${choices[0]!.id}`] = part ? "ja" : "nej";
    else said.cells[key] = part?.label ?? "";
    if (!part) continue;
    const isBeside = !breakdown.parts.some(({ id }) => id === part.id);
    const within = `${isBeside || breakdown.inline ? path : `${path}.${breakdown.id}`}.${part.id}`;
    const inner: readonly Breakdown[] | undefined = breakdown.parts.find(({ id }) => id === part.id)?.by;
    said.ids.push(inner ? `${within}.total` : within);
    const more = drawn(measure, within, inner ?? [], draw);
    Object.assign(said.cells, more.cells);
    said.ids.push(...more.ids);
  }
  return said;
}

describe("a count of any measure is that of each row by itself, whatever the order of rows and columns", () => {
  test.each(AREAS.map(({ slug, load }) => [slug, load] as const))("%s", async (_, load) => {
    const { measures } = await load();
    for (const [measure, definition] of Object.entries(measures)) {
      if (definition.kind !== "count") continue;
      const asked: AskedCounts = { measure, definition, period: null, today: TODAY, key: new Uint8Array(32) };
      const keys = questionsOf(measure, definition as Countable)
        .filter(({ kind }) => kind !== "id" && kind !== "date")
        .map(({ key }) => key);
      fc.assert(
        fc.property(
          fc.array(fc.infiniteStream(fc.nat()), { minLength: 1, maxLength: 25 }),
          fc.nat(),
          (streams, turn) => {
            const rows = streams.map((stream) =>
              drawn(measure, measure, definition.by, (most) => Number(stream.next().value) % (most + 1)),
            );
            const order = keys.map((__, i) => keys[(i + turn) % keys.length]!);
            const texts = ["Nr", ...order];
            const lines = rows.map(({ cells }, i) => [String(i + 1), ...order.map((key) => cells[key] ?? "")]);
            const turned = lines.map((__, i) => lines[(i + turn) % lines.length]!);
            const table = readTable([texts, ...turned].map((row) => row.map(excelCell).join("\t")).join("\n"), true);
            const columns = Object.fromEntries(order.map((key, i) => [key, [i + 1]] as const));
            const { figures, conflicts, leftOut } = countList(table, asked, columns);
            const expected = new Map<string, number>();
            if (definition.whole !== null) expected.set(`${measure}.total`, rows.length);
            for (const id of rows.flatMap(({ ids }) => ids)) expected.set(id, (expected.get(id) ?? 0) + 1);
            const told = Object.entries(figures).filter(([, figure]) => figure > 0);
            expect(Object.fromEntries(told)).toEqual(Object.fromEntries(expected));
            expect([conflicts, leftOut]).toEqual([[], []]);
          },
        ),
        { seed: SEED, numRuns: 40 },
      );
    }
  });
});

test("patients on several rows are counted once, whatever the order of the rows", async () => {
  const { measures } = await AREAS[0]!.load();
  const asked: AskedCounts = {
    ...{ measure: "B1a", definition: measures.B1a as Countable, period: null, today: TODAY },
    key: new Uint8Array(32).fill(1),
  };
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 40 }),
      fc.array(fc.boolean(), { minLength: 13, maxLength: 13 }),
      (visits, isWoman) => {
        const rows = visits.map((patient) => `${patient}\t${isWoman[patient]! ? "K" : "M"}`);
        const table = readTable(["Patientnr\tKön", ...rows].join("\n"), true);
        const patients = new Set(visits);
        const women = [...patients].filter((patient) => isWoman[patient]).length;
        const counted = countList(table, asked, { patient: [0], "B1a.kon": [1] });
        expect(counted.figures).toEqual({
          "B1a.total": patients.size,
          "B1a.kon.kvinna": women,
          "B1a.kon.man": patients.size - women,
        });
        expect([counted.conflicts, counted.leftOut.length]).toEqual([[], visits.length - patients.size]);
      },
    ),
    { seed: SEED, numRuns: 200 },
  );
});

test("100,000 rows: all values, and each row that is not used", () => {
  const rows = Array.from({ length: 100_000 }, (_, i) =>
    i % 1000 === 7
      ? "2026-05-01\t"
      : `2026-01-10\t${written(dayOfIso("2026-01-10") + (i % 300), i % DATE_FORMS.length)}`,
  );
  const table = readTable(["Remiss\tBesök", ...rows].join("\r\n"));
  const taken = takeValues(table, waits(), { kind: "days", columns: { from: 0, to: 1 }, group: null });
  expect([taken.groups[0]!.values.length, taken.leftOut.length]).toEqual([99_900, 100]);
  expect(new Set(taken.leftOut.map(({ kind }) => kind))).toEqual(new Set(["oneDateMissing"]));
  expect(taken.leftOut[1]!.row).toBe(1009);
  expect(taken.groups[0]!.values.reduce((sum, value) => sum + value, 0)).toBe(
    rows.reduce((sum, _, i) => sum + (i % 1000 === 7 ? 0 : i % 300), 0),
  );
});
