import { dayOfBirthNumber, latestDay } from "./birthNumber";
import { type DateOrder, type DateReading, readDate } from "./dateForms";
import { type Day, dayOf, yearOf } from "./day";
import type { LeftOutKind } from "./leftOut";

/** Why a cell has no day that can be used. */
export type DateFault = Extract<LeftOutKind, "blank" | "notDate" | "ambiguousDate" | "before1900" | "future">;

/** What days a column holds. */
export type DateColumn = {
  /** Later days are slips. */
  today: Day;
  /**
   * Days of birth: personal numbers are read too, two-digit years are the latest that are not in the future, and a day
   * before 1900 is one: whether somebody can be so old is for the scale to say. Elsewhere two digits are 20xx.
   */
  births: boolean;
};

const FIRST_DAY = dayOf(1900, 1, 1)!;

/** The one order that dates can only be read in, or null: none says so, or they contradict each other. */
function certainOrder(dates: readonly (readonly DateReading[])[]): DateOrder | null {
  const certain = new Set<DateOrder | null>();
  for (const [first, second] of dates) if (first && !second) certain.add(first.order);
  certain.delete(null);
  return certain.size === 1 ? [...certain][0]! : null;
}

/** How the dates of a column can be read, without what is unlikely. */
function readingsOf(texts: readonly string[], { today, births }: DateColumn): DateReading[][] {
  const year = yearOf(today);
  // Of "26-03-31" no wait ends in the year 2031.
  const isLikely = (one: DateReading) => births || one.year >= 100 || 2000 + one.year <= year;
  return texts.map((text) => {
    const readings = readDate(text);
    const likely = readings.length > 1 ? readings.filter(isLikely) : readings;
    return likely.length ? likely : readings;
  });
}

/** The days of a column whose dates are in an order, or why a cell has none. */
function daysOf(
  texts: readonly string[],
  dates: readonly (readonly DateReading[])[],
  { today, births }: DateColumn,
  order: DateOrder | null,
): (Day | DateFault)[] {
  const dayIn = ({ year, month, day }: DateReading): Day | null => {
    if (year >= 100) return dayOf(year, month, day);
    return births ? latestDay(year, month, day, today) : dayOf(2000 + year, month, day);
  };
  const settled = (readings: readonly DateReading[]): Day | null | "ambiguousDate" => {
    const decided = readings.find((one) => one.order === order) ?? readings[0]!;
    if (readings.length === 1 || decided.order === order) return dayIn(decided);
    return new Set(readings.map(dayIn)).size === 1 ? dayIn(decided) : "ambiguousDate";
  };
  return dates.map((readings, i) => {
    if (texts[i] === "") return "blank";
    const day = readings.length ? settled(readings) : births ? dayOfBirthNumber(texts[i]!, today) : null;
    if (day === null) return "notDate";
    if (typeof day === "string") return day;
    if (day > today) return "future";
    return day < FIRST_DAY && !births ? "before1900" : day;
  });
}

/**
 * The days of columns of one list, or why a cell has none. Where dates do not say whether the day or the month comes first,
 * a date of any of the columns that can only be read in one way decides for all; where there is none, or they contradict each
 * other, those that could be read in several ways are left out.
 * @param columns cells without spaces around
 */
export function readDateColumns(
  columns: readonly (DateColumn & { texts: readonly string[] })[],
): (Day | DateFault)[][] {
  const dates = columns.map((column) => readingsOf(column.texts, column));
  const order = certainOrder(dates.flat());
  return columns.map((column, i) => daysOf(column.texts, dates[i]!, column, order));
}

/** The days of one column, as of {@link readDateColumns}. */
export const readDateColumn = (texts: readonly string[], column: DateColumn): (Day | DateFault)[] =>
  readDateColumns([{ ...column, texts }])[0]!;
