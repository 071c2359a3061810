import { COLUMN_WIDTHS } from "./columns";

const LINE = 15;

/**
 * How many lines a text takes when it is wrapped. An estimate: about as many characters of prose fit a column as its
 * width says, which counts zeros.
 */
export const linesOf = (text: string, width: number): number => Math.max(1, Math.ceil(text.length / (width * 1.02)));

/** The height in points that a text needs when it is wrapped in columns of a measure's sheet. */
export function heightOf(text: string, columns: { firstColumn: number; lastColumn: number }): number {
  const width = COLUMN_WIDTHS.slice(columns.firstColumn - 1, columns.lastColumn).reduce((sum, one) => sum + one, 0);
  return LINE * linesOf(text, width);
}
