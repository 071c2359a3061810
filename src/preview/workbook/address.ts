/** Addresses as Excel writes them ("$B$4:C9", "'B1a'!E5") and areas as numbers counted from 0. */

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export const maxRows = 1_048_576;
export const maxColumns = 16_384;

export const wholeSheet: Area = { row: 0, column: 0, rowCount: maxRows, columnCount: maxColumns };

export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** "A" → 0, "XFD" → 16383. */
export function columnIndex(name: string): number {
  return [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export function cellAddress(row: number, column: number): string {
  return columnName(column) + (row + 1);
}

/** "B4", "B4:C9"; whole columns "A:F" and whole rows "1:3". With `absolute`, "$B$4:$C$9". */
export function formatArea(area: Area, absolute = false): string {
  const $ = absolute ? "$" : "";
  const first = { column: $ + columnName(area.column), row: `${$}${area.row + 1}` };
  const last = { column: $ + columnName(area.column + area.columnCount - 1), row: `${$}${area.row + area.rowCount}` };
  if (area.rowCount === maxRows) return `${first.column}:${last.column}`;
  if (area.columnCount === maxColumns) return `${first.row}:${last.row}`;
  if (area.rowCount === 1 && area.columnCount === 1) return first.column + first.row;
  return `${first.column}${first.row}:${last.column}${last.row}`;
}

/** The area of an address without sheet, or null when it is not one or lies outside the sheet. */
export function parseArea(address: string): Area | null {
  const cells = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(address);
  if (cells) {
    const [, column1 = "", row1 = "", column2 = column1, row2 = row1] = cells;
    return spanning(Number(row1) - 1, columnIndex(column1), Number(row2) - 1, columnIndex(column2));
  }
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(address);
  if (columns) return spanning(0, columnIndex(columns[1] ?? ""), maxRows - 1, columnIndex(columns[2] ?? ""));
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(address);
  if (rows) return spanning(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, maxColumns - 1);
  return null;
}

function spanning(row1: number, column1: number, row2: number, column2: number): Area | null {
  const area: Area = {
    row: Math.min(row1, row2),
    column: Math.min(column1, column2),
    rowCount: Math.abs(row2 - row1) + 1,
    columnCount: Math.abs(column2 - column1) + 1,
  };
  return isInsideSheet(area) ? area : null;
}

export function isInsideSheet(area: Area): boolean {
  return (
    area.row >= 0 &&
    area.column >= 0 &&
    area.rowCount >= 1 &&
    area.columnCount >= 1 &&
    area.row + area.rowCount <= maxRows &&
    area.column + area.columnCount <= maxColumns
  );
}

/** Splits "'B1a'!E5" into its sheet name and the rest; the sheet is null when none is written. */
export function splitSheetName(address: string): { sheet: string | null; rest: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(address);
  if (quoted) return { sheet: (quoted[1] ?? "").replaceAll("''", "'"), rest: quoted[2] ?? "" };
  const plain = /^([^'!]+)!(.*)$/s.exec(address);
  if (plain) return { sheet: plain[1] ?? "", rest: plain[2] ?? "" };
  return { sheet: null, rest: address };
}

/** A sheet name as it stands in a formula: quoted when it has other signs than letters and digits, or reads as a cell. */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\d_.]*$/u.test(name) && !looksLikeReference(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Whether a word could be a cell ("B4") or an R1C1 reference ("R1", "R1C1", "C"). */
export function looksLikeReference(word: string): boolean {
  return (/^[A-Za-z]{1,3}\d+$/.test(word) && parseArea(word) !== null) || /^(R\d*)?(C\d*)?$/i.test(word);
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rowCount === b.rowCount && a.columnCount === b.columnCount;
}

export function contains(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rowCount &&
    column >= area.column &&
    column < area.column + area.columnCount
  );
}

export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rowCount = Math.min(a.row + a.rowCount, b.row + b.rowCount) - row;
  const columnCount = Math.min(a.column + a.columnCount, b.column + b.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : null;
}

/** The parts of an area that lie outside another: up to four rectangles. */
export function subtract(area: Area, hole: Area): Area[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  const areaEnd = { row: area.row + area.rowCount, column: area.column + area.columnCount };
  const cutEnd = { row: cut.row + cut.rowCount, column: cut.column + cut.columnCount };
  return [
    { ...area, rowCount: cut.row - area.row },
    { ...area, row: cutEnd.row, rowCount: areaEnd.row - cutEnd.row },
    { ...cut, column: area.column, columnCount: cut.column - area.column },
    { ...cut, column: cutEnd.column, columnCount: areaEnd.column - cutEnd.column },
  ].filter((part) => part.rowCount > 0 && part.columnCount > 0);
}

/** The smallest area that holds both. */
export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rowCount: Math.max(a.row + a.rowCount, b.row + b.rowCount) - row,
    columnCount: Math.max(a.column + a.columnCount, b.column + b.columnCount) - column,
  };
}

/** Each cell of an area, row by row. For areas of moderate size: whole columns have a million. */
export function* cellsOf(area: Area): Generator<{ row: number; column: number }> {
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    for (let column = area.column; column < area.column + area.columnCount; column++) yield { row, column };
  }
}
