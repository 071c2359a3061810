/**
 * Numbers as people in Sweden write them, and as we write them back.
 */

/** Besides the space, these are used between thousands: no-break, narrow no-break and thin space. */
export const OTHER_SPACES = ["\u00a0", "\u202f", "\u2009"] as const;

/** Digits, perhaps with a space before the last three; perhaps decimals after a comma. */
const SWEDISH = /^(\d+|\d{1,3} \d{3})(?:,(\d+))?$/;

/** A decimal point reads as one unless it could be a thousands separator: "21.5" does, "1.200" does not. */
const POINT = /^\d+\.(?:\d{1,2}|\d{4,})$/;

/** Nobody types more digits; formulas read no more. */
export const MOST_DIGITS = 28;

/** Text with plain single spaces, and none around it. */
export const plainlySpaced = (text: string): string =>
  OTHER_SPACES.reduce((one, space) => one.replaceAll(space, " "), text)
    .replace(/ +/g, " ")
    .trim();

/** Whether a unit is percent, so that a percent sign after a number says nothing new. */
export const isPercent = (unit: string): boolean => unit === "%" || unit === "procent";

/** A cell's text as it is read: plainly spaced and, where the unit is percent, without a percent sign at its end. */
export function plainlyWritten(text: string, unit: string): string {
  const written = plainlySpaced(text);
  return isPercent(unit) && written.length > 1 ? written.replace(/ ?%$/, "") : written;
}

/**
 * Reads a number that a person typed in Swedish: "12,5", "1 200", "−3". Anything else is null, also "1.200" (which may be
 * 1200 or 1,2) and "ca 150". "12 %" is 12 where the unit is percent, and no number elsewhere.
 */
export function readNumber(text: string, unit = ""): number | null {
  const spaced = plainlyWritten(text, unit);
  const negative = /^[-−–]\s?/.exec(spaced);
  const digits = negative ? spaced.slice(negative[0].length) : spaced;
  const match = SWEDISH.exec(digits);
  if (!match && !POINT.test(digits)) return null;
  if (digits.replace(/\D/g, "").length > MOST_DIGITS) return null;
  const value = Number(match ? `${match[1]!.replace(" ", "")}.${match[2] ?? "0"}` : digits);
  return negative ? -value : value;
}

/** The most decimals that a reported figure is taken to carry. */
export const MOST_DECIMALS = 6;

/**
 * Two sides this close are equal. Figures carry at most six decimals; what is less comes from binary fractions
 * (21.6 − 21.5 is a little more than 0.1).
 */
export const SLACK = 1e-9;

/** How many decimals a number carries, at most {@link MOST_DECIMALS}. */
export function decimalsOf(value: number): number {
  for (let decimals = 0; decimals < MOST_DECIMALS; decimals++) {
    if (Math.abs(roundHalfUp(value, decimals) - value) <= SLACK) return decimals;
  }
  return MOST_DECIMALS;
}

/** Rounds to so many decimals, halves away from zero, as Excel's ROUND does. */
export function roundHalfUp(value: number, decimals: number): number {
  // So large a number has no decimals, and scaled up it might have no end.
  if (Math.abs(value) >= Number.MAX_SAFE_INTEGER) return value;
  const [mantissa, exponent = "0"] = String(Math.abs(value)).split("e");
  const scaled = Math.round(Number(`${mantissa}e${Number(exponent) + decimals}`));
  const [m, e = "0"] = String(scaled).split("e");
  return Math.sign(value) * Number(`${m}e${Number(e) - decimals}`);
}

/** A number as it is read in Swedish: decimal comma, at most two decimals, a true minus sign. */
export function writeNumber(value: number, decimals = 2): string {
  const rounded = roundHalfUp(value, decimals);
  return String(Math.abs(rounded))
    .replace(".", ",")
    .replace(/^/, rounded < 0 ? "−" : "");
}
