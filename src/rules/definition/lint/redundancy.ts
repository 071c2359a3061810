import { type Amount, partsOf } from "../../amount";
import type { Comparator } from "../../claim";
import type { CompiledArea } from "../../compile";
import type { ClaimRule } from "../../rule";
import { type ComparedAmounts, comparisonsOf } from "./comparisons";
import { info, type Remark, warning } from "./remark";

type Bounds = { min: number; max: number };

/** left − right as a sum of fields with coefficients and a number; null when it is no such sum. */
function linear(amount: Amount, sign: number, terms: Map<string, number>): number | null {
  const add = (key: string) => {
    terms.set(key, (terms.get(key) ?? 0) + sign);
    return 0;
  };
  switch (amount.kind) {
    case "number":
      return sign * amount.value;
    case "field":
      return add(amount.id);
    case "previous":
      return add(`${amount.id}@${amount.years}`);
    case "sum":
      return partsOf(amount).reduce<number | null>((sum, part) => {
        const value = linear(part, sign, terms);
        return sum === null || value === null ? null : sum + value;
      }, 0);
    case "difference": {
      const [left, right] = [linear(amount.left, sign, terms), linear(amount.right, -sign, terms)];
      return left === null || right === null ? null : left + right;
    }
    default:
      return null;
  }
}

/** What left − right can be, given what each field can hold. */
function boundsOf({ left, right }: ComparedAmounts, { fields }: CompiledArea): Bounds | null {
  const terms = new Map<string, number>();
  const [a, b] = [linear(left, 1, terms), linear(right, -1, terms)];
  if (a === null || b === null) return null;
  const bounds = { min: a + b, max: a + b };
  for (const [key, times] of terms) {
    if (times === 0) continue;
    const { min, max = Infinity } = fields.get(key.split("@")[0]!)!;
    bounds.min += times > 0 ? times * min : times * max;
    bounds.max += times > 0 ? times * max : times * min;
  }
  return bounds;
}

function always(is: Comparator, { min, max }: Bounds): boolean {
  return is === "≤" ? max <= 0 : is === "≥" ? min >= 0 : is === "=" ? min === 0 && max === 0 : false;
}

function never(is: Comparator, { min, max }: Bounds): boolean {
  return is === "≤" ? min > 0 : is === "≥" ? max < 0 : is === "=" ? min > 0 || max < 0 : false;
}

/** "a ≤ b" for each comparison that says so, as text that can be looked up. */
function orders({ left, is, right }: ComparedAmounts): string[] {
  const [l, r] = [JSON.stringify(left), JSON.stringify(right)];
  return is === "≤" ? [`${l} ≤ ${r}`] : is === "≥" ? [`${r} ≤ ${l}`] : is === "=" ? [`${l} ≤ ${r}`, `${r} ≤ ${l}`] : [];
}

const isUnconditional = ({ claim }: ClaimRule): boolean => claim.kind === "compare" || claim.kind === "all";

/** Orders that hold because of another rule: parts of a sum that equals, or is at most, a whole are below that whole. */
function impliedOrders(rule: ClaimRule): string[] {
  return comparisonsOf(rule.claim).flatMap((comparison) => {
    const { left, is, right } = comparison;
    const parts = left.kind === "sum" && (is === "=" || is === "≤") ? left.of : [];
    return [...orders(comparison), ...parts.flatMap((part) => orders({ left: part, is: "≤", right }))];
  });
}

/** Relations that say what another rule already says, and such as can never, or must always, be broken. */
export function redundancyRemarks(compiled: CompiledArea): Remark[] {
  const claims = compiled.measures
    .flatMap(({ rules }) => rules)
    .filter((rule): rule is ClaimRule => rule.kind === "claim");
  const own = claims.filter(({ id }) => compiled.area.relations.some(({ rule }) => rule === id));
  return own.flatMap((rule): Remark[] => {
    const where = `relations[${rule.id}]`;
    const comparisons = comparisonsOf(rule.claim);
    const bounds = comparisons.map((comparison) => ({ comparison, bounds: boundsOf(comparison, compiled) }));
    if (bounds.some(({ comparison: { is }, bounds: one }) => one && never(is, one))) {
      return [warning(where, "kan aldrig stämma, vad som än fylls i.")];
    }
    if (bounds.every(({ comparison: { is }, bounds: one }) => one && always(is, one))) {
      return [info(where, "stämmer alltid, vad som än fylls i. Ta bort den.")];
    }
    const others = claims.filter((one) => one !== rule && one.severity === "error" && isUnconditional(one));
    const said = comparisons.every((comparison) =>
      orders(comparison).every((order) => others.some((one) => impliedOrders(one).includes(order))),
    );
    if (!said || !isUnconditional(rule)) return [];
    const by = others.find((one) => impliedOrders(one).includes(orders(comparisons[0]!)[0]!))!;
    return [info(where, `följer redan av regeln ”${by.id}”. Ta bort den.`)];
  });
}
