import { enumerate } from "./amountText";
import type { StatisticsRule } from "./rule";
import { NAME } from "./statisticNames";

/** What a rule asks of figures that are judged together, without values. */
export function describeStatistics({ test, figures, group }: StatisticsRule): string {
  const names = enumerate(["N", ...figures.map(({ statistic }) => `”${NAME[statistic]}”`)]);
  const start = group ? `I gruppen ”${group}”: ` : "";
  switch (test) {
    case "possible":
      return `${start}${names} ska tillsammans kunna komma av någon uppsättning värden, med något vanligt räknesätt.`;
    case "method":
      return `${start}${names} bör tillsammans kunna komma av någon uppsättning värden med räknesätten som anges ovan.`;
    case "usual":
      return `${start}”${NAME.sd}” bör inte vara så stor, jämfört med avståndet mellan ”${NAME.p10}” och ”${NAME.p90}”, att den ser ut att vara variansen.`;
  }
}
