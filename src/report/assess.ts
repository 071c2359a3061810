import { check, type CheckResult } from "../rules/check";
import type { CompiledArea } from "../rules/compile";
import { measuredOf, periodOf } from "../rules/periods";
import type { Finding } from "../rules/rule";
import { explanationsInForce } from "./explanations";
import type { Report } from "./report";
import { changedSinceSigned, type Status, statusOf } from "./signed";

/** A finding and what has been said about it. */
export type Assessed = Finding & { explanation: string | null };

/** How far a measure has come. */
export type MeasureState = {
  id: string;
  due: boolean;
  /** Required fields that are filled in, and all of them. */
  filled: number;
  required: number;
  errors: number;
  /** Warnings that still wait for an explanation. */
  asks: number;
  missing: number;
};

/** Everything that follows from a report as it now stands. */
export type Assessment = Omit<CheckResult, "findings"> & {
  findings: Assessed[];
  /** Ids of required fields that are blank. */
  missing: string[];
  measures: MeasureState[];
  status: Status;
  /** Figures that were changed after the last signature. */
  changed: string[];
};

/** Whether a finding says only that something is missing which stops the report. */
export const saysMissing = ({ rule, severity }: Pick<Finding, "rule" | "severity">): boolean =>
  severity === "error" && rule.endsWith(".cell.required");

/** Whether a finding asks why figures are declared missing. */
export const declaresMissing = ({ rule }: Pick<Finding, "rule">): boolean => rule.endsWith(".cell.missing");

/** Checks a report and says where it stands: nothing here asks anything of anybody. */
export function assess(compiled: CompiledArea, report: Report): Assessment {
  const result = check(compiled, report);
  const explanations = explanationsInForce(compiled, report, result.findings);
  const findings = result.findings.map((finding): Assessed => ({
    ...finding,
    explanation: explanations[finding.rule] ?? null,
  }));
  const missing = findings.filter(saysMissing).flatMap(({ fields }) => fields);
  const measures = compiled.measures.map(({ id, fields }): MeasureState => {
    const due = periodOf(measuredOf(compiled.area, id), report.reportingYear) !== null;
    const own = findings.filter(({ measure }) => measure === id);
    const required = due ? fields.filter((field) => field.required === true).length : 0;
    const absent = missing.filter((field) => compiled.fields.get(field)!.measure === id).length;
    const absentAlways = missing.filter(
      (field) => compiled.fields.get(field)!.measure === id && compiled.fields.get(field)!.required === true,
    ).length;
    return {
      id,
      due,
      required,
      filled: required - absentAlways,
      missing: absent,
      errors: own.filter((finding) => finding.severity === "error" && !saysMissing(finding)).length,
      asks: own.filter(({ severity, explanation }) => severity === "warning" && explanation === null).length,
    };
  });
  return {
    derived: result.derived,
    noValue: result.noValue,
    findings,
    missing,
    measures,
    status: statusOf(compiled, report),
    changed: changedSinceSigned(compiled, report),
  };
}
