const MILLISECONDS = 86_400_000;

/** Excel counts days from the day before 1900, and one too many. */
const FIRST_DAY = Date.UTC(1899, 11, 30);

/** The last day that Excel knows: 31 December 9999. */
const LAST = 2_958_465;

/** Whether a number format shows a date: it has a year or a day outside quotes, colours and conditions. */
export const isDateFormat = (format: string): boolean =>
  /[yd]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "").replace(/General/gi, ""));

/** A day as it is written ("1990-01-31"), from the number that Excel keeps it as; other numbers stay numbers. */
export const dateText = (serial: number): string | number =>
  serial < 1 || serial > LAST
    ? serial
    : new Date(FIRST_DAY + Math.floor(serial) * MILLISECONDS).toISOString().slice(0, 10);
