import type { InspectedWorkbook } from "../report/inspectedWorkbook";
import type { ScannedText } from "../report/scannedText";
import type { WorkbookContent } from "../report/workbookContent";
import type { Values } from "../rules/readings";
import type { WorkbookPlan } from "../sheet/plan";

/**
 * The port between the product and whatever holds the workbook: Excel through Office.js, an .xlsx file, memory.
 * Nothing behind it knows measures or rules; nothing before it knows Office.
 */
export interface Host {
  /**
   * Builds the plan's sheets, names and state in the open workbook. Refused when a sheet of ours is there already.
   * @param progress called with how far it has come, 0–1, and the sheet that is being made
   */
  build(plan: WorkbookPlan, state: string, progress?: (done: number, sheet: string) => void): Promise<Outcome<void>>;

  /**
   * Mends damaged sheets of the plan and replaces the state, all in one: names of ours on these sheets lead again to the
   * plan's cells, and names of ours that the plan does not have are taken away: their sheets stay. Sheets that somebody has protected with a password, and a workbook whose sheets may not be added, are
   * a failure. Whatever fails, and wherever it stops, the figures are in the workbook. Refused as outdated, before any of
   * the sheets is changed, when the workbook has another state than the one that the mending was chosen by.
   * @param basedOn the state as `read` gave it
   */
  mend(
    plan: WorkbookPlan,
    mending: Mending,
    state: string,
    basedOn: string | null,
    progress?: (done: number, sheet: string) => void,
  ): Promise<Outcome<void>>;

  /** Everything that the report is made of, in one round trip. */
  read(): Promise<Outcome<WorkbookContent>>;

  /**
   * What stands in the workbook's sheets, to be compared with the plan that they were made by. Larger than a reading:
   * for now and then, not for every change.
   */
  inspect(plan: WorkbookPlan): Promise<Outcome<InspectedWorkbook>>;

  /**
   * Every text and number that stands in the workbook, whoever put it there: all sheets, hidden ones too, comments,
   * names and properties. Dates are told as text ("1990-01-31"). Larger than a reading: for when changes have been quiet
   * for a while, not for every change. A workbook larger than anybody can have meant is `tooLarge`. The report's own
   * state is left out, and so are formulas in its sheets: they say what `read` tells.
   */
  scan(): Promise<Outcome<readonly ScannedText[]>>;

  /**
   * Replaces the stored state: an XML document in the namespace urn:nhv-rapport:v1. A state of a later version is left
   * where it is, and is still what is read. Refused as outdated when the workbook has another state than the one that
   * the change was made to: two people may have one workbook open.
   * @param basedOn the state as `read` gave it
   */
  saveState(state: string, basedOn: string | null): Promise<Outcome<void>>;

  /**
   * Locks the inputs of the report's sheets (signed) or opens them again.
   * `keys` are the sheets' keys, `fields` the ids of their input fields. What is gone is a failure when locking, and is
   * passed over when opening. The cover has no inputs and no key here. Those who watch are told.
   */
  lock(locked: boolean, keys: readonly string[], fields: readonly string[]): Promise<Outcome<void>>;

  /**
   * Writes values into input cells: all or none, never while somebody types. Where not even that can be held, the
   * failure says which fields to look at. Text stands as text, whatever it looks like; null empties a cell. Those who
   * watch are told. Refused as outdated, before anything is written, when something else stands in a cell than what was
   * seen there: somebody may have typed meanwhile.
   * @param seen by field id, what `read` gave
   */
  write(values: Values, seen?: Values): Promise<Outcome<void>>;

  /** Goes to the cells of these fields or derived values, selects the first and brings its sheet forward. */
  show(ids: readonly string[]): Promise<Outcome<void>>;

  /**
   * Tells when something may have changed, without saying what: the answer is to read again. Selection is told with
   * the field that the active cell belongs to, or null.
   * @returns stops the watch
   */
  watch(listener: (event: HostEvent) => void): Promise<Outcome<() => Promise<void>>>;

  /** Opens a finished workbook beside this one. */
  open(workbook: Uint8Array): Promise<Outcome<void>>;
}

/** What is to be done with which sheets, by their keys. */
export type Mending = {
  /**
   * Made afresh from the plan. The sheet that was there, if any, stays in the workbook under another name, unprotected
   * and last: Excel cannot undo the deletion of a sheet.
   */
  anew: readonly string[];
  /**
   * Words, formulas, checks, looks, locks and protection are written again where they are planned; inputs and what
   * people have beside the table stay. Sheets whose rows stand as planned, and no others.
   */
  rewritten: readonly string[];
  /** The figures of the sheets that are made anew, by field id. */
  values: Values;
};

export type HostEvent =
  | { kind: "changed" }
  /**
   * A sheet was added, deleted, renamed, protected or opened, or somebody came back to the pane: time to compare the
   * sheets with their plan, beside reading again.
   */
  | { kind: "reshaped" }
  /**
   * The row of a report sheet that the active cell stands in: the id of its field or derived value, null at a heading or
   * elsewhere, and the sheet's key, null where the sheet is not one with figures of ours.
   */
  | { kind: "selected"; id: string | null; sheet: string | null };

/** Acts after some milliseconds; returns the way to call it off. */
export type Timer = (act: () => void, milliseconds: number) => () => void;

/** Who is told what a workbook holds, and what went wrong. */
export type Follower = {
  content(content: WorkbookContent): void;
  failure(failure: HostFailure): void;
  /** A reading threw: a fault of ours. The next hint reads again. */
  defect(error: unknown): void;
  /** The sheets may be others than before, or otherwise protected. */
  reshaped(): void;
  selected(event: Extract<HostEvent, { kind: "selected" }>): void;
};

export type Following = {
  /** Reads again as soon as it can. */
  again(): void;
  stop(): Promise<void>;
};

/**
 * The one who reads a workbook, for those who follow it and for acts alike. One reading at a time, each known by its
 * number: what began later wins, and an older one that comes late is dropped.
 */
export type Reader = {
  /** Reads for an act: what is answered was begun after the call. Whoever follows is told of it first. */
  read(): Promise<Outcome<WorkbookContent>>;
  /** Reads now and whenever something may have changed, until it is stopped. */
  follow(follower: Follower): Promise<Outcome<Following>>;
};

/** A result, or a failure of the outside world that a person can do something about. Defects throw instead. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; failure: HostFailure };

export type HostFailure =
  /** The person is typing in a cell. */
  | { kind: "editing" }
  /** A sheet or the workbook is protected by a password or rights we don't have. */
  | { kind: "protected"; sheet: string | null }
  /** A sheet or a cell of ours is gone; null when the host does not say which. */
  | { kind: "gone"; what: string | null }
  /** A sheet that we would make is there already; null when the host does not say which. */
  | { kind: "occupied"; sheet: string | null }
  /** Something that people have in the workbook cannot go together with what is asked: a filter, merged cells. */
  | { kind: "blocked" }
  /** The file is no workbook we can read. */
  | { kind: "unreadable"; why: "notZip" | "truncated" | "notXlsx" | "tooLarge" }
  /** The state was changed by somebody else since it was read. */
  | { kind: "outdated" }
  /** Some of these fields, and not all, may have been written: the host failed, and could not put them back either. */
  | { kind: "partlyWritten"; fields: readonly string[] }
  /** Another workbook is in front, or a dialogue of Excel's is open. */
  | { kind: "inactive" }
  | { kind: "dialog" }
  /** Excel is too busy, or the connection to the workbook was lost. */
  | { kind: "busy" }
  | { kind: "disconnected" }
  /** Excel has not answered for so long that nobody waits any more. */
  | { kind: "silent" }
  /** The request was larger than the host takes. */
  | { kind: "tooLarge" }
  /** This Excel is older than what the product needs. */
  | { kind: "tooOld" }
  /** Something else that the host said. Its code is for the log, never for the person. */
  | { kind: "other"; code: string };

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const failed = (failure: HostFailure): { ok: false; failure: HostFailure } => ({ ok: false, failure });
