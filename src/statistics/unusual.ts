import { STATED } from "./conditions";
import { isExcluded } from "./feasible";
import { isWithinReach } from "./reach";
import type { PossibleValues, Reported } from "./reported";
import { undone } from "./slips";

/** An SD that is possible but looks like a variance, and the SD that would then be the right one. */
export type Unusual = { kind: "varianceForSd"; sd: number };

/**
 * The SD in units of p90 − p10: 0.36 for evenly spread values, 0.39 for a normal distribution, 0.45 for an exponential
 * one; of few values, or with a long tail, more. An SD above the first looks like a variance when its square root lies
 * between the others. Set by simulation: docs/statistik.md says how often figures without a slip are told of.
 */
const MUCH = 1;
const USUAL = { low: 0.35, high: 0.6 };

/** Divisions of the values' intervals that may be tried before the SD without the slip counts as possible. */
const STEPS = 300;

/**
 * Looks for what is possible but odd beside the percentiles. A standard error in place of an SD needs no such look: it is
 * too small to be possible. Of what `judge` has nothing to say, this has not either.
 */
export function unusual(reported: Reported, values: PossibleValues): Unusual | null {
  const { sd, p10, p90 } = reported;
  const meant = undone({ kind: "varianceForSd" }, reported);
  if (!isWithinReach(reported) || !sd || !p10 || !p90 || !meant?.sd) return null;
  const distance = p90.value - p10.value;
  const among = (value: number) => value >= USUAL.low * distance && value <= USUAL.high * distance;
  if (sd.value <= MUCH * distance || !among(meant.sd.value) || isExcluded(meant, values, STATED, STEPS)) return null;
  return { kind: "varianceForSd", sd: meant.sd.value };
}
