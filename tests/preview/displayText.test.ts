import { displayText } from "../../src/preview/workbook/displayText";
import type { CellValue } from "../../src/preview/workbook/cellValue";

test.each<[CellValue, string, string]>([
  [12.5, "General", "12,5"],
  [1 / 3, "General", "0,333333333"],
  [12345678901234, "General", "1,23457E+13"],
  [0.0000001, "General", "0,0000001"],
  [-5, "General", "-5"],
  [1234.5, "#,##0", "1\u00A0235"],
  [1234.567, "#,##0.00", "1\u00A0234,57"],
  [1.005, "0.00", "1,01"],
  [2.5, "0", "3"],
  [-0.001, "0.0", "0,0"],
  [2, "0.0#", "2,0"],
  [0.5, "#.##", ",5"],
  [0.1255, "0.0%", "12,6%"],
  [3, '0" st"', "3 st"],
  [123, "0.00E+00", "1,23E+02"],
  [-4, '0;"minus "0', "minus 4"],
  [0, "0;-0;;@", ""],
  ["hej", "0;-0;;@", "hej"],
  [45717, "yyyy-mm-dd", "2025-03-01"],
  [45717.75, "yyyy-mm-dd hh:mm", "2025-03-01 18:00"],
  [45717, "d mmmm yyyy", "1 mars 2025"],
  [60, "yyyy-mm-dd", "1900-02-28"],
  [true, "General", "SANT"],
  [{ error: "#REF!" }, "0.0", "#REFERENS!"],
])("%j under the format %s shows as %j", (value, format, text) => {
  expect(displayText(value, format)).toBe(text);
});
