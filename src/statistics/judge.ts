import { type Method, STATED } from "./conditions";
import { isExcluded } from "./feasible";
import { isWithinReach } from "./reach";
import { reasonAgainst } from "./reason";
import type { PossibleValues, Reported } from "./reported";
import { slipsIn } from "./slips";
import type { Verdict } from "./verdict";

/**
 * Divisions of the values' intervals that a search may try before it leaves open whether there is a set: so few that it
 * may run while somebody types (npm run bench), so many that it settles nearly all sets of up to eight values.
 */
const STEPS = 1000;

/** Other usual methods than the stated, by what they change. */
const OTHERS = [
  ["sd", { sd: "n", percentiles: "type7" }],
  ["percentiles", { sd: "n-1", percentiles: "anyType" }],
  ["both", { sd: "n", percentiles: "anyType" }],
] as const satisfies readonly (readonly [string, Method])[];

/** Whether the method makes any difference to the figures that were reported. */
const matters = ({ sd, percentiles }: Method, reported: Reported): boolean =>
  (sd === STATED.sd || (reported.sd !== undefined && reported.n > 1)) &&
  (percentiles === STATED.percentiles || reported.p10 !== undefined || reported.p90 !== undefined);

/**
 * Whether any set of values has the reported figures, each as it may have been before rounding (half up or to even).
 * That there is none is proved; "possible" also stands for what a search of `STEPS` steps could not settle. Without
 * values, where N is no count or a figure no number, or where either reaches a thousand millions, there is nothing to
 * judge: that is possible too.
 * @param reported the figures, in the unit of the values
 */
export function judge(reported: Reported, values: PossibleValues): Verdict {
  if (!isWithinReach(reported)) return { kind: "possible" };
  if (!isExcluded(reported, values, STATED, STEPS)) return { kind: "possible" };
  for (const [fits, method] of OTHERS) {
    if (matters(method, reported) && !isExcluded(reported, values, method, STEPS))
      return { kind: "otherMethod", reason: reasonAgainst(reported, values, STATED), fits };
  }
  const anyType: Method = { ...STATED, percentiles: "anyType" };
  const lasting = reasonAgainst(reported, values, anyType);
  return {
    kind: "impossible",
    reason: lasting.kind === "noSet" ? reasonAgainst(reported, values, STATED) : lasting,
    slips: slipsIn(reported, values),
  };
}
