import type { Area } from "../model/area";
import type { Finding } from "../rules/rule";
import { documentText, madeNow, madeOf, productText } from "./made";
import type { Declined, Made } from "./report";
import { laterProduct, type StoredProblem, type StoredReport } from "./stored";
import { isLater } from "./versionOrder";

/** What made a report's sheets, and the version of the document that they follow. */
export type Edition = { made: Made; documentVersion: string | null };

/** A workbook that was made by an older product, or after an older definition, than what it is read by. */
export type Older = {
  theirs: Edition;
  ours: Edition;
  /** A person has asked that it be kept as it is, and nothing newer has come since. */
  kept: boolean;
};

export type AgeProblem = StoredProblem | { kind: "laterDocument"; theirs: string; ours: string };

export type Age = { kind: "current" } | { kind: "older"; older: Older } | { kind: "later"; problem: AgeProblem };

/** The version that is declined when a workbook is kept as it is. */
export const declinedNow = (area: Area): Declined => {
  const { layout, ruleSet } = madeNow(area);
  return { layout, ruleSet };
};

/**
 * How a report's workbook stands to the product and the definition that it is now read by. A later one is not to be
 * touched. Other rules count as later when the product that made it is: which of two sets of rules came first they do
 * not say themselves.
 */
export function ageOf(area: Area, stored: StoredReport): Age {
  const theirs: Edition = { made: madeOf(stored), documentVersion: stored.documentVersion };
  const ours: Edition = { made: madeNow(area), documentVersion: area.document.version };
  if (isLater(theirs.documentVersion, ours.documentVersion)) {
    const [theirVersion, ourVersion] = [theirs.documentVersion!, ours.documentVersion!];
    return { kind: "later", problem: { kind: "laterDocument", theirs: theirVersion, ours: ourVersion } };
  }
  const hasOtherRules = theirs.made.ruleSet !== null && theirs.made.ruleSet !== ours.made.ruleSet;
  if (hasOtherRules && isLater(theirs.made.product, ours.made.product)) {
    return { kind: "later", problem: laterProduct(theirs.made) };
  }
  const isOlder =
    hasOtherRules || theirs.made.layout < ours.made.layout || theirs.documentVersion !== ours.documentVersion;
  if (!isOlder) return { kind: "current" };
  const { layout, ruleSet } = stored.declined ?? {};
  return { kind: "older", older: { theirs, ours, kept: layout === ours.made.layout && ruleSet === ours.made.ruleSet } };
}

/** What an older workbook was made with or after, and what holds here, where the two differ. */
export function editionsText({ theirs, ours }: Older): string {
  if (theirs.documentVersion !== ours.documentVersion) {
    const [before, now] = [theirs, ours].map((one) => documentText(one.documentVersion));
    return `Arbetsboken är gjord efter ${before}, här finns ${now}.`;
  }
  if (theirs.made.layout < ours.made.layout) {
    return `Arbetsboken är gjord med ${productText(theirs.made)}, den här är ${productText(ours.made)}.`;
  }
  return "Måtten eller reglerna har ändrats sedan arbetsboken gjordes.";
}

const CHECKED = "Uppgifterna läses och kontrolleras som i dag.";

/** That a workbook is older, as `<area>.version`: told of no measure, and stops nothing. */
export const olderFinding = ({ slug }: Area, older: Older): Finding => ({
  rule: `${slug}.version`,
  measure: "",
  severity: "info",
  fields: [],
  message: older.kept
    ? `${editionsText(older)} ${CHECKED} Den behålls som den är.`
    : `${editionsText(older)} ${CHECKED} Öppna den i Excel med NHV-rapport för att uppgradera den.`,
});
