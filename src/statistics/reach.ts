import type { Reported } from "./reported";

/**
 * Beyond this sums of squares lose in doubles more than is made room for, and the count of values nears what 32 bits hold.
 * No figure of a licence area is as large.
 */
const LARGEST = 1_000_000_000;

/** Whether there is something to judge: N is a count, and it and all figures are small enough to be reckoned with. */
export const isWithinReach = ({ n, ...figures }: Reported): boolean =>
  Number.isInteger(n) &&
  n >= 1 &&
  n < LARGEST &&
  Object.values(figures).every((figure) => figure === undefined || Math.abs(figure.value) < LARGEST);
