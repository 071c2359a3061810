import type { Amount } from "./amount";
import type { Claim, Comparator } from "./claim";
import { decimalsOf, SLACK } from "./number";
import type { Readings } from "./readings";

/** What amounts and claims are judged against: this report and the unit's earlier ones, by years ago. */
export type Facts = { now: Readings; before: (years: number) => Readings | undefined };

/** An amount's number. Everything it needs must be there: see {@link holds}. */
export function amountOf(amount: Amount, facts: Facts): number {
  switch (amount.kind) {
    case "number":
      return amount.value;
    case "field":
      return facts.now.value(amount.id) ?? Number.NaN;
    case "orZero":
      return facts.now.value(amount.id) ?? 0;
    case "previous":
      return facts.before(amount.years)?.value(amount.id) ?? Number.NaN;
    case "sum":
      return amount.of.reduce((total, part) => total + amountOf(part, facts), 0);
    case "difference":
      return amountOf(amount.left, facts) - amountOf(amount.right, facts);
    case "product":
      return amountOf(amount.left, facts) * amountOf(amount.right, facts);
    case "quotient":
      return amountOf(amount.left, facts) / amountOf(amount.right, facts);
    case "absolute":
      return Math.abs(amountOf(amount.of, facts));
    case "squareRoot":
      return Math.sqrt(amountOf(amount.of, facts));
    case "tolerance":
      return 1.5 * 10 ** -Math.max(...amount.of.map((id) => decimalsOf(facts.now.value(id) ?? 0)));
  }
}

function compares(left: number, is: Comparator, right: number): boolean {
  switch (is) {
    case "=":
      return Math.abs(left - right) <= SLACK;
    case "≤":
      return left - right <= SLACK;
    case "≥":
      return right - left <= SLACK;
    case "<":
      return right - left > SLACK;
    case ">":
      return left - right > SLACK;
  }
}

/** Whether a claim holds. Everything that `needsOf` lists must be there. */
export function holds(claim: Claim, facts: Facts): boolean {
  switch (claim.kind) {
    case "compare":
      return compares(amountOf(claim.left, facts), claim.is, amountOf(claim.right, facts));
    case "all":
      return claim.of.every((part) => holds(part, facts));
    case "either":
      return claim.of.some((part) => holds(part, facts));
    case "implies":
      return !holds(claim.if, facts) || holds(claim.then, facts);
    case "blank":
      return facts.now.of(claim.id).state === "blank";
    case "filled":
      return facts.now.of(claim.id).state !== "blank";
    case "anyFilled":
      return claim.ids.some((id) => facts.now.filled(id));
  }
}
