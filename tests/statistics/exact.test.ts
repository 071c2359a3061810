import { conditionsOf, STATED } from "../../src/statistics/conditions";
import { isExcluded } from "../../src/statistics/feasible";
import { gridOf } from "../../src/statistics/grid";
import { judge } from "../../src/statistics/judge";
import { lastTwo } from "../../src/statistics/lastTwo";
import type { PossibleValues, ReportedFigure, Statistic } from "../../src/statistics/reported";
import { newRandom } from "../random";
import { multisets } from "./multisets";
import { EXTREMES, PERCENTILES, reported, rounded, summary } from "./summary";

type Figures = Record<Statistic, number>;

const SCORES: PossibleValues = { kind: "whole", min: 0, max: 6 };

/** So few possible values that every set of them can be tried. */
const SMALL = [
  { called: "whole values from 0 to 6", values: SCORES, all: [0, 1, 2, 3, 4, 5, 6], most: 5, decimals: [0, 1, 2] },
  {
    called: "ages from 358 days to 3 years",
    values: { kind: "age", min: 358 / 365, max: 3 } as const,
    all: [...[358, 359, 360, 361, 362, 363, 364].map((days) => days / 365), 1, 2, 3],
    most: 4,
    decimals: [1, 2, 3],
  },
];

test.each(SMALL)(
  "of $called exactly those figures are possible that some set has",
  ({ values, all, most, decimals }) => {
    const { below, pick } = newRandom(5);
    const setsOf = Array.from({ length: most }, (_, i) =>
      multisets(all, i + 1).map((set) => ({
        stated: summary(set, { divisor: "n-1", type: 7 }),
        otherSd: summary(set, { divisor: "n", type: 7 }),
      })),
    );
    const tally = { possible: 0, otherSd: 0, other: 0 };
    for (let i = 0; i < 800; i++) {
      const n = 1 + below(most);
      const sets = setsOf[n - 1]!;
      const shows = pick<readonly Statistic[]>([PERCENTILES, EXTREMES]);
      // Mostly the figures of one set, but one of them taken from another.
      const [one, other] = [pick(sets).stated, pick(sets).stated];
      const altered = below(5) > 0 ? pick(shows) : undefined;
      const figures = shows.map((figure): [Statistic, ReportedFigure] => [
        figure,
        rounded((figure === altered ? other : one)[figure], pick(decimals), "halfUp"),
      ]);
      const has = (set: Figures) =>
        figures.every(([figure, { value, decimals }]) => Math.abs(set[figure] - value) <= 0.5 * 10 ** -decimals + 1e-9);
      const told = { n, ...Object.fromEntries(figures) };
      const { kind } = judge(told, values);
      const stated = sets.some((set) => has(set.stated));
      expect({ told, possible: kind === "possible" }).toEqual({ told, possible: stated });
      const otherSd = !stated && sets.some((set) => has(set.otherSd));
      if (otherSd) expect({ told, kind }).toEqual({ told, kind: "otherMethod" });
      tally[stated ? "possible" : otherSd ? "otherSd" : "other"]++;
    }
    expect(Math.min(...Object.values(tally))).toBeGreaterThan(1);
  },
);

test("what a search has not settled when its steps are used up is possible", () => {
  // Two sets have all but the SD: 0 0 3 4 6 (2.61) and 0 1 3 3 6 (2.30). An SD between is within each bound.
  const told = reported(5, { mean: "2.6", sd: "2.5", min: "0", median: "3", max: "6" });
  expect(judge(told, SCORES)).toEqual({ kind: "impossible", reason: { kind: "noSet" }, slips: [] });
  expect(isExcluded(told, SCORES, STATED, 1)).toBe(false);
});

test("sums that no two values can have are counted as steps too", () => {
  // Two whole values are 0 or 1 apart, with an SD of 0 or 0.71: at none of two million sums is it 0.4.
  const grid = gridOf({ kind: "whole", min: 0, max: 1e6 });
  const conditions = conditionsOf(reported(2, { sd: "0.4" }), grid, STATED, true);
  const { low, high } = conditions;
  expect(lastTwo(conditions, low, high, { steps: 10, atMost: 1 })).toEqual({ sets: 0, steps: 11 });
});
