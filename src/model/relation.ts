import type { Lines } from "./source";

/**
 * An amount between fields, as a definition writes it: a field, a number, a sum of fields (a list),
 * a sum less another, or the same unit's figure in an earlier report.
 */
export type RelationAmount<Id extends string> =
  | Id
  | number
  | readonly Id[]
  | { plus: readonly Id[]; minus: readonly Id[] }
  | { previous: number; of: Id | readonly Id[] };

export type Comparator = "=" | "≤" | "≥";

export type Comparison<Id extends string> = { left: RelationAmount<Id>; is: Comparator; right: RelationAmount<Id> };

/** What must hold between fields: one comparison, several at once, or one that follows from another. */
export type RelationClaim<Id extends string> =
  | Comparison<Id>
  | { all: readonly RelationClaim<Id>[] }
  | { if: Comparison<Id> | { left: RelationAmount<Id>; is: ">"; right: number }; then: RelationClaim<Id> };

/** A contradiction stops sign-off; a surprise asks for an explanation; info is only told. */
export type Severity = "error" | "warning" | "info";

/** What no shape implies: a relation between fields, written down with its source. */
export type Relation<Id extends string = string> = {
  /** The rule's id; its first segment is the measure that the rule belongs to. */
  rule: string;
  claim: RelationClaim<Id>;
  severity: Severity;
  /** Why it holds, or what may explain that it does not: one sentence for the coordinator. */
  because: string;
  /** First reporting year in which it applies. */
  from?: number;
  at: Lines;
};

/** left may not exceed right. */
export const atMost = <const Id extends string>(
  left: RelationAmount<Id>,
  right: RelationAmount<Id>,
): Comparison<Id> => ({
  left,
  is: "≤",
  right,
});

/** left may not be below right. */
export const atLeast = <const Id extends string>(
  left: RelationAmount<Id>,
  right: RelationAmount<Id>,
): Comparison<Id> => ({ left, is: "≥", right });

/** Both are the same number. */
export const equal = <const Id extends string>(
  left: RelationAmount<Id>,
  right: RelationAmount<Id>,
): Comparison<Id> => ({
  left,
  is: "=",
  right,
});

/** Where the first is 0 the second is 0. */
export const noneWithout = <const Id extends string>(
  first: RelationAmount<Id>,
  second: RelationAmount<Id>,
): RelationClaim<Id> => ({ if: equal<Id>(first, 0), then: equal<Id>(second, 0) });

/** The same unit's figure, or sum of figures, as many reporting years ago. */
export const yearsAgo = <const Id extends string>(years: number, of: Id | readonly Id[]): RelationAmount<Id> => ({
  previous: years,
  of,
});
