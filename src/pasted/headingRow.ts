import { isFigureText } from "./figureText";
import { normalisedWord, tokensOf } from "./words";

/** Headings stand among the first rows. */
const FIRST_ROWS = 12;
/** So many rows say what a column holds. */
const SAMPLE = 200;

/** How headings of lists begin. */
const HEADING_WORDS = new Set(
  (
    "patient patientid patientnr patientnummer person personnr personnummer pnr id nr löpnr löpnummer namn kön sex ålder " +
    "född födelsedatum födelsedag födelseår födelsetid datum startdatum slutdatum remiss remissdatum remitterad besök " +
    "besöksdatum besökstyp nybesök nybesöksdatum bedömning bedömningsdatum beslut beslutsdatum hemregion län hemlän " +
    "landsting hemlandsting kommun hemkommun hemort folkbokföring folkbokföringsregion diagnos diagnosgrupp icd " +
    "diagnoskod kod typ operation operationstyp operationsdatum ingrepp ingreppsdatum åtgärd åtgärdsdatum väntetid " +
    "väntedagar dagar vårddagar vårdtid dygn vas värde värden poäng grupp svar enkät enkätsvar vårdplan remissvar " +
    "inskrivning inskrivningsdatum utskrivning utskrivningsdatum återföring transplantation prem juridiskt antal år"
  ).split(" "),
);

/** "Region" is a heading, "Region Skåne" is none. */
const isHeadingText = (text: string): boolean => {
  const [first = "", ...rest] = tokensOf(text.replace(/\([^()]*\)/, ""));
  return HEADING_WORDS.has(first) || (first === "region" && !rest.length);
};

const isFilled = (cell: string): boolean => cell !== "";

/** Whether half or more of what stands in each column are figures. */
function figureColumns(rows: readonly (readonly string[])[], columns: number): boolean[] {
  const sample = rows.slice(0, SAMPLE);
  return Array.from({ length: columns }, (_, column) => {
    const filled = sample.map((cells) => cells[column] ?? "").filter(isFilled);
    return filled.length > 0 && filled.filter(isFigureText).length >= filled.length / 2;
  });
}

/** The years that stand over columns. */
const YEAR = /^(?:19|20)\d{2}$/;

/** Whether the first row names years, which the figures below it are not. */
function areYears([first = [], ...below]: readonly (readonly string[])[]): boolean {
  const filled = below.filter((cells) => cells.some(isFilled));
  return (
    filled.length > 1 &&
    first.some((cell) => YEAR.test(cell)) &&
    first.every((cell) => cell === "" || YEAR.test(cell) || !isFigureText(cell)) &&
    !filled
      .slice(0, SAMPLE)
      .some((cells) => cells.some((cell, column) => YEAR.test(cell) && YEAR.test(first[column] ?? "")))
  );
}

/** Whether a word of a row stands among the figures of its column too, in rows that are otherwise unlike: "saknas". */
const recurs = (
  cells: readonly string[],
  below: readonly (readonly string[])[],
  figures: readonly boolean[],
): boolean =>
  below.some((row) => {
    const isSame = (column: number) => (row[column] ?? "") === (cells[column] ?? "");
    return (
      figures.some((isFigures, column) => isFigures && isFilled(cells[column] ?? "") && isSame(column)) &&
      (figures.length === 1 || !figures.every((_, column) => isSame(column)))
    );
  });

/** Whether a row of words says what stands below it, where nothing in the list is a number or a date. */
function isHeadingOfWords(cells: readonly string[], below: readonly (readonly string[])[], columns: number): boolean {
  const words = (column: number) => below.map((row) => normalisedWord(row[column] ?? "")).filter(isFilled);
  const told = Array.from({ length: columns }, (_, column) => ({
    heading: normalisedWord(cells[column] ?? ""),
    words: words(column),
  })).filter(({ heading }) => isFilled(heading));
  if (told.some(({ heading, words }) => words.includes(heading))) return false;
  const recurs = told.some(({ words }) => words.length >= 4 && new Set(words).size <= words.length / 2);
  return cells.some(isHeadingText) || recurs;
}

/**
 * Which of the rows is the row of headings, or -1 where there is none. Rows before it are titles.
 * @param rows cells of the rows that are not blank
 */
export function headingRow(rows: readonly (readonly string[])[], columns: number): number {
  const figures = figureColumns(rows, columns);
  const filled = (cells: readonly string[]) => cells.filter(isFilled).length;
  const first = rows.slice(0, FIRST_ROWS);
  const isWords = (cells: readonly string[]) => !cells.some(isFigureText);
  if (areYears(rows)) return 0;
  if (figures.includes(true)) {
    const data = first.findIndex((cells) => cells.some((cell, column) => figures[column] && isFigureText(cell)));
    const leading = first.slice(0, Math.max(0, data)).map((cells, at) => ({ cells, at }));
    const words = leading.filter(
      ({ cells, at }) =>
        isWords(cells) && (cells.some(isHeadingText) || !recurs(cells, rows.slice(at + 1, at + 1 + SAMPLE), figures)),
    );
    const known = words.filter(({ cells }) => cells.some(isHeadingText));
    const most = Math.max(...words.map(({ cells }) => filled(cells)));
    return (known.at(-1) ?? words.filter(({ cells }) => filled(cells) === most).at(-1))?.at ?? -1;
  }
  const at = first.findIndex((cells) => filled(cells) > columns / 2);
  if (at < 0 || !isWords(rows[at]!)) return -1;
  return isHeadingOfWords(rows[at]!, rows.slice(at + 1, at + 1 + SAMPLE), columns) ? at : -1;
}
