import { type ListMapping, remembering } from "./listMapping";
import type { Question, QuestionColumns } from "./questions";
import type { PastedTable } from "./table";
import type { WordChoices } from "./wordReader";

/** What is remembered once a count list has been used. Later choices win over earlier ones. */
export function rememberCounts(
  before: ListMapping,
  { headings }: Pick<PastedTable, "headings">,
  questions: readonly Question[],
  columns: QuestionColumns,
  words: WordChoices,
): ListMapping {
  const all = questions.flatMap((question) => [question, ...question.partByPart]);
  return remembering(
    before,
    all.map(({ key, topic }) => ({
      topic,
      headings: (columns[key] ?? []).map((column) => headings?.[column] ?? ""),
      words: words[key] ?? {},
    })),
  );
}
