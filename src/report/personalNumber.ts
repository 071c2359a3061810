import Personnummer from "personnummer";

export type PersonalNumber = "personnummer" | "samordningsnummer";

/**
 * What has the form of a personnummer: six or eight digits of a date, then four. With a separator it may stand against
 * letters; bare digits may not, nor may either be a piece of a longer number.
 */
const CANDIDATE =
  /(?<!\d|\d[.,])(?:((?:18|19|20)?\d{6})[^\S\n]{0,2}[-\u2010-\u2015\u2212+]?[^\S\n]{0,2}(\d{4})|((?:18|19|20)\d{2}-\d{2}-\d{2})-(\d{4}))(?!\d|[.,]\d)/gu;

const AFTER_LETTER = /\p{L}$/u;
const BEFORE_LETTER = /^\p{L}/u;

/** What stands right before a telephone number that has the digits of a date by chance. */
const TELEPHONE = /(?:tel|telefon|telnr|tfn|mobil|mob|fax|sms|ring)[\p{L}]*[\s.:]*$/iu;

/** As it is compared: full-width digits are digits, and invisible characters do not hide anything. */
const asRead = (text: string): string => text.normalize("NFKC").replace(/\p{Cf}/gu, "");

/** The century decides only whether a leap day exists: without one, either will do. */
const isValid = (date: string, last: string): boolean =>
  (date.length === 8 ? [date] : [`19${date}`, `20${date}`]).some((whole) => Personnummer.valid(whole + last));

/** Which kinds of personal numbers a text has, by their date and check digit. */
export function personalNumbersIn(text: string): Set<PersonalNumber> {
  const found = new Set<PersonalNumber>();
  const read = asRead(text);
  for (const match of read.matchAll(CANDIDATE)) {
    const [whole, plain, plainLast, hyphened, hyphenedLast] = match;
    const date = plain ?? hyphened!.replaceAll("-", "");
    const before = read.slice(Math.max(0, match.index - 16), match.index);
    if (/^\d+$/.test(whole)) {
      const isPartOfCode = AFTER_LETTER.test(before) || BEFORE_LETTER.test(read.slice(match.index + whole.length));
      if (isPartOfCode || (whole.startsWith("0") && TELEPHONE.test(before))) continue;
    }
    if (!isValid(date, plainLast ?? hyphenedLast!)) continue;
    found.add(Number(date.slice(-2)) > 60 ? "samordningsnummer" : "personnummer");
  }
  return found;
}
