import { quoted } from "./leftOut";
import { type ListMapping, rememberedWord } from "./listMapping";
import type { Question } from "./questions";
import { choiceOf, exactChoice } from "./wordChoice";
import { normalisedWord } from "./words";
import { yesNoOf } from "./yesNo";

/** Rows with this word are in no part, but in the whole. */
export const NO_PART = "ingen del";
/** Rows with this word are not counted at all. */
export const NOT_COUNTED = "räkna inte";

/** What words mean: question key → normalised word → choice id, {@link NO_PART} or {@link NOT_COUNTED}. */
export type WordChoices = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A word of a column that answers a question. */
export type ListWord = {
  question: string;
  /** As it was first written, with persons' numbers masked. */
  word: string;
  /** Normalised: the key in {@link WordChoices}. */
  key: string;
  rows: number;
  /** What it is taken to mean, or null: then its rows are in the whole and in no part until a person has said. */
  choice: string | null;
};

/** What a cell answers: parts, or ja or nej. {@link NOT_COUNTED} alone where its row is not to be counted. */
export type Answers = readonly string[];

/** What stands between the words of a cell that holds several. */
const BETWEEN_WORDS = /[;|/+&,\n]/;

const isYesNo = ({ kind }: Question): boolean => kind === "yesNo" || kind === "amount";

/** Reads the cells of a question as words, and keeps an account of the words. */
export function wordReader(question: Question, said: Readonly<Record<string, string>>, remembered: ListMapping) {
  const { key: asked, choices, several, topic } = question;
  const words = new Map<string, ListWord>();
  const cells = new Map<string, { answers: Answers; words: readonly ListWord[] }>();

  /** What a person has said that a word means, now or before. */
  const decided = (key: string): string | null => {
    const choice = said[key] ?? rememberedWord(remembered, topic, key);
    const isMeant = choice === NO_PART || choice === NOT_COUNTED || choices.some(({ id }) => id === choice);
    return isMeant ? choice! : null;
  };
  const guessed = (text: string) => (isYesNo(question) ? yesNoOf(text) : choiceOf(text, choices));
  const wordOf = (text: string): ListWord => {
    const key = normalisedWord(text);
    const known = words.get(key);
    if (known) return known;
    const choice = decided(key) ?? guessed(text);
    const word = { question: asked, word: quoted(text) || "(tom)", key, rows: 0, choice };
    words.set(key, word);
    return word;
  };
  const pieces = (text: string): string[] => {
    const isOneWord = !several || decided(normalisedWord(text)) !== null || exactChoice(text, choices) !== null;
    const divided = isOneWord ? [] : text.split(BETWEEN_WORDS).map((piece) => piece.trim());
    const filled = divided.filter((piece) => piece !== "");
    return filled.length ? filled : [text];
  };
  const read = (text: string) => {
    const found = [...new Set(pieces(text).map(wordOf))];
    const meant = found.map(({ choice }) => choice);
    const parts = meant.filter((choice): choice is string => choice !== null && choice !== NO_PART);
    return { answers: parts.includes(NOT_COUNTED) ? [NOT_COUNTED] : [...new Set(parts)], words: found };
  };
  return {
    words,
    /** What a cell answers. */
    answersOf: (text: string): Answers => {
      const cell = cells.get(text) ?? read(text);
      cells.set(text, cell);
      for (const word of cell.words) word.rows++;
      return cell.answers;
    },
  };
}
