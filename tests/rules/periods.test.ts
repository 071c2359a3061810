import { AREAS, loadArea } from "../../src/areas/areas";
import { periodsOf, periodOf } from "../../src/rules/periods";
import { periodText } from "../../src/rules/periodText";
import { PERIOD_ROWS } from "../domain/tables";

const YEARS = [2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030];

describe.each(AREAS)("$slug", ({ slug }) => {
  test.each(YEARS)("%d: due measures have the table's first period or a whole calendar year", async (year) => {
    const rows = PERIOD_ROWS.filter(({ area }) => area === slug);
    expect(periodsOf((await loadArea(slug))!, year)).toEqual(
      rows.map(({ measure, firstReported, from, to, yearsBefore }) => {
        if (year < Number(firstReported)) return { measure, period: null };
        if (year === Number(firstReported)) return { measure, period: { from, to } };
        const measured = year - Number(yearsBefore);
        return { measure, period: { from: `${measured}-01-01`, to: `${measured}-12-31` } };
      }),
    );
  });
});

test.each([
  [2026, null],
  [2027, { from: "2025-09-01", to: "2025-12-31" }],
  [2028, { from: "2026-01-01", to: "2026-12-31" }],
])("blödningar (R1) in %d: a lag of two years and a first period of four months", (year, period) => {
  expect(periodOf({ yearsBefore: 2, firstReported: 2027, from: "2025-09-01" }, year)).toEqual(period);
});

test.each([
  [{ from: "2025-09-01", to: "2025-12-31" }, "1 september–31 december 2025"],
  [{ from: "2026-01-01", to: "2026-12-31" }, "1 januari–31 december 2026"],
])("a period is written as it is read", (period, text) => {
  expect(periodText(period)).toBe(text);
});
