import type { Question } from "./questions";
import { NO, YES } from "./questions";
import type { Answers } from "./wordReader";

/** What is counted: rows of a list, or the patients on them. */
export type Cases = {
  size: number;
  /** By question key: the answers of each. Questions that no column answers are not there. */
  answers: ReadonlyMap<string, readonly Answers[]>;
};

/** Cases that answer a question of one answer differently on different rows. */
export type Differing = { question: Question; cases: readonly number[] };

const same = (one: Answers, other: Answers): boolean =>
  one.length === other.length && one.every((answer) => other.includes(answer));

/** Brings the answers on a patient's rows together: all where there may be several, the first otherwise. */
function joined(question: Question, rows: readonly Answers[]): { answers: Answers; differs: boolean } {
  const filled = rows.filter((answers) => answers.length > 0);
  const [first = []] = filled;
  if (filled.length < 2) return { answers: first, differs: false };
  const all = new Set(filled.flat());
  if (question.kind === "yesNo") return { answers: all.has(YES) ? [YES] : [NO], differs: false };
  if (question.several) return { answers: [...all], differs: false };
  return { answers: first, differs: filled.some((answers) => !same(answers, first)) };
}

/**
 * The patients on rows. Somebody who is once in a part that may overlap with others, or once a yes, is so altogether; of
 * answers that exclude each other the first row's counts.
 * @param patients for each patient the rows, in their order
 */
export function patientCases(
  rows: Cases,
  patients: readonly (readonly number[])[],
  questions: readonly Question[],
): { cases: Cases; differing: Differing[] } {
  const answers = new Map<string, readonly Answers[]>();
  const differing: Differing[] = [];
  for (const question of questions) {
    const told = rows.answers.get(question.key);
    if (!told) continue;
    const each = patients.map((own) =>
      joined(
        question,
        own.map((row) => told[row]!),
      ),
    );
    const cases = each.flatMap(({ differs }, patient) => (differs ? [patient] : []));
    answers.set(
      question.key,
      each.map((one) => one.answers),
    );
    if (cases.length) differing.push({ question, cases });
  }
  return { cases: { size: patients.length, answers }, differing };
}
