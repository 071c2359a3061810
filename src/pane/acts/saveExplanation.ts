import { explain } from "../../report/explanations";
import type { Explanation } from "../../report/report";
import type { Counted } from "../../rules/readings";
import type { Finding } from "../../rules/rule";
import type { Session } from "../session";
import { keepState } from "./keepState";

/**
 * Saves what a person wrote about a finding, bound to the figures that were on the screen. An empty text takes the
 * explanation away.
 */
export function saveExplanation(
  session: Session,
  finding: Finding,
  text: string,
  figures: Readonly<Record<string, Counted>>,
): Promise<true | null> {
  return session.perform("Förklaringen kunde inte sparas", () =>
    keepState(session, ({ report }) => {
      const others = Object.entries(report.explanations).filter(([rule]) => rule !== finding.rule);
      const explanation = explain(finding, text, figures);
      const own: [string, Explanation][] = explanation.text ? [[finding.rule, explanation]] : [];
      return { kept: { ...report, explanations: Object.fromEntries([...others, ...own]) }, answer: true as const };
    }),
  );
}
