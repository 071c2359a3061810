import { position, ranksOfAnyType } from "../../src/statistics/orderStatistics";
import { newRandom } from "../random";
import { percentile } from "./summary";

const TYPES = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

test.each([
  ["p10", 1],
  ["p90", 9],
] as const)("%s lies between the ranks that are given for any type, for N from 1 to 300", (figure, tenths) => {
  for (let n = 1; n <= 300; n++) {
    const ranks = Array.from({ length: n }, (_, i) => i + 1);
    const { from, to } = ranksOfAnyType(figure, n);
    const found = TYPES.map((type) => percentile(ranks, tenths, type));
    expect({ n, least: Math.min(...found) >= from - 1e-9, most: Math.max(...found) <= to + 1e-9 }).toEqual({
      n,
      least: true,
      most: true,
    });
    // No wider than the types make them, but for what lies between two ranks.
    expect({ n, least: Math.min(...found) < from + 1, most: Math.max(...found) > to - 1 }).toEqual({
      n,
      least: true,
      most: true,
    });
  }
});

test.each(["min", "p10", "median", "p90", "max"] as const)("%s is placed where type 7 places it", (figure) => {
  const tenths = { min: 0, p10: 1, median: 5, p90: 9, max: 10 }[figure];
  const { next } = newRandom(7);
  for (let n = 1; n <= 300; n++) {
    const set = Float64Array.from({ length: n }, next).sort();
    const { rank, weight } = position(figure, n);
    const placed = (1 - weight) * set[rank - 1]! + weight * (set[rank] ?? 0);
    expect(placed).toBeCloseTo(percentile(set, tenths, 7), 12);
  }
});

test.each(TYPES)("type %i places p10 at or below the median and p90 at or above it, for N from 1 to 300", (type) => {
  for (let n = 1; n <= 300; n++) {
    const ranks = Array.from({ length: n }, (_, i) => i + 1);
    const [p10, median, p90] = [percentile(ranks, 1, type), percentile(ranks, 5, 7), percentile(ranks, 9, type)];
    expect({ n, rising: p10 <= median + 1e-9 && median <= p90 + 1e-9 }).toEqual({ n, rising: true });
  }
});
