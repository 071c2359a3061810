import type { Field } from "./field";
import { type Judgement, judgementOf } from "./judgement";
import { judgementSentence } from "./judgementSentence";
import type { Readings } from "./readings";
import { reportedFigures } from "./reportedFigures";
import type { StatisticsRule } from "./rule";

/** What is to be said of figures that were judged together, and the fields that they stand in. */
export type StatisticsRemark = { says: string; fields: readonly string[] };

/** Which judgements each rule tells. */
const TOLD: Readonly<Record<StatisticsRule["test"], readonly Judgement["kind"][]>> = {
  possible: ["impossible"],
  method: ["otherMethod", "decimalAges"],
  usual: ["unusual"],
};

/**
 * What a rule says of figures that are judged together, or null: it holds, or is silent since what it needs is not there.
 */
export function statisticsRemark(
  rule: StatisticsRule,
  now: Readings,
  fields: ReadonlyMap<string, Field>,
): StatisticsRemark | null {
  const reported = reportedFigures(rule, now, fields);
  if (!reported) return null;
  const judgement = judgementOf(reported, rule.values);
  if (judgement.kind === "possible" || !TOLD[rule.test].includes(judgement.kind)) return null;
  const { unit } = fields.get(rule.figures[0]!.field)!;
  const order = rule.figures.map(({ statistic }) => statistic);
  const says = judgementSentence(judgement, { reported, values: rule.values, unit }, order);
  const told = rule.figures.filter(({ statistic }) => reported[statistic]);
  return {
    says: rule.group ? `${rule.group}: ${says}` : says,
    fields: [rule.n, ...told.map(({ field }) => field)],
  };
}
