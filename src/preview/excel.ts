import type { CellStyle } from "./workbook/cellStyle";
import type { CellValue } from "./workbook/cellValue";

/**
 * The embedded Excel: a workbook a person can type in, under the unmodified Office.js runtime.
 * Sheets are named by id or by name, cells by address as in Excel ("B4", "B4:C9"). Rows and columns count from 0.
 */
export interface EmbeddedExcel {
  readonly workbook: EmbeddedWorkbook;
  readonly host: EmbeddedHost;
  readonly log: RequestLog;
  /** Calls the listener after every change of the workbook, its values, selection, or mode. Returns the way to stop. */
  subscribe(listener: () => void): () => void;
  /** Grows by at least one with each change: what a view compares to know whether to draw again. */
  version(): number;
  /** Everything the workbook holds (no undo history, no created workbooks) as text that `restore` takes. */
  serialise(): string;
  /** Puts a serialised workbook in the place of this one. Throws when the text is not such a workbook. */
  restore(text: string): void;
  /** Installs `window.external` in a pane's window, before office.js loads there. A second call drops the first pane. */
  connect(window: Window): void;
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

export interface SheetView {
  id: string;
  name: string;
  position: number;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  /** "#RRGGBB", or "" for none. */
  tabColor: string;
  active: boolean;
  protected: boolean;
  showGridlines: boolean;
  showHeadings: boolean;
  /** Rows and columns from A1 that hold content or formats. */
  usedRows: number;
  usedColumns: number;
  /** Rows and columns that stay in place when one scrolls. */
  frozenRows: number;
  frozenColumns: number;
  merges: Area[];
  /** Pixels, 0 when hidden. */
  columnWidth(column: number): number;
  /** Pixels, 0 when hidden. */
  rowHeight(row: number): number;
}

export interface Area {
  row: number;
  column: number;
  rowCount: number;
  columnCount: number;
}

export interface CellView {
  row: number;
  column: number;
  address: string;
  value: CellValue;
  /** As Swedish Excel shows it ("12,5 %", "SANT", "#DIVISION/0!"), before it is cut to the width of the column. */
  text: string;
  /** As the formula bar and F2 show it. */
  editText: string;
  /** English, with "=", or null. */
  formula: string | null;
  /** With conditional formats applied. */
  style: CellStyle;
  /** What "General" alignment comes to for this value. */
  alignment: "Left" | "Center" | "Right";
  /** Typing here is refused since the sheet is protected and the cell locked. */
  readOnly: boolean;
  validation: ValidationView | null;
  /** The merged area the cell belongs to; only its first cell holds anything. */
  merge: Area | null;
}

export interface ValidationView {
  /** What Excel shows beside the selected cell; null when nothing. */
  prompt: { title: string; message: string } | null;
  /** The choices of a drop-down list; null when there is none. */
  choices: string[] | null;
  /** Whether what the cell holds now passes. */
  valid: boolean;
}

export interface SelectionView {
  sheetId: string;
  area: Area;
  activeRow: number;
  activeColumn: number;
  /** "B4" or "B4:C9", without the sheet. */
  address: string;
}

export interface NameView {
  name: string;
  /** "='B1a'!$E$5". */
  formula: string;
  visible: boolean;
  /** The sheet's id for a name with sheet scope, else null. */
  scopeSheetId: string | null;
}

// ---- what a person does

/** What came of an act: done, or the alert Excel shows instead (Swedish), with the buttons it offers. */
export type ActResult = { ok: true } | Refusal;

export interface Refusal {
  ok: false;
  title: string;
  message: string;
  /**
   * "ok": only to be read. "retry": Försök igen/Avbryt (validation, stop). "yes-no": Ja/Nej/Avbryt (warning) and
   * "ok-cancel" (information): the first button does the act again with `{ accept: true }`.
   */
  buttons: "ok" | "retry" | "yes-no" | "ok-cancel";
}

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
  protectSheet(sheet: string): ActResult;
  unprotectSheet(sheet: string): ActResult;
  /** Begins editing a cell (F2, or the first key); from then on Office.js calls fail until `endEdit`. */
  startEdit(sheet: string, cell: string): ActResult;
  /** Ends editing. Text is typed into the cell; null cancels (Esc). When refused, editing goes on. */
  endEdit(text: string | null, options?: { accept?: boolean }): ActResult;
  /** A co-author's edit: as typed, but with the source Remote and not in this person's undo. */
  remoteEdit(sheet: string, cell: string, text: string): ActResult;
}

// ---- under Office.js

export interface EmbeddedHost {
  /** The next request fails: in its `atAction`th action (0 when absent), or in transport when `transport` is a code. */
  failNext(fault: HostFault): void;
  /** Presses a ribbon button of type ExecuteFunction; resolves when the add-in calls `event.completed()`. */
  invokeFunction(name: string, controlId?: string): Promise<void>;
  /** Milliseconds from request to response from now on. */
  setLatency(milliseconds: number): void;
  /** Answers one RichApi body; what the bridge calls, and what the contract tests call with literal requests. */
  process(request: RichApiRequest): RichApiResponse;
}

export type HostFault =
  | { code: string; message?: string; atAction?: number }
  /** 5004 cell being edited, 5012 session, 5102 too many requests, 5103 and 5104 payload too large, 7000 access denied. */
  | { transport: number };

export interface RichApiRequest {
  AutoKeepReference?: boolean;
  Actions: RichApiAction[];
  ObjectPaths: Record<string, RichApiObjectPath>;
}

export interface RichApiAction {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: RichApiArguments;
  QueryInfo?: { Select?: string[]; Expand?: string[]; Top?: number; Skip?: number };
  ObjectState?: Record<string, unknown>;
}

export interface RichApiObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: RichApiArguments;
}

export interface RichApiArguments {
  Arguments?: unknown[];
  ReferencedObjectPathIds?: unknown[];
}

export interface RichApiResponse {
  Results: { ActionId: number; Value: unknown }[];
  TraceIds: number[];
  Error?: { Code: string; Message: string; Location: string; HttpStatusCode: number; ActionIndex: number };
}

export interface RequestLog {
  /** Requests since the last `clear`: one for each `context.sync()` that had anything to say. */
  readonly requests: readonly LoggedRequest[];
  readonly requestCount: number;
  /** Bytes (UTF-8) of all request bodies. */
  readonly bytesOut: number;
  /** Bytes (UTF-8) of all response bodies. */
  readonly bytesBack: number;
  /** Members that were asked for and do not exist, "Range.GetPrecedents", with how many times. */
  readonly notImplemented: ReadonlyMap<string, number>;
  clear(): void;
}

export interface LoggedRequest {
  body: string;
  response: string;
  /** Only references let go of: the client's own housekeeping, not counted in `requestCount`. */
  housekeeping: boolean;
}

export declare function createEmbeddedExcel(options?: EmbeddedExcelOptions): EmbeddedExcel;
