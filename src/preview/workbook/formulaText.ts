import {
  columnIndex,
  columnName,
  formatArea,
  intersection,
  isInsideSheet,
  maxColumns,
  maxRows,
  parseArea,
  quoteSheetName,
  sameArea,
  splitSheetName,
  type Area,
} from "./address";

/** A reference as it stands in a formula: "'B1a'!$E5:F$9". */
interface Reference {
  readonly sheet: string | null;
  /** "$E5:F$9". */
  readonly area: string;
}

/**
 * Texts, quoted sheets, references, and words and numbers that only look like them. A reference is neither part of a longer
 * word (`nhv.B1a.total`) nor a function (`LOG10(`).
 */
const sheetPrefix = String.raw`(?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\d_.]*!)`;
const cellPattern = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const areaPattern = String.raw`${cellPattern}(?::${cellPattern})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7}`;
const tokens = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`(?<reference>(?:(?<![\p{L}\d_.])${sheetPrefix})?(?<![\p{L}\d_.$])(?:${areaPattern})(?![\p{L}\d_.(!]))`,
    String.raw`${sheetPrefix}?#[A-Z/0]+[!?]?(?:${cellPattern}(?::${cellPattern})?)?`,
    String.raw`[\p{L}_\\][\p{L}\d_.?\\]*`,
    String.raw`\d+(?:\.\d+)?(?:[Ee][+-]?\d+)?`,
  ].join("|"),
  "gu",
);

/** Rewrites each reference of a formula; one that comes to nothing becomes #REF! on its sheet, as Excel writes it. */
function mapReferences(formula: string, change: (reference: Reference) => Reference | string | null): string {
  return formula.replace(tokens, (token, reference: string | undefined) => {
    if (reference === undefined) return token;
    const { sheet, rest } = splitSheetName(token);
    if (!parseArea(rest)) return token;
    const changed = change({ sheet, area: rest });
    if (typeof changed === "string") return changed;
    const { sheet: newSheet, area } = changed ?? { sheet, area: "#REF!" };
    return (newSheet === null ? "" : `${quoteSheetName(newSheet)}!`) + area;
  });
}

/** A formula as Excel writes it back: references in capitals, sheet names quoted only when they must be. */
export function canonicalFormula(formula: string): string {
  return mapReferences(formula, ({ sheet, area }) => ({ sheet, area: area.toUpperCase() }));
}

/** A formula as it reads when copied some rows down and columns to the right: relative references follow. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, ({ sheet, area }) => {
    let outside = false;
    const shifted = area.replace(/(\$?)([A-Za-z]{1,3})(?![A-Za-z])|(\$?)(\d+)/g, (part, $c, column, $r, row) => {
      if ($c === "$" || $r === "$") return part;
      const index = column ? columnIndex(column) + columns : Number(row) - 1 + rows;
      outside ||= index < 0 || index >= (column ? maxColumns : maxRows);
      return column ? columnName(index) : String(index + 1);
    });
    return outside ? null : { sheet, area: shifted };
  });
}

/** Rows, columns or cells that come or go: what stands from `at` on moves, within the band of the other axis. */
export interface Shift {
  readonly kind: "insert" | "delete";
  readonly axis: "row" | "column";
  readonly at: number;
  readonly count: number;
  /** First and last column (for rows) or row (for columns) that move; the whole sheet when absent. */
  readonly band?: { readonly first: number; readonly last: number };
}

/** Where an area is after rows or columns have come or gone; null when all of it is deleted. */
export function shiftArea(area: Area, shift: Shift): Area | null {
  const [start, length, crossStart, crossLength] =
    shift.axis === "row"
      ? [area.row, area.rowCount, area.column, area.columnCount]
      : [area.column, area.columnCount, area.row, area.rowCount];
  const size = shift.axis === "row" ? maxRows : maxColumns;
  if (length === size) return area;
  const { band } = shift;
  if (band && (crossStart < band.first || crossStart + crossLength - 1 > band.last)) return area;
  const [newStart, newEnd] =
    shift.kind === "insert"
      ? [start >= shift.at ? start + shift.count : start, afterInsert(start + length, shift)]
      : [afterDelete(start, shift), afterDelete(start + length, shift)];
  const newLength = Math.min(newEnd, size) - newStart;
  if (newLength <= 0) return null;
  const moved: Area =
    shift.axis === "row"
      ? { ...area, row: newStart, rowCount: newLength }
      : { ...area, column: newStart, columnCount: newLength };
  return isInsideSheet(moved) ? moved : null;
}

function afterInsert(end: number, { at, count }: Shift): number {
  return end > at ? end + count : end;
}

function afterDelete(position: number, { at, count }: Shift): number {
  return position <= at ? position : Math.max(at, position - count);
}

/** A formula on the sheet `home` after the cells of the sheet `changed` have moved. */
export function adjustFormula(formula: string, home: string, changed: string, shift: Shift): string {
  return mapReferences(formula, (reference) => {
    if ((reference.sheet ?? home).toLowerCase() !== changed.toLowerCase()) return reference;
    const area = parseArea(reference.area);
    const moved = area && shiftArea(area, shift);
    return moved ? { ...reference, area: withSameAnchors(reference.area, moved) } : null;
  });
}

/** Writes an area with `$` where the earlier text had them. */
function withSameAnchors(earlier: string, area: Area): string {
  const anchors = earlier.split(":").map((part) => ({
    column: /^\$[A-Za-z]/.test(part),
    row: /\$\d/.test(part),
  }));
  const first = anchors[0];
  const plain = formatArea(area).split(":");
  if (anchors.length === 2 && plain.length === 1) plain.push(plain[0] ?? "");
  return plain
    .map((part, index) => {
      const anchor = anchors[index] ?? first;
      return part
        .replace(/^[A-Z]+/, (letters) => (anchor?.column ? "$" : "") + letters)
        .replace(/\d+$/, (digits) => (anchor?.row ? "$" : "") + digits);
    })
    .join(":");
}

/** Cells cut from one place and pasted in another: what referred to them goes on doing so. */
export interface Move {
  readonly fromSheet: string;
  readonly from: Area;
  readonly toSheet: string;
  readonly rows: number;
  readonly columns: number;
}

/** A formula that stands on the sheet `home` (after the move: `newHome`) when the cells have moved. */
export function followMove(formula: string, home: string, newHome: string, move: Move): string {
  return mapReferences(formula, (reference) => {
    const area = parseArea(reference.area);
    const sheet = reference.sheet ?? home;
    const part = area && intersection(area, move.from);
    const moves = part && sameArea(part, area) && sheet.toLowerCase() === move.fromSheet.toLowerCase();
    const target = moves ? move.toSheet : sheet;
    const written = reference.sheet !== null || target.toLowerCase() !== newHome.toLowerCase() ? target : null;
    if (!moves) return { sheet: written, area: reference.area };
    const moved = { ...area, row: area.row + move.rows, column: area.column + move.columns };
    return { sheet: written, area: withSameAnchors(reference.area, moved) };
  });
}

/** Whether a formula may name a sheet: most name none, and need not be taken apart. */
function mayName(formula: string, sheet: string): boolean {
  return formula.toLowerCase().includes(sheet.toLowerCase().replaceAll("'", "''"));
}

export function renameSheetInFormula(formula: string, from: string, to: string): string {
  if (!mayName(formula, from)) return formula;
  return mapReferences(formula, (reference) =>
    reference.sheet?.toLowerCase() === from.toLowerCase() ? { ...reference, sheet: to } : reference,
  );
}

/** A formula with another word for a defined name. */
export function renameNameInFormula(formula: string, from: string, to: string): string {
  return formula.replace(tokens, (token, reference: string | undefined) =>
    reference === undefined && token.toLowerCase() === from.toLowerCase() ? to : token,
  );
}

/**
 * A formula on the sheet `home` after cells have been moved over others: what referred only to those has lost them
 * (support.microsoft.com, "How to correct a #REF! error": cells that are pasted over).
 */
export function loseOverwritten(formula: string, home: string, move: Move): string {
  const target = { ...move.from, row: move.from.row + move.rows, column: move.from.column + move.columns };
  return mapReferences(formula, (reference) => {
    const area = parseArea(reference.area);
    const sheet = (reference.sheet ?? home).toLowerCase();
    const isWithin = (place: Area, name: string): boolean => {
      const part = area && intersection(area, place);
      return part !== null && area !== null && sameArea(part, area) && sheet === name.toLowerCase();
    };
    const isLost = isWithin(target, move.toSheet) && !isWithin(move.from, move.fromSheet);
    return isLost ? null : reference;
  });
}

export function dropSheetFromFormula(formula: string, sheet: string): string {
  if (!mayName(formula, sheet)) return formula;
  return mapReferences(formula, (reference) =>
    reference.sheet?.toLowerCase() === sheet.toLowerCase() ? `#REF!${reference.area}` : reference,
  );
}

/** Excel's "B1a!#REF!" and "#REF!$E$5" as the mere error they stand for. */
export function plainReferenceErrors(formula: string): string {
  return formula.replace(tokens, (token) => (token.includes("#REF!") && !token.startsWith('"') ? "#REF!" : token));
}

/** References without a sheet get this one, so that the formula means the same on another sheet. */
export function qualifyFormula(formula: string, sheet: string): string {
  return mapReferences(formula, (reference) => ({ ...reference, sheet: reference.sheet ?? sheet }));
}

/** The sheet and area when a formula is nothing but a reference ("='B1a'!$E$5"), else null. */
export function referenceOf(formula: string): { sheet: string | null; area: Area } | null {
  const { sheet, rest } = splitSheetName(formula.replace(/^=/, "").trim());
  const area = parseArea(rest);
  return area && { sheet, area };
}

/**
 * `SUM(B1)` → `SUM(B1:B1)`, for the functions that treat a reference otherwise than a value: text in a cell is passed over,
 * text as an argument is an error. To Excel the two forms mean the same. `cellOfName` gives the cell of a defined name.
 */
export function spellOutCellArguments(
  formula: string,
  functions: ReadonlySet<string>,
  cellOfName: (name: string) => string | null,
): string {
  const insideCalls: boolean[] = [];
  const pieces = formula.match(new RegExp(`${tokens.source}|[\\s\\S]`, "gu")) ?? [];
  return pieces
    .map((piece, index) => {
      const before = pieces[index - 1] ?? "";
      const after = pieces[index + 1] ?? "";
      if (piece === "(") insideCalls.push(functions.has(before.toUpperCase()));
      if (piece === ")") insideCalls.pop();
      if (insideCalls.at(-1) !== true || !/^[(,]$/.test(before) || !/^[),]$/.test(after)) return piece;
      const cell = parseArea(splitSheetName(piece).rest) ? piece : cellOfName(piece);
      return cell && !piece.includes(":") ? `${cell}:${splitSheetName(cell).rest}` : piece;
    })
    .join("");
}
