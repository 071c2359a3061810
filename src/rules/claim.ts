import { type Amount, partsOf } from "./amount";

export type Comparator = "=" | "≤" | "≥" | "<" | ">";

/** What a rule claims. A rule is broken when its claim is false and everything it needs is there. */
export type Claim =
  | { kind: "compare"; left: Amount; is: Comparator; right: Amount }
  | { kind: "all"; of: readonly Claim[] }
  | { kind: "either"; of: readonly Claim[] }
  | { kind: "implies"; if: Claim; then: Claim }
  | { kind: "blank"; id: string }
  | { kind: "filled"; id: string }
  /** At least one of the list is filled in. */
  | { kind: "anyFilled"; ids: readonly string[] };

export const compare = (left: Amount, is: Comparator, right: Amount): Claim => ({ kind: "compare", left, is, right });
export const all = (of: readonly Claim[]): Claim => (of.length === 1 ? of[0]! : { kind: "all", of });
export const either = (of: readonly Claim[]): Claim => ({ kind: "either", of });
export const implies = (condition: Claim, then: Claim): Claim => ({ kind: "implies", if: condition, then });
export const blank = (id: string): Claim => ({ kind: "blank", id });
export const filled = (id: string): Claim => ({ kind: "filled", id });
export const anyFilled = (ids: readonly string[]): Claim => ({ kind: "anyFilled", ids });

/** What has to be there before a claim can be judged. */
export type Needs = {
  /** Fields that must hold a usable number. */
  values: readonly string[];
  /** Fields that may be blank but not unusable. */
  mentioned: readonly string[];
  /** Fields of earlier reports that must hold a usable number. */
  previous: readonly { years: number; id: string }[];
};

/**
 * Everything that a claim names, each once, in the order in which it is named. A tolerance needs nothing: it is taken
 * from those figures that are there.
 */
export function needsOf(claim: Claim): Needs {
  const values = new Set<string>();
  const mentioned = new Set<string>();
  const previous = new Map<string, { years: number; id: string }>();
  const visitAmount = (amount: Amount): void => {
    if (amount.kind === "field") values.add(amount.id);
    else if (amount.kind === "orZero") mentioned.add(amount.id);
    else if (amount.kind === "previous") previous.set(`${amount.years}:${amount.id}`, amount);
    partsOf(amount).forEach(visitAmount);
  };
  const visit = (part: Claim): void => {
    switch (part.kind) {
      case "compare":
        visitAmount(part.left);
        visitAmount(part.right);
        break;
      case "all":
      case "either":
        part.of.forEach(visit);
        break;
      case "implies":
        visit(part.if);
        visit(part.then);
        break;
      case "blank":
      case "filled":
        mentioned.add(part.id);
        break;
      case "anyFilled":
        part.ids.forEach((id) => mentioned.add(id));
    }
  };
  visit(claim);
  return {
    values: [...values],
    mentioned: [...mentioned].filter((id) => !values.has(id)),
    previous: [...previous.values()].map(({ years, id }) => ({ years, id })),
  };
}
