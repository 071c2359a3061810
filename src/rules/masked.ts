/** How a personal identity number is written: six or eight digits for the day, then four. No figure has so many. */
const LIKE_A_PERSON = /(?:\d{8}|\d{6})[-+ ]?\d{4}/g;

/** What was written, to be quoted: all but the first two digits hidden where they may be a person's number. */
export const masked = (written: string): string =>
  written.replace(LIKE_A_PERSON, (number) => number.slice(0, 2) + number.slice(2).replace(/\d/g, "•"));
