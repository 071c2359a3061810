import { judge } from "../../src/statistics/judge";
import type { PossibleValues, Statistic } from "../../src/statistics/reported";
import { newRandom } from "../random";
import { reported } from "./summary";

/* Each bound that has a name follows from ours: figures just within it are possible, just beyond it are not. */

const ANY: PossibleValues = { kind: "any", min: -Infinity, max: Infinity };
const SCALE: PossibleValues = { kind: "any", min: 0, max: 100 };

type Case = {
  bound: string;
  values: PossibleValues;
  n: number;
  figures: Partial<Record<Statistic, string>>;
  figure: Statistic;
  within: string;
  beyond: string;
  /** By other types of percentile the bound is wider. */
  verdict?: "otherMethod";
};

const CASES: readonly Case[] = [
  {
    bound: "Samuelson: no value is more than SD·(n−1)/√n from the mean",
    ...{ values: ANY, n: 10, figures: { mean: "50.00", sd: "10.00" }, figure: "max", within: "78.45", beyond: "80.10" },
  },
  {
    bound: "|mean − median| ≤ SD·√((n−1)/n), for odd N even SD·(n−1)/√(n(n+1))",
    ...{
      values: ANY,
      n: 3,
      figures: { mean: "33.33", median: "0.00" },
      figure: "sd",
      within: "57.74",
      beyond: "47.00",
    },
  },
  {
    bound: "Popoviciu: SD is at most half the range, times √(n/(n−1))",
    ...{ values: ANY, n: 10, figures: { mean: "50.0", min: "0.0", median: "50.0", max: "100.0" } },
    ...{ figure: "sd", within: "52.7", beyond: "52.9" },
  },
  {
    bound: "the range alone makes SD at least range/√(2(n−1))",
    ...{ values: ANY, n: 10, figures: { mean: "50.0", min: "0.0", median: "50.0", max: "100.0" } },
    ...{ figure: "sd", within: "23.6", beyond: "22.2" },
  },
  {
    bound: "Bhatia & Davis: on a scale the variance is at most (max − mean)(mean − min)",
    ...{ values: SCALE, n: 10, figures: { mean: "20.00" }, figure: "sd", within: "42.16", beyond: "42.19" },
  },
  {
    bound: "the lower half lies at the minimum and the upper at the median at the least",
    ...{ values: ANY, n: 11, figures: { min: "0.0", median: "50.0", max: "90.0" } },
    ...{ figure: "mean", within: "30.9", beyond: "30.7" },
  },
  {
    bound: "p10, median and p90 set a least mean",
    ...{ values: SCALE, n: 11, figures: { p10: "10.0", median: "50.0", p90: "90.0" } },
    ...{ figure: "mean", within: "38.2", beyond: "38.0", verdict: "otherMethod" },
  },
  {
    bound: "p10, median and p90 set a greatest mean",
    ...{ values: SCALE, n: 11, figures: { p10: "10.0", median: "50.0", p90: "90.0" } },
    ...{ figure: "mean", within: "61.8", beyond: "62.0", verdict: "otherMethod" },
  },
  {
    bound: "p10 and p90 far apart set a least SD",
    ...{ values: ANY, n: 11, figures: { mean: "50.0", p10: "0.0", median: "50.0", p90: "100.0" } },
    ...{ figure: "sd", within: "31.7", beyond: "29.9", verdict: "otherMethod" },
  },
];

test.each(CASES)("$bound", ({ values, n, figures, figure, within, beyond, verdict }) => {
  expect(judge(reported(n, { ...figures, [figure]: within }), values)).toEqual({ kind: "possible" });
  expect(judge(reported(n, { ...figures, [figure]: beyond }), values).kind).toBe(verdict ?? "impossible");
});

/** One figure beyond a bound, by a hundredth of the SD, whatever the others are. */
const BEYOND: readonly [string, (n: number, mean: number, sd: number) => Partial<Record<Statistic, number>>][] = [
  ["Samuelson, above", (n, mean, sd) => ({ mean, sd, max: mean + sd * ((n - 1) / Math.sqrt(n) + 0.01) })],
  ["Samuelson, below", (n, mean, sd) => ({ mean, sd, min: mean - sd * ((n - 1) / Math.sqrt(n) + 0.01) })],
  ["mean and median", (n, mean, sd) => ({ mean, sd, median: mean + sd * (Math.sqrt((n - 1) / n) + 0.01) })],
  ["Popoviciu", (n, _, sd) => ({ sd, min: 0, max: 2 * sd * Math.sqrt((n - 1) / n) - 0.02 * sd })],
  ["range", (n, _, sd) => ({ sd, min: 0, max: sd * (Math.sqrt(2 * (n - 1)) + 0.02) })],
];

test.each(BEYOND)("beyond a bound nothing is possible: %s", (_, figuresOf) => {
  const { next, below } = newRandom(3);
  for (let i = 0; i < 100; i++) {
    const n = 3 + below(198);
    const figures = figuresOf(n, 200 * next(), 1 + 50 * next());
    const told = Object.fromEntries(Object.entries(figures).map(([figure, value]) => [figure, value.toFixed(4)]));
    expect({ n, told, kind: judge(reported(n, told), ANY).kind }).not.toEqual({ n, told, kind: "possible" });
  }
});
