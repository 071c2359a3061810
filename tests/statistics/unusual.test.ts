import type { PossibleValues } from "../../src/statistics/reported";
import { unusual } from "../../src/statistics/unusual";
import { falseAlarms } from "./slipTable";
import { reported } from "./summary";

const DAYS: PossibleValues = { kind: "whole", min: 0, max: Infinity };

test.each([
  ["an SD of 3 told as its variance", { mean: "22.1", sd: "9.6", p10: "18", median: "22", p90: "26" }, 3.1],
  ["the SD itself", { mean: "22.1", sd: "3.1", p10: "18", median: "22", p90: "26" }, null],
  [
    "a large SD whose root would be no usual SD either",
    { mean: "25", sd: "30", p10: "18", median: "22", p90: "26" },
    null,
  ],
  ["no distance between the percentiles", { mean: "22.1", sd: "9.6", p10: "22", median: "22", p90: "22" }, null],
  ["figures from a thousand millions", { mean: "1e9", sd: "9.6", p10: "18", median: "22", p90: "26" }, null],
  ["no percentiles", { mean: "22.1", sd: "9.6" }, null],
])("%s", (_, figures, sd) => {
  const told = unusual(reported(60, figures), DAYS);
  expect(told).toEqual(sd === null ? null : { kind: "varianceForSd", sd: expect.closeTo(sd, 1) as number });
});

test("of sets without a slip fewer than one in a hundred is told of", () => {
  const { sets, warned } = falseAlarms(600);
  expect(sets).toBeGreaterThan(5_000);
  expect(warned / sets).toBeLessThan(0.01);
});
