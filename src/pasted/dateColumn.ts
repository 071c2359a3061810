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

/** The one order that dates of a column can only be read in, or null: none says so, or they contradict each other. */
function certainOrder(dates: readonly (readonly DateReading[])[]): DateOrder | null {
  const certain = new Set(dates.flatMap((readings) => (readings.length === 1 ? readings[0]!.order : null)));
  certain.delete(null);
  return certain.size === 1 ? [...certain][0]! : null;
}

/**
 * The days of a column, or why a cell has none. Where dates do not say whether the day or the month comes first, a date
 * that can only be read in one way decides for all; where there is none, or they contradict each other, those that could be
 * read in several ways are left out.
 * @param texts cells without spaces around
 */
export function readDateColumn(texts: readonly string[], { today, births }: DateColumn): (Day | DateFault)[] {
  const year = yearOf(today);
  // Of "26-03-31" no wait ends in the year 2031.
  const isLikely = (one: DateReading) => births || one.year >= 100 || 2000 + one.year <= year;
  const dates = texts.map((text) => {
    const readings = readDate(text);
    const likely = readings.length > 1 ? readings.filter(isLikely) : readings;
    return likely.length ? likely : readings;
  });
  const order = certainOrder(dates);
  const dayIn = ({ year, month, day }: DateReading): Day | null => {
    if (year >= 100) return dayOf(year, month, day);
    return births ? latestDay(year, month, day, today) : dayOf(2000 + year, month, day);
  };
  const settled = (readings: readonly DateReading[]): Day | null | "ambiguousDate" => {
    const decided = readings.find((one) => one.order === order) ?? readings[0]!;
    const days = new Set(readings.map(dayIn));
    return days.size === 1 || decided.order === order ? dayIn(decided) : "ambiguousDate";
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
