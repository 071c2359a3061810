import { dayOf } from "./day";

/** Nobody writes a date and time longer. Longer text has no reading, and so takes no time. */
const LONGEST = 60;

/** In which order day, month and year stand in a date of three numbers that does not say it itself. */
export type DateOrder = "dmy" | "mdy" | "ymd";

/** A way to read a date. A year below 100 has no century. */
export type DateReading = { order: DateOrder | null; year: number; month: number; day: number };

const TIME =
  /(?:(?:T|,? +(?:kl\.? ?)?)\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?(?: ?(?:[AP]M|Z|[+-]\d{2}:?\d{2}))?|,? +kl\.? ?\d{1,2})$/i;
/** A time in UTC at which it may already be the next day in Sweden. */
const LATE_IN_UTC = /[T ]2[23][:.][\d:.,]+ ?Z$/i;
const WEEKDAY = /^(?:mån|tis|ons|tors|fre|lör|sön)(?:dag(?:en)?)?\.?,? +/i;
/** From Word or the web: hyphens that do not break, minus signs, dashes. */
const HYPHENS = /[\u2010-\u2015\u2212]/g;

const YEAR_FIRST = /^([1-9]\d{3})([-/. ]?)(\d{2})\2(\d{2})$/;
const YEAR_FIRST_LOOSE = /^([1-9]\d{3})([-/. ])(\d{1,2})\2(\d{1,2})$/;
const SIX_DIGITS = /^(\d{2})(\d{2})(\d{2})$/;
/** Swedish by its signs, day first: "1.3.2027", "1/3 2027", "1/3-27". */
const DAY_FIRST = /^(\d{1,2})(?:\.(\d{1,2})\.|\/(\d{1,2})(?: ?- ?| +))([1-9]\d{3}|\d{2})$/;
const NUMBERS = /^(\d{1,2})([/-])(\d{1,2})\2([1-9]\d{3}|\d{2})$/;
const NAMED = /^(?:den )?(\d{1,2})(?::[ae])?[ -]?([a-zåäö]{3,9})\.?[ -]?,?([1-9]\d{3}|\d{2})$/i;
/** What Excel shows of a day as a plain number: from 1927 to 2099. With decimals where there is a time of day. */
const SERIAL = /^(\d{5})(?:[.,]\d+)?$/;
const FIRST_SERIAL = 10_000;
const LAST_SERIAL = 73_050;
/** Day 0 of Excel's days from 1 March 1900 on. */
const SERIAL_ZERO = -25_569;

const MONTHS = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const LONG_MONTHS =
  /^(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|sept|may|oct)$/i;
const FOREIGN: Readonly<Record<string, number>> = { may: 5, oct: 10 };

function monthNamed(name: string): number | null {
  const short = name.slice(0, 3).toLowerCase();
  if (name.length > 3 && !LONG_MONTHS.test(name)) return null;
  const month = FOREIGN[short] ?? MONTHS.indexOf(short) + 1;
  return month === 0 ? null : month;
}

const exists = ({ year, month, day }: DateReading): boolean =>
  year < 100
    ? dayOf(2000 + year, month, day) !== null || dayOf(1900 + year, month, day) !== null
    : dayOf(year, month, day) !== null;

/** The ways to read three numbers that do not say their order. */
function anyOrder(a: number, b: number, c: number, hasLongYear: boolean): DateReading[] {
  const readings: DateReading[] = [
    { order: "dmy", year: c, month: b, day: a },
    { order: "mdy", year: c, month: a, day: b },
  ];
  return hasLongYear ? readings : [...readings, { order: "ymd", year: a, month: b, day: c }];
}

const inOrder = (year: unknown, month: unknown, day: unknown): DateReading[] => [
  { order: null, year: Number(year), month: Number(month), day: Number(day) },
];

function readingsOf(text: string): DateReading[] {
  if (LATE_IN_UTC.test(text)) return [];
  const date = text.replace(HYPHENS, "-").replace(TIME, "").replace(WEEKDAY, "");
  const first = YEAR_FIRST.exec(date) ?? YEAR_FIRST_LOOSE.exec(date);
  if (first) return inOrder(first[1], first[3], first[4]);
  const six = SIX_DIGITS.exec(date);
  if (six) return inOrder(six[1], six[2], six[3]);
  const swedish = DAY_FIRST.exec(date);
  if (swedish) return inOrder(swedish[4], swedish[2] ?? swedish[3], swedish[1]);
  const numbers = NUMBERS.exec(date);
  if (numbers) return anyOrder(Number(numbers[1]), Number(numbers[3]), Number(numbers[4]), numbers[4]!.length === 4);
  const named = NAMED.exec(date);
  const month = named && monthNamed(named[2]!);
  if (named && month) return inOrder(named[3], month, named[1]);
  const serial = Number(SERIAL.exec(text)?.[1]);
  if (!(serial >= FIRST_SERIAL && serial <= LAST_SERIAL)) return [];
  const shown = new Date((serial + SERIAL_ZERO) * 86_400_000);
  return inOrder(shown.getUTCFullYear(), shown.getUTCMonth() + 1, shown.getUTCDate());
}

/**
 * Reads a date as it is written in Sweden, with or without a time of day: 2027-03-01, 20270301, 270301, 1/3 2027, 1/3-27,
 * 01.03.2027, 1 mars 2027, 1 mar 27; 13/02/2027, whose order its column decides; and 46447, as which Excel shows a day in a
 * cell of plain numbers. Anything else has no reading, also "mar-27", which has no day or no year, and 23:30 in UTC (Z), when
 * it may be the next day in Sweden.
 * @param text without spaces around
 */
export const readDate = (text: string): DateReading[] => (text.length > LONGEST ? [] : readingsOf(text).filter(exists));
