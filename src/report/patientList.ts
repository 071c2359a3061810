import type { ScannedCell } from "./scannedText";

/** A column by which a sheet has one row per patient. */
export type PatientList = { sheet: string; column: number; firstRow: number; lastRow: number };

/** Fewer rows than this are no list. */
const FEWEST_ROWS = 10;

/** So many of a column's values must be of the kind, and different: a heading and a slip or two are allowed. */
const MOST = 0.8;

/** Other columns that must be filled in on most of the list's rows: one value a row is a series, not a record. */
const BESIDE_CODES = 1;
const BESIDE_DATES = 2;

const DATE = /^(?:19|20)\d{2}[-/.]?(?:0[1-9]|1[0-2])[-/.]?(?:0[1-9]|[12]\d|3[01])(?!\d)/;
/** A name for somebody: at least six characters without spaces, three of them digits. "B1a" and "D66.9" are too short. */
const CODE = /^(?=(?:\D*\d){3})[\p{L}\d][\p{L}\d_/-]{5,}$/u;

const isDate = (text: string): boolean => DATE.test(text);
const isCode = (text: string): boolean => !isDate(text) && CODE.test(text);

/** Dates at even steps, or on the same day of each month, are a series in time and no patients. */
function isSeries(texts: readonly string[]): boolean {
  const digits = texts.map((text) => text.replace(/\D/g, "").slice(0, 8));
  if (new Set(digits.map((one) => one.slice(6))).size === 1) return true;
  const days = digits.map((one) =>
    Date.UTC(Number(one.slice(0, 4)), Number(one.slice(4, 6)) - 1, Number(one.slice(6))),
  );
  return new Set(days.slice(1).map((day, i) => day - days[i]!)).size === 1;
}

/** Numbers of one length are names; amounts differ in size. */
const areAmounts = (cells: readonly ScannedCell[]): boolean =>
  cells.every(({ value }) => typeof value === "number") &&
  new Set(cells.map(({ value }) => String(value).length)).size > 1;

function listBy(column: readonly ScannedCell[], besides: (rows: ReadonlySet<number>) => number): PatientList | null {
  const named = (is: (text: string) => boolean) => column.filter(({ value }) => is(String(value).trim()));
  const [codes, dates] = [named(isCode), named(isDate)];
  const [kind, beside] = codes.length > dates.length ? [codes, BESIDE_CODES] : [dates, BESIDE_DATES];
  const texts = kind.map(({ value }) => String(value).trim());
  if (kind.length < FEWEST_ROWS || kind.length < column.length * MOST) return null;
  if (new Set(texts).size < kind.length * MOST) return null;
  if (kind === dates ? isSeries(texts) : areAmounts(kind)) return null;
  const rows = kind.map(({ place }) => place.row);
  if (besides(new Set(rows)) < beside) return null;
  const { sheet, column: at } = kind[0]!.place;
  const [firstRow, lastRow] = [Math.min, Math.max].map((most) => rows.reduce((a, b) => most(a, b)));
  return { sheet, column: at, firstRow: firstRow!, lastRow: lastRow! };
}

function grouped<Key>(cells: readonly ScannedCell[], keyOf: (cell: ScannedCell) => Key): ScannedCell[][] {
  const groups = new Map<Key, ScannedCell[]>();
  for (const cell of cells) {
    const group = groups.get(keyOf(cell));
    if (group) group.push(cell);
    else groups.set(keyOf(cell), [cell]);
  }
  return [...groups.values()];
}

function listIn(cells: readonly ScannedCell[]): PatientList | null {
  const columns = grouped(cells, ({ place }) => place.column).filter((one) => one.length >= FEWEST_ROWS);
  for (const column of columns) {
    const list = listBy(
      column,
      (rows) =>
        columns.filter((other) => {
          const shared = other.filter(({ place }) => rows.has(place.row)).length;
          return other !== column && shared >= rows.size * MOST;
        }).length,
    );
    if (list) return list;
  }
  return null;
}

/**
 * The sheets that look like one row per patient: ten rows or more with a column of codes or dates, hardly two alike,
 * and other columns beside it. The report's own sheets never are.
 */
export function patientListsIn(cells: readonly ScannedCell[]): PatientList[] {
  const foreign = cells.filter(({ place }) => !place.ours);
  return grouped(foreign, ({ place }) => place.sheet).flatMap((sheet) => listIn(sheet) ?? []);
}
