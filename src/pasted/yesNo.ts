import { isDateText } from "./figureText";
import { NO, YES } from "./questions";
import { normalisedWord } from "./words";

const YES_WORDS = new Set(["ja", "j", "yes", "y", "x", "1", "sant", "true", "✓", "✔", "√"]);
const NO_WORDS = new Set(["nej", "n", "no", "0", "falskt", "false", "", "-", "ej", "inte"]);

/** What a cell says to a question of yes or no: a blank is no, and a date says when it was. Null where it says neither. */
export function yesNoOf(text: string): string | null {
  const word = normalisedWord(text);
  if (YES_WORDS.has(word)) return YES;
  if (NO_WORDS.has(word)) return NO;
  return isDateText(text) ? YES : null;
}
