import { tokensOf } from "./words";

/** Words of headings that say nothing of what the column is about. */
const EMPTY = new Set(
  "datum date dag tid antal och i på för till från med av vid patient patienter nhv enhet".split(" "),
);

const SHORTEST_STEM = 4;

const stemOf = (token: string): string => token.replace(/(?:s?datum|s?dag|s?tid)$/, "");

/** Whether two words are about the same: "remissdatum" and "remiss", "besöksdatum" and "nybesök". */
export function sameStem(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short === long || (short.length >= SHORTEST_STEM && long.includes(short));
}

const stemsOf = (text: string): string[] =>
  tokensOf(text)
    .filter((token) => !EMPTY.has(token))
    .map(stemOf)
    .filter((stem) => stem !== "");

/** How many words of a heading are among the words that are looked for. */
export function likeness(heading: string, wanted: readonly string[]): number {
  const stems = wanted.flatMap(stemsOf);
  return stemsOf(heading).filter((one) => stems.some((other) => sameStem(one, other))).length;
}
