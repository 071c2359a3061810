import type { Period } from "../model/period";
import type { LeftOut } from "./leftOut";
import type { ListMapping } from "./listMapping";
import type { Countable, QuestionColumns } from "./questions";
import type { PastedTable } from "./table";

/** What is asked of a list of patients, visits or the like. */
export type AskedCounts = {
  measure: string;
  definition: Countable;
  period: Period | null;
  /** ISO date. */
  today: string;
  /** Random bytes, new for every list: what identities are hashed with, so that hashes are of no use afterwards. */
  key: Uint8Array;
};

/** Rows with this word are in no part, but in the whole. */
export const NO_PART = "ingen del";
/** Rows with this word are not counted at all. */
export const NOT_COUNTED = "räkna inte";

/** What words mean: question key → normalised word → choice id, {@link NO_PART} or {@link NOT_COUNTED}. */
export type WordChoices = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A word of a column that answers a question. */
export type ListWord = {
  question: string;
  /** As it was first written, masked. */
  word: string;
  /** Normalised: the key in {@link WordChoices}. */
  key: string;
  rows: number;
  /** What it is taken to mean, or null: then its rows are in the whole and in no part until a person has said. */
  choice: string | null;
};

/** The same patient with different answers where one is possible: the first row is counted. */
export type ListConflict = { question: string; label: string; rows: readonly number[] };

export type ListCounts = {
  /** By field id: those that the list says something of. */
  figures: Readonly<Record<string, number>>;
  /** Rows that are counted. */
  rows: number;
  /** Patients, where there is an id column. */
  patients: number | null;
  leftOut: readonly LeftOut[];
  words: readonly ListWord[];
  conflicts: readonly ListConflict[];
};

/** Counts a list. Breakdowns without a column are not filled in. */
export declare function countList(
  table: PastedTable,
  asked: AskedCounts,
  columns: QuestionColumns,
  words?: WordChoices,
  remembered?: ListMapping,
): ListCounts;
