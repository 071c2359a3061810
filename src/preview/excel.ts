import { embeddedWorkbook } from "./embeddedWorkbook";
import { saveWorkbook } from "./file/saveWorkbook";
import { createPane, type EmbeddedHost, type EmbeddedPane, type Pane } from "./host/pane";
import type { RequestLog } from "./host/requestLog";
import type { ForeignCells } from "./workbook/acts/foreign";
import type { ReplaceOptions } from "./workbook/acts/replacing";
import type { ActResult } from "./workbook/alerts";
import type { CellStyle } from "./workbook/cellStyle";
import { forget } from "./workbook/history";
import { restoreBook, serialiseBook } from "./workbook/storage";
import type { CellView, NameView, SelectionView, SheetView } from "./workbook/views";
import { openWorkbook, publish, record } from "./workbook/workbook";

export type { Area } from "./workbook/address";
export type { ActResult, Refusal } from "./workbook/alerts";
export type { CellView, NameView, SelectionView, SheetView, ValidationView } from "./workbook/views";
export type { ForeignCells } from "./workbook/acts/foreign";
export type { ReplaceOptions } from "./workbook/acts/replacing";
export type { HostFault } from "./host/faults";
export { officeErrors, type OfficeError } from "./host/officeErrors";
export type { EmbeddedHost, EmbeddedPane } from "./host/pane";
export type { RequestHook, RequestMoment } from "./host/requestDesk";
export type { LoggedRequest, RequestLog } from "./host/requestLog";
export type { RichApiRequest, RichApiResponse } from "./host/wire";

/**
 * The embedded Excel: a workbook a person can type in, under the unmodified Office.js runtime.
 * Sheets are named by id or by name, cells by address as in Excel ("B4", "B4:C9"). Rows and columns count from 0.
 */
export interface EmbeddedExcel {
  readonly workbook: EmbeddedWorkbook;
  /** Of the first pane. */
  readonly host: EmbeddedHost;
  /** Of the first pane. */
  readonly log: RequestLog;
  /** Calls the listener after every change of the workbook, its values, selection, or mode. Returns the way to stop. */
  subscribe(listener: () => void): () => void;
  /** Grows by at least one with each change: what a view compares to know whether to draw again. */
  version(): number;
  /** Everything the workbook holds (no undo history, no created workbooks) as text that `restore` takes. */
  serialise(): string;
  /** The workbook as an .xlsx file. What it leaves out is said at `saveWorkbook`. */
  save(): Promise<Uint8Array>;
  /** Puts a serialised workbook in the place of this one. Throws when the text is not such a workbook. */
  restore(text: string): void;
  /**
   * Installs `window.external` in a pane's window, before office.js loads there. The same window, or one that comes after the
   * first was closed, is that pane loaded again. Another window while the first is open is the pane of a co-author, who has the
   * same workbook open in an Excel of their own: what one of them does reaches the other's handlers with the source "Remote"
   * (Excel.EventSource; learn.microsoft.com/office/dev/add-ins/excel/co-authoring-in-excel-add-ins), and what belongs to a
   * window (selecting, showing a sheet, editing a cell) does not reach it. Here changes arrive at once, and the acts of
   * `workbook` are all by the person at the first pane. The selection, the shown sheet and the clipboard are one for all.
   */
  connect(window: Window): EmbeddedPane;
}

export interface EmbeddedExcelOptions {
  /** The language of Excel's menus, `Office.context.displayLanguage`. Numbers are Swedish whatever it is. */
  displayLanguage?: "sv-SE" | "en-US";
  /** Milliseconds from request to response; 0 when absent. */
  latency?: number;
  /** A workbook that `serialise` returned earlier; an empty one with the sheet "Blad1" when absent. */
  workbook?: string;
  /** Requirement sets the host says it has, for trying an older Excel: `{ ExcelApi: "1.9" }`. */
  requirementSets?: Record<string, string>;
}

// ---- reading, for the grid and for tests

export interface EmbeddedWorkbook extends UserActs {
  sheets(): SheetView[];
  /** Throws when no sheet has that id or name. */
  sheet(sheet: string): SheetView;
  cell(sheet: string, row: number, column: number): CellView;
  cellAt(sheet: string, address: string): CellView;
  selection(): SelectionView;
  names(): NameView[];
  customXmlParts(): { id: string; namespaceUri: string; xml: string }[];
  canUndo(): boolean;
  canRedo(): boolean;
  /** The cell being edited, or null. Office.js calls fail while there is one. */
  editing(): { sheetId: string; row: number; column: number } | null;
  /** The files that `Excel.createWorkbook` was given, oldest first. */
  createdWorkbooks(): Uint8Array[];
}

// ---- what a person does

export interface UserActs {
  /** Types text into a cell and presses Enter, as in Swedish Excel. Does not move the selection. */
  type(sheet: string, cell: string, text: string, options?: { accept?: boolean }): ActResult;
  /** The same text into every cell of the area (Ctrl+Enter). */
  fill(sheet: string, area: string, text: string): ActResult;
  /** Fills downwards or to the right from the first row or column, formulas adjusted (Ctrl+D, Ctrl+R). */
  fillDown(sheet: string, area: string): ActResult;
  fillRight(sheet: string, area: string): ActResult;
  /** What goes to the clipboard; remembered, so that pasting the same text brings formulas and formats too. */
  copy(sheet: string, area: string): string;
  /** As `copy`, and the next paste of the same text moves the cells. Refused for locked cells. */
  cut(sheet: string, area: string): ActResult & { text?: string };
  /** Text with tabs and line breaks, from the clipboard, into the area that begins in the cell. No validation, as in Excel. */
  paste(sheet: string, cell: string, text: string): ActResult;
  /** Delete: contents go, formats stay. */
  clear(sheet: string, area: string): ActResult;
  undo(): ActResult;
  redo(): ActResult;
  select(sheet: string, area: string, activeCell?: string): ActResult;
  activate(sheet: string): ActResult;
  addSheet(name?: string): ActResult;
  renameSheet(sheet: string, name: string): ActResult;
  moveSheet(sheet: string, position: number): ActResult;
  copySheet(sheet: string): ActResult;
  deleteSheet(sheet: string): ActResult;
  hideSheet(sheet: string): ActResult;
  showSheet(sheet: string): ActResult;
  /** Inserts `count` rows above the row (counted from 0). */
  insertRows(sheet: string, row: number, count: number): ActResult;
  deleteRows(sheet: string, row: number, count: number): ActResult;
  insertColumns(sheet: string, column: number, count: number): ActResult;
  deleteColumns(sheet: string, column: number, count: number): ActResult;
  /** Pixels. */
  setColumnWidth(sheet: string, column: number, pixels: number): ActResult;
  setRowHeight(sheet: string, row: number, pixels: number): ActResult;
  format(sheet: string, area: string, style: Partial<CellStyle>): ActResult;
  protectSheet(sheet: string, password?: string): ActResult;
  /** Refused with the wrong password. */
  unprotectSheet(sheet: string, password?: string): ActResult;
  /** Sheets may no longer be added, deleted, renamed, moved, copied or hidden. */
  protectStructure(password?: string): ActResult;
  unprotectStructure(password?: string): ActResult;
  /** Chooses from the drop-down list of a cell. Throws when the list has no such choice. */
  pick(sheet: string, cell: string, choice: string): ActResult;
  /** Drags the fill handle from the source to the end of the target, downwards or to the right: 1, 2 → 3, 4 … */
  fillSeries(sheet: string, source: string, target: string): ActResult;
  /** Sorts the rows of an area (no headings) by a column ("B"). */
  sortRows(sheet: string, area: string, column: string, options?: { descending?: boolean }): ActResult;
  /** Replace All on a sheet, or on every sheet that is shown. Locked cells are left, with the alert when there were any. */
  replaceAll(
    sought: string,
    replacement: string,
    options?: ReplaceOptions & { sheet?: string },
  ): ActResult & { replaced: number };
  /** Drags cells to where `to` is the first of them, as cut and paste: names and references follow. */
  moveCells(sheet: string, area: string, to: string, options?: { accept?: boolean }): ActResult;
  /** Paste Special > Values. */
  pasteValues(sheet: string, cell: string, text: string): ActResult;
  /** Pastes cells from another workbook, with their formats and validation. */
  pasteForeign(sheet: string, cell: string, foreign: ForeignCells): ActResult;
  /** Contents, formats, validation and comments go. */
  clearAll(sheet: string, area: string): ActResult;
  /** Formats go, conditional ones too; contents and validation stay. */
  clearFormats(sheet: string, area: string): ActResult;
  mergeCells(sheet: string, area: string, options?: { accept?: boolean }): ActResult;
  unmergeCells(sheet: string, area: string): ActResult;
  insertCells(sheet: string, area: string, direction: "down" | "right"): ActResult;
  deleteCells(sheet: string, area: string, direction: "up" | "left"): ActResult;
  hideRows(sheet: string, row: number, count: number): ActResult;
  showRows(sheet: string, row: number, count: number): ActResult;
  hideColumns(sheet: string, column: number, count: number): ActResult;
  showColumns(sheet: string, column: number, count: number): ActResult;
  /** The Name Manager. Without a sheet: names of the whole workbook. Throws for a name that is not there. */
  defineName(name: string, refersTo: string, sheet?: string): ActResult;
  renameName(from: string, to: string, sheet?: string): ActResult;
  deleteName(name: string, sheet?: string): ActResult;
  /** A comment on a cell, or an answer when it has one. */
  addComment(sheet: string, cell: string, text: string): ActResult;
  editComment(sheet: string, cell: string, text: string): ActResult;
  deleteComment(sheet: string, cell: string): ActResult;
  /** Begins editing a cell (F2, or the first key); from then on Office.js calls fail until `endEdit`. */
  startEdit(sheet: string, cell: string): ActResult;
  /** Ends editing. Text is typed into the cell; null cancels (Esc). When refused, editing goes on. */
  endEdit(text: string | null, options?: { accept?: boolean }): ActResult;
  /** A co-author's edit: as typed, but with the source Remote and not in this person's undo. */
  remoteEdit(sheet: string, cell: string, text: string): ActResult;
  /**
   * What is done meanwhile is done by a co-author: `remotely(() => workbook.deleteSheet("B1a"))`. Any of the acts above but
   * undo, redo and editing.
   */
  remotely<T>(perform: () => T): T;
}

/** An embedded Excel with a new workbook, or the one in the options. */
export function createEmbeddedExcel(options: EmbeddedExcelOptions = {}): EmbeddedExcel {
  const workbook = openWorkbook(options.workbook === undefined ? undefined : restoreBook(options.workbook));
  const addPane = (): Pane => {
    const pane = createPane(workbook, {
      displayLanguage: options.displayLanguage ?? "sv-SE",
      requirementSets: options.requirementSets ?? {},
      latency: options.latency ?? 0,
      isCoauthors: panes.length > 0,
    });
    panes.push(pane);
    return pane;
  };
  const panes: Pane[] = [];
  const first = addPane();
  let connections = 0;
  let version = 0;
  workbook.listeners.add(() => {
    version += 1;
  });

  return {
    workbook: embeddedWorkbook(workbook),
    log: first.log,
    host: first.host,
    subscribe(listener) {
      const heard = (): void => listener();
      workbook.listeners.add(heard);
      return () => workbook.listeners.delete(heard);
    },
    version: () => version,
    serialise: () => serialiseBook(workbook.book),
    save: () => saveWorkbook(workbook),
    restore(text) {
      workbook.book = restoreBook(text);
      workbook.editing = null;
      workbook.clipboard = null;
      forget(workbook.history);
      for (const pane of panes) pane.forget();
      record(workbook, { kind: "view" });
      publish(workbook, "user");
    },
    connect(window) {
      const pane = panes.find((one) => one.isConnectedTo(window)) ?? panes.find((one) => one.isFree()) ?? addPane();
      connections += 1;
      pane.connect(window, `pane-${connections}`);
      return pane;
    },
  };
}
