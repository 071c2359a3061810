import { quoted } from "./leftOut";
import { type ListMapping, rememberedWord } from "./listMapping";
import { type AskedValues, type GroupChoices, type GroupWord, LEFT_OUT, topicOf } from "./values";
import { choiceOf } from "./wordChoice";
import { normalisedWord } from "./words";

/** A word of the group column, and whether its rows are left out because the person said so. */
export type FoundWord = GroupWord & { isLeftOut: boolean };

/** The words of the group column by what they are compared by, and what each means. */
export function groupWords(
  texts: readonly string[],
  asked: AskedValues,
  words: GroupChoices,
  remembered: ListMapping,
): Map<string, FoundWord> {
  const groups = asked.definition.groups ?? {};
  const choices = Object.entries(groups).map(([id, { label }]) => ({ id, label }));
  const meaning = (text: string, key: string): string | null => {
    if (key in words) return words[key] ?? LEFT_OUT;
    return rememberedWord(remembered, topicOf(asked, "group"), key) ?? choiceOf(text, choices);
  };
  const found = new Map<string, FoundWord>();
  for (const text of texts) {
    const key = normalisedWord(text);
    const known = found.get(key);
    if (known) {
      known.rows++;
      continue;
    }
    const means = meaning(text, key);
    const group = means !== null && means in groups ? means : null;
    found.set(key, { word: quoted(text) || "(tom)", key, rows: 1, group, isLeftOut: means === LEFT_OUT });
  }
  return found;
}
