/**
 * An amount that a rule or a derived value speaks of: a small tree of plain data, so that one and the same amount can be
 * computed from values, written as an Excel formula and read out in a sentence.
 */
export type Amount =
  | { kind: "number"; value: number }
  /** A field's value. What needs it is silent while it is blank. */
  | { kind: "field"; id: string }
  /** A field's value, 0 while it is blank. */
  | { kind: "orZero"; id: string }
  /** The same unit's value in the report so many reporting years earlier. */
  | { kind: "previous"; years: number; id: string }
  | { kind: "sum"; of: readonly Amount[] }
  | { kind: "difference"; left: Amount; right: Amount }
  | { kind: "product"; left: Amount; right: Amount }
  | { kind: "quotient"; left: Amount; right: Amount }
  | { kind: "absolute"; of: Amount }
  | { kind: "squareRoot"; of: Amount }
  /** One and a half units of the last decimal that these fields carry, the one with most decimals. */
  | { kind: "tolerance"; of: readonly string[] };

export const number = (value: number): Amount => ({ kind: "number", value });
export const field = (id: string): Amount => ({ kind: "field", id });
export const orZero = (id: string): Amount => ({ kind: "orZero", id });
export const sum = (of: readonly Amount[]): Amount => (of.length === 1 ? of[0]! : { kind: "sum", of });
export const sumOfFields = (ids: readonly string[]): Amount => sum(ids.map(field));
export const difference = (left: Amount, right: Amount): Amount => ({ kind: "difference", left, right });
export const product = (left: Amount, right: Amount): Amount => ({ kind: "product", left, right });
export const quotient = (left: Amount, right: Amount): Amount => ({ kind: "quotient", left, right });
export const absolute = (of: Amount): Amount => ({ kind: "absolute", of });
export const squareRoot = (of: Amount): Amount => ({ kind: "squareRoot", of });
export const tolerance = (of: readonly string[]): Amount => ({ kind: "tolerance", of });
export const distance = (left: Amount, right: Amount): Amount => absolute(difference(left, right));

/** The amounts that an amount is made of directly. */
export function partsOf(amount: Amount): readonly Amount[] {
  switch (amount.kind) {
    case "number":
    case "field":
    case "orZero":
    case "previous":
    case "tolerance":
      return [];
    case "sum":
      return amount.of;
    case "absolute":
    case "squareRoot":
      return [amount.of];
    default:
      return [amount.left, amount.right];
  }
}
