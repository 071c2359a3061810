import { type Assessed, saysMissing } from "../../report/assess";
import type { Tone } from "./notice";

/** What a finding is called, beside its colour. */
export function kindOf(finding: Pick<Assessed, "rule" | "severity" | "explanation">): { word: string; tone: Tone } {
  if (saysMissing(finding)) return { word: "Saknas", tone: "told" };
  if (finding.severity === "error") return { word: "Fel", tone: "wrong" };
  if (finding.severity === "info") return { word: "Obs", tone: "told" };
  return finding.explanation === null ? { word: "Varning", tone: "asks" } : { word: "Förklarad", tone: "right" };
}
