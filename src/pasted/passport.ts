import { LEFT_OUT_KINDS, type LeftOut, type LeftOutKind } from "./leftOut";

/** How figures were worked out: statistics of values, of days between dates, of ages by birth dates; or counts. */
export const PASSPORT_METHODS = ["values", "days", "age", "counts"] as const;
export type PassportMethod = (typeof PASSPORT_METHODS)[number];

/** That figures were worked out here, and how. Nothing of the list that they were worked out from. */
export type Passport = {
  measure: string;
  method: PassportMethod;
  /** The figures as they were inserted, by field id; null was left blank. */
  figures: Readonly<Record<string, number | null>>;
  /** Values, or rows that were counted. */
  n: number;
  /** How many rows of the list were not used, by reason. */
  leftOut: Readonly<Partial<Record<LeftOutKind, number>>>;
  /** ISO time. */
  at: string;
};

/** Reasons why a row of the list is not used, in a word or two. What is no row of the list has none. */
const REASONS: Readonly<Partial<Record<LeftOutKind, string>>> = {
  moreCells: "för många rutor",
  fewerCells: "för få rutor",
  blank: "tom",
  notNumber: "inget tal",
  notDate: "inget datum",
  ambiguousDate: "oklart datum",
  before1900: "datum före 1900",
  future: "datum som inte varit",
  oneDateMissing: "ett datum saknas",
  negativeWait: "datum i fel ordning",
  negative: "mindre än 0",
  tooLarge: "för stort tal",
  offScale: "utanför skalan",
  notWhole: "inget heltal",
  outsidePeriod: "utanför mätperioden",
  unknownGroup: "okänd grupp",
  outsideGroups: "utanför grupperna",
  noId: "okänd patient",
  notCounted: "vald att inte räknas",
};

const NONE_LEFT = "alla rader använda";

const METHODS: Readonly<Record<PassportMethod, string>> = {
  values: "värdena som de står, standardavvikelse med n−1, percentiler av typ 7",
  days: "dagar mellan två datum, standardavvikelse med n−1, percentiler av typ 7",
  age: "hela år och under ett år dagar delat med 365, standardavvikelse med n−1, percentiler av typ 7",
  counts: "antal i listan",
};

/** How many rows were left out for each reason. Blank rows, titles, totals and a patient's further rows are not told. */
export function leftOutCounts(leftOut: readonly LeftOut[]): Passport["leftOut"] {
  const counts: Partial<Record<LeftOutKind, number>> = {};
  for (const { kind } of leftOut) if (REASONS[kind]) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** How figures were worked out, without the figures: "dagar mellan två datum, …". */
export const methodText = ({ method }: Pick<Passport, "method">): string => METHODS[method];

/** "2 rader ej använda (1 inget tal, 1 tom)", or "alla rader använda". */
export function leftOutText({ leftOut }: Pick<Passport, "leftOut">): string {
  const told = LEFT_OUT_KINDS.flatMap((kind) =>
    REASONS[kind] && leftOut[kind] ? [[kind, leftOut[kind]] as const] : [],
  );
  const sum = told.reduce((all, [, times]) => all + times, 0);
  if (sum === 0) return NONE_LEFT;
  const reasons = told.map(([kind, times]) => `${times} ${REASONS[kind]!}`).join(", ");
  return `${sum} ${sum === 1 ? "rad" : "rader"} ej använda (${reasons})`;
}

/** The method that {@link methodText} says, or null. */
export const readMethod = (text: string): PassportMethod | null =>
  PASSPORT_METHODS.find((method) => METHODS[method] === text) ?? null;

/** What {@link leftOutText} says, read back; null where it is something else. */
export function readLeftOut(text: string): Passport["leftOut"] | null {
  if (text === NONE_LEFT) return {};
  const reasons = /^\d+ (?:rad|rader) ej använda \((.*)\)$/.exec(text)?.[1]?.split(", ") ?? [];
  const counts = reasons.map((reason) => {
    const [, times, name] = /^(\d+) (.*)$/.exec(reason) ?? [];
    const kind = LEFT_OUT_KINDS.find((one) => REASONS[one] !== undefined && REASONS[one] === name);
    return kind && ([kind, Number(times)] as const);
  });
  return counts.length && counts.every((one) => one !== undefined) ? Object.fromEntries(counts) : null;
}

/** "Uträknat i NHV-rapport ur en lista: N 37, 2 rader ej använda (1 inget tal, 1 tom). Räknesätt: …." */
export const passportText = (passport: Passport): string =>
  `Uträknat i NHV-rapport ur en lista: N ${passport.n}, ${leftOutText(passport)}. Räknesätt: ${methodText(passport)}.`;

/** Whether all figures still stand as they were inserted. A figure that was left blank may stand blank only. */
export const passportHolds = ({ figures }: Passport, values: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(figures).every(([id, figure]) => (values[id] ?? null) === figure);
