import type { CompiledArea } from "../rules/compile";
import type { Counted } from "../rules/readings";
import type { Finding } from "../rules/rule";
import { cleanText } from "./freeText";
import type { Explanation, Report } from "./report";
import { settledValues } from "./settled";

type Figures = Readonly<Record<string, Counted>>;

const aboutOf = (finding: Finding, figures: Figures): Record<string, Counted> =>
  Object.fromEntries(finding.fields.map((id) => [id, figures[id] ?? null]));

/** An explanation of a finding, bound to the figures it is written about. */
export const explain = (finding: Finding, text: string, figures: Figures): Explanation => ({
  text: cleanText(text),
  about: aboutOf(finding, figures),
});

/**
 * Whether a finding is explained. An explanation lapses when what it was written about changes: a figure, or the reason
 * why there is none.
 */
export function isExplained(finding: Finding, explanation: Explanation | undefined, figures: Figures): boolean {
  if (!explanation?.text) return false;
  return Object.entries(aboutOf(finding, figures)).every(
    ([id, value]) => id in explanation.about && explanation.about[id] === value,
  );
}

/** The explanations that count, by rule: of findings that there are, for the figures that there are. */
export function explanationsInForce(
  compiled: CompiledArea,
  report: Report,
  findings: readonly Finding[],
): Record<string, string> {
  const figures = settledValues(compiled, report);
  return Object.fromEntries(
    findings.flatMap((finding) => {
      const given = report.explanations[finding.rule];
      return given && isExplained(finding, given, figures) ? [[finding.rule, given.text] as const] : [];
    }),
  );
}
