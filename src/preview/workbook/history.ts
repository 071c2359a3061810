import { contains, type Area } from "./address";
import { copySheetState, type Book, type Sheet } from "./book";
import type { Change } from "./changes";
import type { DefinedName } from "./definedNames";
import { cellOfKey } from "./sheetCells";

/**
 * The part of a workbook that undo brings back. Custom XML parts, settings and document properties are not part of undo
 * (OfficeDev/office-js #6415).
 */
export interface Snapshot {
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
  readonly activeSheetId: string;
}

interface Step {
  readonly snapshot: Snapshot;
  readonly changes: readonly Change[];
}

export interface History {
  undo: Step[];
  redo: Step[];
}

/** As many steps back as Excel goes. */
const depth = 100;

export function createHistory(): History {
  return { undo: [], redo: [] };
}

export function takeSnapshot(book: Book): Snapshot {
  return {
    sheets: book.sheets.map((sheet) => copySheetState(sheet)),
    names: [...book.names],
    activeSheetId: book.activeSheetId,
  };
}

/** Remembers how it was before an act and what the act changed. What had been undone cannot be redone after it. */
export function remember(history: History, snapshot: Snapshot, changes: readonly Change[]): void {
  history.undo = [...history.undo, { snapshot, changes }].slice(-depth);
  history.redo = [];
}

export function forget(history: History): void {
  history.undo = [];
  history.redo = [];
}

/**
 * What a co-author has changed stays when this person goes back: it is put into every remembered state. Undo takes back one's own
 * changes only (support.microsoft.com, "Collaborate on Excel workbooks at the same time with co-authoring"). After changes of
 * another kind than contents and formats there is nothing left to go back to, which is less than Excel can.
 */
export function rebase(history: History, book: Book, changes: readonly Change[]): void {
  for (const change of changes) {
    const isContent = change.kind === "cells" && change.changeType === "RangeEdited";
    if (!isContent && change.kind !== "formats") return forget(history);
    const sheet = book.sheets.find(({ id }) => id === change.sheetId);
    for (const { snapshot } of [...history.undo, ...history.redo]) {
      const before = snapshot.sheets.find(({ id }) => id === change.sheetId);
      if (!sheet || !before) continue;
      if (isContent) replaceWithin(before.cells, sheet.cells, change.area);
      else replaceWithin(before.styles.cells, sheet.styles.cells, change.area);
    }
  }
}

function replaceWithin<T>(target: Map<number, T>, source: ReadonlyMap<number, T>, area: Area): void {
  const isInside = (key: number): boolean => contains(area, cellOfKey(key).row, cellOfKey(key).column);
  for (const key of [...target.keys()]) if (isInside(key)) target.delete(key);
  for (const [key, item] of source) if (isInside(key)) target.set(key, item);
}

/** Goes one step back or forward. Returns what changed by it, or null when there is nowhere to go. */
export function travel(history: History, book: Book, direction: "undo" | "redo"): readonly Change[] | null {
  const step = history[direction].pop();
  if (!step) return null;
  const opposite = direction === "undo" ? "redo" : "undo";
  history[opposite].push({ snapshot: takeSnapshot(book), changes: step.changes.map(reversed) });
  book.sheets = step.snapshot.sheets.map((sheet) => copySheetState(sheet));
  book.names = [...step.snapshot.names];
  book.activeSheetId = step.snapshot.activeSheetId;
  return step.changes.map(reversed);
}

const opposites = {
  RangeEdited: "RangeEdited",
  RowInserted: "RowDeleted",
  RowDeleted: "RowInserted",
  ColumnInserted: "ColumnDeleted",
  ColumnDeleted: "ColumnInserted",
  CellInserted: "CellDeleted",
  CellDeleted: "CellInserted",
} as const;

function reversed(change: Change): Change {
  if (change.kind !== "cells") return change;
  const { kind, sheetId, area, changeType } = change;
  return { kind, sheetId, area, changeType: opposites[changeType] };
}
