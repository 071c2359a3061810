import { type Amount, partsOf } from "../../amount";
import type { Claim, Comparator } from "../../claim";

/** A field that an amount names, in this report or in one so many years earlier. */
export type Mention = { id: string; years: number };

export type ComparedAmounts = { left: Amount; is: Comparator; right: Amount };

/** Every comparison that a claim makes, but not its conditions. */
export function comparisonsOf(claim: Claim): ComparedAmounts[] {
  switch (claim.kind) {
    case "compare":
      return [claim];
    case "all":
    case "either":
      return claim.of.flatMap(comparisonsOf);
    case "implies":
      return comparisonsOf(claim.then);
    default:
      return [];
  }
}

/** The fields that an amount names. */
export function mentionsOf(amount: Amount): Mention[] {
  if (amount.kind === "previous") return [{ id: amount.id, years: amount.years }];
  if (amount.kind === "field" || amount.kind === "orZero") return [{ id: amount.id, years: 0 }];
  return partsOf(amount).flatMap(mentionsOf);
}
