import type { Severity } from "../model/relation";
import type { PossibleValues, Statistic } from "../statistics/reported";
import type { Amount } from "./amount";
import type { Claim } from "./claim";

/** Words and amounts in the order in which they are read. */
export type Sentence = readonly (string | Amount)[];

/** A claim between amounts. */
export type ClaimRule = {
  kind: "claim";
  id: string;
  measure: string;
  severity: Severity;
  claim: Claim;
  /** What is said when the claim is false: both sides, the difference, and what to do. */
  says: Sentence;
  /** The row of the measure's outline where it is shown. */
  anchor: string;
  /** First reporting year in which it applies. */
  from?: number;
  /** Lines of the document. */
  at: string;
};

/**
 * The tests that every field of a measure has to pass one by one. `missing` asks why a figure is declared missing: a rule
 * of our own, as `magnitude` is.
 */
export type CellTest = "number" | "magnitude" | "nonnegative" | "integer" | "range" | "required" | "missing";

/** A test of each field of a measure: one flag, naming the fields. */
export type CellRule = {
  kind: "cells";
  id: string;
  measure: string;
  severity: Severity;
  test: CellTest;
  fields: readonly string[];
  at: string;
};

/** A measure that is not due is left blank. */
export type NotDueRule = {
  kind: "notDue";
  id: string;
  measure: string;
  severity: Severity;
  firstReported: number;
  fields: readonly string[];
  at: string;
};

/**
 * What is asked of figures that are judged together: that there can be such values at all, that there can by the stated
 * methods, and that such values are usual.
 */
export type StatisticsTest = "possible" | "method" | "usual";

/** N and the statistics of one and the same set of values, judged together. A rule of our own. */
export type StatisticsRule = {
  kind: "statistics";
  id: string;
  measure: string;
  severity: Severity;
  test: StatisticsTest;
  /** The field with N. */
  n: string;
  /** The fields with the statistics, in the document's order. */
  figures: readonly { statistic: Statistic; field: string }[];
  values: PossibleValues;
  /** What the values are of, where the measure has groups. */
  group?: string;
  /** Rules which say it already when they are broken. */
  unless: readonly string[];
  at: string;
};

export type Rule = ClaimRule | CellRule | NotDueRule | StatisticsRule;

/** A rule that is broken, told in Swedish. */
export type Finding = {
  rule: string;
  measure: string;
  severity: Severity;
  fields: readonly string[];
  message: string;
};
