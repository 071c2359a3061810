import type { Counted, Values } from "../rules/readings";

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

/** A unit's report of one area for one reporting year, with all that has been said about it. */
export type Report = {
  area: string;
  /** Version of the document whose definition it was made with. */
  documentVersion: string | null;
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
};
