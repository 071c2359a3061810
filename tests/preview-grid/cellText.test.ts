import type { CellView } from "../../src/preview/excel";
import { fittedText } from "../../src/preview/grid/fittedText";
import { spreadTexts } from "../../src/preview/grid/textSpread";
import { summarise } from "../../src/preview/grid/summary";
import { normalStyle, type CellStyle } from "../../src/preview/workbook/cellStyle";
import { displayText } from "../../src/preview/workbook/displayText";

const cell = (value: CellView["value"], style: Partial<CellStyle> = {}, over: Partial<CellView> = {}): CellView => {
  const full = { ...normalStyle, ...style };
  const text = displayText(value, full.numberFormat);
  const alignment = typeof value === "number" ? "Right" : "Left";
  const at = { row: 0, column: 0, address: "A1", locked: true, readOnly: false, validation: null, merge: null };
  return { ...at, value, text, editText: text, formula: null, style: full, alignment, ...over };
};

/** Each sign 10 pixels wide. */
const measure = (text: string): number => text.length * 10;

describe("text that is wider than its cell", () => {
  /** The room of the text in each cell of a row, in columns of 50 pixels: "0-150" means from 0 to 150. */
  const roomOf = (cells: CellView[], index: number): string => {
    const placed = cells.map((view, column) => ({ view, left: column * 50, width: 50 }));
    const spread = spreadTexts(placed, ({ text }) => measure(text));
    const { textLeft = 0, textWidth = 0 } = spread[index] ?? {};
    return `${textLeft}-${textLeft + textWidth}`;
  };
  const empty = cell("");
  const long = "tolv tecken!";

  test.each<[string, CellView[], number, string]>([
    ["runs out to the right over empty neighbours, as far as it needs", [cell(long), empty, empty, empty], 0, "0-150"],
    ["stops at a filled neighbour", [cell(long), empty, cell("x")], 0, "0-100"],
    ["stops at a formula that gives empty text", [cell(long), cell("", {}, { formula: '=""' })], 0, "0-50"],
    [
      "runs out to the left when it is aligned right",
      [empty, empty, cell(long, { horizontalAlignment: "Right" })],
      2,
      "0-150",
    ],
    ["runs out both ways when centred", [empty, cell(long, { horizontalAlignment: "Center" }), empty], 1, "0-150"],
    ["stays in its cell when wrapped", [cell(long, { wrapText: true }), empty], 0, "0-50"],
    [
      "stays in its cell when merged",
      [cell(long, {}, { merge: { row: 0, column: 0, rowCount: 2, columnCount: 1 } }), empty],
      0,
      "0-50",
    ],
    ["stays in its cell when it fits", [cell("kort"), empty], 0, "0-50"],
    ["takes its indentation along", [cell("kort", { indentLevel: 1 }), empty], 0, "0-100"],
    ["never is a number", [cell(123456789012), empty], 0, "0-50"],
  ])("%s", (_, cells, index, room) => {
    expect(roomOf(cells, index)).toBe(room);
  });

  it("hides the lines it runs across and no others", () => {
    const placed = [cell(long), empty, empty, empty].map((view, column) => ({ view, left: column * 50, width: 50 }));
    const spread = spreadTexts(placed, ({ text }) => measure(text));
    expect(spread.map(({ runsOverRight }) => runsOverRight)).toEqual([true, true, false, false]);
  });
});

test.each<[string, CellView, number, string]>([
  ["a number that fits is whole", cell(12.5), 40, "12,5"],
  ["a number in General format loses decimals", cell(1 / 3), 60, "0,3333"],
  ["and is rounded, not cut", cell(2 / 3), 60, "0,6667"],
  ["a whole number never loses digits", cell(123456), 30, "###"],
  ["a number in another format never loses decimals", cell(1234.5, { numberFormat: "0.00" }), 40, "####"],
  ["a date is never cut", cell(45658, { numberFormat: "yyyy-mm-dd" }), 60, "######"],
  ["an error is never cut", cell({ error: "#DIV/0!" }), 60, "######"],
  ["text is left whole, to be cut by its cell", cell("en lång text"), 30, "en lång text"],
])("%s", (_, view, room, shown) => {
  expect(fittedText(view, room, measure)).toBe(shown);
});

test.each([
  [[1, 2, 3], { count: 3, sum: 6, average: 2 }],
  [[1, "text", "", true], { count: 3, sum: 1, average: 1 }],
  [["a", "b"], { count: 2, sum: null, average: null }],
  [[7, ""], null],
  [["", ""], null],
])("of %j the status bar says %j: blank is not zero", (values, summary) => {
  expect(summarise(values.map((value) => cell(value)))).toEqual(summary);
});
