/** A day as the number of days since 1 January 1970. */
export type Day = number;

const PER_DAY = 86_400_000;

const time = (year: number, month: number, day: number): number => {
  const date = new Date(0);
  // Date.UTC takes years below 100 for those of the last century.
  return date.setUTCFullYear(year, month - 1, day);
};

/** The day of a date, or null where there is no such day: 30 February. Months and days from 1. */
export function dayOf(year: number, month: number, day: number): Day | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const at = time(year, month, day);
  return new Date(at).getUTCDate() === day ? at / PER_DAY : null;
}

/** The day of an ISO date that is known to be one. */
export const dayOfIso = (iso: string): Day => {
  const [year, month, day] = iso.split("-").map(Number);
  return time(year!, month!, day!) / PER_DAY;
};

export const yearOf = (day: Day): number => new Date(day * PER_DAY).getUTCFullYear();

/**
 * The day on which somebody born on a day has lived so many whole years. Born on 29 February one turns a year older on the
 * 28th where there is no such day: a time in years ends on the month's last day (lag 1930:173, 1 §).
 */
export function birthday(born: Day, years: number): Day {
  const date = new Date(born * PER_DAY);
  const [year, month, day] = [date.getUTCFullYear() + years, date.getUTCMonth() + 1, date.getUTCDate()];
  return dayOf(year, month, day) ?? dayOf(year, month, day - 1)!;
}

/** Whole years that somebody born on a day has lived on a later one. */
export function wholeYears(born: Day, at: Day): number {
  const years = yearOf(at) - yearOf(born);
  return birthday(born, years) > at ? years - 1 : years;
}
