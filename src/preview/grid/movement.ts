import { cellsOf, contains, intersection, type Area } from "../workbook/address";
import type { Landscape } from "./landscape";
import { cellArea, type Position } from "./selection";

export type Way = "up" | "down" | "left" | "right";

const steps: Record<Way, Position> = {
  up: { row: -1, column: 0 },
  down: { row: 1, column: 0 },
  left: { row: 0, column: -1 },
  right: { row: 0, column: 1 },
};

function plus(cell: Position, way: Way): Position {
  return { row: cell.row + steps[way].row, column: cell.column + steps[way].column };
}

function isOnSheet(land: Landscape, { row, column }: Position): boolean {
  return row >= 0 && column >= 0 && row < land.rows && column < land.columns;
}

function isVisible(land: Landscape, { row, column }: Position): boolean {
  return !land.isRowHidden(row) && !land.isColumnHidden(column);
}

/** The next visible cell that way, past the merged area one stands in; the cell itself at the edge of the sheet. */
export function stepFrom(land: Landscape, from: Position, way: Way): Position {
  const merge = land.merges.find((area) => contains(area, from.row, from.column));
  for (let cell = plus(from, way); isOnSheet(land, cell); cell = plus(cell, way)) {
    const inside = merge && contains(merge, cell.row, cell.column);
    if (!inside && isVisible(land, cell)) return cell;
  }
  return from;
}

/** Ctrl and an arrow: the end of the filled cells, or across the gap to the next, or the edge of the sheet. */
export function jumpFrom(land: Landscape, from: Position, way: Way): Position {
  const isFilled = (cell: Position): boolean => land.isFilled(cell.row, cell.column);
  const first = stepFrom(land, from, way);
  if (isFilled(from) && isFilled(first)) {
    let last = first;
    for (let next = stepFrom(land, last, way); next !== last && isFilled(next); next = stepFrom(land, last, way)) {
      last = next;
    }
    return last;
  }
  for (let cell = nearestUsed(land, first, way); isOnSheet(land, cell);) {
    if (isFilled(cell) && isVisible(land, cell)) return cell;
    const next = stepFrom(land, cell, way);
    if (next === cell || !isWithinUsed(land, next)) break;
    cell = next;
  }
  return edge(land, first, way);
}

/** The first cell that way in which something can stand, so that nobody walks a million empty rows. */
function nearestUsed(land: Landscape, cell: Position, way: Way): Position {
  if (way === "up") return { ...cell, row: Math.min(cell.row, land.usedRows - 1) };
  if (way === "left") return { ...cell, column: Math.min(cell.column, land.usedColumns - 1) };
  return cell;
}

function isWithinUsed(land: Landscape, { row, column }: Position): boolean {
  return row < land.usedRows && column < land.usedColumns;
}

function edge(land: Landscape, from: Position, way: Way): Position {
  const last = {
    up: { ...from, row: 0 },
    down: { ...from, row: land.rows - 1 },
    left: { ...from, column: 0 },
    right: { ...from, column: land.columns - 1 },
  }[way];
  const back = { up: "down", down: "up", left: "right", right: "left" } as const;
  return isVisible(land, last) ? last : stepFrom(land, last, back[way]);
}

/** Moves as many visible lines as told, or to the edge. */
export function pageFrom(land: Landscape, from: Position, way: Way, lines: number): Position {
  let cell = from;
  for (let moved = 0; moved < lines; moved++) cell = stepFrom(land, cell, way);
  return cell;
}

/** Home: the first visible column that scrolls. */
export function rowStart(land: Landscape, { row, column }: Position): Position {
  const first = column >= land.frozenColumns ? land.frozenColumns : 0;
  return firstVisible(land, { row, column: first });
}

/** Ctrl+Home: the first visible cell that scrolls. */
export function sheetStart(land: Landscape): Position {
  return firstVisible(land, { row: land.frozenRows, column: land.frozenColumns });
}

function firstVisible(land: Landscape, from: Position): Position {
  let { row, column } = from;
  while (column < land.columns - 1 && land.isColumnHidden(column)) column++;
  while (row < land.rows - 1 && land.isRowHidden(row)) row++;
  return { row, column };
}

/** Ctrl+End: the last cell of what is used. */
export function sheetEnd(land: Landscape): Position {
  return { row: Math.max(0, land.usedRows - 1), column: Math.max(0, land.usedColumns - 1) };
}

/**
 * Tab in a protected sheet: the next cell one may type in, in reading order and round again; null when there is none.
 */
export function nextUnlocked(land: Landscape, from: Position, back: boolean): Position | null {
  const columns = Math.max(land.usedColumns, from.column + 1);
  const total = Math.max(land.usedRows, from.row + 1) * columns;
  const place = from.row * columns + from.column;
  for (let moved = 1; moved < total; moved++) {
    const next = (place + (back ? total - moved : moved)) % total;
    const cell = { row: Math.floor(next / columns), column: next % columns };
    if (isVisible(land, cell) && !land.isReadOnly(cell.row, cell.column)) return cell;
  }
  return null;
}

/** Ctrl+A: the filled cells around a cell as a rectangle, up to the empty rows and columns that surround them. */
export function currentRegion(land: Landscape, from: Position): Area {
  let region = cellArea(from);
  for (let grown = true; grown;) {
    const wider = sides.map((side) => grownBy(region, side)).find(({ edge }) => hasFilled(land, edge));
    grown = wider !== undefined;
    if (wider) region = wider.region;
  }
  return region;
}

const sides: readonly Way[] = ["up", "down", "left", "right"];

/** An area with one line more on a side, and the cells along that side, corners included, that would be reason to. */
function grownBy(area: Area, side: Way): { region: Area; edge: Area } {
  const { row, column, rowCount, columnCount } = area;
  const across = side === "up" || side === "down";
  const before = side === "up" || side === "left";
  const region = across
    ? { ...area, row: before ? row - 1 : row, rowCount: rowCount + 1 }
    : { ...area, column: before ? column - 1 : column, columnCount: columnCount + 1 };
  const edge = across
    ? { row: before ? row - 1 : row + rowCount, column: column - 1, rowCount: 1, columnCount: columnCount + 2 }
    : { row: row - 1, column: before ? column - 1 : column + columnCount, rowCount: rowCount + 2, columnCount: 1 };
  return { region, edge };
}

function hasFilled(land: Landscape, area: Area): boolean {
  const used: Area = { row: 0, column: 0, rowCount: land.usedRows, columnCount: land.usedColumns };
  const part = intersection(area, used);
  return part !== null && [...cellsOf(part)].some(({ row, column }) => land.isFilled(row, column));
}
