import type { Statistic, StatisticGroup } from "../../model/measure";
import { possibleValues } from "../possibleValues";
import type { ClaimRule, StatisticsRule } from "../rule";
import { STATISTIC_OF } from "../statisticNames";

/** A measure's statistics, or those of one of its groups, and the rules that each say something of them. */
type Judged = {
  measure: string;
  path: string;
  definition: Statistic;
  group?: StatisticGroup;
  claims: readonly ClaimRule[];
};

/**
 * The rules that judge N and the statistics of a set of values together. They come last, and each is silent where a rule
 * as grave is broken: what does not hold is told once, by the rule that says most plainly why. A contradiction is told
 * though a surprise was told before, which asks for no more than an explanation. What is usual is known of percentiles
 * only.
 */
export function judgedRules({ measure, path, definition, group, claims }: Judged): StatisticsRule[] {
  const base = {
    kind: "statistics",
    measure,
    n: `${path}.n`,
    figures: definition.shows.map((shown) => ({ statistic: STATISTIC_OF[shown], field: `${path}.${shown}` })),
    values: possibleValues(definition, group),
    ...(group && { group: group.label }),
    at: group?.at ?? definition.statisticsAt,
  } as const;
  const id = (test: StatisticsRule["test"]) => `${path}.stat.${test}`;
  const errors = claims.filter(({ severity }) => severity === "error").map((rule) => rule.id);
  const all = claims.map((rule) => rule.id);
  return [
    { ...base, id: id("possible"), test: "possible", severity: "error", unless: errors },
    { ...base, id: id("method"), test: "method", severity: "warning", unless: [...all, id("possible")] },
    ...(definition.shows.includes("p10")
      ? [
          {
            ...base,
            id: id("usual"),
            test: "usual",
            severity: "warning",
            unless: [...all, id("possible"), id("method")],
          } as const,
        ]
      : []),
  ];
}
