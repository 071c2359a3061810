import { type AskedCounts, countList, type ListCounts } from "../../pasted/countList";
import { guessQuestionColumns } from "../../pasted/guessQuestionColumns";
import { guessValueColumns } from "../../pasted/guessValueColumns";
import type { ListMapping } from "../../pasted/listMapping";
import type { Question, QuestionColumns } from "../../pasted/questions";
import { readTable, type PastedTable } from "../../pasted/table";
import { takeValues } from "../../pasted/takeValues";
import type { AskedValues, GroupChoices, GroupWord, ValueColumns } from "../../pasted/values";
import type { WordChoices } from "../../pasted/wordReader";
import { type Published, reconstruct, type Reconstruction } from "../../report/reconstruction";
import { summarise, type Summary } from "../../statistics/summarise";
import { type ColumnLook, columnLooks } from "./columnLooks";
import { type LeftOutTold, tellLeftOut } from "./leftOutTold";
import { type Dot, dotsOf } from "./plotShape";

/** What the pane shows of a pasted list. */
export type ListLook = { rows: number; headings: PastedTable["headings"]; columns: readonly ColumnLook[] };

/** The values of one group, or of the whole measure, and what they come to. The id is blank where there are no groups. */
export type GroupValues = { id: string; label: string; summary: Summary; dots: readonly Dot[] | null };

export type WorkedOutValues = {
  groups: readonly GroupValues[];
  leftOut: LeftOutTold;
  words: readonly GroupWord[];
  swapped: boolean;
};

export type CountedList = Omit<ListCounts, "leftOut"> & { leftOut: LeftOutTold };

/**
 * All that is done with a pasted list. The list itself is here and nowhere else, and what is answered is no longer for a
 * longer list.
 */
export type ListWork = {
  /** Takes a list in place of the one before. */
  read: (text: string) => ListLook;
  guessValues: (asked: AskedValues, remembered: ListMapping) => ValueColumns;
  values: (asked: AskedValues, columns: ValueColumns, words: GroupChoices, remembered: ListMapping) => WorkedOutValues;
  guessCounts: (questions: readonly Question[], remembered: ListMapping) => QuestionColumns;
  counts: (asked: AskedCounts, columns: QuestionColumns, words: WordChoices, remembered: ListMapping) => CountedList;
  /** How many sets of values have figures that are about to be published. */
  reconstruct: (published: Published) => Reconstruction | null;
};

export function newListWork(): ListWork {
  let list: PastedTable = { headings: null, columns: 0, rows: [], leftOut: [] };

  return {
    read(text) {
      list = readTable(text);
      return { rows: list.rows.length, headings: list.headings, columns: columnLooks(list) };
    },

    guessValues: (asked, remembered) => guessValueColumns(list, asked, remembered),

    values(asked, columns, words, remembered) {
      const taken = takeValues(list, asked, columns, words, remembered);
      const { group } = columns;
      // A list of one group says nothing of the others.
      const told = taken.groups.filter(({ id }) => group === null || !("all" in group) || group.all === id);
      return {
        groups: told.map(({ id, label, values }) => ({ id, label, summary: summarise(values), dots: dotsOf(values) })),
        leftOut: tellLeftOut(taken.leftOut),
        words: taken.words,
        swapped: taken.swapped,
      };
    },

    guessCounts: (questions, remembered) => guessQuestionColumns(list, questions, remembered),

    counts(asked, columns, words, remembered) {
      const counted = countList(list, asked, columns, words, remembered);
      return { ...counted, leftOut: tellLeftOut(counted.leftOut) };
    },

    reconstruct,
  };
}
