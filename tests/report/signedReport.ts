import { koagulationssjukdomar } from "../../src/areas/koagulationssjukdomar";
import { explain } from "../../src/report/explanations";
import { newReport } from "../../src/report/newReport";
import type { Report, Role } from "../../src/report/report";
import { settledValues } from "../../src/report/settled";
import { sign } from "../../src/report/sign";
import { exportSubmission, type Submission } from "../../src/report/submission";
import { check } from "../../src/rules/check";
import { compile } from "../../src/rules/compile";
import type { Values } from "../../src/rules/readings";
import { CLEAN } from "../cli/cleanReport";

/* Reports of a made-up unit, with made-up figures and people. */

export const compiled = compile(koagulationssjukdomar);
export const COORDINATOR = "Koordinator Exempel";
export const REVIEWER = "Granskare Exempel";
export const MARCH = "2027-03-03T12:00:00.000Z";

/** A draft for 2027: clean, but for what is set otherwise. */
export const draft = (set: Values = {}): Report => ({
  ...newReport(compiled.area, 2027, "Testenheten"),
  values: { ...CLEAN, ...set },
});

/** A figure that is surprising though it may be right: one patient in none of the diagnoses. */
export const SURPRISING = { "B1a.diagnos.vrcfd": 19 };

/** The draft with an explanation of each of its warnings. */
export function explained(report: Report, text = "En patient har en annan diagnos."): Report {
  const figures = settledValues(compiled, report);
  const warnings = check(compiled, report).findings.filter(({ severity }) => severity === "warning");
  const explanations = warnings.map((finding) => [finding.rule, explain(finding, text, figures)] as const);
  return { ...report, explanations: Object.fromEntries(explanations) };
}

/** Signs, or fails the test. */
export function signedBy(report: Report, role: Role, name: string): Report {
  const signing = sign(compiled, report, role, name, MARCH);
  if (!signing.ok) throw new Error(signing.reasons.map(({ says }) => says).join(" "));
  return signing.report;
}

/** A report with one explained warning, signed by both. */
export const attested = (): Report =>
  signedBy(signedBy(explained(draft(SURPRISING)), "koordinator", COORDINATOR), "granskare", REVIEWER);

/** The submission of a signed report, or a failed test. */
export function submissionOf(report: Report): Submission {
  const exported = exportSubmission(compiled, report);
  if (!exported.ok) throw new Error(exported.reasons.map(({ says }) => says).join(" "));
  return exported.submission;
}
