import { done, type HostFailure, type Outcome } from "../hosts/host";
import { plannedWorkbook } from "../report/damage/plannedWorkbook";
import type { InspectedWorkbook } from "../report/inspectedWorkbook";
import { type Sighting, sightingsIn } from "../report/personalData";
import { remember, type Remembered } from "../report/remembered";
import type { WorkbookContent } from "../report/workbookContent";
import { type LastWrite, stillStands } from "./lastWrite";
import type { Values } from "../rules/readings";
import type { Mended } from "./mended";
import type { Outside } from "./outside";
import { type OpenReport, type WorkbookState, workbookState } from "./workbookState";

/** Where the active cell stands: the row's field, derived value or heading, and the sheet. */
export type Selected = { id: string | null; sheet: string | null };

/** What could not be done, why, and how to try again where no button of a form does that. */
export type Trouble = { undone: string; failure: HostFailure; retry: (() => void) | null };

/** Everything that the pane shows, at one moment. */
export type Snapshot = {
  /** Null until the workbook has been read. */
  workbook: WorkbookState | null;
  selected: Selected;
  /** The last thing that could not be done, until something else could. */
  trouble: Trouble | null;
  /** The workbook cannot be read for the moment, for a reason that passes: somebody types. */
  waiting: boolean;
  /** How far the building of sheets has come, 0–1, and the sheet that is being made. */
  building: { done: number; sheet: string } | null;
  /** What the pane last wrote into the sheets, until something else is changed there. */
  lastWrite: LastWrite | null;
  /** How far the mending of sheets has come, in the same way. */
  mending: { done: number; sheet: string } | null;
  /** What the last mending did, until a person has read it. */
  mended: Mended | null;
  /** The sheets were made just now, in this session. */
  built: boolean;
  /** What became of an older report that was upgraded just now, in this session. */
  upgraded: readonly string[] | null;
  /** An act is under way. */
  busy: boolean;
  /** A fault of ours, met by the error boundary. */
  defect: { error: unknown } | null;
};

/** What the pane knows, and the one way in which anything is done to the workbook. */
export type Session = {
  outside: Outside;
  snapshot: () => Snapshot;
  subscribe: (listener: () => void) => () => void;
  /** What is shown of it: what was known when it was held, or now. */
  shown: () => Snapshot;
  /** Lets what is shown stand still until the returned function is called. */
  hold: () => () => void;
  change: (part: Partial<Snapshot>) => void;
  /** Does one thing at a time. A failure becomes the trouble that is shown; a throw, the defect. Null when not done. */
  perform: <T>(undone: string, act: () => Promise<Outcome<T>>, retry?: () => void) => Promise<T | null>;
  /** The report as the workbook has it at this moment. */
  freshReport: () => Promise<Outcome<OpenReport>>;
  /** Shows the report with a state that the workbook has been given. */
  enterStored: (state: string) => Promise<void>;
  /** Looks through the whole workbook for personal data, and shows what was seen. */
  look: () => Promise<Outcome<void>>;
  /** Compares the workbook's sheets with the report's plan, and shows what is damaged. */
  inspect: () => Promise<Outcome<void>>;
  /** The figures as they last were while their sheets were whole. */
  remembered: () => Values;
  /** Judges and shows what the workbook holds, as it was read last. */
  enter: (content: WorkbookContent) => Promise<WorkbookState>;
  /** Forgets the trouble that is shown. */
  dismiss: () => void;
};

const UNREAD: Snapshot = {
  workbook: null,
  selected: { id: null, sheet: null },
  trouble: null,
  waiting: false,
  building: null,
  lastWrite: null,
  mending: null,
  mended: null,
  built: false,
  upgraded: null,
  busy: false,
  defect: null,
};

export const NOT_READ = "Arbetsboken gick inte att läsa";

/** A session over one open workbook. Everything it knows was read from there. */
export function newSession(outside: Outside): Session {
  let snapshot = UNREAD;
  let held: { snapshot: Snapshot } | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  let judged = 0;
  let shown = 0;
  let latest: { content: WorkbookContent; state: Promise<WorkbookState> } | null = null;
  let looks = 0;
  let seen = 0;
  let sightings: readonly Sighting[] = [];
  let inspection: InspectedWorkbook | null = null;
  let remembered: Remembered | null = null;
  const inspections = { begun: 0, kept: 0 };
  const listeners = new Set<() => void>();

  const tell = (): void => listeners.forEach((listener) => listener());

  const change = (part: Partial<Snapshot>): void => {
    snapshot = { ...snapshot, ...part };
    tell();
  };

  const hold = (): (() => void) => {
    const mine = { snapshot };
    held = mine;
    return () => {
      if (held !== mine) return;
      held = null;
      tell();
    };
  };

  /** What is judged later wins. Each is shown that is newer than what is shown: somebody may type without a pause. */
  const judge = (content: WorkbookContent, isCompared = false): Promise<WorkbookState> => {
    const mine = ++judged;
    const state = workbookState(content, sightings, inspection).then((workbook) => {
      // What was compared with the plan of a report says nothing of the next one.
      if (workbook.kind !== "report") inspection = null;
      if (mine > shown) {
        shown = mine;
        const { lastWrite } = snapshot;
        const kept = lastWrite && stillStands(lastWrite, content) ? lastWrite : null;
        remembered =
          workbook.kind === "report" ? remember(remembered, workbook.report, workbook.damages, isCompared) : null;
        change({ workbook, waiting: false, lastWrite: kept });
      }
      return workbook;
    });
    latest = { content, state };
    return state;
  };

  const enter = (content: WorkbookContent): Promise<WorkbookState> =>
    latest?.content === content ? latest.state : judge(content);

  const freshReport = async (): Promise<Outcome<OpenReport>> => {
    const read = await outside.reader.read();
    if (!read.ok) return read;
    const workbook = await enter(read.value);
    return workbook.kind === "report"
      ? { ok: true, value: workbook }
      : { ok: false, failure: { kind: "gone", what: "rapporten" } };
  };

  const enterStored = async (state: string): Promise<void> => {
    if (latest) await enter({ ...latest.content, state });
  };

  const look = async (): Promise<Outcome<void>> => {
    const mine = ++looks;
    const scanned = await outside.host.scan();
    if (!scanned.ok) return scanned;
    // An older look that comes late says less than the newer one.
    if (mine < seen) return done(undefined);
    seen = mine;
    sightings = sightingsIn(scanned.value);
    if (latest) await judge(latest.content);
    return done(undefined);
  };

  const inspect = async (): Promise<Outcome<void>> => {
    const { workbook } = snapshot;
    if (workbook?.kind !== "report") return done(undefined);
    const { compiled, report } = workbook;
    const mine = ++inspections.begun;
    const inspected = await outside.host.inspect(plannedWorkbook(compiled, report.reportingYear, report.unit));
    if (!inspected.ok) return inspected;
    if (mine > inspections.kept) {
      inspections.kept = mine;
      inspection = inspected.value;
    }
    if (latest) await judge(latest.content, true);
    return done(undefined);
  };

  const perform: Session["perform"] = <T>(undone: string, act: () => Promise<Outcome<T>>, retry?: () => void) => {
    const attempt = async (): Promise<T | null> => {
      change({ busy: true });
      try {
        const outcome = await act();
        change({
          busy: false,
          trouble: outcome.ok ? null : { undone, failure: outcome.failure, retry: retry ?? null },
        });
        return outcome.ok ? outcome.value : null;
      } catch (error) {
        change({ busy: false, building: null, mending: null, defect: { error } });
        return null;
      }
    };
    const mine = turn.then(attempt);
    turn = mine;
    return mine;
  };

  return {
    outside,
    snapshot: () => snapshot,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    shown: () => (held ?? { snapshot }).snapshot,
    hold,
    change,
    perform,
    freshReport,
    enterStored,
    look,
    inspect,
    remembered: () => remembered?.read ?? {},
    enter,
    dismiss: () => change({ trouble: null }),
  };
}
