import { unusual } from "../statistics/unusual";
import type { Field } from "./field";
import { judgementOf } from "./judgement";
import { judgementSentence, unusualSentence } from "./judgementSentence";
import type { Judged } from "./reasonText";
import type { Readings } from "./readings";
import { reportedFigures } from "./reportedFigures";
import type { StatisticsRule } from "./rule";

/** What is to be said of figures that were judged together, and the fields that they stand in. */
export type StatisticsRemark = { says: string; fields: readonly string[] };

/** What is wrong, odd or surprising, without whose figures they are; null where nothing is. */
function remark({ test, figures }: StatisticsRule, judged: Judged): string | null {
  const order = figures.map(({ statistic }) => statistic);
  const judgement = judgementOf(judged.reported, judged.values);
  switch (test) {
    case "possible":
      return judgement.kind === "impossible" ? judgementSentence(judgement, judged, order) : null;
    case "method":
      return judgement.kind === "otherMethod" || judgement.kind === "decimalAges"
        ? judgementSentence(judgement, judged, order)
        : null;
    case "usual": {
      const odd = unusual(judged.reported, judged.values);
      return odd && unusualSentence(odd, judged, order);
    }
  }
}

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
  const { unit } = fields.get(rule.figures[0]!.field)!;
  const says = remark(rule, { reported, values: rule.values, unit });
  if (says === null) return null;
  const told = rule.figures.filter(({ statistic }) => reported[statistic]);
  return {
    says: rule.group ? `${rule.group}: ${says}` : says,
    fields: [rule.n, ...told.map(({ field }) => field)],
  };
}
