import type { Choice } from "./questions";

/** A code alone or before its name: "12", "1", "12 Skåne", "12 - Skåne". */
const CODE = /^0*(\d{1,3})(?: ?[-:.]? ?\p{L}.*)?$/u;

/** The choice whose id is the number that a word is or begins with, or null. Ids of digits only are codes, such as a county's. */
export function readCode(word: string, choices: readonly Choice[]): string | null {
  const code = CODE.exec(word)?.[1];
  if (code === undefined) return null;
  const isCode = ({ id }: Choice) => /^\d+$/.test(id) && Number(id) === Number(code);
  return choices.find(isCode)?.id ?? null;
}
