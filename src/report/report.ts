import type { ListMapping } from "../pasted/listMapping";
import type { Passport } from "../pasted/passport";
import type { Counted, Values } from "../rules/readings";
import type { Unplaced } from "./unplaced";

/** Who signs: the coordinator (klarmarkerar), then the reviewer (attesterar). */
export type Role = "koordinator" | "granskare";

/** Why a surprising figure is right or one is missing, and the figures it was written about. */
export type Explanation = { text: string; about: Readonly<Record<string, Counted>> };

/** A signature, and what was signed. The product does not prove who signed. */
export type Signature = {
  role: Role;
  name: string;
  /** ISO time, given by whoever calls. */
  at: string;
  /** SHA-256 of the content that was signed: see `signed.ts`. */
  hash: string;
  /** The figures that were signed, so that what changed afterwards can be named. */
  values: Readonly<Record<string, Counted>>;
};

export type LogEntry = { at: string; who: string; what: string };

/** What made a report's sheets. */
export type Made = {
  /** The product's version: see `product.ts`. */
  product: string;
  /** How the sheets are laid out: see `sheet/layout.ts`. */
  layout: number;
  /** The definition and its meaning: see `ruleSet.ts`. Null where the workbook does not say. */
  ruleSet: string | null;
};

/** The version that a person would not have a workbook upgraded to. */
export type Declined = Pick<Made, "layout" | "ruleSet">;

/** A unit's report of one area for one reporting year, with all that has been said about it. */
export type Report = {
  area: string;
  /** Version of the document whose definition it was made with. */
  documentVersion: string | null;
  /** What made its sheets. Absent where it has none, and in workbooks from before that was told: see `made.ts`. */
  made?: Made;
  declined?: Declined;
  /** The text of the definition file that it goes by, where the area is not built in. */
  definition?: string;
  reportingYear: number;
  unit: string;
  /** What stands in the input cells. */
  values: Values;
  /** The same unit's earlier reports by reporting year. */
  previous: Readonly<Record<string, Values>>;
  explanations: Readonly<Record<string, Explanation>>;
  signatures: readonly Signature[];
  log: readonly LogEntry[];
  /** The figures as they were when the state was last written, by field id: for a sheet that is lost. Not signed, not sent. */
  kept?: Values;
  /** What was found in damaged sheets and has no place, until a person has seen to it. Not signed, not sent. */
  unplaced?: readonly Unplaced[];
  /** Figures that were worked out from pasted lists: see `passports.ts`. Sent where they still hold; not signed. */
  passports?: readonly Passport[];
  /** How pasted lists are read. Not signed, not sent. */
  listMapping?: ListMapping;
};
