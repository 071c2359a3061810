import type { CellPlan, SheetPlan } from "../../sheet/plan";
import { columnLetters } from "../../sheet/address";
import { FONT, type Style, STYLES } from "../../sheet/styles";
import { columnPoints } from "../columnPixels";
import { grouped } from "../grouped";
import { aroundAll, type Run, runAddress, runsOf } from "../runs";

type Border = NonNullable<Style["border"]>;

/** VBA takes this many characters in the address of several ranges; what Office.js takes is not written anywhere. */
const LONGEST_ADDRESS = 255;

/** What most cells look like: it is set for all of a sheet's cells first, and then only what differs. */
const BASE = { font: STYLES.label0.font, vertical: STYLES.label0.vertical };

const VERTICAL = { top: "Top", middle: "Center", bottom: "Bottom" } as const;
const HORIZONTAL = { left: "Left", right: "Right", center: "Center" } as const;
const EDGES = { box: ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"], bottom: ["EdgeBottom"] } as const;

/** Addresses put together with commas, no longer than Excel takes. */
function joined(addresses: readonly string[]): string[] {
  const texts: string[] = [];
  for (const address of addresses) {
    const last = texts.at(-1);
    if (last !== undefined && last.length + address.length < LONGEST_ADDRESS)
      texts[texts.length - 1] = `${last},${address}`;
    else texts.push(address);
  }
  return texts;
}

function applyBase(format: Excel.RangeFormat): void {
  format.font.name = FONT;
  format.font.size = BASE.font.size;
  format.font.color = BASE.font.color;
  format.verticalAlignment = VERTICAL[BASE.vertical];
}

function applyDifference(format: Excel.RangeFormat, style: Style): void {
  const { font, fill, align, indent, vertical, wrap, unlocked } = style;
  if (font.size !== BASE.font.size) format.font.size = font.size;
  if (font.color !== BASE.font.color) format.font.color = font.color;
  if (font.bold) format.font.bold = true;
  if (font.italic) format.font.italic = true;
  if (fill !== undefined) format.fill.color = fill;
  if (wrap) format.wrapText = true;
  const horizontal = align ?? (indent ? "left" : undefined);
  if (horizontal) format.horizontalAlignment = HORIZONTAL[horizontal];
  if (indent) format.indentLevel = indent;
  if (vertical !== BASE.vertical) format.verticalAlignment = VERTICAL[vertical];
  if (unlocked) format.protection.locked = false;
}

/** Borders of cells in blocks that all have more than one row, or column, or not: only then are there inner borders. */
function applyBorders(
  format: Excel.RangeFormat,
  { color, edges }: Border,
  { row, column, lastRow, lastColumn }: Run,
): void {
  const inner: Excel.BorderIndex[] = [];
  if (lastRow > row) inner.push("InsideHorizontal" as Excel.BorderIndex);
  if (lastColumn > column && edges === "box") inner.push("InsideVertical" as Excel.BorderIndex);
  for (const edge of [...EDGES[edges], ...inner]) {
    const side = format.borders.getItem(edge as Excel.BorderIndex);
    side.style = "Continuous";
    side.color = color;
  }
}

/** Number formats as one array for the block of cells that have any; null leaves a cell as it is. */
function applyNumberFormats(sheet: Excel.Worksheet, cells: readonly CellPlan[]): void {
  const formatOf = ({ style }: CellPlan) => (STYLES[style] as Style).numberFormat;
  const formatted = cells.filter(formatOf);
  if (formatted.length === 0) return;
  const block = aroundAll(formatted);
  const rows: (string | null)[][] = Array.from({ length: block.lastRow - block.row + 1 }, () =>
    Array.from({ length: block.lastColumn - block.column + 1 }, () => null),
  );
  for (const cell of formatted) rows[cell.row - block.row]![cell.column - block.column] = formatOf(cell)!;
  sheet.getRange(runAddress(block)).numberFormat = rows;
}

const shapeOf = ({ row, column, lastRow, lastColumn }: Run): string => `${lastRow > row} ${lastColumn > column}`;

/** How the cells of a sheet look, style by style and not cell by cell. */
export function applyStyles(sheet: Excel.Worksheet, { cells }: SheetPlan): void {
  applyBase(sheet.getRange(runAddress(aroundAll(cells))).format);
  for (const [name, styled] of grouped(cells, ({ style }) => style)) {
    const style: Style = STYLES[name];
    const shapes = grouped(runsOf(styled), (run) => (style.border ? shapeOf(run) : ""));
    for (const [, runs] of shapes) {
      for (const address of joined(runs.map(runAddress))) {
        const { format } = sheet.getRanges(address);
        applyDifference(format, style);
        if (style.border) applyBorders(format, style.border, runs[0]!);
      }
    }
  }
  applyNumberFormats(sheet, cells);
}

/** Widths of columns, heights of rows, and which columns are hidden. Neighbours that are alike are set together. */
export function applySizes(sheet: Excel.Worksheet, { columns, rowHeights }: SheetPlan): void {
  const placed = columns.map(({ width, hidden }, i) => ({ width, hidden, row: 1, column: i + 1 }));
  for (const [, alike] of grouped(placed, ({ width, hidden }) => `${width} ${hidden}`)) {
    for (const { column, lastColumn } of runsOf(alike)) {
      const range = sheet.getRange(`${columnLetters(column)}:${columnLetters(lastColumn)}`);
      range.format.columnWidth = columnPoints(alike[0]!.width);
      if (alike[0]!.hidden) range.columnHidden = true;
    }
  }
  for (const [height, rows] of grouped(rowHeights, (one) => one.height)) {
    const runs = runsOf(rows.map(({ row }) => ({ row, column: 1 })));
    for (const address of joined(runs.map(({ row, lastRow }) => `${row}:${lastRow}`))) {
      sheet.getRanges(address).format.rowHeight = height;
    }
  }
}
