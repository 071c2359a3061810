import { assess, type Assessment } from "../report/assess";
import { damageReasons } from "../report/damage";
import { readWorkbookReport, type ReportProblem, type WorkbookReport } from "../report/readWorkbookReport";
import { settledValues } from "../report/settled";
import { obstacles, type Reason } from "../report/sign";
import type { WorkbookContent } from "../report/workbookContent";
import { type WrittenAsText, writtenAsText } from "../report/writtenAsText";
import { findArea } from "./openedAreas";

/** The report of the open workbook, and all that follows from it. */
export type OpenReport = WorkbookReport & {
  kind: "report";
  assessment: Assessment;
  /** Figures of due measures as they count. */
  figures: Readonly<Record<string, number | null>>;
  /** Numbers that Excel takes for text. */
  writtenAsText: readonly WrittenAsText[];
  /** What stands between the report and the coordinator's signature. */
  reasons: readonly Reason[];
};

/** What a workbook is to us: somebody else's, a report, or one of ours that must be left alone. */
export type WorkbookState = { kind: "empty" } | OpenReport | { kind: "refused"; why: ReportProblem };

/** Judges what a workbook holds. */
export async function workbookState(content: WorkbookContent): Promise<WorkbookState> {
  const read = await readWorkbookReport(content, findArea);
  if (!read.ok) {
    const { problem } = read;
    return problem.kind === "stateless" && !problem.hasCells ? { kind: "empty" } : { kind: "refused", why: problem };
  }
  const { compiled, report, damages } = read;
  const assessment = assess(compiled, report);
  return {
    kind: "report",
    compiled,
    report,
    damages,
    assessment,
    figures: settledValues(compiled, report),
    writtenAsText: writtenAsText(compiled, report.reportingYear, content),
    reasons: [...damageReasons(damages), ...obstacles(assessment)],
  };
}
