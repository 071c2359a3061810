import type { Amount } from "./amount";

/** An input field: one figure that a person fills in. */
export type Field = {
  /** `<measure>.<path>`, as in `B1a.kon.kvinna`. NFC. */
  id: string;
  measure: string;
  /** The label where it stands alone, with its heading: "Juridiskt kön: Kvinna". */
  label: string;
  /** The label in a sentence or under its heading: "Kvinna". */
  short: string;
  /** What it counts or measures: "patienter", "dagar". */
  unit: string;
  type: "integer" | "decimal";
  min: number;
  max?: number;
  required: boolean | { field: string; atLeast: number };
  /** Left blank, it takes this field's value. */
  same?: string;
  /** It stands in a list where a blank is 0 as soon as another is filled in, or the whole is 0. */
  list?: { whole: string; ids: readonly string[] };
};

/** A value that is worked out from fields. */
export type Derived = {
  id: string;
  measure: string;
  label: string;
  short: string;
  /** "%", "kvot" or what a sum counts. A share is in percent: 85.7, not 0.857. */
  unit: string;
  decimals: number;
  numerator: Amount;
  /** No value and no flag while it is 0. A sum has none. */
  denominator?: Amount;
};

/** A row of a measure as a person reads it, from top to bottom. */
export type OutlineRow =
  | { kind: "heading"; id: string; label: string; depth: number }
  | { kind: "field"; id: string; label: string; depth: number; field: Field }
  | { kind: "derived"; id: string; label: string; depth: number; derived: Derived };
