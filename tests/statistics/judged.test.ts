import { judge } from "../../src/statistics/judge";
import type { PossibleValues, Statistic } from "../../src/statistics/reported";
import type { Reason, Slip } from "../../src/statistics/verdict";
import { reported } from "./summary";

type Figures = Partial<Record<Statistic, string>>;

const DAYS: PossibleValues = { kind: "whole", min: 0, max: Infinity };
const VAS: PossibleValues = { kind: "whole", min: 0, max: 100 };
const CHILDREN: PossibleValues = { kind: "age", min: 0, max: 18, maxExcluded: true };
const ANY: PossibleValues = { kind: "any", min: 0, max: Infinity };

const possible: [string, number, Figures, PossibleValues][] = [
  ["N is 0 and nothing is told", 0, {}, DAYS],
  ["N is 0 and figures are told: another rule speaks of that", 0, { mean: "3" }, DAYS],
  ["N is no count", 2.5, { mean: "3" }, DAYS],
  ["N is negative", -3, { mean: "3" }, DAYS],
  ["N is 1 and there is no SD", 1, { mean: "14", p10: "14", median: "14", p90: "14" }, DAYS],
  ["N is 1 and the SD is told as 0", 1, { mean: "14", sd: "0", p10: "14", median: "14", p90: "14" }, DAYS],
  ["N is 2", 2, { mean: "12", sd: "2.83", p10: "10.4", median: "12", p90: "13.6" }, DAYS],
  ["all values are equal", 40, { mean: "7", sd: "0", p10: "7", median: "7", p90: "7" }, DAYS],
  ["nothing but N is told", 12, {}, DAYS],
  ["only a median is told", 12, { median: "4.5" }, DAYS],
  ["an SD of 0 that was rounded", 3, { mean: "70", sd: "0", min: "70", median: "70", max: "70" }, ANY],
  ["very many values", 1_000_000, { mean: "71.53", sd: "18.4", min: "0", median: "75", max: "100" }, VAS],
  ["a child of 364 days, told with two decimals", 1, { mean: "1.00", median: "1.00" }, CHILDREN],
  ["children under one year", 3, { mean: "0.50", p10: "0.10", median: "0.50", p90: "0.90" }, CHILDREN],
];

const REAL: PossibleValues = { kind: "whole", min: -Infinity, max: Infinity };

/* Each has been called impossible: the error of doubles grows with the values, the room for it did not. */
const large: [string, number, Figures, PossibleValues][] = [
  [
    "five whole values about a million",
    5,
    { mean: "1034680.4", sd: "33064", p10: "1005163", median: "1021653.0", p90: "1070840.60", max: "1074749.0" },
    DAYS,
  ],
  [
    "seven whole values about a million",
    7,
    { mean: "1071184", sd: "22513.5", min: "1034185", p10: "1049347.6", median: "1064835", p90: "1094625" },
    DAYS,
  ],
  ["−1, 2 and 50000000", 3, { mean: "16666667.000", p10: "-0.40", median: "2.00", p90: "40000000.40" }, REAL],
  [
    "1, 1, 2 and 50000000",
    4,
    { mean: "12500001.000", sd: "24999999.333", p10: "1", median: "1.500", p90: "35000000.6" },
    DAYS,
  ],
  [
    "twice −74633125 and once 74633125: the squares are too large for parity",
    3,
    { mean: "-24877708.333", sd: "86178909.62", p10: "-74633125.00", median: "-74633125.000", p90: "44779875.00" },
    REAL,
  ],
  ["two of a scale that begins far from 0", 2, { sd: "23.33" }, { kind: "whole", min: 321667278, max: 321667311 }],
  ["five times 999999999", 5, { mean: "999999999", sd: "0.000", min: "999999999", max: "999999999" }, DAYS],
];

test.each(large)("large values are possible: %s", (_, n, figures, values) => {
  expect(judge(reported(n, figures), values)).toEqual({ kind: "possible" });
});

test.each([
  ["N from a thousand millions", 2 ** 31, { mean: "5", min: "6" }],
  ["a figure from a thousand millions", 2, { mean: "1000000000", max: "7" }],
  ["a figure down to minus a thousand millions", 2, { min: "-1000000000", max: "-1000000001" }],
  ["a figure that is no number", 5, { mean: "NaN", sd: "-1" }],
  ["a figure that is infinite", 5, { mean: "4", max: "Infinity", sd: "-1" }],
])("there is nothing to judge: %s", (_, n, figures) => {
  expect(judge(reported(n, figures), REAL)).toEqual({ kind: "possible" });
});

test.each(possible)("possible: %s", (_, n, figures, values) => {
  expect(judge(reported(n, figures), values)).toEqual({ kind: "possible" });
});

const impossible: [string, number, Figures, PossibleValues, Reason, readonly Slip[]][] = [
  [
    "an SD that is a standard error",
    40,
    { mean: "41.5", sd: "3.5", p10: "15", median: "38", p90: "70" },
    DAYS,
    {
      kind: "outside",
      figure: "sd",
      least: expect.closeTo(12.46, 2) as number,
      most: expect.closeTo(151.7, 1) as number,
    },
    [{ kind: "standardErrorForSd" }, { kind: "comma", figure: "sd", times: 0.1 }],
  ],
  [
    "an SD that is a variance",
    40,
    { mean: "71.5", sd: "338.6", min: "20", median: "75", max: "100" },
    VAS,
    {
      kind: "outside",
      figure: "sd",
      least: expect.closeTo(9.44, 2) as number,
      most: expect.closeTo(38.64, 2) as number,
    },
    [{ kind: "varianceForSd" }, { kind: "comma", figure: "sd", times: 10 }],
  ],
  [
    "p10 and p90 in each other's place",
    40,
    { mean: "41.5", sd: "22.1", p10: "70", median: "38", p90: "15" },
    DAYS,
    { kind: "order", lower: "p10", higher: "median" },
    [{ kind: "swapped", figures: ["p10", "p90"] }],
  ],
  [
    "p10 and p90 of two values in each other's place, by no type of percentile",
    2,
    { mean: "12", p10: "13.6", median: "12", p90: "10.4" },
    DAYS,
    { kind: "order", lower: "p10", higher: "median" },
    [{ kind: "swapped", figures: ["p10", "p90"] }],
  ],
  [
    "a mean without its comma",
    40,
    { mean: "415", sd: "22.1", p10: "15", median: "38", p90: "70" },
    DAYS,
    { kind: "outside", figure: "mean", least: 19, most: expect.closeTo(65.2, 0) as number },
    [
      { kind: "comma", figure: "mean", times: 10 },
      { kind: "comma", figure: "sd", times: 0.01 },
    ],
  ],
  [
    "a mean that seven whole values cannot have",
    7,
    { mean: "71.53", sd: "18.4", min: "45", median: "75", max: "100" },
    VAS,
    { kind: "meanOfWhole", below: 500 / 7, above: 501 / 7 },
    [],
  ],
  [
    "a mean that children of whole years cannot have",
    5,
    { mean: "7.5", min: "2", median: "6", max: "14" },
    CHILDREN,
    { kind: "meanOfWhole", below: 37 / 5, above: 38 / 5 },
    [{ kind: "n", by: 1 }],
  ],
  ["a maximum off the scale", 9, { max: "104" }, VAS, { kind: "off", figure: "max" }, []],
  [
    "a median between what two whole values can have",
    8,
    { median: "12.3" },
    DAYS,
    { kind: "off", figure: "median" },
    [
      { kind: "comma", figure: "median", times: 0.1 },
      { kind: "comma", figure: "median", times: 0.01 },
    ],
  ],
  [
    "a child of 18, where all are younger",
    4,
    { p90: "18.0" },
    CHILDREN,
    { kind: "off", figure: "p90" },
    [{ kind: "comma", figure: "p90", times: 100 }],
  ],
  [
    "an SD of one value",
    1,
    { mean: "71", sd: "3", median: "71" },
    VAS,
    { kind: "outside", figure: "sd", least: 0, most: 0 },
    [{ kind: "n", by: 1 }],
  ],
  [
    "a negative SD",
    5,
    { mean: "10", sd: "-3" },
    DAYS,
    { kind: "outside", figure: "sd", least: 0, most: expect.closeTo(23.26, 2) as number },
    [],
  ],
];

test.each(impossible)("impossible: %s", (_, n, figures, values, reason, slips) => {
  const verdict = judge(reported(n, figures), values);
  expect(verdict).toEqual({ kind: "impossible", reason, slips });
});

test("figures by another usual method are asked about, and it is told which change suffices", () => {
  const set: Figures = { mean: "12", median: "12" };
  expect(judge(reported(2, { ...set, sd: "2.00", p10: "10.4", p90: "13.6" }), DAYS)).toMatchObject({ fits: "sd" });
  expect(judge(reported(2, { ...set, sd: "2.83", p10: "10.0", p90: "14.0" }), DAYS)).toMatchObject({
    fits: "percentiles",
  });
  expect(judge(reported(2, { ...set, sd: "2.00", p10: "10.0", p90: "14.0" }), DAYS)).toMatchObject({ fits: "both" });
});
