import { COLUMN_WIDTHS } from "./columns";

const LINE = 15;

/**
 * The height in points that a text needs when it is wrapped in columns. An estimate: about 1.05 characters of prose fit
 * a unit of column width, which is the width of a zero.
 */
export function heightOf(text: string, columns: { firstColumn: number; lastColumn: number }): number {
  const width = COLUMN_WIDTHS.slice(columns.firstColumn - 1, columns.lastColumn).reduce((sum, one) => sum + one, 0);
  return LINE * Math.ceil(text.length / (width * 1.05));
}
