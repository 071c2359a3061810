import type { LeftOut, LeftOutKind } from "./leftOut";

/** How figures were worked out: statistics of values, of days between dates, of ages by birth dates; or counts. */
export type PassportMethod = "values" | "days" | "age" | "counts";

/** That figures were worked out here, and how. Nothing of the list that they were worked out from. */
export type Passport = {
  measure: string;
  method: PassportMethod;
  /** The figures as they were inserted, by field id; null was left blank. */
  figures: Readonly<Record<string, number | null>>;
  /** Values, or rows that were counted. */
  n: number;
  /** How many rows were not used, by reason. */
  leftOut: Readonly<Partial<Record<LeftOutKind, number>>>;
  /** ISO time. */
  at: string;
};

/** How many rows were left out for each reason. Blank rows, titles and totals are no rows of the list. */
export declare function leftOutCounts(leftOut: readonly LeftOut[]): Passport["leftOut"];

/** "Uträknat i NHV-rapport ur en lista: 37 värden, 2 rader ej använda (1 inget tal, 1 tom). Räknesätt: …" */
export declare function passportText(passport: Passport): string;

/** Whether all figures still stand as they were inserted. */
export declare function passportHolds(passport: Passport, values: Readonly<Record<string, unknown>>): boolean;
