/** What stands between the cells of a row: a sign, two spaces or more, or nothing where there is one column. */
export type Separator = "\t" | ";" | "|" | "," | "spaces" | null;

/** So many rows say what stands between cells. */
const SAMPLE = 200;

/** A number with a decimal comma, or a list of such. */
const DIGITS_AND_COMMAS = /^[+−–-]?[\d\s,]*$/;

/** A number with a decimal comma among other text: "12,5 dagar", "ca 12,5", but not what ends a date or begins one. */
const DECIMALS = /(?<![\p{L}\d,])(?<!\d[-.:/])\d+,\d+(?!\d|,|[-.:/]\d)/gu;

/** As many cells in most rows. */
const MOST = 0.8;

const SPACES = / {2,}/;

/** The cells of a row between which there are columns of spaces. */
export const splitAtSpaces = (line: string): string[] => line.trim().split(SPACES);

/**
 * Whether a row's commas do not say that they divide: they are in numbers, or some are followed by a space and others stand
 * in numbers. What is in quotes was written by a program that divides by commas.
 */
const hasDecimals = (line: string): boolean =>
  !line.includes('"') &&
  (DIGITS_AND_COMMAS.test(line.trim()) ||
    !line.replace(DECIMALS, "").includes(",") ||
    (line.includes(", ") && /\d,\d/.test(line)));

const timesIn = (line: string, sign: string): number => line.split(sign).length - 1;

/** The share of rows that have as many as the most usual row has, or 0 where that has none. */
function evenness(counts: readonly number[]): number {
  const rows = new Map<number, number>();
  for (const count of counts) rows.set(count, (rows.get(count) ?? 0) + 1);
  const [usual, times] = [...rows].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0]);
  return usual === 0 ? 0 : times / counts.length;
}

/**
 * What stands between the cells of pasted text. Commas only where they are as many in most rows and in most rows no
 * decimal commas: "12,5" is one number.
 * @param lines plainly spaced but for repeated spaces; blank ones count for nothing
 */
export function separatorOf(lines: readonly string[]): Separator {
  if (lines.some((line) => line.includes("\t"))) return "\t";
  const sample = lines.filter((line) => line.trim() !== "").slice(0, SAMPLE);
  if (!sample.length) return null;
  const share = (counts: (line: string) => number) => evenness(sample.map(counts));
  for (const sign of [";", "|"] as const) if (share((line) => timesIn(line, sign)) > 0.5) return sign;
  const areDecimals = sample.filter(hasDecimals).length > sample.length / 2;
  if (!areDecimals && share((line) => timesIn(line, ",")) >= MOST) return ",";
  return share((line) => splitAtSpaces(line).length - 1) > 0.5 ? "spaces" : null;
}
