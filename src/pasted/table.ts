import { headingRow } from "./headingRow";
import type { LeftOut } from "./leftOut";
import { recordsOf } from "./records";
import { normalisedWord } from "./words";

export type TableRow = {
  /** As in {@link LeftOut}: from 1. */
  row: number;
  /** As many as the table has columns; blank text where there is none. Without spaces around. */
  cells: readonly string[];
};

/** What a person pasted, as a table. */
export type PastedTable = {
  /** The columns' names as they were pasted, or null where there was no row of headings. */
  headings: readonly string[] | null;
  columns: number;
  rows: readonly TableRow[];
  /** Rows that are no rows of the list: titles, totals, blank rows, rows with more cells than the list has columns. */
  leftOut: readonly LeftOut[];
};

/** The first word of a row that sums up those above it, whatever follows: "Summa dagar". */
const SUMS = new Set("summa delsumma totalsumma totalt medelvärde genomsnitt snitt standardavvikelse".split(" "));
/** What is such a word where nothing but figures follows: "Total höftplastik" is none. */
const SUMS_ALONE = new Set("sum total medel median".split(" "));
/** What is such a word in the last rows only: it may be anything in others. */
const SUMS_LAST = new Set("medel median min minimum max maximum sd antal percentil".split(" "));

const FIRST_WORD = /^[\p{L}\p{M}]+/u;

/** The word that a row begins with, and whether only figures follow in its cell. */
function firstWord(cells: readonly string[]): { word: string; isAlone: boolean } {
  const first = cells.find((cell) => cell !== "") ?? "";
  const [written = ""] = FIRST_WORD.exec(first) ?? [];
  return { word: normalisedWord(written), isAlone: /^[\d\s,.:=]*$/.test(first.slice(written.length)) };
}

/** Where the sums at the end of a list begin. */
function endOfList(rows: readonly TableRow[]): number {
  const isLast = ({ cells }: TableRow) => {
    const { word } = firstWord(cells);
    return SUMS.has(word) || SUMS_LAST.has(word);
  };
  return rows.findLastIndex((row) => !isLast(row)) + 1;
}

function isTotal(cells: readonly string[]): boolean {
  const { word, isAlone } = firstWord(cells);
  return SUMS.has(word) || (isAlone && SUMS_ALONE.has(word));
}

const withoutEnd = (cells: readonly string[]): readonly string[] => {
  const last = cells.findLastIndex((cell) => cell !== "");
  return cells.slice(0, last + 1);
};

/** The number of cells that most rows have; the larger where two are as usual. */
function usualWidth(rows: readonly TableRow[]): number {
  const times = new Map<number, number>();
  for (const { cells } of rows) times.set(cells.length, (times.get(cells.length) ?? 0) + 1);
  const [width] = [...times].reduce(
    (most, one) => (one[1] > most[1] || (one[1] === most[1] && one[0] > most[0]) ? one : most),
    [0, 0],
  );
  return width;
}

/**
 * Reads pasted text as a table: from Excel (tabs, quoted cells), from other systems (semicolons, pipes, commas, columns of
 * spaces), or one column. Linear in the text's length.
 * @param hasHeadings what the person says of the first row that is not blank, where the guess was wrong
 */
export function readTable(text: string, hasHeadings?: boolean): PastedTable {
  const { separator, records } = recordsOf(text);
  const leftOut: LeftOut[] = [];
  const filled: TableRow[] = [];
  records.forEach((cells, i) => {
    if (cells.some((cell) => cell !== "")) filled.push({ row: i + 1, cells });
    else leftOut.push({ kind: "blankRow", row: i + 1 });
  });
  const usual = usualWidth(filled);
  const cells = filled.map((one) => one.cells);
  const at = hasHeadings === undefined ? headingRow(cells, usual) : hasHeadings ? 0 : -1;
  const heading = filled[at]?.cells ?? [];
  const columns = Math.max(usual, withoutEnd(heading).length);
  const padded = (cells: readonly string[]) => Array.from({ length: columns }, (_, column) => cells[column] ?? "");
  const headings = at < 0 ? null : padded(heading);
  const isHeading = (cells: readonly string[]) => headings?.every((name, column) => name === (cells[column] ?? ""));
  const end = endOfList(filled);
  const rows: TableRow[] = [];
  filled.forEach(({ row, cells }, i) => {
    const leave = (kind: LeftOut["kind"]) => leftOut.push({ kind, row });
    if (i === at) return;
    if (i < at || isHeading(cells)) leave("title");
    else if (i >= end || isTotal(cells)) leave("total");
    else if (withoutEnd(cells).length > columns) leave("moreCells");
    else if (separator === "spaces" && cells.length < columns) leave("fewerCells");
    else rows.push({ row, cells: cells.length === columns ? cells : padded(cells) });
  });
  return { headings, columns, rows, leftOut: leftOut.sort((a, b) => a.row - b.row) };
}

/** A column's name for a person: its heading, or "Kolumn 2". */
export const columnName = (table: PastedTable, column: number): string =>
  table.headings?.[column] || `Kolumn ${column + 1}`;

/** What stands in a column, row by row. */
export const columnTexts = (table: PastedTable, column: number): string[] =>
  table.rows.map(({ cells }) => cells[column]!);
