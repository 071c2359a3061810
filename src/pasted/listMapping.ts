import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { normalisedWord } from "./words";

/**
 * How a unit's lists are read, remembered from one paste to the next. No word of a list is in it: headings and words are
 * SHA-256 hashes of the normalised text, each with what it was mapped to.
 */
export type ListMapping = {
  /** Hash of a heading → topics: "kon", "T1.from". */
  headings: Readonly<Record<string, readonly string[]>>;
  /** Hash of a topic and a word → choice. */
  words: Readonly<Record<string, string>>;
};

export const NO_MAPPING: ListMapping = { headings: {}, words: {} };

const hashOf = (...texts: readonly string[]): string => bytesToHex(sha256(utf8ToBytes(texts.join("\n"))));

const headingHash = (heading: string): string => hashOf("rubrik", normalisedWord(heading));
const wordHash = (topic: string, word: string): string => hashOf("ord", topic, normalisedWord(word));

/** A word with so many digits may be somebody's number, whose hash could be guessed: it is not remembered. */
const isNumberLike = (word: string): boolean => word.replace(/\D/g, "").length >= 6;

/** The columns whose headings were used for a topic before. */
export const rememberedColumns = (
  { headings }: ListMapping,
  names: readonly string[] | null,
  topic: string,
): number[] => (names ?? []).flatMap((name, column) => (headings[headingHash(name)]?.includes(topic) ? [column] : []));

/** What a word was said to mean before, or undefined. */
export const rememberedWord = ({ words }: ListMapping, topic: string, word: string): string | undefined =>
  words[wordHash(topic, word)];

/** A topic with the headings of its columns, and with what the person said that words mean. */
export type Mapped = { topic: string; headings: readonly string[]; words: Readonly<Record<string, string>> };

/**
 * What is remembered once a list has been used: what was there before, and how this list was read. A topic forgets the
 * headings that it had before where this list has other columns for it.
 */
export function remembering(before: ListMapping, mapped: readonly Mapped[]): ListMapping {
  const topics = new Set(mapped.filter(({ headings }) => headings.length).map(({ topic }) => topic));
  const headings = new Map<string, string[]>(
    Object.entries(before.headings).map(([hash, had]) => [hash, had.filter((topic) => !topics.has(topic))]),
  );
  const words = new Map(Object.entries(before.words));
  for (const { topic, headings: names, words: said } of mapped) {
    for (const name of names.filter((one) => one !== "")) {
      const hash = headingHash(name);
      headings.set(hash, [...new Set([...(headings.get(hash) ?? []), topic])]);
    }
    for (const [word, choice] of Object.entries(said)) {
      if (!isNumberLike(word)) words.set(wordHash(topic, word), choice);
    }
  }
  return {
    headings: Object.fromEntries([...headings].filter(([, had]) => had.length)),
    words: Object.fromEntries(words),
  };
}
