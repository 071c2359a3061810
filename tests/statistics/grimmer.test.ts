import { judge } from "../../src/statistics/judge";
import { reported, rounded, summary } from "./summary";

const LIKERT = { kind: "whole", min: 1, max: 5 } as const;

/*
 * scrutiny 0.6.1 warns that its third GRIMMER test can call possible figures impossible (its issue 80). Read in its
 * source: it takes the whole number nearest n·mean for the only sum, and asks for a sum of squares of that parity. For
 * these sets another sum is rounded to the same mean, and none of the first sum's squares has the right parity.
 */
const FALSE_ALARMS = [
  { set: [1, 1, 1, 2, 2, 4, 4], mean: "2", sd: "1.35" },
  { set: [1, 1, 3, 3, 4, 4, 4], mean: "3", sd: "1.35" },
  { set: [1, 1, 1, 1, 2, 3, 4, 4, 4, 5, 5, 5, 5], mean: "3.2", sd: "1.72" },
  { set: [1, 1, 1, 1, 1, 3, 3, 3, 3, 5, 5, 5, 5], mean: "2.8", sd: "1.72" },
];

test.each(FALSE_ALARMS)("the false alarm of scrutiny's issue 80 is not raised for $set", ({ set, mean, sd }) => {
  const figures = summary(set, { divisor: "n-1", type: 7 });
  const told = reported(set.length, { mean, sd });
  expect(rounded(figures.mean, told.mean!.decimals, "halfUp")).toEqual(told.mean);
  expect(rounded(figures.sd, 2, "halfUp")).toEqual(told.sd);
  const nearest = Math.round(set.length * told.mean!.value);
  expect(nearest).not.toBe(set.reduce((sum, value) => sum + value, 0));
  expect(judge(told, LIKERT)).toEqual({ kind: "possible" });
});

test("what parity does exclude is told as such", () => {
  // Only 183 is rounded to this mean, and it is odd; only 1178 to this SD (n − 1), and it is even.
  const told = reported(35, { mean: "5.23", sd: "2.55" });
  expect(judge(told, { kind: "whole", min: 0, max: Infinity })).toEqual({
    kind: "otherMethod",
    reason: { kind: "sdOfWhole" },
    fits: "sd",
  });
  // Of 31 values there are such: the other example of scrutiny's own documentation.
  expect(judge({ ...told, n: 31 }, { kind: "whole", min: 0, max: Infinity })).toEqual({ kind: "possible" });
});
