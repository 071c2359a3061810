import { judge } from "../../src/statistics/judge";
import type { PossibleValues, Reported } from "../../src/statistics/reported";
import { newRandom, type Random } from "../random";
import { madeUp, SPREAD_NAMES, SPREADS } from "./madeUp";
import { EXTREMES, PERCENTILES, rounded, summary, type Way } from "./summary";

/* A set that somebody has is never called impossible: the promise that lets an impossible one be an error. */

type Source = Random;

/** What values can be, with and without a scale. */
const POSSIBLE: readonly PossibleValues[] = [
  { kind: "whole", min: 0, max: Infinity },
  { kind: "whole", min: 0, max: 100 },
  { kind: "age", min: 0, max: 120 },
  { kind: "age", min: 0, max: 18, maxExcluded: true },
  { kind: "age", min: 18, max: 120 },
  { kind: "any", min: 0, max: Infinity },
  { kind: "any", min: -Infinity, max: Infinity },
  { kind: "any", min: 0, max: 100 },
];

/** The figures of a set, each rounded to 0, 1 or 2 decimals on its own, some left out; of a single value no SD. */
function report(set: Float64Array, way: Way, { below, pick, next }: Source): Reported {
  const figures = summary(set, way);
  const rounding = pick(["halfUp", "halfToEven"] as const);
  const shown = pick([PERCENTILES, EXTREMES]).filter((figure) => next() > 0.03 && (figure !== "sd" || set.length > 1));
  return {
    n: set.length,
    ...Object.fromEntries(shown.map((figure) => [figure, rounded(figures[figure], below(3), rounding)])),
  };
}

/** The sets whose figures are not judged as they should be, of `sets` made-up ones. */
function misjudged(sets: number, seed: number, values: PossibleValues, ways: readonly Way[], wrong: readonly string[]) {
  const source = newRandom(seed);
  const found: string[] = [];
  for (let i = 0; i < sets && found.length < 3; i++) {
    const n = 1 + source.below(source.next() < 0.5 ? 12 : 200);
    const spread = source.pick(SPREAD_NAMES);
    const set = madeUp(n, SPREADS[spread], values, source);
    const way = source.pick(ways);
    const reported = report(set, way, source);
    const { kind } = judge(reported, values);
    if (wrong.includes(kind)) {
      const told = { seed, i, spread, way, values, reported, set: n > 20 ? n : [...set] };
      found.push(`${kind}: ${JSON.stringify(told)}`);
    }
  }
  return found;
}

const STATED: readonly Way[] = [{ divisor: "n-1", type: 7 }];
const USUAL: readonly Way[] = (["n-1", "n"] as const).flatMap((divisor) =>
  ([1, 2, 3, 4, 5, 6, 7, 8, 9] as const).map((type): Way => ({ divisor, type })),
);

test.each(POSSIBLE.map((values, i) => ({ values, seed: 100 + i })))(
  "12,500 sets of $values.kind from $values.min to $values.max are possible by the stated methods",
  ({ values, seed }) => {
    expect(misjudged(12_500, seed, values, STATED, ["impossible", "otherMethod"])).toEqual([]);
  },
);

test.each(POSSIBLE.map((values, i) => ({ values, seed: 200 + i })))(
  "1,500 sets of $values.kind from $values.min to $values.max are not impossible by any usual method",
  ({ values, seed }) => {
    expect(misjudged(1_500, seed, values, USUAL, ["impossible"])).toEqual([]);
  },
);
