import { cellsOf, contains, intersection, maxColumns, maxRows, type Area } from "./address";
import type { Cell, Sheet } from "./book";
import { normalStyle, type CellStyle } from "./cellStyle";

/** One number for a cell: the key of a sheet's maps. */
export function cellKey(row: number, column: number): number {
  return row * maxColumns + column;
}

export function cellOfKey(key: number): { row: number; column: number } {
  return { row: Math.floor(key / maxColumns), column: key % maxColumns };
}

export function contentAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.cells.get(cellKey(row, column));
}

/** An empty constant takes the cell's content away. */
export function setContent(sheet: Sheet, row: number, column: number, cell: Cell): void {
  if ("value" in cell && cell.value === "") sheet.cells.delete(cellKey(row, column));
  else sheet.cells.set(cellKey(row, column), cell);
}

export function styleAt(sheet: Sheet, row: number, column: number): CellStyle {
  const { cells, rows, columns } = sheet.styles;
  return cells.get(cellKey(row, column)) ?? rows.get(row) ?? columns.get(column) ?? sheet.styles.sheet;
}

/** Changes the style of an area, whole rows, whole columns or the whole sheet. */
export function patchStyle(sheet: Sheet, area: Area, patch: (style: CellStyle) => CellStyle): void {
  const { styles } = sheet;
  if (area.rowCount < maxRows && area.columnCount < maxColumns) {
    for (const { row, column } of cellsOf(area)) {
      styles.cells.set(cellKey(row, column), patch(styleAt(sheet, row, column)));
    }
    return;
  }
  if (area.rowCount === maxRows && area.columnCount === maxColumns) styles.sheet = patch(styles.sheet);
  else makeCrossingsExplicit(sheet, area);
  patchWithin(styles.cells, (key) => contains(area, cellOfKey(key).row, cellOfKey(key).column), patch);
  if (area.rowCount === maxRows) {
    patchWithin(styles.columns, (column) => contains(area, 0, column), patch);
    if (area.columnCount < maxColumns) patchMissing(styles.columns, area.column, area.columnCount, styles.sheet, patch);
  }
  if (area.columnCount === maxColumns) {
    patchWithin(styles.rows, (row) => contains(area, row, 0), patch);
    if (area.rowCount < maxRows) patchMissing(styles.rows, area.row, area.rowCount, styles.sheet, patch);
  }
}

function patchWithin(
  styles: Map<number, CellStyle>,
  inside: (key: number) => boolean,
  patch: (style: CellStyle) => CellStyle,
): void {
  for (const [key, style] of styles) if (inside(key)) styles.set(key, patch(style));
}

function patchMissing(
  styles: Map<number, CellStyle>,
  first: number,
  count: number,
  base: CellStyle,
  patch: (style: CellStyle) => CellStyle,
): void {
  for (let index = first; index < first + count; index++) if (!styles.has(index)) styles.set(index, patch(base));
}

/** Where a formatted row meets a formatted column the cell gets its own style, as in Excel, so that the last format wins. */
function makeCrossingsExplicit(sheet: Sheet, area: Area): void {
  const crossing = area.rowCount === maxRows ? [...sheet.styles.rows.keys()] : [...sheet.styles.columns.keys()];
  for (const index of crossing) {
    const line =
      area.rowCount === maxRows ? { ...area, row: index, rowCount: 1 } : { ...area, column: index, columnCount: 1 };
    for (const { row, column } of cellsOf(line)) {
      const key = cellKey(row, column);
      if (!sheet.styles.cells.has(key)) sheet.styles.cells.set(key, styleAt(sheet, row, column));
    }
  }
}

export function clearFormats(sheet: Sheet, area: Area): void {
  patchStyle(sheet, area, () => normalStyle);
}

/** Keys of the cells with content inside an area, in reading order. */
export function contentKeys(sheet: Sheet, area: Area): number[] {
  if (area.rowCount * area.columnCount <= sheet.cells.size) {
    return [...cellsOf(area)].map(({ row, column }) => cellKey(row, column)).filter((key) => sheet.cells.has(key));
  }
  return [...sheet.cells.keys()]
    .filter((key) => contains(area, cellOfKey(key).row, cellOfKey(key).column))
    .sort((a, b) => a - b);
}

/** The area that holds all content and, unless `contentOnly`, all formatted cells; null for an untouched sheet. */
export function usedArea(sheet: Sheet, contentOnly = false, within?: Area): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  const keys = contentOnly ? [sheet.cells.keys()] : [sheet.cells.keys(), sheet.styles.cells.keys()];
  for (const source of keys) {
    for (const key of source) {
      const row = Math.floor(key / maxColumns);
      const column = key % maxColumns;
      if (within && !contains(within, row, column)) continue;
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    }
  }
  return bottom < 0 ? null : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

/** The merged area a cell belongs to, or null. */
export function mergeAt(sheet: Sheet, row: number, column: number): Area | null {
  return sheet.merges.find((merge) => contains(merge, row, column)) ?? null;
}

/** Whether the sheet is protected and a cell of the area locked. */
export function hasLockedCell(sheet: Sheet, area: Area): boolean {
  if (!sheet.protection) return false;
  for (const { row, column } of cellsOf(clipped(sheet, area))) {
    if (styleAt(sheet, row, column).locked) return true;
  }
  return false;
}

/** A large area cut where every further cell is formatted as the last one that is left. */
function clipped(sheet: Sheet, area: Area): Area {
  const used = usedArea(sheet);
  const lastRow = Math.max(area.row, used ? used.row + used.rowCount : 0, ...sheet.styles.rows.keys()) + 2;
  const lastColumn =
    Math.max(area.column, used ? used.column + used.columnCount : 0, ...sheet.styles.columns.keys()) + 2;
  return intersection(area, { row: 0, column: 0, rowCount: lastRow, columnCount: lastColumn }) ?? area;
}
