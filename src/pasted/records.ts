import { type Separator, separatorOf, splitAtSpaces } from "./separator";

/** Pasted text as rows of cells as they were written, but for spaces around and the quotes around a cell. */
export type Records = { separator: Separator; records: string[][] };

const BOM = /^\uFEFF/;
const OTHER_SPACES = /[\u00a0\u202f\u2009\u2007]/g;

/** Divides text at a sign, where a cell in quotes may hold the sign, line breaks and doubled quotes, as Excel writes them. */
function splitQuoted(text: string, sign: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  /** Where the cell that a quote begins ends, or -1 where the quote begins none: within, each quote stands twice. */
  const closing = (from: number): number => {
    let quote = text.indexOf('"', from);
    while (quote >= 0 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2);
    const after = text[quote + 1];
    if (quote < 0 || (after !== undefined && after !== sign && after !== "\n")) return -1;
    const cell = text.slice(from, quote);
    // No cell of Excel holds both: rather somebody wrote one quote here and one further down.
    return sign === "\t" && cell.includes("\t") && cell.includes("\n") ? -1 : quote;
  };
  while (at <= text.length) {
    const end = text[at] === '"' ? closing(at + 1) : -1;
    if (end >= 0) {
      record.push(
        text
          .slice(at + 1, end)
          .replaceAll('""', '"')
          .trim(),
      );
      at = end + 1;
    } else {
      const from = at;
      while (at < text.length && text[at] !== sign && text[at] !== "\n") at++;
      record.push(text.slice(from, at).trim());
    }
    if (text[at] !== sign) {
      records.push(record);
      record = [];
    }
    at++;
  }
  return records;
}

/** "| a | b |" has no cells outside its first and last bar. */
function withoutEdges(records: string[][]): string[][] {
  const filled = records.filter((record) => record.length > 1);
  const areBlank = (index: number) => filled.every((record) => record.at(index) === "");
  const [first, last] = [areBlank(0) ? 1 : 0, areBlank(-1) ? -1 : undefined];
  return records.map((record) => (record.length > 1 ? record.slice(first, last) : record));
}

/**
 * Divides pasted text into rows and cells. A row is a line, but for cells in quotes that hold line breaks. Rows that hold
 * nothing at the end are none.
 */
export function recordsOf(pasted: string): Records {
  const text = pasted
    .replace(BOM, "")
    .replace(/\r\n?/g, "\n")
    .replace(OTHER_SPACES, " ")
    .replaceAll("\0", "")
    .trimEnd();
  const lines = text.split("\n");
  const separator = separatorOf(lines);
  if (separator === "spaces") return { separator, records: lines.map(splitAtSpaces) };
  // One column has no tabs, but perhaps quotes.
  const records = splitQuoted(text, separator ?? "\t");
  return { separator, records: separator === "|" ? withoutEdges(records) : records };
}
