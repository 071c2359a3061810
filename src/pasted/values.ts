import type { Statistic } from "../model/measure";
import type { Period } from "../model/period";
import type { LeftOut } from "./leftOut";
import type { ListMapping } from "./listMapping";
import type { PastedTable } from "./table";

/** What is asked of a list of values: a statistic measure, in a reporting year. */
export type AskedValues = {
  /** The measure's id: "T1". */
  measure: string;
  definition: Statistic;
  /** The measured period; null before the measure is due. */
  period: Period | null;
  /** ISO date. Later dates are slips. */
  today: string;
};

/** How the values come about from columns. */
export type ValuesKind = "values" | "days" | "age";

/** What a column is needed for. */
export type ValueRole = "value" | "from" | "to" | "birth" | "at";

/** Which columns hold what. `kind` says which roles are needed: value; from and to; birth and at. */
export type ValueColumns = {
  kind: ValuesKind;
  /** Column numbers from 0. A role without one is still to be chosen by the person. */
  columns: Readonly<Partial<Record<ValueRole, number>>>;
  /**
   * Which group a row is of, where the measure has groups: a column of words, one group for the whole list, or null: by the
   * value itself (groups with limits), or still to be chosen.
   */
  group: { column: number } | { all: string } | null;
};

/** The kinds of lists that can be pasted for a measure, the likeliest first. */
export declare function valuesKinds(definition: Statistic): ValuesKind[];

/** The roles of a kind, in the order in which they are asked for, with a Swedish label each ("Remissdatum (från)"). */
export declare function valueRoles(definition: Statistic, kind: ValuesKind): { role: ValueRole; label: string }[];

/** Whether rows are told to groups by their value alone: each group has limits. */
export declare function groupedByValue(definition: Statistic): boolean;

/** Which columns seem to hold what, by what is remembered, by headings and by content. A proposal for the person to change. */
export declare function guessValueColumns(
  table: PastedTable,
  asked: AskedValues,
  remembered?: ListMapping,
): ValueColumns;

/** What is still to be chosen before there are any values; empty when all is. */
export declare function missingRoles(asked: AskedValues, columns: ValueColumns): (ValueRole | "group")[];

/** A word of the group column. */
export type GroupWord = {
  /** As it was first written, masked. */
  word: string;
  /** Normalised: the key for the person's choice. */
  key: string;
  rows: number;
  /** A group's id, or null where the word is not known: those rows are left out as `unknownGroup`. */
  group: string | null;
};

export type TakenValues = {
  /** By group id, in the definition's order; one group with the id "" where the measure has none. */
  groups: readonly { id: string; label: string; values: Float64Array }[];
  leftOut: readonly LeftOut[];
  /** The words of the group column, where there is one. */
  words: readonly GroupWord[];
  /** Most waits are negative: the two dates are probably the wrong way round. */
  swapped: boolean;
};

/**
 * The values of a list.
 * @param columns with no role missing; otherwise there are no values
 * @param words the person's choices for words of the group column: normalised word → group id, or null to leave its rows out
 */
export declare function takeValues(
  table: PastedTable,
  asked: AskedValues,
  columns: ValueColumns,
  words?: Readonly<Record<string, string | null>>,
  remembered?: ListMapping,
): TakenValues;
