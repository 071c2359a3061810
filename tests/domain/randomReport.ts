import fc from "fast-check";
import type { CellValue, Values } from "../../src/rules/readings";
import type { MeantReport } from "./expected";
import type { Meaning } from "./judge";
import { FIELD_ROWS, type FieldRow } from "./tables";

/** What stands in a cell, and what is meant by it. */
type Cell = { raw: CellValue; meaning: Meaning };

/** A report as a person filled it in, and as that person means it. */
export type RandomReport = {
  reportingYear: number;
  values: Values;
  previous: Record<string, Values>;
  meant: MeantReport;
};

const BLANK: Cell = { raw: null, meaning: "blank" };
const BLANKS = [null, "", "  "].map((raw): Cell => ({ raw, meaning: "blank" }));
const UNUSABLE = [
  "många",
  "ca 3",
  "1.200",
  "3 %",
  "1,2,3",
  "12 34",
  "3-4",
  "1e3",
  "2026-03-01",
  "=1+1",
  ",5",
  "5,",
  true,
].map((raw): Cell => ({ raw, meaning: "unusable" }));
/** That there is no figure, as people write and paste it. */
const DECLARED = [
  "ej aktuellt",
  " Ej  Aktuellt ",
  "KAN INTE RAPPORTERAS",
  "kan inte\u00a0rapporteras",
  "Ännu inte infört",
  "ÄNNU INTE INFÖRT",
].map((raw): Cell => ({ raw, meaning: "missing" }));
/** Numbers that some fields cannot take. */
const ODD: Cell[] = [
  { raw: -1, meaning: -1 },
  { raw: "−2", meaning: -2 },
  { raw: "-0,5", meaning: -0.5 },
  { raw: 2.5, meaning: 2.5 },
  { raw: "0,5", meaning: 0.5 },
  { raw: 1e300, meaning: 1e300 },
  { raw: 101, meaning: 101 },
];
/** Numbers that people type as text, or paste. */
const TYPED: Cell[] = [
  { raw: "2", meaning: 2 },
  { raw: " 3 ", meaning: 3 },
  { raw: "1 200", meaning: 1200 },
  { raw: "1\u00a0200", meaning: 1200 },
  { raw: "2,0", meaning: 2 },
  { raw: "1200", meaning: 1200 },
];
const TYPED_DECIMALS: Cell[] = [
  ...TYPED,
  { raw: "2,1", meaning: 2.1 },
  { raw: "1.5", meaning: 1.5 },
  { raw: "18,05", meaning: 18.05 },
];

const number = (value: number): Cell => ({ raw: value, meaning: value });
const numbers = (values: readonly number[]) => fc.constantFrom(...values.map(number));

/** Whole numbers so small that sums are often equal, or differ by one. */
const COUNTS = numbers([0, 0, 1, 1, 1, 2, 2, 3, 4]);
/** Values whose differences lie near the tolerances: one and a half units of no, one or two decimals. */
const DECIMALS = numbers([0, 1, 1, 1.1, 1.2, 1.15, 2, 2, 2.5, 3, 3.7, 5, 17, 17.5, 18, 18.01, 40, 100]);
const DEVIATIONS = numbers([0, 0, 0.1, 0.5, 1, 1, 1.5, 2, 10]);

function cellOf({ field, type }: FieldRow): fc.Arbitrary<Cell> {
  const isRegion = field.includes(".hemregion.");
  const usual = field.endsWith(".sd") ? DEVIATIONS : type === "decimal" ? DECIMALS : COUNTS;
  return fc.oneof(
    { weight: isRegion ? 1500 : 100, arbitrary: isRegion ? fc.constant(BLANK) : fc.constantFrom(...BLANKS) },
    { weight: isRegion ? 100 : 800, arbitrary: usual },
    { weight: isRegion ? 6 : 40, arbitrary: fc.constantFrom(...(type === "decimal" ? TYPED_DECIMALS : TYPED)) },
    { weight: isRegion ? 2 : 12, arbitrary: fc.constantFrom(...UNUSABLE) },
    { weight: isRegion ? 2 : 24, arbitrary: fc.constantFrom(...ODD) },
    { weight: isRegion ? 2 : 12, arbitrary: fc.constantFrom(...DECLARED) },
  );
}

const pick = <K extends keyof Cell>(cells: Readonly<Record<string, Cell>>, key: K): Record<string, Cell[K]> =>
  Object.fromEntries(Object.entries(cells).map(([id, cell]) => [id, cell[key]] as const));

/** Reports of an area for reporting years from before anything is due until long after, with earlier reports. */
export function randomReport(slug: string): fc.Arbitrary<RandomReport> {
  const fields = FIELD_ROWS.filter(({ area }) => area === slug);
  const cells = fc.record(Object.fromEntries(fields.map((row) => [row.field, cellOf(row)] as const)));
  const year = fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min: 2027, max: 2030 }) },
    fc.integer({ min: 2023, max: 2026 }),
  );
  return fc
    .record({ year, now: cells, before: fc.option(cells, { freq: 4 }), longBefore: fc.option(cells, { freq: 3 }) })
    .map(({ year: reportingYear, now, before, longBefore }) => {
      const earlier = Object.entries({ [reportingYear - 1]: before, [reportingYear - 2]: longBefore }).flatMap(
        ([one, its]) => (its ? [[one, its] as const] : []),
      );
      return {
        reportingYear,
        values: pick(now, "raw"),
        previous: Object.fromEntries(earlier.map(([one, its]) => [one, pick(its, "raw")] as const)),
        meant: {
          reportingYear,
          cells: pick(now, "meaning"),
          previous: Object.fromEntries(earlier.map(([one, its]) => [one, pick(its, "meaning")] as const)),
        },
      };
    });
}
