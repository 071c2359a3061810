import { down, type Grid, up } from "./grid";
import { type Interval, noise, scaled, unrounded } from "./interval";
import { ORDERED, type Ordered, position, ranksOfAnyType } from "./orderStatistics";
import type { Reported } from "./reported";

/** How the figures may have been worked out: the divisor in the SD, and how percentiles are interpolated. */
export type Method = { sd: "n-1" | "n"; percentiles: "type7" | "anyType" };
export const STATED: Method = { sd: "n-1", percentiles: "type7" };

/** Two neighbouring ranks, the blocks `at` and `at + 1`, whose weighted mean is known: (1 − weight)·lower + weight·higher. */
export type Pair = { at: number; weight: number; low: number; high: number };

/**
 * What the values x₁ ≤ … ≤ xₙ must fulfil, counted in steps of the grid. Ranks that are treated alike form a block: each
 * of its `count` values lies between `low` and `high`, both of which rise (or stay) from block to block.
 */
export type Conditions = {
  n: number;
  grid: Grid;
  count: Int32Array;
  low: Float64Array;
  high: Float64Array;
  pairs: readonly Pair[];
  /** Of Σx. */
  sum: Interval;
  /** Of Σ(x − x̄)². */
  squares: Interval;
  /** Near the mean where it is known, or at the end of the scale: squares are counted from here, so that large values cost no precision. */
  centre: number;
};

/** What the SD divides by. Of one value there is no SD with n − 1; with n it is 0. */
export const divisor = (n: number, sd: Method["sd"]): number => (sd === "n" || n === 1 ? n : n - 1);

const EVERYTHING: Interval = { low: -Infinity, high: Infinity };

/** Relative room for what doubles lose in sums of squares. */
const ROOM = 1e-9;

function squaresOf({ n, sd }: Reported, grid: Grid, method: Method, size: number): Interval {
  if (!sd) return { low: 0, high: Infinity };
  const { low, high } = scaled(unrounded(sd, size), grid.perUnit);
  if (high < 0) return { low: Infinity, high: -1 };
  const by = divisor(n, method.sd);
  return { low: by * Math.max(0, low) ** 2 * (1 - ROOM), high: by * high ** 2 * (1 + ROOM) + ROOM * n };
}

function sumOf({ n, mean }: Reported, grid: Grid): Interval {
  if (!mean) return EVERYTHING;
  const { low, high } = scaled(unrounded(mean), n * grid.perUnit);
  return grid.kind === "any" ? { low, high } : { low: up({ kind: "whole" }, low), high: down({ kind: "whole" }, high) };
}

/** A bound on one rank, or a pair of ranks, that a reported order statistic gives. Empty where none can have it. */
type Bound = { rank: number; low: number; high: number } | ({ rank: number } & Omit<Pair, "at">);

const greatestCommon = (a: number, b: number): number => (b === 0 ? a : greatestCommon(b, a % b));

/**
 * Where among possible values a statistic can lie, given what it was rounded to: on one of them or, between two whole
 * values, at a multiple of the largest step that both weights are whole multiples of (a half, a fifth, a tenth).
 */
function places({ low, high }: Interval, grid: Grid, weight: number): Interval {
  if (weight === 0) return { low: up(grid, low), high: down(grid, high) };
  if (grid.kind !== "whole") return { low, high };
  const steps = 10 / greatestCommon(10, Math.round(weight * 10));
  const [least, most] = [up(grid, low * steps), down(grid, high * steps)];
  if (least > most) return { low: least, high: most };
  return { low: least / steps - noise(low), high: most / steps + noise(high) };
}

/** What a reported order statistic says of the ranks it lies on or between. */
export function boundsOf(figure: Ordered, reported: Reported, grid: Grid, method: Method): Bound[] {
  const said = reported[figure];
  if (!said) return [];
  const interval = scaled(unrounded(said), grid.perUnit);
  if (method.percentiles === "anyType" && (figure === "p10" || figure === "p90")) {
    const { from, to } = ranksOfAnyType(figure, reported.n);
    return [
      { rank: from, low: -Infinity, high: down(grid, interval.high) },
      { rank: to, low: up(grid, interval.low), high: Infinity },
    ];
  }
  const { rank, weight } = position(figure, reported.n);
  const place = places(interval, grid, weight);
  return [weight === 0 || place.low > place.high ? { rank, ...place } : { rank, weight, ...place }];
}

/** How many values each block has, in rising order, where each of the ranks given is a block of its own. */
function blocks(n: number, ranks: ReadonlySet<number>): { count: Int32Array; blockOf: Map<number, number> } {
  const count: number[] = [];
  const blockOf = new Map<number, number>();
  let done = 0;
  for (const rank of [...ranks].toSorted((a, b) => a - b)) {
    if (rank > done + 1) count.push(rank - done - 1);
    blockOf.set(rank, count.push(1) - 1);
    done = rank;
  }
  if (done < n) count.push(n - done);
  return { count: Int32Array.from(count), blockOf };
}

/**
 * The conditions on the values that reported figures state, before anything is concluded from them.
 * @param singly each rank is a block of its own
 */
export function conditionsOf(reported: Reported, grid: Grid, method: Method, singly: boolean): Conditions {
  const { n } = reported;
  const bounds = ORDERED.flatMap((figure) => boundsOf(figure, reported, grid, method));
  const ranks = singly
    ? Array.from({ length: n }, (_, i) => i + 1)
    : [1, n, ...bounds.flatMap((bound) => ("weight" in bound ? [bound.rank, bound.rank + 1] : [bound.rank]))];
  const { count, blockOf } = blocks(n, new Set(ranks));
  const low = new Float64Array(count.length).fill(grid.least);
  const high = new Float64Array(count.length).fill(grid.most);
  const pairs: Pair[] = [];
  for (const bound of bounds) {
    const at = blockOf.get(bound.rank)!;
    if ("weight" in bound) pairs.push({ at, weight: bound.weight, low: bound.low, high: bound.high });
    else {
      low[at] = Math.max(low[at]!, bound.low);
      high[at] = Math.min(high[at]!, bound.high);
    }
  }
  const sum = sumOf(reported, grid);
  const about = reported.mean ?? reported.median ?? reported.p90 ?? reported.max;
  const least = Number.isFinite(grid.least) ? grid.least : 0;
  const centre = about ? Math.round(about.value * grid.perUnit) : least;
  const squares = squaresOf(reported, grid, method, Math.abs(centre / grid.perUnit));
  return { n, grid, count, low, high, pairs, sum, squares, centre };
}
