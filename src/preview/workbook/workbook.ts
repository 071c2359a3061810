import type { Area } from "./address";
import { createBook, findSheet, sheetById, type Book, type Sheet } from "./book";
import { createCalculation, type Calculation } from "./calculation";
import type { CellValue } from "./cellValue";
import type { Change, Origin } from "./changes";
import { createHistory, type History } from "./history";

/** A workbook that is open: its book, what the formulas come to, and who wants to know of changes. */
export interface Workbook {
  book: Book;
  readonly calculation: Calculation;
  readonly history: History;
  /** The cell being edited. Office.js is refused while there is one. */
  editing: { sheetId: string; row: number; column: number } | null;
  /** What is done now is done by a co-author (see `asCoauthor`). */
  isCoauthorActing: boolean;
  clipboard: Clipboard | null;
  createdWorkbooks: Uint8Array[];
  /** Areas that somebody holds on to: they follow when rows and columns come and go. */
  readonly tracked: Set<TrackedArea>;
  /** Changes since the last `publish`. */
  pending: Change[];
  listeners: Set<(changes: readonly Published[], origin: Origin) => void>;
}

export interface TrackedArea {
  readonly sheetId: string;
  /** Empty when all of it has been deleted. */
  areas: readonly Area[];
}

/** What was copied within the workbook: pasting the same text brings formulas and formats. */
export interface Clipboard {
  readonly text: string;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cut: boolean;
}

/** A change with the value a single edited cell had before and has now. */
export interface Published {
  readonly change: Change;
  readonly edit?: { readonly before: CellValue; readonly after: CellValue };
}

export function openWorkbook(book = createBook()): Workbook {
  const workbook: Workbook = {
    book,
    calculation: createCalculation(() => workbook.book),
    history: createHistory(),
    editing: null,
    isCoauthorActing: false,
    clipboard: null,
    createdWorkbooks: [],
    tracked: new Set(),
    pending: [],
    listeners: new Set(),
  };
  return workbook;
}

/** Notes a change, to be told at the next `publish`. */
export function record(workbook: Workbook, change: Change): void {
  workbook.pending.push(change);
  if (["cells", "sheetAdded", "sheetDeleted", "renamed", "view"].includes(change.kind))
    workbook.calculation.invalidate();
}

/** Recalculates and tells the listeners what has happened since last time. */
export function publish(workbook: Workbook, origin: Origin): void {
  for (const sheetId of workbook.calculation.update()) workbook.pending.push({ kind: "calculated", sheetId });
  const changes = workbook.pending.map((change) => withValues(workbook, change));
  workbook.pending = [];
  if (changes.length > 0) for (const listener of workbook.listeners) listener(changes, origin);
}

function withValues(workbook: Workbook, change: Change): Published {
  if (change.kind !== "cells" || change.before === undefined) return { change };
  const sheet = workbook.book.sheets.find(({ id }) => id === change.sheetId);
  const { row, column } = change.area;
  const after = sheet ? workbook.calculation.valueAt(sheet, row, column) : "";
  return { change, edit: { before: change.before, after } };
}

/** Throws when no sheet has that id or name. */
export function sheetOf(workbook: Workbook, key: string): Sheet {
  const sheet = findSheet(workbook.book, key);
  if (!sheet) throw new Error(`No sheet has the id or name ${key}`);
  return sheet;
}

export function activeSheet(workbook: Workbook): Sheet {
  return sheetById(workbook.book, workbook.book.activeSheetId);
}
