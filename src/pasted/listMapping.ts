import type { WordChoices } from "./countList";
import type { Question, QuestionColumns } from "./questions";
import type { PastedTable } from "./table";
import type { AskedValues, ValueColumns } from "./values";

/**
 * How a unit's lists are read, remembered from one paste to the next. No word of a list is in it: headings and words are
 * SHA-256 hashes of the normalised text, each with what it was mapped for.
 */
export type ListMapping = {
  /** Heading → topics: "kon", "T1.from". */
  headings: Readonly<Record<string, readonly string[]>>;
  /** Topic and word → choice. */
  words: Readonly<Record<string, string>>;
};

export const NO_MAPPING: ListMapping = { headings: {}, words: {} };

/** What is remembered once a count list has been used. Later choices win over earlier ones. */
export declare function rememberCounts(
  before: ListMapping,
  table: PastedTable,
  questions: readonly Question[],
  columns: QuestionColumns,
  words: WordChoices,
): ListMapping;

/** What is remembered once a list of values has been used. */
export declare function rememberValues(
  before: ListMapping,
  table: PastedTable,
  asked: AskedValues,
  columns: ValueColumns,
  words: Readonly<Record<string, string | null>>,
): ListMapping;
