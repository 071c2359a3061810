import { calculateFormulas, parse, tokenize } from "@cj-tech-master/excelts/formula";
import type { CellLike, RowLike, WorkbookLike, WorksheetLike } from "@cj-tech-master/excelts/formula";
import type { Book, Sheet } from "./book";
import { errorCodes, type CellValue, type ErrorCode } from "./cellValue";
import { engineTranslator } from "./engineText";
import { qualifyFormula } from "./formulaText";
import { cellKey, cellOfKey, usedArea } from "./sheetCells";

/** Values of formula cells: by sheet id, then by `cellKey`. */
export type Values = Map<string, Map<number, CellValue>>;

/** A formula to work out as if it stood in that cell, without putting it there. */
export interface Question {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  /** With "=". */
  readonly formula: string;
}

/** Works out every formula of the workbook. */
export function calculate(book: Book): Values {
  const translate = engineTranslator(book.names);
  const sheets = book.sheets.map((sheet, index) => {
    const cells = [...sheet.cells].map(([key, cell]) =>
      "formula" in cell ? formulaCell(key, translate(cell.formula)) : constantCell(key, cell.value),
    );
    return { sheet, cells, view: sheetView(index + 1, sheet.name, cells, sheet) };
  });
  calculateFormulas(
    workbookView(
      book,
      sheets.map(({ view }) => view),
    ),
  );
  return new Map(
    sheets.map(({ sheet, cells }) => [
      sheet.id,
      new Map(
        cells
          .filter((cell) => cell.formula !== undefined)
          .map((cell): [number, CellValue] => [cellKey(cell.row - 1, cell.col - 1), valueOf(cell.result)]),
      ),
    ]),
  );
}

/** Works out some formulas against what the workbook holds and `values` say, in the order given. */
export function evaluate(book: Book, values: Values, questions: readonly Question[]): CellValue[] {
  if (questions.length === 0) return [];
  const translate = engineTranslator(book.names);
  const known = book.sheets.map((sheet, index) => {
    const calculated = values.get(sheet.id);
    const cells = [...sheet.cells].map(([key, cell]) =>
      constantCell(key, "formula" in cell ? (calculated?.get(key) ?? "") : cell.value, "formula" in cell),
    );
    return sheetView(index + 1, sheet.name, cells, sheet);
  });
  const layers: Map<number, CellLike>[] = [];
  const asked = questions.map(({ sheetId, row, column, formula }) => {
    const sheet = book.sheets.find(({ id }) => id === sheetId);
    const key = cellKey(row, column);
    const cell = formulaCell(key, translate(qualifyFormula(formula, sheet?.name ?? "")));
    const free = layers.find((layer) => !layer.has(key));
    if (free) free.set(key, cell);
    else layers.push(new Map([[key, cell]]));
    return cell;
  });
  const scratch = layers.map((layer, index) =>
    sheetView(known.length + index + 1, `\u0001${index}`, [...layer.values()], null),
  );
  calculateFormulas(workbookView(book, [...known, ...scratch]));
  return asked.map((cell) => valueOf(cell.result));
}

/** Whether the text after "=" is a formula at all; Excel refuses to take one that is not. */
export function isWellFormed(formula: string): boolean {
  try {
    parse(tokenize(engineTranslator(noNames)(formula)));
    return true;
  } catch {
    return false;
  }
}

const noNames: Book["names"] = [];

const blank = 0;
const constant = 2;
const formulaType = 6;

interface EngineCell extends CellLike {
  row: number;
  col: number;
}

function formulaCell(key: number, text: string): EngineCell {
  const { row, column } = cellOfKey(key);
  const cell = { row: row + 1, col: column + 1, type: formulaType, formula: text, model: { formula: text } };
  return { ...cell, value: undefined, result: undefined };
}

/** A formula that gives "" counts as filled in, a cell without content does not. */
function constantCell(key: number, value: CellValue, keepEmpty = false): EngineCell {
  const { row, column } = cellOfKey(key);
  const type = value === "" && !keepEmpty ? blank : constant;
  return { row: row + 1, col: column + 1, type, model: {}, value, result: undefined };
}

function sheetView(id: number, name: string, cells: CellLike[], sheet: Sheet | null): WorksheetLike {
  const rows = new Map<number, Map<number, CellLike>>();
  for (const cell of cells) {
    const row = rows.get(cell.row) ?? new Map<number, CellLike>();
    rows.set(cell.row, row.set(cell.col, cell));
  }
  const used = sheet && usedArea(sheet, true);
  type Each<T> = (item: T, index: number) => void;
  const forEach = <T>(items: Iterable<[number, T]>, first: unknown, second?: unknown): void => {
    const visit = (second ?? first) as Each<T>;
    for (const [index, item] of items) visit(item, index);
  };
  const rowView = (index: number, row: Map<number, CellLike>): RowLike => ({
    hidden: sheet?.hiddenRows.has(index - 1) ?? false,
    eachCell: (first: unknown, second?: unknown) => forEach(row, first, second),
  });
  const findCell = (row: number, column: number): CellLike | undefined => rows.get(row)?.get(column);
  return {
    id,
    name,
    dimensions: used && {
      top: used.row + 1,
      left: used.column + 1,
      bottom: used.row + used.rowCount,
      right: used.column + used.columnCount,
    },
    eachRow: (first: unknown, second?: unknown) =>
      forEach(
        [...rows].map(([index, row]): [number, RowLike] => [index, rowView(index, row)]),
        first,
        second,
      ),
    findCell,
    getCell(row, column) {
      const cell = findCell(row, column);
      if (cell) return cell;
      takenApart = {} as WorkbookLike;
      return { row, col: column, type: blank, model: {}, value: null, result: undefined };
    },
  };
}

/**
 * The engine remembers by this object how formulas are taken apart (10.2.0; half of its work is to do that again). It
 * remembers blocks that formulas fill by it too: after those it is given a new one.
 */
let takenApart = {} as WorkbookLike;

function workbookView(book: Book, worksheets: WorksheetLike[]): WorkbookLike {
  const entries = book.names.map(({ name, formula, scopeSheetId }) => ({
    name,
    ranges: [engineTranslator(noNames)(formula)],
    ...(scopeSheetId && { localSheetId: book.sheets.findIndex(({ id }) => id === scopeSheetId) }),
  }));
  return Object.assign(takenApart, {
    worksheets,
    getWorksheet: (key: unknown) => worksheets.find(({ id, name }) => id === key || name === key),
    definedNames: { getAllEntries: () => entries, getAllNames: () => entries },
  });
}

function valueOf(result: CellLike["result"]): CellValue {
  if (result === undefined || result === null) return 0;
  if (typeof result === "number") return Number.isFinite(result) ? result : { error: "#NUM!" };
  if (typeof result === "string" || typeof result === "boolean") return result;
  if (result instanceof Date) return result.getTime() / 86_400_000 + 25_569;
  const code = errorCodes.find((known) => known === result.error);
  return { error: code ?? ("#VALUE!" satisfies ErrorCode) };
}
