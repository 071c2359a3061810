import { assess, type Assessment } from "../report/assess";
import { damageReasons } from "../report/damage";
import { type DisguisedNumber, disguisedNumbers } from "../report/disguisedNumbers";
import type { InspectedWorkbook } from "../report/inspectedWorkbook";
import { personalDataIn, personalDataReasons, type Sighting } from "../report/personalData";
import { readWorkbookReport, type ReportProblem, type WorkbookReport } from "../report/readWorkbookReport";
import { settledValues } from "../report/settled";
import { obstacles, type Reason } from "../report/sign";
import type { WorkbookContent } from "../report/workbookContent";
import type { Counted } from "../rules/readings";
import type { Finding } from "../rules/rule";
import { findArea } from "./openedAreas";

/** The report of the open workbook, and all that follows from it. */
export type OpenReport = WorkbookReport & {
  kind: "report";
  /** What stands in the cells, formulas too. */
  cells: WorkbookContent["cells"];
  /** The stored state as it stands: what a change to it is based on. */
  stored: string;
  assessment: Assessment;
  /** Figures of due measures as they count. */
  figures: Readonly<Record<string, Counted>>;
  /** The sheets of a signed report that can be filled in all the same: the locking was cut off, or undone in Excel. */
  open: readonly string[];
  /** Numbers that stand as text, as formulas, or under a format that shows something else. */
  disguisedNumbers: readonly DisguisedNumber[];
  /** What is said of personal data in the report and, as it was last looked through, in the workbook. */
  personalData: readonly Finding[];
  /** What stands between the report and the coordinator's signature. */
  reasons: readonly Reason[];
};

/** What a workbook is to us: somebody else's, a report, or one of ours that must be left alone. */
export type WorkbookState = { kind: "empty" } | OpenReport | { kind: "refused"; why: ReportProblem };

/**
 * Judges what a workbook holds.
 * @param sightings the personal data that were seen in it
 * @param inspection what stood in its sheets when they were last inspected
 */
export async function workbookState(
  content: WorkbookContent,
  sightings: readonly Sighting[],
  inspection: InspectedWorkbook | null,
): Promise<WorkbookState> {
  const read = await readWorkbookReport(content, findArea, () => inspection);
  if (!read.ok) {
    const { problem } = read;
    return problem.kind === "stateless" && !problem.hasCells ? { kind: "empty" } : { kind: "refused", why: problem };
  }
  const { compiled, report, damages, older, strays } = read;
  const assessment = assess(compiled, report);
  const personalData = personalDataIn(compiled, report, sightings);
  const isOpen = (key: string) => content.unprotected.includes(key) || inspection?.unlocked.includes(key);
  return {
    kind: "report",
    cells: content.cells,
    stored: content.state!,
    compiled,
    report,
    damages,
    older,
    strays,
    assessment,
    figures: settledValues(compiled, report),
    open: assessment.status === "utkast" || older ? [] : content.sheets.filter(isOpen),
    disguisedNumbers: disguisedNumbers(compiled, report.reportingYear, content),
    personalData,
    reasons: [...damageReasons(damages), ...personalDataReasons(personalData), ...obstacles(assessment)],
  };
}
