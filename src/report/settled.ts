import type { CompiledArea } from "../rules/compile";
import { measuredOf, periodOf } from "../rules/periods";
import { type Counted, readValues } from "../rules/readings";
import type { Report } from "./report";

/** The figures of a report's due measures as they count: numbers, why there is none, or null where nothing counts. */
export function settledValues(
  compiled: CompiledArea,
  report: Pick<Report, "values" | "reportingYear">,
): Record<string, Counted> {
  const readings = readValues(compiled, report.values);
  const due = compiled.measures.filter(({ id }) => periodOf(measuredOf(compiled.area, id), report.reportingYear));
  return Object.fromEntries(due.flatMap(({ fields }) => fields.map(({ id }) => [id, readings.counted(id)] as const)));
}
