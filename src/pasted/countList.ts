import type { Period } from "../model/period";
import { answersTo, type When } from "./answers";
import { type Cases, patientCases } from "./cases";
import { countFigures } from "./countFigures";
import { readDateColumn } from "./dateColumn";
import { type Day, dayOfIso } from "./day";
import { type LeftOut, quoted } from "./leftOut";
import { type ListMapping, NO_MAPPING } from "./listMapping";
import { patientKeys } from "./patientKeys";
import {
  type Countable,
  countsPeople,
  dateKey,
  PATIENT,
  type Question,
  type QuestionColumns,
  questionsOf,
} from "./questions";
import { columnTexts, type PastedTable } from "./table";
import { type ListWord, NOT_COUNTED, type WordChoices } from "./wordReader";

/** What is asked of a list of patients, visits or the like. */
export type AskedCounts = {
  measure: string;
  definition: Countable;
  /** The measured period; null before the measure is due. */
  period: Period | null;
  /** ISO date. */
  today: string;
  /** Random bytes, new for every list: what identities are hashed with, so that hashes are of no use afterwards. */
  key: Uint8Array;
};

/**
 * Rows to look at, which are counted all the same: `differs`, the same patient with different answers where one is possible
 * (the first row's counts); `undecidedAge`, a birth date whose part depends on a date that the list does not say (in no part).
 */
export type ListConflict = {
  kind: "differs" | "undecidedAge";
  question: string;
  label: string;
  /** As in {@link LeftOut}. */
  rows: readonly number[];
};

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

/** All questions that have columns, with those of single parts. */
const askedQuestions = (questions: readonly Question[], columns: QuestionColumns): Question[] =>
  questions
    .flatMap((question) => [question, ...question.partByPart])
    .filter(({ key, kind }) => columns[key]?.length && kind !== "id" && kind !== "date");

/** The days of rows by the date column, where there is one, and why rows are left out by it. */
function readDays(table: PastedTable, { period, today, measure }: AskedCounts, columns: QuestionColumns) {
  const [column] = columns[dateKey(measure)] ?? [];
  if (column === undefined) return null;
  const [start, end] = period ? [dayOfIso(period.from), dayOfIso(period.to)] : [-Infinity, Infinity];
  const texts = columnTexts(table, column);
  return readDateColumn(texts, { today: dayOfIso(today), births: false }).map((day, i): Day | Omit<LeftOut, "row"> => {
    if (typeof day === "number" && day >= start && day <= end) return day;
    const kind = typeof day === "number" ? "outsidePeriod" : day;
    return { kind, ...(texts[i] !== "" && { written: quoted(texts[i]!) }) };
  });
}

/** The rows of a list that were in the period and whose patient is known, and why the others are left out. */
function admitted(table: PastedTable, asked: AskedCounts, columns: QuestionColumns) {
  const days = readDays(table, asked, columns);
  const [idColumn] = columns[PATIENT] ?? [];
  const ids = idColumn === undefined ? null : patientKeys(columnTexts(table, idColumn), asked.key);
  const leftOut: LeftOut[] = [];
  const kept: number[] = [];
  table.rows.forEach(({ row }, i) => {
    const day = days?.[i];
    if (typeof day === "object") leftOut.push({ ...day, row });
    else if (ids && ids[i] === null) leftOut.push({ kind: "noId", row });
    else kept.push(i);
  });
  return {
    list: { ...table, rows: kept.map((i) => table.rows[i]!) },
    days: days && kept.map((i) => days[i] as Day),
    ids: ids && kept.map((i) => ids[i]!),
    leftOut,
  };
}

/** The rows of each patient, in the order of their first rows. */
function patientsOf(keys: readonly (string | null)[]): number[][] {
  const patients = new Map<string, number[]>();
  keys.forEach((key, row) => {
    const rows = patients.get(key!);
    if (rows) rows.push(row);
    else patients.set(key!, [row]);
  });
  return [...patients.values()];
}

/** Counts a list. Breakdowns without a column are not filled in. */
export function countList(
  table: PastedTable,
  asked: AskedCounts,
  columns: QuestionColumns,
  words: WordChoices = {},
  remembered: ListMapping = NO_MAPPING,
): ListCounts {
  const { list, days, ids, leftOut } = admitted(table, asked, columns);
  const when: When = { days, period: asked.period, today: dayOfIso(asked.today) };
  const questions = askedQuestions(questionsOf(asked.measure, asked.definition), columns);
  const answered = questions.map((question) => {
    const texts = columns[question.key]!.map((column) => columnTexts(list, column));
    return { question, ...answersTo(question, texts, when, words[question.key] ?? {}, remembered) };
  });
  const isCounted = (i: number) => !answered.some(({ answers }) => answers[i]!.includes(NOT_COUNTED));
  const used = list.rows.flatMap((_, i) => (isCounted(i) ? [i] : []));
  const numbers = used.map((i) => list.rows[i]!.row);
  const rows: Cases = {
    size: used.length,
    answers: new Map(answered.map(({ question, answers }) => [question.key, used.map((i) => answers[i]!)] as const)),
  };
  const people = ids && patientsOf(used.map((i) => ids[i]!));
  const { cases, differing } = people ? patientCases(rows, people, questions) : { cases: rows, differing: [] };
  const repeated = people && countsRowsOnce(asked.definition) ? people.flatMap(([, ...others]) => others) : [];
  const left = (kind: LeftOut["kind"], row: number): LeftOut => ({ kind, row });
  return {
    figures: countFigures(asked.measure, asked.definition, rows, cases),
    rows: used.length - repeated.length,
    patients: people && people.length,
    leftOut: [
      ...table.leftOut,
      ...leftOut,
      ...list.rows.flatMap(({ row }, i) => (isCounted(i) ? [] : [left("notCounted", row)])),
      ...repeated.map((i) => left("repeated", numbers[i]!)),
    ].sort((a, b) => a.row - b.row),
    words: answered.flatMap((one) => one.words),
    conflicts: [
      ...differing.map(({ question, cases: who }) =>
        conflict(
          "differs",
          question,
          who.flatMap((patient) => people![patient]!.map((i) => numbers[i]!)),
        ),
      ),
      ...answered
        .map(({ question, undecided }) =>
          conflict(
            "undecidedAge",
            question,
            undecided.filter(isCounted).map((i) => list.rows[i]!.row),
          ),
        )
        .filter((one) => one.rows.length > 0),
    ],
  };
}

const conflict = (kind: ListConflict["kind"], { key, label }: Question, rows: readonly number[]): ListConflict => ({
  kind,
  question: key,
  label,
  rows: [...rows].sort((a, b) => a - b),
});

/** Whether all figures of a measure count people, so that a patient's further rows add nothing to the whole. */
const countsRowsOnce = (definition: Countable): boolean =>
  definition.kind === "count"
    ? definition.whole !== null && countsPeople(definition.unit)
    : countsPeople(definition.denominator.unit) &&
      (!("numerator" in definition) || countsPeople(definition.numerator.unit));
