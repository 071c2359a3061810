import fc from "fast-check";
import * as simple from "simple-statistics";
import { selectRanks } from "../../src/statistics/selectRanks";
import { type Summary, summarise } from "../../src/statistics/summarise";

const SEED = 20270307;

/** Whole numbers (many alike), ages, and numbers of every size. */
const lists = fc.oneof(
  fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 200 }),
  fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 200 }),
  fc.array(
    fc.integer({ min: 0, max: 364 }).map((days) => days / 365),
    { maxLength: 60 },
  ),
  fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 60 }),
);

const near = (one: number, other: number, scale: number): boolean => Math.abs(one - other) <= 1e-12 * scale;

describe("a summary", () => {
  test.each<[values: number[], summary: Summary]>([
    [[], { n: 0, mean: null, sd: null, min: null, p10: null, median: null, p90: null, max: null }],
    [[7], { n: 1, mean: 7, sd: null, min: 7, p10: 7, median: 7, p90: 7, max: 7 }],
    [[4, 1], { n: 2, mean: 2.5, sd: Math.sqrt(4.5), min: 1, p10: 1.3, median: 2.5, p90: 3.7, max: 4 }],
    [[0.1, 0.1, 0.1], { n: 3, mean: 0.1, sd: 0, min: 0.1, p10: 0.1, median: 0.1, p90: 0.1, max: 0.1 }],
  ])("of %j", (values, summary) => {
    expect(summarise(values)).toEqual(summary);
  });

  test("is what simple-statistics says, and leaves the values as they are", () => {
    fc.assert(
      fc.property(
        lists.filter((values) => values.length > 1),
        (values) => {
          const before = [...values];
          const { n, mean, sd, min, p10, median, p90, max } = summarise(values);
          expect(values).toEqual(before);
          expect([n, min, max]).toEqual([values.length, simple.min(values), simple.max(values)]);
          const scale = Math.max(1, ...values.map(Math.abs));
          for (const [ours, theirs] of [
            [mean, simple.mean(values)],
            [sd, simple.sampleStandardDeviation(values)],
            [p10, simple.quantile(values, 0.1)],
            [median, simple.median(values)],
            [p90, simple.quantile(values, 0.9)],
          ] as [number, number][]) {
            expect(near(ours, theirs, scale)).toBe(true);
          }
        },
      ),
      { seed: SEED, numRuns: 500 },
    );
  });

  test("has the digits of mean and SD that cancel out of large values far from 0, as counted in whole numbers", () => {
    /** Exact: values are whole 1024ths, so that sums of them and of their squares are whole numbers. */
    const exact = (ths: readonly bigint[]) => {
      const n = BigInt(ths.length);
      const sum = ths.reduce((all, one) => all + one, 0n);
      const squares = ths.reduce((all, one) => all + one * one, 0n);
      // Of n²(n − 1) times the variance, as many digits as a double has and more.
      const spread = (n * squares - sum * sum) * 10n ** 30n;
      return {
        mean: Number((sum * 10n ** 20n) / n) / 1024 / 1e20,
        sd: Math.sqrt(Number(spread / (n * (n - 1n))) / 1e30) / 1024,
      };
    };
    fc.assert(
      fc.property(
        fc.integer({ min: -(2 ** 40), max: 2 ** 40 }),
        fc.array(fc.integer({ min: 0, max: 4096 }), { minLength: 2, maxLength: 300 }),
        (far, ths) => {
          const values = ths.map((one) => far + one / 1024);
          const { mean, sd } = summarise(values);
          const truth = exact(ths.map((one) => BigInt(far) * 1024n + BigInt(one)));
          expect(near(mean!, truth.mean, Math.abs(truth.mean))).toBe(true);
          expect(near(sd!, truth.sd, Math.max(truth.sd, 1e-12))).toBe(true);
        },
      ),
      { seed: SEED, numRuns: 300 },
    );
  });
});

describe("selected ranks hold what they hold in a sorted list", () => {
  const SHAPES: [name: string, at: (i: number, n: number) => number][] = [
    ["rising", (i) => i],
    ["falling", (i, n) => n - i],
    ["all alike", () => 5],
    ["few different", (i) => (i * 7919) % 3],
    ["up and down", (i, n) => Math.min(i, n - i)],
    ["in disorder", (i) => (i * 7919) % 104_729],
    ["what makes the middle of three the worst choice", (i, n) => (i % 2 ? i : i < n / 2 ? n / 2 + i : n - i)],
  ];
  test.each(SHAPES)("%s", (_, at) => {
    for (const n of [1, 2, 33, 34, 1000, 20_001]) {
      const values = Float64Array.from({ length: n }, (__, i) => at(i, n));
      const ranks = [0, Math.floor(n / 10), Math.floor(n / 2), n - 1];
      const sorted = values.toSorted();
      const moved = values.slice();
      selectRanks(moved, ranks);
      expect(ranks.map((rank) => moved[rank])).toEqual(ranks.map((rank) => sorted[rank]));
      expect(moved.toSorted()).toEqual(sorted);
    }
  });
});
