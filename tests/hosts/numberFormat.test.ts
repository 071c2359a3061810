import { asShown, dateText, isDateFormat, keepsNumber } from "../../src/hosts/numberFormat";
import type { CellValue } from "../../src/rules/readings";

test.each<[string, CellValue, CellValue, string]>([
  ["a day", 46447, "2027-03-01", "yyyy-mm-dd"],
  ["a day and a month", 46447, "2027-03-01", "d-mmm"],
  ["a month", 46447, "2027-03-01", "mmmm"],
  ["a day with a time", 46447.5, "2027-03-01", "yyyy-mm-dd hh:mm"],
  ["a day in words of a language", 46447, "2027-03-01", "[$-41D]d mmmm yyyy"],
  ["a day in the system's own way", 46447, "2027-03-01", "[$-F800]dddd, mmmm dd, yyyy"],
  ["a time", 0.5208333333333334, "12:30", "hh:mm"],
  ["a time with half of the day", 0.75, "18:00", "h:mm AM/PM"],
  ["a time that has passed", 1.25, "30:00", "[h]:mm"],
  ["a percentage", 0.12, "12 %", "0%"],
  ["a percentage that shows fewer decimals than it has", 0.125, "12,5 %", "0%"],
  ["a percentage that no binary fraction is", 0.57, "57 %", "0.00%"],
  ["a percentage below zero", -0.03, "−3 %", "0%"],
  ["a percentage in colour, where negative ones are", -0.03, "−3 %", "0;[Red]-0%"],
  ["a percentage below a limit", 0.12, "12 %", "[<1]0%;0"],
])("%s is told as it is seen", (_, value, seen, format) => {
  expect(asShown(value, format)).toEqual({ value: seen, shown: seen });
});

test.each<[string, CellValue, string]>([
  ["in general", 46447, "General"],
  ["with thousands", 46447, "#,##0"],
  ["with decimals", 12.5, "#,##0.##"],
  ["with a percent sign that is only words", 85.7, '0.0" %"'],
  ["with a percent sign after a backslash", 85.7, "0.0\\%"],
  ["with words that have days and years in them", 12, '0" dagar";-0" år"'],
  ["in a colour, whose name has a d", 12, "[Red]0"],
  ["in kronor", 12, "#,##0 [$kr-41D]"],
  ["with an exponent", 12, "0.00E+00"],
  ["as a fraction", 12.5, "# ?/?"],
  ["at a limit, where only smaller ones are percentages", 12, "[<1]0%;0"],
  ["above zero, where only negative ones are percentages", 12, "0;-0%"],
  ["as text, which it is not", 12, "@"],
])("a number %s is that number", (_, value, format) => {
  expect(asShown(value, format)).toEqual({ value });
});

test.each<[string, number, string, string]>([
  ["a cell that shows days", 12, "1900-01-12", "yyyy-mm-dd"],
  ["the last day before the leap day that never was", 59, "1900-02-28", "yyyy-mm-dd"],
  ["the first day after it", 61, "1900-03-01", "yyyy-mm-dd"],
  ["the last that is no typed day", 10958, "1929-12-31", "yyyy-mm-dd"],
  ["zero, which is no day", 0, "0", "yyyy-mm-dd"],
  ["a cell that shows times", 12, "00:00", "hh:mm"],
])("a plain number in %s counts as that number, with what it looks like", (_, value, shown, format) => {
  expect(asShown(value, format)).toEqual({ value, shown });
});

test("a day from 1930 on is one that somebody typed: of two digits of a year Excel makes no earlier one", () => {
  expect(asShown(10959, "yyyy-mm-dd")).toEqual({ value: "1930-01-01", shown: "1930-01-01" });
});

test.each<[CellValue]>([["12"], ["ca 150"], [true], [null]])("what is no number is as it is: %j", (value) => {
  expect(asShown(value, "yyyy-mm-dd")).toEqual({ value });
  expect(asShown(value, "0%")).toEqual({ value });
});

test.each([
  [12, "General", true],
  [12, "#,##0", true],
  [85.7, '0.0" %"', true],
  [12, "@", false],
  [12, "0%", false],
  [12, "yyyy-mm-dd", false],
  [12, "hh:mm", false],
])("%d keeps being that number in a cell with the format %s: %s", (value, format, keeps) => {
  expect(keepsNumber(value, format)).toBe(keeps);
});

test("a day is a day, whatever is written around it", () => {
  expect(["d/m/yy", "[$-41D]mmm-yy;@", "mmm"].map(isDateFormat)).toEqual([true, true, true]);
  expect(['0" dagar"', "hh:mm", "General", "[Red]0"].map(isDateFormat)).toEqual([false, false, false, false]);
  expect([dateText(32904), dateText(0), dateText(3e6)]).toEqual(["1990-01-31", 0, 3e6]);
});
