import type { CompiledArea } from "../../rules/compile";
import type { WorkbookPlan } from "../../sheet/plan";
import { planWorkbook } from "../../sheet/workbook";

type Planned = { reportingYear: number; unit: string; plan: WorkbookPlan };

const planned = new WeakMap<CompiledArea, Planned>();

/** The plan of a report's workbook. The last one of each area is kept: it is asked for at every change. */
export function plannedWorkbook(compiled: CompiledArea, reportingYear: number, unit: string): WorkbookPlan {
  const last = planned.get(compiled);
  if (last?.reportingYear === reportingYear && last.unit === unit) return last.plan;
  const plan = planWorkbook(compiled, reportingYear, unit);
  planned.set(compiled, { reportingYear, unit, plan });
  return plan;
}
