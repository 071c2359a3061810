import { countSets } from "../src/statistics/countSets";
import { judge } from "../src/statistics/judge";
import type { PossibleValues, Reported } from "../src/statistics/reported";
import type { Verdict } from "../src/statistics/verdict";
import { reported } from "../tests/statistics/summary";
import { measure, type Row } from "./measure";

const DAYS: PossibleValues = { kind: "whole", min: 0, max: Infinity };

type Case = { work: string; side: string; told: Reported; verdict: Verdict["kind"] };

const CASES: readonly Case[] = [
  ...[40, 1_000_000].map((n): Case => ({
    work: `judge five figures of ${n} values`,
    side: "possible: bounds",
    told: reported(n, { mean: "41.5", sd: "22.1", p10: "15", median: "38", p90: "70" }),
    verdict: "possible",
  })),
  {
    work: "judge five figures of 40 values",
    side: "impossible: bounds by each method, the reason, the slips",
    told: reported(40, { mean: "41.5", sd: "3.5", p10: "15", median: "38", p90: "70" }),
    verdict: "impossible",
  },
  {
    work: "judge five figures of 8 values",
    side: "possible: search until a set is found",
    told: reported(8, { mean: "56.38", sd: "37.94", p10: "16.10", median: "47.00", p90: "104.80" }),
    verdict: "possible",
  },
  {
    work: "judge five figures of 8 values",
    side: "no set by the stated methods: all are tried, the reason",
    told: reported(8, { mean: "24.25", sd: "17.70", p10: "11.20", median: "15.50", p90: "50.10" }),
    verdict: "otherMethod",
  },
];

/** Whether reported figures can be true, and of how many sets. Nobody else is known to do the same work. */
export async function feasibility(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { work, side, told, verdict } of CASES) {
    const found = judge(told, DAYS).kind;
    if (found !== verdict) throw new Error(`${work}: ${found}, and it should be ${verdict}`);
    rows.push(await measure(work, side, !rows.some((row) => row.work === work), 200, () => judge(told, DAYS)));
  }
  const told = CASES[3]!.told;
  const { sets, all } = countSets(told, DAYS, 1000);
  if (!all || sets === 0) throw new Error(`Of 8 values there are ${sets} sets${all ? "" : " or more"}.`);
  rows.push(await measure("count the sets of 8 values", `all ${sets}`, true, 50, () => countSets(told, DAYS, 1000)));
  return rows;
}
