import { exampleOf, faultSentence } from "./cellSentence";
import type { Field } from "./field";
import { plainlySpaced, readNumber } from "./number";

const MONTH =
  "(?:januari|jan|februari|feb|mars|mar|april|apr|maj|juni|jun|juli|jul|augusti|aug|september|sept|sep|oktober|okt|november|nov|december|dec)";

/** Dates as people write them here, and as Excel shows what it has taken for a date. */
const DATES = [
  /^\d{4}([-/.])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])(?:[ T]\d.*)?$/,
  /^\d{4}-(?:0[1-9]|1[0-2])$/,
  /^(?:0?[1-9]|[12]\d|3[01])([-/.])(?:0?[1-9]|[12]\d|3[01])\1(?:\d{2}|\d{4})$/,
  /^(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|[12]\d|3[01])(?:-?\d{2}|-\d{4})?$/,
  new RegExp(`^\\d{1,2}[. -]{0,2}${MONTH}\\.?(?:[ -]?\\d{2,4})?$`, "i"),
  new RegExp(`^${MONTH}\\.?[ -]?\\d{2,4}$`, "i"),
];

const ABOUT = /^(ca|cirka|c:a|ungefär|omkring|runt|drygt|knappt|~|≈)[. ]*\d/i;
const LIMIT = /^(?:[<>≤≥]|minst|högst|mer än|fler än|över|mindre än|färre än|under|max|min)[=. ]*\d/i;
const SPAN = /^\d+(?:[.,]\d+)?(?: ?[-–−—] ?| till )\d+(?:[.,]\d+)?$/;
const WITH_WORDS = /^(.*\d) ?(\p{L}[\p{L}./ ]*)$/u;

/** What Excel says in place of what a formula would give. */
const ERROR =
  /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|GETTING_DATA|BUSY!)$/;

/** A point before just three digits: "1.200". */
const AMBIGUOUS = /^(\d{1,3})\.(\d{3})$/;

/** What to do about a text that is no number, by what it looks like. It stands quoted before. */
export function notNumberSentence(field: Field, written: string): string {
  const text = plainlySpaced(written);
  const example = exampleOf(field);
  if (ERROR.test(text)) return `Formeln går inte att räkna ut. Skriv talet i stället, till exempel ${example}.`;
  if (text.endsWith("%") && readNumber(text.slice(0, -1)) !== null)
    return `Skriv talet utan %, till exempel ${example}.`;
  if (DATES.some((date) => date.test(text))) return `Det ser ut som ett datum. ${faultSentence("number", field)}`;
  const about = ABOUT.exec(text)?.[1];
  if (about) return `Skriv det exakta talet utan ”${about}”, till exempel ${example}.`;
  if (LIMIT.test(text)) return `Det ser ut som en gräns. Skriv det exakta talet, till exempel ${example}.`;
  if (SPAN.test(text)) return `Det ser ut som ett intervall. Skriv ett enda tal, till exempel ${example}.`;
  const [, before, words] = WITH_WORDS.exec(text) ?? [];
  if (before && readNumber(before) !== null) return `Skriv bara talet, utan ”${words}”.`;
  const [, thousands, decimals] = AMBIGUOUS.exec(text) ?? [];
  if (thousands)
    return `Det kan betyda ${thousands}${decimals} eller ${thousands},${decimals}. Skriv talet utan punkt.`;
  return faultSentence("number", field);
}
