import { isBirthNumber } from "./birthNumber";
import { isDateText } from "./figureText";
import { likeness } from "./likeness";
import { type ListMapping, NO_MAPPING, rememberedColumns } from "./listMapping";
import type { Question, QuestionColumns } from "./questions";
import { BIRTH, type Column, holds, NUMBERING, sampleColumns, shareOf } from "./sampleColumns";
import type { PastedTable } from "./table";
import { choiceOf } from "./wordChoice";
import { yesNoOf } from "./yesNo";

/** What columns are called that a document calls something else, by the question's topic. */
const ALSO_CALLED: Readonly<Record<string, readonly string[]>> = {
  kon: ["sex", "gender", "kön"],
  hemregion: ["region", "län", "hemlän", "landsting", "folkbokföring"],
  alder: ["ålder", "age"],
};

const WHEN = ["besök", "bedömning", "operation", "åtgärd", "vårdkontakt", "händelse"];

const isAgeText = (text: string): boolean => /^\d{1,3}(?:[,.]\d+)?(?: ?år)?$/.test(text);

/** How well a column answers a question: 0 not at all, above 1 where its heading says so too. */
function fitness(question: Question, column: Column): number {
  const { kind, label, choices, topic } = question;
  const said = (wanted: readonly string[]) => likeness(column.heading, wanted);
  const called = said([label, ...(ALSO_CALLED[topic] ?? [])]);
  const isBirth = said(BIRTH) > 0 || holds(column, isBirthNumber);
  switch (kind) {
    case "id":
      return said(NUMBERING) * 2 || (holds(column, isBirthNumber) ? 1 : 0);
    case "date":
      return holds(column, isDateText) && !isBirth ? 0.5 + said(WHEN) : 0;
    case "age": {
      const words = shareOf(column, (text) => choiceOf(text, choices) !== null);
      const isRead = holds(column, (text) => isAgeText(text) || isDateText(text) || choiceOf(text, choices) !== null);
      // An age says more than what it can be worked out from.
      return !isRead ? 0 : called ? 2 + words : isBirth ? 1 : words >= 0.6 ? words : 0;
    }
    case "choice": {
      const words = shareOf(column, (text) => choiceOf(text, choices) !== null);
      return called && !holds(column, isDateText) ? 1 + words : words >= 0.6 ? words : 0;
    }
    case "yesNo":
    case "amount": {
      const isAnswer = (text: string) => yesNoOf(text) !== null || (kind === "amount" && /^\d{1,3}$/.test(text));
      return called && holds(column, isAnswer) ? called : 0;
    }
  }
}

/** Which columns seem to answer which questions, by what is remembered, by headings and by content: a proposal. */
export function guessQuestionColumns(
  table: PastedTable,
  questions: readonly Question[],
  remembered: ListMapping = NO_MAPPING,
): QuestionColumns {
  const columns = sampleColumns(table);
  const found: Record<string, readonly number[]> = {};
  const answered = new Set<number>();
  const guess = (question: Question): boolean => {
    const known = rememberedColumns(remembered, table.headings, question.topic);
    const isYesNo = question.kind === "yesNo" || question.kind === "amount";
    const rated = columns
      // A column of yes and no answers one question.
      .filter(({ column }) => !(isYesNo && answered.has(column)))
      .map((column) => ({ column: column.column, fit: fitness(question, column) }))
      .filter(({ fit }) => fit > 0)
      .sort((a, b) => b.fit - a.fit);
    const best = known.length ? known : rated.slice(0, 1).map(({ column }) => column);
    if (!best.length) return false;
    found[question.key] = question.several ? best : best.slice(0, 1);
    best.forEach((column) => answered.add(column));
    return true;
  };
  for (const question of questions) if (!guess(question)) question.partByPart.forEach(guess);
  return found;
}
