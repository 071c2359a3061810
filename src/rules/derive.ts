import { type Amount, number } from "./amount";
import { compare, needsOf } from "./claim";
import { amountOf, type Facts } from "./evaluate";
import type { Derived } from "./field";
import { roundHalfUp } from "./number";

/**
 * Why a derived value has none: its denominator is 0, or there is no number in its numerator, its denominator or both,
 * or in a part of a sum.
 */
export type NoValue = "zeroDenominator" | "numerator" | "denominator" | "both" | "part";

/** A derived value, rounded, or why there is none. */
export type DerivedValue = { value: number; none: null } | { value: null; none: NoValue };

/** What stands in place of a derived value. */
export const NO_VALUE: Readonly<Record<NoValue, string>> = {
  zeroDenominator: "–, nämnaren är 0",
  numerator: "–, täljare saknas",
  denominator: "–, nämnare saknas",
  both: "–, täljare och nämnare saknas",
  part: "–, en uppgift saknas",
};

/** The fields that an amount needs. */
export const fieldsOf = (amount: Amount): readonly string[] => needsOf(compare(amount, "=", number(0))).values;

function lacking({ numerator, denominator }: Derived, facts: Facts): NoValue | null {
  const lacks = (amount: Amount) => fieldsOf(amount).some((id) => facts.now.value(id) === null);
  if (!denominator) return lacks(numerator) ? "part" : null;
  if (lacks(numerator)) return lacks(denominator) ? "both" : "numerator";
  return lacks(denominator) ? "denominator" : null;
}

/** Works out a derived value. */
export function derive(derived: Derived, facts: Facts): DerivedValue {
  const none = lacking(derived, facts);
  if (none) return { value: null, none };
  const denominator = derived.denominator ? amountOf(derived.denominator, facts) : 1;
  if (denominator === 0) return { value: null, none: "zeroDenominator" };
  return { value: roundHalfUp(amountOf(derived.numerator, facts) / denominator, derived.decimals), none: null };
}
