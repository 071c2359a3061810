import type { CellContent } from "../report/workbookContent";
import { writeNumber } from "../rules/number";
import { type CellValue, SHOWN_DECIMALS } from "../rules/readings";

/*
 * What a number format makes of a number. Excel itself formats what people type: a date becomes the number of a day
 * under a date format, "12 %" becomes 0.12 under a percent format, and the format stays when the cell is typed in again.
 * Number formats are English here, as Office.js and files have them. Source: ECMA-376 part 1, 18.8.31.
 */

const MILLISECONDS = 86_400_000;

/** Excel counts days from the day before 1900, and from March 1900 one too many. */
const FIRST_DAY = Date.UTC(1899, 11, 30);
const FIRST_OF_MARCH = 61;

/** The last day that Excel knows: 31 December 9999. */
const LAST = 2_958_465;

/**
 * 1 January 1930. Excel reads a year of two digits as 1930–2029, so an earlier day is hardly one that somebody typed: it
 * is a number in a cell that shows days.
 */
const FIRST_TYPED = 10_959;

/** Text, single characters, padding, colours, conditions and currencies; elapsed time ([h]) is no such thing. */
const LITERAL = /"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|General/gi;

const SECTION = /(?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\[])+/g;

const CONDITION = /\[(<=|>=|<>|=|<|>)(-?\d+(?:\.\d+)?)\]/;

const HOLDS: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  "<": (value, limit) => value < limit,
  "<=": (value, limit) => value <= limit,
  ">": (value, limit) => value > limit,
  ">=": (value, limit) => value >= limit,
  "=": (value, limit) => value === limit,
  "<>": (value, limit) => value !== limit,
};

/** The part of a format that a number is shown by, without what stands for itself. */
function sectionFor(value: number, format: string): string {
  const sections = format.match(SECTION) ?? [];
  const [positive = "", negative = positive, zero = positive] = sections;
  const bySign = value < 0 ? negative : value === 0 ? zero : positive;
  const conditions = sections.map((section) => CONDITION.exec(section));
  const byCondition = sections.find((_, i) => {
    const [, relation, limit] = conditions[i] ?? [];
    return relation ? HOLDS[relation]!(value, Number(limit)) : i === conditions.length - 1;
  });
  return (conditions.some(Boolean) ? (byCondition ?? "") : bySign).replace(LITERAL, "");
}

type Kind = "number" | "percent" | "day" | "time" | "elapsed";

function kindOf(value: number, format: string): Kind {
  const section = sectionFor(value, format);
  if (section.includes("%")) return "percent";
  if (section.includes("[")) return "elapsed";
  if (/[yd]/i.test(section)) return "day";
  if (/[hs]/i.test(section)) return "time";
  return /m/i.test(section) ? "day" : "number";
}

/** Whether a number format shows a day: the day, the month or the year. */
export const isDateFormat = (format: string): boolean => kindOf(1, format) === "day";

/** A day as it is written ("1990-01-31"), from the number that Excel keeps it as; other numbers stay numbers. */
export const dateText = (serial: number): string | number =>
  serial < 1 || serial > LAST
    ? serial
    : new Date(FIRST_DAY + (Math.floor(serial) + (serial < FIRST_OF_MARCH ? 1 : 0)) * MILLISECONDS)
        .toISOString()
        .slice(0, 10);

/** A time of day, or one that has passed, as it is written: "12:30". */
function timeText(days: number): string {
  const minutes = Math.round(days * 24 * 60);
  const two = (number: number) => String(number).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/**
 * What a cell holds as a person sees it. A day, a time and a percentage are told as text ("2027-03-01", "12:30",
 * "12 %"): nobody who sees them sees the number beneath. A plain number in a cell that shows days or times is that
 * number; `shown` says what it looks like.
 */
export function asShown(value: CellValue, format: string): Pick<CellContent, "value" | "shown"> {
  if (typeof value !== "number" || !Number.isFinite(value)) return { value };
  const text = (shown: string) => ({ value: shown, shown });
  switch (kindOf(value, format)) {
    case "number":
      return { value };
    case "percent":
      return text(`${writeNumber(value * 100, SHOWN_DECIMALS)} %`);
    case "elapsed":
      return value < 0 ? { value } : text(timeText(value));
    case "time":
      return value > 0 && value < 1 ? text(timeText(value)) : { value, shown: timeText(Math.abs(value) % 1) };
    case "day": {
      const shown = String(dateText(value));
      return value < FIRST_TYPED || value > LAST ? { value, shown } : text(shown);
    }
  }
}

/** Whether a number that is written in a cell with this format stands there as that number: not as text or a day. */
export const keepsNumber = (value: number, format: string): boolean =>
  format !== "@" && kindOf(value, format) === "number";
