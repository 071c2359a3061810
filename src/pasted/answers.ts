import type { Period } from "../model/period";
import { ageLimits } from "./ageLimits";
import { readDateColumn } from "./dateColumn";
import { type Day, dayOfIso, wholeYears } from "./day";
import { type ListMapping } from "./listMapping";
import { NO, type Question, YES } from "./questions";
import { type Answers, type ListWord, NOT_COUNTED, wordReader } from "./wordReader";

/** When each row was, where a column says so, and the measured period; days that are not known are null. */
export type When = { days: readonly (Day | null)[] | null; period: Period | null; today: Day };

/** The answers of all rows to one question, and the words that they were read from. */
export type Answered = {
  answers: readonly Answers[];
  words: readonly ListWord[];
  /** Which rows have an age that is in different parts at the beginning and end of the period, and no date. */
  undecided: readonly number[];
};

const AGE = /^(\d{1,3})(?:[,.]\d+)?(?: ?år)?$/;
const OLDEST = 130;
const WHOLE = /^\d{1,4}$/;

/** Tells the part that an age belongs to: none where no part has it. */
function agesOf({ choices }: Question): (age: number) => Answers {
  const parts = choices.map(({ id, label }) => ({ answers: [id], limits: ageLimits(label) }));
  return (age) =>
    parts.find(({ limits }) => limits !== null && age >= limits.from && age < limits.below)?.answers ?? [];
}

/** Answers to a question of age, from ages, days of birth or words. */
function ageAnswers(question: Question, texts: readonly string[], when: When, answersOf: (text: string) => Answers) {
  const births = readDateColumn(texts, { today: when.today, births: true });
  const partOfAge = agesOf(question);
  const undecided: number[] = [];
  const partOn = (born: Day, day: Day): Answers => partOfAge(wholeYears(born, day));
  const answers = texts.map((text, i): Answers => {
    const age = Number(AGE.exec(text)?.[1] ?? Infinity);
    if (age <= OLDEST) return partOfAge(age);
    const born = births[i]!;
    if (typeof born === "string") return answersOf(text);
    const day = when.days?.[i] ?? null;
    if (day !== null) return partOn(born, day);
    const { from, to } = when.period ?? {};
    const [first, last] = [from, to].map((iso) => partOn(born, iso === undefined ? when.today : dayOfIso(iso)));
    if (first![0] === last![0]) return first!;
    undecided.push(i);
    return [];
  });
  return { answers, undecided };
}

/** What answers come to where a row has several columns for a question. */
function together(question: Question, columns: readonly (readonly Answers[])[]): Answers[] {
  return columns[0]!.map((first, i) => {
    if (columns.length === 1) return first;
    const all = new Set(columns.flatMap((column) => column[i]!));
    if (all.has(NOT_COUNTED)) return [NOT_COUNTED];
    return question.kind === "yesNo" && all.has(YES) ? [YES] : [...all];
  });
}

/** How many: a number is one, ja is 1. */
const amounts = (answers: Answers): Answers =>
  answers.map((answer) => (answer === YES ? "1" : answer === NO ? "0" : answer));

/**
 * Reads the answers of all rows to a question.
 * @param columns the texts of each column that answers it; one at least
 * @param said what the person has said that words mean
 */
export function answersTo(
  question: Question,
  columns: readonly (readonly string[])[],
  when: When,
  said: Readonly<Record<string, string>>,
  remembered: ListMapping,
): Answered {
  const { words, answersOf } = wordReader(question, said, remembered);
  const undecided: number[] = [];
  const read = columns.map((texts): readonly Answers[] => {
    if (question.kind === "age") {
      const ages = ageAnswers(question, texts, when, answersOf);
      undecided.push(...ages.undecided);
      return ages.answers;
    }
    if (question.kind === "amount") {
      return texts.map((text) => (WHOLE.test(text) ? [String(Number(text))] : amounts(answersOf(text))));
    }
    return texts.map(answersOf);
  });
  return { answers: together(question, read), words: [...words.values()], undecided };
}
