import { cellsOf, contains, maxColumns, maxRows, type Area } from "./address";
import type { Book, Sheet } from "./book";
import type { CellChangeType } from "./changes";
import { adjustFormula, shiftArea, type Shift } from "./formulaText";
import { cellKey, cellOfKey, styleAt, usedArea } from "./sheetCells";
import type { ValidationArea } from "./validation";
import { record, type Workbook } from "./workbook";

/**
 * Inserts or deletes rows, columns, or cells of a band. Whatever refers to the cells follows: formulas, names, validation,
 * conditional formats, print areas, merged areas, and areas that somebody tracks.
 */
export function shiftCells(workbook: Workbook, sheet: Sheet, shift: Shift): void {
  const stylesAbove = shift.kind === "insert" && shift.axis === "row" ? stylesOfRow(sheet, shift.at - 1) : new Map();
  sheet.cells = movedCells(sheet.cells, shift);
  sheet.styles.cells = movedCells(sheet.styles.cells, shift);
  if (!shift.band) moveLines(sheet, shift);
  for (const [column, style] of stylesAbove) {
    if (shift.band && (column < shift.band.first || column > shift.band.last)) continue;
    for (let row = shift.at; row < shift.at + shift.count; row++) sheet.styles.cells.set(cellKey(row, column), style);
  }
  moveAreas(sheet, shift);
  for (const tracked of workbook.tracked) {
    if (tracked.sheetId === sheet.id) tracked.areas = movedAreas(tracked.areas, shift);
  }
  adjustFormulas(workbook.book, (formula, home) => adjustFormula(formula, home, sheet.name, shift));
  record(workbook, { kind: "cells", sheetId: sheet.id, area: areaOf(shift), changeType: changeType(shift) });
}

/** Whole rows and columns move as such, smaller areas only within their own columns or rows. */
export function shiftOf(kind: Shift["kind"], axis: Shift["axis"], area: Area): Shift {
  if (axis === "row") {
    const band = { first: area.column, last: area.column + area.columnCount - 1 };
    const shift = { kind, axis, at: area.row, count: area.rowCount } as const;
    return area.columnCount === maxColumns ? shift : { ...shift, band };
  }
  const band = { first: area.row, last: area.row + area.rowCount - 1 };
  const shift = { kind, axis, at: area.column, count: area.columnCount } as const;
  return area.rowCount === maxRows ? shift : { ...shift, band };
}

/** Whether inserting would push content over the edge of the sheet. */
export function wouldPushOut(sheet: Sheet, shift: Shift): boolean {
  const used = usedArea(sheet, true);
  if (!used || shift.kind === "delete") return false;
  const end = shift.axis === "row" ? used.row + used.rowCount : used.column + used.columnCount;
  return end + shift.count > (shift.axis === "row" ? maxRows : maxColumns);
}

/** Rewrites every formula of the workbook; `home` is the name of the sheet a formula stands on, "" for defined names. */
export function adjustFormulas(book: Book, adjust: (formula: string, home: string) => string): void {
  for (const sheet of book.sheets) {
    for (const [key, cell] of sheet.cells) {
      if ("formula" in cell) sheet.cells.set(key, { formula: adjust(cell.formula, sheet.name) });
    }
    sheet.validations = sheet.validations.map((entry) => ({
      ...entry,
      rule: adjustRule(entry.rule, (formula) => adjust(formula, sheet.name)),
    }));
    sheet.conditionalFormats = sheet.conditionalFormats.map((rule) => ({
      ...rule,
      formula: adjust(rule.formula, sheet.name),
    }));
  }
  book.names = book.names.map((name) => ({ ...name, formula: adjust(name.formula, "") }));
}

function adjustRule(rule: ValidationArea["rule"], adjust: (formula: string) => string): ValidationArea["rule"] {
  const visit = (value: unknown): unknown => {
    if (typeof value === "string") return value.startsWith("=") ? adjust(value) : value;
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, visit(inner)]));
  };
  return visit(rule) as ValidationArea["rule"];
}

function stylesOfRow(sheet: Sheet, row: number): Map<number, ReturnType<typeof styleAt>> {
  const used = usedArea(sheet);
  if (row < 0 || !used) return new Map();
  const line: Area = { row, column: 0, rowCount: 1, columnCount: used.column + used.columnCount };
  return new Map(
    [...cellsOf(line)]
      .filter(({ column }) => sheet.styles.cells.has(cellKey(row, column)))
      .map(({ column }) => [column, styleAt(sheet, row, column)]),
  );
}

/** Where row or column number `index` goes; null when it is deleted. */
function movedIndex(index: number, { kind, at, count }: Shift): number | null {
  if (index < at) return index;
  if (kind === "insert") return index + count;
  return index < at + count ? null : index - count;
}

function movedCells<T>(cells: Map<number, T>, shift: Shift): Map<number, T> {
  const moved = new Map<number, T>();
  for (const [key, item] of cells) {
    const { row, column } = cellOfKey(key);
    const across = shift.axis === "row" ? column : row;
    const inBand = !shift.band || (across >= shift.band.first && across <= shift.band.last);
    const index = inBand ? movedIndex(shift.axis === "row" ? row : column, shift) : null;
    if (!inBand) moved.set(key, item);
    else if (index !== null) moved.set(shift.axis === "row" ? cellKey(index, column) : cellKey(row, index), item);
  }
  return moved;
}

function moveLines(sheet: Sheet, shift: Shift): void {
  const movedMap = <T>(lines: Map<number, T>): Map<number, T> =>
    new Map(
      [...lines].flatMap(([line, item]) =>
        [movedIndex(line, shift)].flatMap((to) => (to === null ? [] : [[to, item]])),
      ),
    );
  const movedSet = (lines: Set<number>): Set<number> =>
    new Set([...lines].map((line) => movedIndex(line, shift)).filter((line) => line !== null));
  if (shift.axis === "row") {
    sheet.styles.rows = movedMap(sheet.styles.rows);
    sheet.rowHeights = movedMap(sheet.rowHeights);
    sheet.hiddenRows = movedSet(sheet.hiddenRows);
  } else {
    sheet.styles.columns = movedMap(sheet.styles.columns);
    sheet.columnWidths = movedMap(sheet.columnWidths);
    sheet.hiddenColumns = movedSet(sheet.hiddenColumns);
  }
}

function movedAreas(areas: readonly Area[], shift: Shift): Area[] {
  return areas.map((area) => shiftArea(area, shift)).filter((area) => area !== null);
}

function moveAreas(sheet: Sheet, shift: Shift): void {
  sheet.merges = movedAreas(sheet.merges, shift).filter((area) => area.rowCount * area.columnCount > 1);
  sheet.validations = withMovedAreas(sheet.validations, shift);
  sheet.conditionalFormats = withMovedAreas(sheet.conditionalFormats, shift);
  const { printArea, printTitleRows, printTitleColumns } = sheet.pageLayout;
  sheet.pageLayout = {
    ...sheet.pageLayout,
    printArea: printArea && movedAreas(printArea, shift),
    printTitleRows: printTitleRows && shiftArea(printTitleRows, shift),
    printTitleColumns: printTitleColumns && shiftArea(printTitleColumns, shift),
  };
}

/** Rules go on being counted from the cell that is now first in their first area. */
function withMovedAreas<T extends { areas: readonly Area[]; anchor: { row: number; column: number } }>(
  rules: readonly T[],
  shift: Shift,
): T[] {
  return rules.flatMap((rule) => {
    const areas = movedAreas(rule.areas, shift);
    if (areas.length === 0) return [];
    const cell = { ...rule.anchor, rowCount: 1, columnCount: 1 };
    const anchor = shiftArea(cell, shift) ?? { row: rule.anchor.row, column: rule.anchor.column };
    return [{ ...rule, areas, anchor }];
  });
}

function areaOf({ axis, at, count, band }: Shift): Area {
  return axis === "row"
    ? {
        row: at,
        rowCount: count,
        column: band?.first ?? 0,
        columnCount: band ? band.last - band.first + 1 : maxColumns,
      }
    : { column: at, columnCount: count, row: band?.first ?? 0, rowCount: band ? band.last - band.first + 1 : maxRows };
}

function changeType({ kind, axis, band }: Shift): CellChangeType {
  if (band) return kind === "insert" ? "CellInserted" : "CellDeleted";
  if (axis === "row") return kind === "insert" ? "RowInserted" : "RowDeleted";
  return kind === "insert" ? "ColumnInserted" : "ColumnDeleted";
}

/** Whether a merged area lies partly inside the cells that would move: Excel then refuses. */
export function splitsMerge(sheet: Sheet, shift: Shift): boolean {
  if (!shift.band) return false;
  const { first, last } = shift.band;
  return sheet.merges.some((merge) => {
    const [start, length] = shift.axis === "row" ? [merge.column, merge.columnCount] : [merge.row, merge.rowCount];
    const moves =
      shift.axis === "row" ? merge.row + merge.rowCount > shift.at : merge.column + merge.columnCount > shift.at;
    const inside = start >= first && start + length - 1 <= last;
    const outside = start > last || start + length - 1 < first;
    return moves && !inside && !outside && !contains(areaOf(shift), merge.row, merge.column);
  });
}
