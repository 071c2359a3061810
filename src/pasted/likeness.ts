import { tokensOf } from "./words";

/** Words of headings that say nothing of what the column is about. */
const EMPTY = new Set(
  (
    "datum date dag tid antal andel samtliga totalt år och i på för till från med av vid som efter är har en ett svar " +
    "patient patienter nhv enhet"
  ).split(" "),
);

/** Words that say something only beside others. */
const WEAK = new Set(["fått"]);

const SHORTEST_STEM = 4;
/** Words that begin alike so far are forms of one: "besvarad" and "besvarat". */
const SAME_BEGINNING = 6;

const stemOf = (token: string): string => token.replace(/(?:s?datum|s?dag|s?tid)$/, "");

/** Whether two words are about the same: "remissdatum" and "remiss", "besöksdatum" and "nybesök". */
export function sameStem(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short === long || (short.length >= SHORTEST_STEM && long.includes(short))) return true;
  return short.length >= SAME_BEGINNING && short.slice(0, SAME_BEGINNING) === long.slice(0, SAME_BEGINNING);
}

const stemsOf = (text: string): string[] =>
  tokensOf(text)
    .filter((token) => !EMPTY.has(token))
    .map(stemOf)
    .filter((stem) => stem !== "");

const shared = (heading: readonly string[], wanted: readonly string[]): string[] =>
  heading.filter((one) => wanted.some((other) => sameStem(one, other)));

/** How many words of a heading are among the words that are looked for. */
export const likeness = (heading: string, wanted: readonly string[]): number =>
  shared(stemsOf(heading), wanted.flatMap(stemsOf)).filter((stem) => !WEAK.has(stem)).length;

/** How alike a heading and a name are, from 0 to 1: the words that they share, of the words of both (Dice). */
export function alikeness(heading: string, name: string): number {
  const [one, other] = [stemsOf(heading), stemsOf(name)];
  return likeness(heading, [name]) === 0 ? 0 : (2 * shared(one, other).length) / (one.length + other.length);
}
