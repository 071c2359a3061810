import type { Host, HostEvent, HostFailure, Outcome } from "../hosts/host";
import type { WorkbookContent } from "../report/workbookContent";
import type { SubmissionTables } from "../report/submissionTables";
import type { WorkbookPlan } from "../sheet/plan";
import type { Channel } from "./channel";

/** Who is told what the workbook holds. */
export type Told = {
  content: (content: WorkbookContent) => void;
  failure: (failure: HostFailure) => void;
  defect: (error: unknown) => void;
  selected: (event: Extract<HostEvent, { kind: "selected" }>) => void;
};

/** A reading that goes on: see `hosts/reader.ts`. */
export type Reading = { again: () => void; stop: () => Promise<void> };

/** A view that somebody asks for from the ribbon. */
export type AskedView = "start" | "check" | "export";

/** All that the pane needs from outside. The entry point gives it, so that the pane knows no host and no clock. */
export type Outside = {
  host: Host;
  /** Reads the workbook now and whenever something may have changed: never two reads at once. */
  keepReading: (told: Told) => Promise<Outcome<Reading>>;
  /** A finished workbook as an .xlsx file. */
  writeWorkbook: (plan: WorkbookPlan) => Promise<Uint8Array>;
  /** The sheets of a submission that a program reads. */
  readSubmission: (bytes: Uint8Array) => Promise<Outcome<SubmissionTables>>;
  /** The time, ISO. */
  now: () => string;
  asked: Channel<AskedView>;
  /** Faults of ours that were caught outside the pane. */
  defects: Channel<unknown>;
};
