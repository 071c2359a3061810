import { check } from "../rules/check";
import type { CompiledArea } from "../rules/compile";
import { canonical, hashOf } from "./canonical";
import { explanationsInForce } from "./explanations";
import type { Report, Signature } from "./report";
import { settledValues } from "./settled";

/** What a signature is about: every figure that counts, and every explanation that counts for them. */
export function signedContent(compiled: CompiledArea, report: Report) {
  const { area, documentVersion, reportingYear, unit } = report;
  const explanations = explanationsInForce(compiled, report, check(compiled, report).findings);
  return { area, documentVersion, reportingYear, unit, values: settledValues(compiled, report), explanations };
}

/** The hash that a signature of the report as it now is would carry. */
export const signedHash = (compiled: CompiledArea, report: Report): string =>
  hashOf(canonical(signedContent(compiled, report)));

/** utkast: being filled in. klarmarkerad: signed by the coordinator. attesterad: signed by the reviewer too. */
export type Status = "utkast" | "klarmarkerad" | "attesterad";

/** A signature counts only for the content it was made for. */
export function statusOf(compiled: CompiledArea, report: Report): Status {
  const hash = signedHash(compiled, report);
  const signed = (role: Signature["role"]) => report.signatures.some((one) => one.role === role && one.hash === hash);
  if (!signed("koordinator")) return "utkast";
  return signed("granskare") ? "attesterad" : "klarmarkerad";
}

/** The ids of figures that differ from those that were last signed. */
export function changedSinceSigned(compiled: CompiledArea, report: Report): string[] {
  const last = report.signatures.at(-1);
  if (!last) return [];
  const now = settledValues(compiled, report);
  return [...new Set([...Object.keys(now), ...Object.keys(last.values)])].filter(
    (id) => (now[id] ?? null) !== (last.values[id] ?? null),
  );
}
