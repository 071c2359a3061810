import { loadArea } from "../areas/areas";
import type { WorkbookContent } from "../hosts/host";
import { assess, type Assessment } from "../report/assess";
import type { Report } from "../report/report";
import { settledValues } from "../report/settled";
import { obstacles, type Reason } from "../report/sign";
import { readStored, type StoredProblem } from "../report/stored";
import { compile, type CompiledArea } from "../rules/compile";
import { type Damage, damageReasons, damagesOf } from "./damage";

/** The report of the open workbook, and all that follows from it. */
export type OpenReport = {
  kind: "report";
  compiled: CompiledArea;
  report: Report;
  assessment: Assessment;
  /** Figures of due measures as they count. */
  figures: Readonly<Record<string, number | null>>;
  damages: readonly Damage[];
  /** What stands between the report and the coordinator's signature. */
  reasons: readonly Reason[];
};

/** Why a workbook that is ours cannot be worked with. Nothing is then written into it. */
export type Refusal = StoredProblem | { kind: "stateless" } | { kind: "unknownArea"; area: string };

export type WorkbookState = { kind: "empty" } | OpenReport | { kind: "refused"; why: Refusal };

const compiledAreas = new Map<string, Promise<CompiledArea | null>>();

/** A built-in area with all that follows from it, worked out once; null when there is none by that id. */
export function compiledArea(slug: string): Promise<CompiledArea | null> {
  const known = compiledAreas.get(slug);
  if (known) return known;
  const compiled = loadArea(slug).then((area) => area && compile(area));
  compiledAreas.set(slug, compiled);
  return compiled;
}

/** A report with what follows from it. */
export function openReport(compiled: CompiledArea, report: Report, content: WorkbookContent): OpenReport {
  const assessment = assess(compiled, report);
  const damages = damagesOf(compiled, report.reportingYear, content);
  return {
    kind: "report",
    compiled,
    report,
    assessment,
    figures: settledValues(compiled, report),
    damages,
    reasons: [...damageReasons(damages), ...obstacles(assessment)],
  };
}

/** What a workbook is to us: somebody else's, a report, or one of ours that we must not touch. */
export async function workbookState(content: WorkbookContent): Promise<WorkbookState> {
  if (content.state === null) {
    const ours = Object.keys(content.cells).length > 0;
    return ours ? { kind: "refused", why: { kind: "stateless" } } : { kind: "empty" };
  }
  const read = readStored(content.state);
  if (!read.ok) return { kind: "refused", why: read.problem };
  const compiled = await compiledArea(read.stored.area);
  if (!compiled) return { kind: "refused", why: { kind: "unknownArea", area: read.stored.area } };
  const values = Object.fromEntries(
    [...compiled.fields.keys()].flatMap((id) => {
      const cell = content.cells[id];
      return cell ? [[id, cell.value] as const] : [];
    }),
  );
  return openReport(compiled, { ...read.stored, values }, content);
}
