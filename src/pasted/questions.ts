import type { Count, Ratio, Share } from "../model/measure";
import type { ListMapping } from "./listMapping";
import type { PastedTable } from "./table";

/** A measure whose figures can be counted from a list. */
export type Countable = Count | Share | Ratio;

/** One answer to a question: a part of a breakdown, or yes and no. */
export type Choice = { id: string; label: string; short?: string };

/**
 * What a list may say of each row. A column can be chosen for each question; none has to be.
 *
 * | kind | the column holds |
 * |---|---|
 * | id | who the patient is: hashed, and forgotten |
 * | date | when it was: for the measured period, and for ages from birth dates |
 * | choice | a word for the part; several words in a cell, or several columns, where parts may overlap |
 * | age | as choice, or ages, birth dates or personal numbers |
 * | yesNo | ja/nej, 1/0, x/blank |
 * | amount | as yesNo, or how many: the numerator of a ratio |
 */
export type Question = {
  /** "B1a.kon"; the same question of several parts is asked once. */
  key: string;
  kind: "id" | "date" | "choice" | "age" | "yesNo" | "amount";
  /** The document's words: "Juridiskt kön". */
  label: string;
  /** Of choice and age: the parts; of yesNo and amount: ja and nej. Otherwise none. */
  choices: readonly Choice[];
  /** More than one column may be chosen. */
  several: boolean;
  /** choice and age: what could be asked instead, part by part, where the list has a column of ja/nej for each part. */
  partByPart: readonly Question[];
  /** What the question is known by in other measures and reports. */
  topic: string;
};

/** Which columns answer which questions, by the questions' keys; columns from 0. */
export type QuestionColumns = Readonly<Record<string, readonly number[]>>;

/** Everything that can be asked of a list for a measure, in the order of its figures: who, when, what is divided, by what. */
export declare function questionsOf(measure: string, definition: Countable): Question[];

/** Which columns seem to answer which questions, by what is remembered, by headings and by content: a proposal. */
export declare function guessQuestionColumns(
  table: PastedTable,
  questions: readonly Question[],
  remembered?: ListMapping,
): QuestionColumns;
