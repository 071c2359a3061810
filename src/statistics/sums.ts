import type { Conditions } from "./conditions";
import type { Interval } from "./interval";

/** The sums that the blocks and the mean leave; null when there are none. */
export function sumsWithin({ count, sum }: Conditions, low: Float64Array, high: Float64Array): Interval | null {
  let [least, most] = [0, 0];
  for (let k = 0; k < count.length; k++) {
    least += count[k]! * low[k]!;
    most += count[k]! * high[k]!;
  }
  const within = { low: Math.max(least, sum.low), high: Math.min(most, sum.high) };
  return within.low <= within.high ? within : null;
}
