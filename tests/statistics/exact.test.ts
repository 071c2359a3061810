import { STATED } from "../../src/statistics/conditions";
import { isExcluded } from "../../src/statistics/feasible";
import { judge } from "../../src/statistics/judge";
import type { PossibleValues, ReportedFigure, Statistic } from "../../src/statistics/reported";
import { chance } from "./chance";
import { EXTREMES, PERCENTILES, reported, rounded, summary } from "./summary";

const MOST = 6;
const VALUES: PossibleValues = { kind: "whole", min: 0, max: MOST };

/** Every set of so many whole values from 0 to 6, sorted. */
function sets(n: number, from = 0): number[][] {
  if (n === 0) return [[]];
  return Array.from({ length: MOST + 1 - from }, (_, i) => from + i).flatMap((value) =>
    sets(n - 1, value).map((rest) => [value, ...rest]),
  );
}

type Figures = Record<Statistic, number>;
const OTHER_SD_WAY = { divisor: "n", type: 7 } as const;
const STATED_WAY = { divisor: "n-1", type: 7 } as const;

test("of sets small enough to try them all, exactly those figures are possible that one of them has", () => {
  const { below, pick } = chance(5);
  const all = [1, 2, 3, 4, 5].map((n) =>
    sets(n).map((set) => ({ stated: summary(set, STATED_WAY), otherSd: summary(set, OTHER_SD_WAY) })),
  );
  const tally = { possible: 0, otherSd: 0, other: 0 };
  for (let i = 0; i < 2_500; i++) {
    const n = 1 + below(5);
    const candidates = all[n - 1]!;
    const shows = pick<readonly Statistic[]>([PERCENTILES, EXTREMES]);
    const [one, other] = [pick(candidates).stated, pick(candidates).stated];
    const altered = below(5) > 0 ? pick(shows) : undefined;
    const figures = shows.map((figure): [Statistic, ReportedFigure] => [
      figure,
      rounded((figure === altered ? other : one)[figure], below(3), "halfUp"),
    ]);
    const has = (set: Figures) =>
      figures.every(([figure, { value, decimals }]) => Math.abs(set[figure] - value) <= 0.5 * 10 ** -decimals + 1e-9);
    const reported = { n, ...Object.fromEntries(figures) };
    const { kind } = judge(reported, VALUES);
    const stated = candidates.some((set) => has(set.stated));
    expect({ reported, possible: kind === "possible" }).toEqual({ reported, possible: stated });
    const otherSd = !stated && candidates.some((set) => has(set.otherSd));
    if (otherSd) expect({ reported, kind }).toEqual({ reported, kind: "otherMethod" });
    tally[stated ? "possible" : otherSd ? "otherSd" : "other"]++;
  }
  expect(Math.min(...Object.values(tally))).toBeGreaterThan(15);
});

test("what a search has not settled when its steps are used up is possible", () => {
  // Two sets have all but the SD: 0 0 3 4 6 (2.61) and 0 1 3 3 6 (2.30). An SD between is within each bound.
  const told = reported(5, { mean: "2.6", sd: "2.5", min: "0", median: "3", max: "6" });
  expect(judge(told, VALUES)).toEqual({ kind: "impossible", reason: { kind: "noSet" }, slips: [] });
  expect(isExcluded(told, VALUES, STATED, 1)).toBe(false);
});
