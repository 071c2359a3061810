import type { PossibleValues } from "../../src/statistics/reported";
import type { Random } from "../random";

/** How made-up values are spread: one value drawn, in the unit of the measure, before it is fitted to what is possible. */
export type Spread = (next: () => number) => number;

const normal = (next: () => number): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());

export const SPREADS = {
  normal: (next) => 60 + 18 * normal(next),
  /** As days of care after the same treatment: short and alike. */
  short: (next) => 22 + 3 * normal(next),
  lognormal: (next) => 30 * Math.exp(0.8 * normal(next)),
  exponential: (next) => -40 * Math.log(1 - next()),
  even: (next) => 100 * next(),
  twoPeaks: (next) => (next() < 0.5 ? 20 : 75) + 6 * normal(next),
  /** As people answer EQ-VAS: most at tens, the rest at fives. */
  heaped: (next) => (next() < 0.8 ? 10 : 5) * Math.round((70 + 18 * normal(next)) / (next() < 0.8 ? 10 : 5)),
  tied: (next) => 7 * Math.floor(3 * next()),
  constant: () => 42,
  /** Only the lowest and the highest: where the bounds on the SD are reached. */
  ends: (next) => (next() < 0.4 ? 0 : 100),
  outlier: (next) => (next() < 0.03 ? 900 : 14 + 10 * next()),
} as const satisfies Record<string, Spread>;

export const SPREAD_NAMES = Object.keys(SPREADS) as (keyof typeof SPREADS)[];

/** The nearest value that is possible, within the scale. */
function fitted(value: number, { kind, min, max, maxExcluded }: PossibleValues): number {
  const within = Math.min(maxExcluded ? max - 1 : max, Math.max(min, value));
  if (kind === "any") return within;
  if (kind === "whole" || within >= 1) return Math.round(within);
  return Math.min(364, Math.floor(within * 365)) / 365;
}

/** A sorted set of `n` made-up values. */
export function madeUp(n: number, spread: Spread, values: PossibleValues, { next }: Random) {
  const set = new Float64Array(n);
  // Some ages are of the first years, so that days matter.
  const unit = values.kind === "age" ? (next() < 0.5 ? 1 / 40 : 0.7) : 1;
  for (let i = 0; i < n; i++) set[i] = fitted(unit * spread(next), values);
  return set.sort();
}
