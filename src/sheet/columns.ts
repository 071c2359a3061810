/** What stands in which column of a measure's sheet. */
export const COLUMN = {
  label: 1,
  input: 2,
  derived: 3,
  message: 4,
  /** Working columns, hidden, far enough to the right for a long message to be read across empty cells. */
  written: 20,
  number: 21,
  settled: 22,
} as const;

/** Widths in characters. */
export const COLUMN_WIDTHS = [58, 13, 13, 86] as const;

/** The rows over the table: title, facts, population, column headings. */
export const FIRST_ROW = 5;
