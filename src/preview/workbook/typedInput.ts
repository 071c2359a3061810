import type { Cell } from "./book";
import { isWellFormed } from "./engine";
import { canonicalFormula } from "./formulaText";

/** How numbers and logical values are written: by a person in Swedish Excel, or in the English of Office.js. */
export interface InputLocale {
  readonly decimal: string;
  /** Separators of thousands. */
  readonly group: RegExp;
  readonly true: string;
  readonly false: string;
}

export const swedish: InputLocale = { decimal: ",", group: /[ \u00A0\u202F]/g, true: "SANT", false: "FALSKT" };
export const english: InputLocale = { decimal: ".", group: /,/g, true: "TRUE", false: "FALSE" };

export interface Entry {
  readonly cell: Cell;
  /** The number format that comes with what is entered, if any: see `adoptNumberFormat`. */
  readonly numberFormat?: string;
}

/**
 * What Excel makes of a text that is entered in a cell with this number format; null for a formula it cannot read.
 * Swedish "12,5", "1 200", "12 %", "2025-03-01", "SANT"; "12.5" stays text. A leading apostrophe makes anything text.
 */
export function readEntry(text: string, numberFormat: string, locale: InputLocale): Entry | null {
  if (text === "") return { cell: { value: "" } };
  if (text.startsWith("'")) return { cell: { value: text.slice(1) } };
  if (numberFormat === "@") return { cell: { value: text } };
  if (text.startsWith("=") && text.length > 1) return readFormula(text, locale);
  const trimmed = text.trim();
  if (trimmed.toUpperCase() === locale.true) return { cell: { value: true } };
  if (trimmed.toUpperCase() === locale.false) return { cell: { value: false } };
  const number = readNumber(trimmed, numberFormat, locale) ?? readDate(trimmed, locale) ?? readTime(trimmed);
  if (number) return number;
  if (/^[+-][\p{L}(\d]/u.test(trimmed)) return readFormula(`=${trimmed}`, locale) ?? { cell: { value: text } };
  return { cell: { value: text } };
}

function readFormula(text: string, locale: InputLocale): Entry | null {
  const formula = locale === swedish ? withEnglishSeparators(text) : text;
  return isWellFormed(formula) ? { cell: { formula: canonicalFormula(formula) } } : null;
}

/**
 * A formula as Swedish Excel takes it, with ";" between arguments and decimal comma, to English. A formula with "," between
 * its arguments is taken as English already.
 */
function withEnglishSeparators(formula: string): string {
  const outsideText = /("(?:[^"]|"")*"|'(?:[^']|'')+'!)|;|(\d),(\d)/g;
  const hasSemicolon = formula.replace(/"(?:[^"]|"")*"/g, "").includes(";");
  const hasCall = /[\p{L}\d.]\(/u.test(formula);
  if (!hasSemicolon && hasCall) return formula;
  return formula.replace(outsideText, (match, quoted, before, after) =>
    quoted ? match : match === ";" ? "," : `${before}.${after}`,
  );
}

function readNumber(text: string, numberFormat: string, locale: InputLocale): Entry | null {
  const percent = /\s?%$/.test(text);
  const bare = text.replace(/\s?%$/, "");
  const digits = groupedDigits(bare, locale);
  if (digits === null) return null;
  const [mantissa = "", exponent] = digits.split(/e/i);
  const decimals = mantissa.split(".")[1]?.length ?? 0;
  const value = Number(digits);
  if (!Number.isFinite(value)) return null;
  if (percent) return { cell: { value: divideBy100(digits) }, numberFormat: decimals > 0 ? "0.00%" : "0%" };
  // "Enable automatic percent entry": in a percent cell the number typed is the percentage.
  if (numberFormat.endsWith("%")) return { cell: { value: divideBy100(digits) } };
  if (exponent !== undefined) return { cell: { value }, numberFormat: "0.00E+00" };
  if (digits.length < bare.length) return { cell: { value }, numberFormat: decimals > 0 ? "#,##0.00" : "#,##0" };
  return { cell: { value } };
}

/** The number with "." and without group separators, or null when it is not written as a number. */
function groupedDigits(text: string, locale: InputLocale): string | null {
  const separator = locale.group.source;
  const decimal = locale.decimal === "." ? "\\." : locale.decimal;
  const grouped = new RegExp(`^[+-]?(\\d{1,3}(?:${separator}\\d{3})+|\\d+)?(?:${decimal}(\\d*))?(?:[eE][+-]?\\d+)?$`);
  const match = grouped.exec(text);
  if (!match || (!match[1] && !match[2])) return null;
  return text.replace(locale.group, "").replace(locale.decimal, ".");
}

/** Exact to the last digit: "12,5 %" is 0.125, not 0.12500000000000001. */
function divideBy100(digits: string): number {
  return /e/i.test(digits) ? Number(digits) / 100 : Number(`${digits}e-2`);
}

/** ISO dates, the Swedish standard; "25-03-01" with a year of two digits; "1/3" as 1 March this year, by Swedish Excel only. */
function readDate(text: string, locale: InputLocale): Entry | null {
  const dayAndMonth = locale === swedish ? /^(\d{1,2})\/(\d{1,2})$/.exec(text) : null;
  if (dayAndMonth) {
    const thisYear = new Date().getFullYear();
    return dateEntry(dateSerial(thisYear, Number(dayAndMonth[2]), Number(dayAndMonth[1])), "dd-mmm");
  }
  const [, yearText = "", month, day] = /^(\d{4}|\d{2})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  const year = yearText.length === 2 ? Number(yearText) + (Number(yearText) < 30 ? 2000 : 1900) : Number(yearText);
  return dateEntry(dateSerial(year, Number(month), Number(day)), "yyyy-mm-dd");
}

function dateEntry(serial: number | null, numberFormat: string): Entry | null {
  return serial === null ? null : { cell: { value: serial }, numberFormat };
}

function readTime(text: string): Entry | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (!match) return null;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  const value = (hours * 3600 + minutes * 60 + seconds) / 86_400;
  return { cell: { value }, numberFormat: match[3] === undefined ? "hh:mm" : "hh:mm:ss" };
}

/** Days since 1899-12-31, with the 29 February 1900 that Excel believes in; null when there is no such day. */
function dateSerial(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!real || year < 1900) return null;
  const days = Math.round(date.getTime() / 86_400_000) + 25_568;
  return days > 59 ? days + 1 : days;
}
