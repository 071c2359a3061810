import type { CompiledArea } from "../rules/compile";
import type { Fault } from "../rules/definition/fault";
import type { WorkbookPlan } from "../sheet/plan";
import { ageOf, type AgeProblem, type Older } from "./age";
import type { Damage } from "./damage";
import { damagesOf } from "./damage/damagesOf";
import { plannedWorkbook } from "./damage/plannedWorkbook";
import type { InspectedWorkbook } from "./inspectedWorkbook";
import { olderArea } from "./olderArea";
import type { Report } from "./report";
import { readStored, type StoredReport } from "./stored";
import { type Stray, straysIn } from "./strays";
import type { WorkbookContent } from "./workbookContent";

/** A report as its workbook holds it, and what there is to say of the workbook. */
export type WorkbookReport = {
  compiled: CompiledArea;
  report: Report;
  /** What the workbook has lost of the report. */
  damages: readonly Damage[];
  /** That an older product or definition made it, or null. */
  older: Older | null;
  /** Figures that the definition does not ask for. */
  strays: readonly Stray[];
};

/** Why there is no area to read a report by. */
export type AreaProblem =
  | { kind: "unknownArea"; area: string }
  /** The definition that the report goes by cannot be used. */
  | { kind: "faultyDefinition"; faults: readonly Fault[] };

/** The area of a report, with the text of its definition where it is not built in. */
export type FoundArea = { ok: true; compiled: CompiledArea; definition?: string } | { ok: false; problem: AreaProblem };

/** Why a workbook has no report that can be read: it has no state (but perhaps our cells), a later one, or one of no use. */
export type ReportProblem = { kind: "stateless"; hasCells: boolean } | AgeProblem | AreaProblem;

export type ReadWorkbookReport = ({ ok: true } & WorkbookReport) | { ok: false; problem: ReportProblem };

const refused = (problem: ReportProblem): ReadWorkbookReport => ({ ok: false, problem });

/**
 * The report that a workbook holds, or why there is none.
 * @param findArea the area that the state names, or whose definition it keeps
 * @param inspect what an inspection by the report's plan gives; null when there was none
 */
export async function readWorkbookReport(
  content: WorkbookContent,
  findArea: (stored: StoredReport) => Promise<FoundArea>,
  inspect: (plan: WorkbookPlan) => InspectedWorkbook | null,
): Promise<ReadWorkbookReport> {
  const { state, cells } = content;
  if (state === null) return refused({ kind: "stateless", hasCells: Object.keys(cells).length > 0 });
  const read = readStored(state);
  if (!read.ok) return refused(read.problem);
  const { stored } = read;
  const found = await findArea(stored);
  if (!found.ok) return refused(found.problem);
  const { compiled, definition } = found;
  if (compiled.area.slug !== stored.area.normalize("NFC")) return refused({ kind: "damaged" });
  const age = ageOf(compiled.area, stored);
  if (age.kind === "later") return refused(age.problem);
  const values = Object.fromEntries(
    [...compiled.fields.keys()].flatMap((id) => {
      const cell = cells[id];
      return cell ? [[id, cell.value] as const] : [];
    }),
  );
  const { reportingYear, unit } = stored;
  return {
    ok: true,
    compiled,
    report: { ...stored, definition, values },
    damages: damagesOf({
      compiled: age.kind === "older" ? olderArea(compiled, content) : compiled,
      reportingYear,
      unit,
      content,
      inspection: inspect(plannedWorkbook(compiled, reportingYear, unit)),
      layout: age.kind === "older" ? "older" : "planned",
    }),
    older: age.kind === "older" ? age.older : null,
    strays: straysIn(compiled, content),
  };
}
