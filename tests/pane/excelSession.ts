import { excelHost } from "../../src/hosts/excel/excelHost";
import { failed, type Host, type Timer } from "../../src/hosts/host";
import { newReader } from "../../src/hosts/reader";
import { buildSheets } from "../../src/pane/acts/buildSheets";
import { channel } from "../../src/pane/channel";
import { newSession, type Session, type Snapshot } from "../../src/pane/session";
import type { OpenReport } from "../../src/pane/workbookState";
import type { EmbeddedExcel } from "../../src/preview/excel";
import type { CompiledArea } from "../../src/rules/compile";
import { startExcel } from "../hosts/officeGlobals";
import type { OfficeInNode } from "../preview/officeInNode";
import { deskInProcess } from "./deskInProcess";

/** What the pane does behind its views, over the embedded Excel with the unmodified Office.js. */
export type ExcelSession = {
  excel: EmbeddedExcel;
  office: OfficeInNode;
  host: Host;
  session: Session;
  /** What the pane waits for, and how many milliseconds from its asking. */
  waiting: ReadonlySet<{ milliseconds: number }>;
  /** Lets all that waits at least so long happen now. */
  pass(milliseconds: number): void;
  /** How many watches of the workbook are begun and not stopped. */
  watches(): number;
  /** How many events the host has told: one handler too many in Excel tells each of them once more. */
  told(): number;
  /** The sheet and the cell of a field: `["B1", "C5"]`. */
  cellOf(id: string): [sheet: string, address: string];
};

/** The longest that the reader's pause between an event and a reading may be, in milliseconds. */
const SHORT = 50;

/** Builds an area's sheets as the pane does. What waits no longer than the reader's pause comes at once. */
export async function startSession(
  compiled: CompiledArea,
  reportingYear: number,
  definition?: string,
): Promise<ExcelSession> {
  const { excel, office } = await startExcel();
  const waiting = new Set<{ act: () => void; milliseconds: number }>();
  const happen = (one: { act: () => void; milliseconds: number }): void => {
    if (waiting.delete(one)) one.act();
  };
  const timer: Timer = (act, milliseconds) => {
    const one = { act, milliseconds };
    waiting.add(one);
    // Not before all that Excel tells of one change has come: the pause is there to gather it.
    if (milliseconds <= SHORT) setImmediate(() => happen(one));
    return () => void waiting.delete(one);
  };
  let watches = 0;
  let told = 0;
  const inExcel = excelHost({
    onFocus: () => () => undefined,
    defect: (error) => {
      throw error;
    },
  });
  const host: Host = {
    ...inExcel,
    async watch(listener) {
      const watching = await inExcel.watch((event) => {
        told += 1;
        listener(event);
      });
      if (!watching.ok) return watching;
      watches += 1;
      return {
        ok: true,
        value: async () => {
          await watching.value();
          watches -= 1;
        },
      };
    },
  };
  const session = newSession({
    host,
    reader: newReader(host, timer),
    timer,
    writeWorkbook: async () => new Uint8Array(),
    readSubmission: async () => failed({ kind: "unreadable", why: "notZip" }),
    openDesk: deskInProcess,
    now: () => "2027-03-03T12:00:00.000Z",
    asked: channel(),
    defects: channel(),
  });
  if (!(await buildSheets(session, { compiled, definition, reportingYear, unit: "Testenheten" }))) {
    throw new Error(
      `Not built: ${JSON.stringify(session.snapshot().trouble)} ${String(session.snapshot().defect?.error)}`,
    );
  }
  await office.settle();
  const cells = new Map(excel.workbook.names().map(({ name, formula }) => [name, formula] as const));
  return {
    excel,
    office,
    host,
    session,
    waiting,
    pass: (milliseconds) => [...waiting].filter((one) => one.milliseconds <= milliseconds).forEach(happen),
    watches: () => watches,
    told: () => told,
    cellOf(id) {
      const [, sheet, address] = /^='?(.*?)'?!(.*)$/.exec(cells.get(`nhv.${id}`) ?? "") ?? [];
      if (sheet === undefined || address === undefined) throw new Error(`No cell is named nhv.${id}.`);
      return [sheet, address.replaceAll("$", "")];
    },
  };
}

/** The open report. Throws when there is none. */
export function openReport(session: Session): OpenReport {
  const { workbook } = session.snapshot();
  if (workbook?.kind !== "report") throw new Error(`There is no report, but ${workbook?.kind ?? "nothing"}.`);
  return workbook;
}

/** The next time that something holds of what the session knows. */
export const nextTime = (session: Session, holds: (snapshot: Snapshot) => boolean): Promise<void> =>
  new Promise((resolve) => {
    const stop = session.subscribe(() => {
      if (!holds(session.snapshot())) return;
      stop();
      resolve();
    });
  });
