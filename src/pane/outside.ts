import type { Host, Outcome, Reader, Timer } from "../hosts/host";
import type { SubmissionTables } from "../report/submissionTables";
import type { WorkbookPlan } from "../sheet/plan";
import type { Channel } from "./channel";
import type { ListDesk } from "./lists/listDesk";

/** A view that somebody asks for from the ribbon. */
export type AskedView = "start" | "check" | "export";

/** All that the pane needs from outside. The entry point gives it, so that the pane knows no host and no clock. */
export type Outside = {
  host: Host;
  /** Reads the workbook: nobody else does, so that readings come in the order in which they began. */
  reader: Reader;
  timer: Timer;
  /** A finished workbook as an .xlsx file. */
  writeWorkbook: (plan: WorkbookPlan) => Promise<Uint8Array>;
  /** The sheets of a submission that a program reads. */
  readSubmission: (bytes: Uint8Array) => Promise<Outcome<SubmissionTables>>;
  /** A place to work on one pasted list after another, until it is closed. */
  openDesk: () => Promise<ListDesk>;
  /** The time, ISO. */
  now: () => string;
  asked: Channel<AskedView>;
  /** Faults of ours that were caught outside the pane. */
  defects: Channel<unknown>;
};
