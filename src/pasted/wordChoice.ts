import { readCode } from "./codes";
import type { Choice } from "./questions";
import { normalisedWord, tokensOf } from "./words";

/** Different words for the same, in Swedish lists: each is what it is followed by. */
const SYNONYMS: Readonly<Record<string, string>> = {
  k: "kvinna",
  f: "kvinna",
  female: "kvinna",
  kvinnor: "kvinna",
  kvinnlig: "kvinna",
  flicka: "kvinna",
  m: "man",
  male: "man",
  män: "man",
  manlig: "man",
  pojke: "man",
  vuxen: "vuxna",
  vuxna: "vuxna",
  vgr: "västra götaland",
  södermanland: "sörmland",
  utomlands: "ej folkbokförda i sverige",
  utländsk: "ej folkbokförda i sverige",
};

const meaningOf = (word: string): string => {
  const normal = normalisedWord(word);
  return SYNONYMS[normal] ?? normal;
};

/** What a region may be called with or without. */
const COMMON = new Set(["region", "regionen", "län", "läns", "landsting", "landstinget", "och", "i"]);

/** A word with one of these means the contrary: it is never left out of account. */
const CONTRARY = new Set(["ej", "inte", "icke", "ingen", "inga", "utan", "non"]);

/** "Västra Götalandsregionen" and "Stockholms län" without what only says that they are regions. */
const coreOf = (text: string): string[] =>
  tokensOf(text)
    .map((token) => token.replace(/sregionen$/, ""))
    .filter((token) => !COMMON.has(token));

/** The same word, or one in another form: "Stockholms" and "Stockholm", "folkbokförd" and "folkbokförda". */
function sameWord(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short === long || `${short}s` === long || (short.length > 4 && long.startsWith(short));
}

const contraries = (tokens: readonly string[]): string => tokens.filter((token) => CONTRARY.has(token)).join(" ");

/** How many words of one are not in the other, or null where not all words of one are in the other. */
function distance(word: readonly string[], label: readonly string[]): number | null {
  if (!word.length || !label.length || contraries(word) !== contraries(label)) return null;
  const [few, many] = word.length <= label.length ? [word, label] : [label, word];
  return few.every((one) => many.some((other) => sameWord(one, other))) ? many.length - few.length : null;
}

/** What is asked of each word of a list: worked out once for the choices, not once for each word. */
type Names = { id: string; names: readonly string[]; cores: readonly (readonly string[])[] };
const known = new WeakMap<readonly Choice[], readonly Names[]>();

function namesOf(choices: readonly Choice[]): readonly Names[] {
  const before = known.get(choices);
  if (before) return before;
  const all = choices.map(({ id, label, short = label }) => ({
    id,
    names: [id, label, short].map(normalisedWord),
    cores: [label, short].map(coreOf),
  }));
  known.set(choices, all);
  return all;
}

/** Longer text is no word for a part. */
const LONGEST = 200;

/** The choice that a word names: its name or id, or a usual other word for it. */
export function exactChoice(word: string, choices: readonly Choice[]): string | null {
  if (word.length > LONGEST) return null;
  const means = meaningOf(word);
  return means === "" ? null : (namesOf(choices).find(({ names }) => names.includes(means))?.id ?? null);
}

/**
 * Which part a word of a list means, or null where that cannot be told: the part's name or id, a usual other word for it,
 * a county's code, or a name that shares all its words with just one part's.
 */
export function choiceOf(word: string, choices: readonly Choice[]): string | null {
  if (word.length > LONGEST) return null;
  const means = meaningOf(word);
  const exact = exactChoice(word, choices);
  if (exact !== null) return exact;
  const coded = readCode(means, choices);
  if (coded !== null) return coded;
  const core = coreOf(means).map((token) => SYNONYMS[token] ?? SYNONYMS[token.replace(/s$/, "")] ?? token);
  if (!core.some((token) => token.length >= 3)) return null;
  const near = namesOf(choices).flatMap(({ id, cores }) => {
    const away = cores.map((name) => distance(core, name)).filter((one) => one !== null);
    return away.length ? [{ id, away: Math.min(...away) }] : [];
  });
  const least = Math.min(...near.map(({ away }) => away));
  const nearest = near.filter(({ away }) => away === least);
  return nearest.length === 1 ? nearest[0]!.id : null;
}
