import { birthday, type Day, dayOf, yearOf } from "./day";

/**
 * A personnummer or samordningsnummer: six or eight digits of a day, perhaps a sign, four digits or a letter in the place of
 * the first of them, or what hides them.
 */
const NUMBER = /^(\d{2})?(\d{2})(\d{2})(\d{2})\s?([-\u2010-\u2015\u2212+])?\s?(?:\d{4}|[A-ZÅÄÖ]\d{3}|[x*•]{4})$/iu;
const HIDDEN = /[x*•]{4}$/i;

/** Whether a text has the form of a personal number. */
export const isBirthNumber = (text: string): boolean => NUMBER.test(text);

/** Whether a personal number's last digits are hidden: it says a day of birth, but not whose. */
export const isHidden = (text: string): boolean => HIDDEN.test(text) && isBirthNumber(text);

/**
 * The latest day with a two-digit year that is not after a day: somebody born "27" is not born in the future.
 */
export function latestDay(twoDigits: number, month: number, day: number, today: Day): Day | null {
  const year = yearOf(today);
  const century = year - (year % 100);
  const day20 = dayOf(century + twoDigits, month, day);
  return day20 !== null && day20 <= today ? day20 : dayOf(century - 100 + twoDigits, month, day);
}

/**
 * The day of birth that a personal number says. Its check digit is not asked: only the day is used. In a samordningsnummer
 * 60 is added to the day (folkbokföringslagen 1991:481, 18 a §; lag 2022:1697). A plus sign says that a hundred years have passed.
 */
export function dayOfBirthNumber(text: string, today: Day): Day | null {
  const match = NUMBER.exec(text);
  if (!match) return null;
  const [, century, year, month, written, sign] = match;
  const day = Number(written) > 60 ? Number(written) - 60 : Number(written);
  if (century !== undefined) return dayOf(Number(century + year!), Number(month), day);
  const latest = latestDay(Number(year), Number(month), day, today);
  return latest !== null && sign === "+" ? birthday(latest, -100) : latest;
}
