import { judge } from "../statistics/judge";
import type { PossibleValues, Reported, ReportedFigure } from "../statistics/reported";
import { type Unusual, unusual } from "../statistics/unusual";
import type { Reason, Verdict } from "../statistics/verdict";

/** A verdict, or one of two more: only ages with decimals may have the figures; they are possible, but odd. */
export type Judgement = Verdict | { kind: "decimalAges"; reason: Reason } | { kind: "unusual"; looksLike: Unusual };

/** As many as a person's work on a large report, with all its corrections, can call for. */
const MOST_REMEMBERED = 1000;

const remembered = new Map<string, Judgement>();

/**
 * Ages are judged twice. That they are whole years from the age of one is what the documents imply rather than say, so
 * ages with decimals are another way to count and no contradiction.
 */
function judged(reported: Reported, values: PossibleValues): Judgement {
  const verdict = judge(reported, values);
  if (verdict.kind === "possible") {
    const looksLike = unusual(reported, values);
    return looksLike ? { kind: "unusual", looksLike } : verdict;
  }
  if (values.kind !== "age" || verdict.kind !== "impossible") return verdict;
  const withDecimals = judge(reported, { ...values, kind: "any" });
  return withDecimals.kind === "impossible" ? verdict : { kind: "decimalAges", reason: verdict.reason };
}

/** Says the same of the same figures, and of no others. */
function keyOf({ n, ...figures }: Reported, { kind, min, max, maxExcluded }: PossibleValues): string {
  let key = `${n} ${kind} ${min} ${maxExcluded ? "<" : "≤"} ${max}`;
  for (const [statistic, { value, decimals }] of Object.entries<ReportedFigure>(figures))
    key += ` ${statistic} ${value} ${decimals}`;
  return key;
}

/** What is to be said of figures judged together. The same figures are judged once: a report is checked at every edit. */
export function judgementOf(reported: Reported, values: PossibleValues): Judgement {
  const key = keyOf(reported, values);
  const known = remembered.get(key);
  if (known) return known;
  const judgement = judged(reported, values);
  if (remembered.size >= MOST_REMEMBERED) remembered.delete(remembered.keys().next().value!);
  remembered.set(key, judgement);
  return judgement;
}
