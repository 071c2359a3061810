import { decimalsOf, readNumber, roundHalfUp, writeNumber } from "../../src/rules/number";

test.each([
  ["12", 12],
  ["0", 0],
  ["12,5", 12.5],
  ["0,05", 0.05],
  [" 12 ", 12],
  ["1 200", 1200],
  ["1\u00a0200", 1200],
  ["1\u202f200", 1200],
  ["1\u2009200,5", 1200.5],
  ["1200", 1200],
  ["12 345", 12345],
  ["1,234", 1.234],
  ["21.5", 21.5],
  ["21.55", 21.55],
  ["0.3333", 0.3333],
  ["12,3333333333333", 12.3333333333333],
  ["-3", -3],
  ["−3", -3],
  ["–3,5", -3.5],
  ["007", 7],
])("“%s” reads as %d", (text, value) => {
  expect(readNumber(text)).toBe(value);
});

test.each([
  ["it may be 1200 or 1,2", "1.200"],
  ["thousands part before three digits", "12 34"],
  ["at most three digits stand before the space", "1234 567"],
  ["a space and a point do not go together", "1 200.5"],
  ["one decimal comma", "1,2,3"],
  ["digits before the comma", ",5"],
  ["digits after the comma", "5,"],
  ["a percentage has another unit", "12 %"],
  ["an estimate", "ca 150"],
  ["an exponent", "1e5"],
  ["a date", "2026-03-01"],
  ["a span", "3-4"],
  ["a limit", "<5"],
  ["a number with what it counts", "5 st"],
  ["a sum", "=1+1"],
  ["a fraction", "1/2"],
  ["full-width digits", "１２"],
  ["more digits than anybody types", "1".repeat(29)],
  ["nothing", ""],
  ["a sign alone", "-"],
])("no number: %s (“%s”)", (_, text) => {
  expect(readNumber(text)).toBeNull();
});

test.each([
  ["12 %", 12],
  ["12%", 12],
  ["12,5\u00a0%", 12.5],
  ["12", 12],
  ["1 200 %", 1200],
  ["−3 %", -3],
  ["%", null],
  [" % ", null],
  ["12 % %", null],
  ["% 12", null],
  ["ca 12 %", null],
])("where the unit is percent, “%s” reads as %p", (text, value) => {
  expect(readNumber(text, "%")).toBe(value);
  expect(readNumber(text, "procent")).toBe(value);
});

test("a percentage is no number where something else is counted", () => {
  expect(readNumber("12 %", "patienter")).toBeNull();
});

test.each([
  [12, "12"],
  [12.5, "12,5"],
  [0.125, "0,13"],
  [-3.5, "−3,5"],
  [1200, "1200"],
  [0.1 + 0.2, "0,3"],
  [0, "0"],
  [-0.001, "0"],
])("%d is written “%s”", (value, text) => {
  expect(writeNumber(value)).toBe(text);
});

test.each([
  [0.5, 0, 1],
  [1.5, 0, 2],
  [2.5, 0, 3],
  [-2.5, 0, -3],
  [85.65, 1, 85.7],
  [85.75, 1, 85.8],
  [1.005, 2, 1.01],
  [8.325, 2, 8.33],
  [33.333333, 1, 33.3],
  [66.666667, 1, 66.7],
  [0.04, 1, 0],
  [1e21, 1, 1e21],
  [1e-9, 2, 0],
])("%d rounds half up to %d decimals as %d", (value, decimals, rounded) => {
  expect(roundHalfUp(value, decimals)).toBe(rounded);
});

test.each([
  [12, 0],
  [12.5, 1],
  [12.25, 2],
  [0.1 + 0.2, 1],
  [1 / 3, 6],
])("%d carries %d decimals", (value, decimals) => {
  expect(decimalsOf(value)).toBe(decimals);
});
