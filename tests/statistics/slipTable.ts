import { judge } from "../../src/statistics/judge";
import { unusual } from "../../src/statistics/unusual";
import { chance } from "./chance";
import { madeUp, type SPREAD_NAMES, SPREADS } from "./madeUp";
import { DAYS, plantedIn, type Planted, type Reporting, VAS, withSlip } from "./plantedSlips";

const SEED = 5;
const BANDS = [
  [2, 4],
  [5, 9],
  [10, 29],
  [30, 99],
  [100, 200],
] as const;
const SETS = 20;

type SpreadName = (typeof SPREAD_NAMES)[number];
const SPREADS_OF: Readonly<Record<string, readonly SpreadName[]>> = {
  [DAYS.name]: ["short", "normal", "lognormal", "exponential", "even", "twoPeaks"],
  [VAS.name]: ["heaped", "even", "twoPeaks"],
};

/** What became of sets with a planted slip. */
class Tally {
  sets = 0;
  impossible = 0;
  otherMethod = 0;
  unusual = 0;
  /** The slip is the first that is told, or among those told. */
  first = 0;
  told = 0;

  add(other: Tally): void {
    for (const key of Object.keys(this) as (keyof Tally & keyof this)[])
      if (typeof this[key] === "number")
        (this as Record<string, unknown>)[key] = (this[key] as number) + (other[key] as number);
  }
}

export function trial(
  reporting: Reporting,
  planted: Planted,
  [from, to]: readonly [number, number],
  spread: SpreadName,
  seed: number,
) {
  const source = chance(seed);
  const tally = new Tally();
  for (let i = 0; i < SETS; i++) {
    const n = from + source.below(to - from + 1);
    const reported = withSlip(madeUp(n, SPREADS[spread], reporting.values, source), reporting, planted.slip);
    if (!reported) continue;
    tally.sets++;
    const verdict = judge(reported, reporting.values);
    const odd = verdict.kind === "possible" ? unusual(reported, reporting.values) : null;
    if (verdict.kind !== "possible") tally[verdict.kind]++;
    else if (odd) tally.unusual++;
    const told = verdict.kind === "impossible" ? verdict.slips : odd ? [{ kind: odd.kind }] : [];
    const same = told.map((slip) => JSON.stringify(slip) === JSON.stringify(planted.slip));
    if (same[0]) tally.first++;
    if (same.includes(true)) tally.told++;
  }
  return tally;
}
export { BANDS, SPREADS_OF, SEED, Tally };
