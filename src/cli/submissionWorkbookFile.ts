import { withBook } from "../hosts/file/openBook";
import { readTables } from "../hosts/file/readTables";
import { done } from "../hosts/host";
import { readTables as readSubmissionTables } from "../report/submissionTables";
import type { Difference } from "../report/verify";
import type { WorkbookPlan } from "../sheet/plan";
import { cellDifferences } from "./cellDifferences";
import { hiddenContent } from "./hiddenContent";
import { settled } from "./hostFailure";
import { type ReadSubmission, requireFormat } from "./submissionJson";

/**
 * Reads `S.xlsx` from its sheets Data and Intyg.
 * @returns the submission, and the hash that the file states
 * @throws Unusable when it is no submission at all
 */
export function readSubmissionWorkbook(bytes: Uint8Array): ReadSubmission & { hash: string | null } {
  const opened = readTables(bytes, ["Data", "Intyg"]);
  if (!opened.ok && opened.failure.kind === "gone") requireFormat(undefined);
  const tables = settled(opened);
  requireFormat(tables.Intyg.find(([fact]) => fact === "Format")?.[1]);
  const read = readSubmissionTables(tables);
  if (!read.ok) return { submission: null, hash: null, differences: [{ where: "Filen", says: read.says }] };
  const { submission, hash } = read;
  const differences = hash === null ? [{ where: "Intyg", says: "Kontrollsumman saknas." }] : [];
  return { submission, hash, differences };
}

/** What a submission's workbook holds beside the submission, or says otherwise than it. */
export const strayContent = (bytes: Uint8Array, plan: WorkbookPlan): Difference[] =>
  settled(withBook(bytes, (open) => done([...hiddenContent(open), ...cellDifferences(open, plan)])));
