import { isDateText } from "./figureText";
import { alikeness, likeness } from "./likeness";
import { type ListMapping, NO_MAPPING, rememberedColumns } from "./listMapping";
import type { Question, QuestionColumns } from "./questions";
import { type Column, holds, isBirthColumn, isPatientColumn, sampleColumns, shareOf } from "./sampleColumns";
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
  switch (kind) {
    case "id":
      return isPatientColumn(column) ? 1 : 0;
    case "date":
      return holds(column, isDateText) && !isBirthColumn(column) ? 0.5 + said(WHEN) : 0;
    case "age": {
      const words = shareOf(column, (text) => choiceOf(text, choices) !== null);
      const isRead = holds(column, (text) => isAgeText(text) || isDateText(text) || choiceOf(text, choices) !== null);
      // An age says more than what it can be worked out from.
      return !isRead ? 0 : called ? 2 + words : isBirthColumn(column) ? 1 : words >= 0.6 ? words : 0;
    }
    case "choice": {
      const words = shareOf(column, (text) => choiceOf(text, choices) !== null);
      return called && !holds(column, isDateText) ? 1 + words : words >= 0.6 ? words : 0;
    }
    case "yesNo":
    case "amount": {
      const isAnswer = (text: string) => yesNoOf(text) !== null || (kind === "amount" && /^\d{1,3}$/.test(text));
      return holds(column, isAnswer) ? alikeness(column.heading, label) : 0;
    }
  }
}

type Rated = { question: Question; column: number; fit: number };

const isYesNo = ({ kind }: Question): boolean => kind === "yesNo" || kind === "amount";

/** Which columns seem to answer which questions, by what is remembered, by headings and by content: a proposal. */
export function guessQuestionColumns(
  table: PastedTable,
  questions: readonly Question[],
  remembered: ListMapping = NO_MAPPING,
): QuestionColumns {
  const columns = sampleColumns(table);
  const found: Record<string, readonly number[]> = {};
  const rated = (question: Question): Rated[] =>
    columns
      .map((column) => ({ question, column: column.column, fit: fitness(question, column) }))
      .filter(({ fit }) => fit > 0)
      .sort((a, b) => b.fit - a.fit);
  const all = questions.flatMap((question) => [question, ...question.partByPart]);
  for (const question of all) {
    const known = rememberedColumns(remembered, table.headings, question.topic);
    const best = known.length || isYesNo(question) ? known : rated(question).map(({ column }) => column);
    if (best.length) found[question.key] = question.several && known.length ? known : best.slice(0, 1);
  }
  // A column of yes and no answers one question: the one that its heading says most of.
  const taken = new Set(Object.values(found).flat());
  const open = all.filter((question) => isYesNo(question) && !found[question.key]);
  for (const { question, column } of open.flatMap(rated).sort((a, b) => b.fit - a.fit)) {
    if (taken.has(column) || found[question.key]) continue;
    found[question.key] = [column];
    taken.add(column);
  }
  return found;
}
