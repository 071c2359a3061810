/** What stands in which column of a measure's sheet. */
export const COLUMN = {
  label: 1,
  input: 2,
  derived: 3,
  message: 4,
  /** Working columns, hidden, far enough to the right for a long message to be read across empty cells. */
  written: 20,
  joined: 21,
  digits: 22,
  number: 23,
  settled: 24,
  decimals: 25,
} as const;

/** The last column that anything stands in. */
export const LAST_COLUMN = COLUMN.decimals;

/** What stands over the columns that people see, from the first. */
export const COLUMN_HEADINGS = ["Uppgift", "Fyll i", "Räknas ut", "Att rätta eller förklara"] as const;

/** Widths in characters. An input has room for the longest word that says why there is no figure. */
export const COLUMN_WIDTHS = [50, 20, 12, 78] as const;

/** The rows over the table: title, facts, population, column headings. */
export const FIRST_ROW = 5;
