import { judge } from "../statistics/judge";
import type { PossibleValues, Reported } from "../statistics/reported";
import type { Reason, Verdict } from "../statistics/verdict";

/** A verdict, and one more: no ages in whole years have the figures, but ages with decimals may. */
export type Judgement = Verdict | { kind: "decimalAges"; reason: Reason };

/** As many as a person's work on a large report, with all its corrections, can call for. */
const MOST_REMEMBERED = 1000;

const remembered = new Map<string, Judgement>();

/**
 * Judges ages twice. That they are whole years from the age of one is what the documents imply rather than say, so ages
 * with decimals are another way to count and no contradiction.
 */
function judged(reported: Reported, values: PossibleValues): Judgement {
  const verdict = judge(reported, values);
  if (values.kind !== "age" || verdict.kind !== "impossible") return verdict;
  const withDecimals = judge(reported, { ...values, kind: "any" });
  return withDecimals.kind === "impossible" ? verdict : { kind: "decimalAges", reason: verdict.reason };
}

/** What is to be said of figures judged together. The same figures are judged once: a report is checked at every edit. */
export function judgementOf(reported: Reported, values: PossibleValues): Judgement {
  // Infinity, which JSON has no word for, stands where there is no limit.
  const key = JSON.stringify([reported, values.kind, values.min, String(values.max), values.maxExcluded]);
  const known = remembered.get(key);
  if (known) return known;
  const judgement = judged(reported, values);
  if (remembered.size >= MOST_REMEMBERED) remembered.delete(remembered.keys().next().value!);
  remembered.set(key, judgement);
  return judgement;
}
