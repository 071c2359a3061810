import type { Book, Cell, Sheet } from "./book";
import { isCellError, type CellValue } from "./cellValue";
import { calculate, evaluate, type Question, type Values } from "./engine";
import { cellKey, setContent } from "./sheetCells";

/** What the formulas of a workbook come to, worked out again when somebody asks after a change. */
export interface Calculation {
  /** The value of a cell, as the last calculation left it. */
  valueAt(sheet: Sheet, row: number, column: number): CellValue;
  /** Works out formulas without putting them in a cell; with `assuming`, as if that cell held something else. */
  ask(questions: readonly Question[], assuming?: Assumption): CellValue[];
  /** Something that formulas may depend on has changed. In manual mode only `entered` cells are worked out. */
  invalidate(entered?: { sheetId: string; key: number }): void;
  /** Recalculates if anything has changed (with `force`, even in manual mode). Returns the sheets whose values changed. */
  update(force?: boolean): string[];
}

export interface Assumption {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

export function createCalculation(currentBook: () => Book): Calculation {
  let values: Values = new Map();
  let stale = true;
  const entered = new Map<string, Set<number>>();
  let changedSheets = new Set<string>();

  const recalculate = (force: boolean): void => {
    const book = currentBook();
    const manual = book.calculationMode === "Manual" && !force;
    const fresh = calculate(book);
    for (const [sheetId, cells] of fresh) {
      const before = values.get(sheetId);
      for (const [key, value] of cells) {
        if (manual && before?.has(key) && !entered.get(sheetId)?.has(key)) cells.set(key, before.get(key) ?? value);
        else if (!before?.has(key) || !sameValue(before.get(key), value)) changedSheets.add(sheetId);
      }
    }
    values = fresh;
    stale = manual && stale;
    entered.clear();
  };

  const refresh = (): void => {
    if (stale && (currentBook().calculationMode !== "Manual" || entered.size > 0)) recalculate(false);
  };

  return {
    valueAt(sheet, row, column) {
      const cell = sheet.cells.get(cellKey(row, column));
      if (!cell) return "";
      if ("value" in cell) return cell.value;
      refresh();
      return values.get(sheet.id)?.get(cellKey(row, column)) ?? "";
    },
    ask(questions, assuming) {
      const book = currentBook();
      if (!assuming) {
        refresh();
        return evaluate(book, values, questions);
      }
      const { cells } = assuming.sheet;
      assuming.sheet.cells = new Map(cells);
      setContent(assuming.sheet, assuming.row, assuming.column, assuming.cell);
      const answers = evaluate(book, calculate(book), questions);
      assuming.sheet.cells = cells;
      return answers;
    },
    invalidate(cell) {
      stale = true;
      if (cell) entered.set(cell.sheetId, (entered.get(cell.sheetId) ?? new Set()).add(cell.key));
    },
    update(force = false) {
      if (force && stale) recalculate(true);
      else refresh();
      const changed = [...changedSheets];
      changedSheets = new Set();
      return changed;
    },
  };
}

function sameValue(a: CellValue | undefined, b: CellValue): boolean {
  if (a === undefined) return false;
  if (isCellError(a)) return isCellError(b) && a.error === b.error;
  return a === b;
}
