/** Width of a digit of the default font, Calibri 11, at 96 dots an inch, and the padding of a cell. */
const DIGIT = 7;
const PADDING = 5;

/** The width in pixels of a column that is `width` characters wide, as Excel reckons it. */
export const columnPixels = (width: number): number => Math.round(width * DIGIT) + PADDING;

/** The same as the width that a file holds, in 1/256 of a digit. */
export const fileColumnWidth = (width: number): number => Math.trunc((columnPixels(width) / DIGIT) * 256) / 256;

/** The same in points, 1/72 inch. */
export const columnPoints = (width: number): number => columnPixels(width) * 0.75;
