import {
  currentRegion,
  jumpFrom,
  nextUnlocked,
  pageFrom,
  rowStart,
  sheetEnd,
  sheetStart,
  stepFrom,
  type Way,
} from "../../src/preview/grid/movement";
import { cellAddress, formatArea, parseArea } from "../../src/preview/workbook/address";
import { landscapeFrom } from "./pictureOf";

const at = (address: string) => {
  const area = parseArea(address);
  if (!area) throw new Error(address);
  return { row: area.row, column: area.column };
};
const name = ({ row, column }: { row: number; column: number }) => cellAddress(row, column);

describe("an arrow", () => {
  const land = landscapeFrom(["x.-x", "----", "x.-x", "x.-x"]);
  test.each<[string, Way, string]>([
    ["A1", "right", "B1"],
    ["B1", "right", "D1"],
    ["A1", "down", "A3"],
    ["A3", "up", "A1"],
    ["A1", "left", "A1"],
    ["A1", "up", "A1"],
    ["A1000", "down", "A1000"],
    ["CV1", "right", "CV1"],
  ])("from %s goes %s to %s, past what is hidden and never off the sheet", (from, way, to) => {
    expect(name(stepFrom(land, at(from), way))).toBe(to);
  });

  it("leaves a merged area as if it were one cell", () => {
    const merged = landscapeFrom(["...."], { merges: [{ row: 1, column: 1, rowCount: 3, columnCount: 3 }] });
    expect(name(stepFrom(merged, at("B2"), "right"))).toBe("E2");
    expect(name(stepFrom(merged, at("B2"), "down"))).toBe("B5");
  });
});

describe("Ctrl and an arrow", () => {
  const land = landscapeFrom(["xxx..x", "x.....", "x....x", ".....-", "x....."]);
  test.each<[string, Way, string, string]>([
    ["A1", "right", "C1", "to the last filled cell in a row of them"],
    ["C1", "right", "F1", "across the gap to the next filled cell"],
    ["F1", "right", "CV1", "to the edge when nothing more is filled"],
    ["B1", "down", "B1000", "to the edge of an empty column"],
    ["A1", "down", "A3", "down the filled cells"],
    ["A3", "down", "A5", "across a gap of one"],
    ["A1000", "up", "A5", "from far below to the last filled cell"],
    ["CV3", "left", "F3", "from far right to the last filled cell"],
    ["Z900", "up", "Z1", "to the edge above an empty column"],
    ["D1", "left", "C1", "from an empty cell to the nearest filled one"],
    ["A1", "up", "A1", "nowhere at the edge"],
  ])("from %s %s goes to %s: %s", (from, way, to) => {
    expect(name(jumpFrom(land, at(from), way))).toBe(to);
  });

  it("stops before an edge that is hidden", () => {
    const hidden = landscapeFrom(["x"], { isColumnHidden: (column) => column >= 5 });
    expect(name(jumpFrom(hidden, at("A1"), "right"))).toBe("E1");
  });
});

describe("Home, End and pages", () => {
  const frozen = landscapeFrom(["xxxx", "xxxx", "xxxx"], { frozenRows: 1, frozenColumns: 2 });
  test("Home goes to the first column that scrolls, and to A from a frozen one", () => {
    expect(name(rowStart(frozen, at("D3")))).toBe("C3");
    expect(name(rowStart(frozen, at("B3")))).toBe("A3");
  });
  test("Ctrl+Home goes to the first cell that scrolls, Ctrl+End to the last one used", () => {
    expect(name(sheetStart(frozen))).toBe("C2");
    expect(name(sheetEnd(frozen))).toBe("D3");
    expect(name(sheetEnd(landscapeFrom([""])))).toBe("A1");
  });
  test("a page counts only rows that show", () => {
    const land = landscapeFrom(["x", "-", "-", "x", "x"]);
    expect(name(pageFrom(land, at("A1"), "down", 2))).toBe("A5");
    expect(name(pageFrom(land, at("A5"), "up", 20))).toBe("A1");
  });
});

describe("Tab in a protected sheet", () => {
  const land = landscapeFrom(["x.o.", "....", "xXo."]);
  test.each([
    ["C1", false, "B3"],
    ["B3", false, "C3"],
    ["C3", false, "C1"],
    ["C1", true, "C3"],
    ["Z900", false, "C1"],
  ])("from %s (back: %s) goes to the unlocked cell %s, round and round", (from, back, to) => {
    const next = nextUnlocked(land, at(from), back);
    expect(next && name(next)).toBe(to);
  });
  it("finds nothing where everything is locked", () => {
    expect(nextUnlocked(landscapeFrom(["xx"]), at("A1"), false)).toBeNull();
  });
});

describe("Ctrl+A", () => {
  const land = landscapeFrom(["......", ".xx...", ".x....", "...x..", "......", "x....."]);
  test.each([
    ["B2", "B2:D4"],
    ["D4", "D4"],
    ["F1", "F1"],
    ["A6", "A6"],
    ["A5", "A5:A6"],
  ])("from %s selects the filled cells around: %s", (from, area) => {
    expect(formatArea(currentRegion(land, at(from)))).toBe(area);
  });
});
