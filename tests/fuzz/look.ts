import { cellOfKey } from "../../src/preview/workbook/sheetCells";
import type { EmbeddedExcel } from "../../src/preview/excel";

/** What was entered in a cell: a constant, or a formula. Rows and columns count from 0, as the embedded Excel has them. */
export type Entered = { row: number; column: number; value: unknown; formula: string | null };

/** Where a name of ours leads. */
export type At = { sheet: string; row: number; column: number };

/** What stands in the embedded workbook, asked of itself: none of the product's code comes in between. */
export type Look = {
  sheets: readonly { name: string; cells: readonly Entered[] }[];
  /** Ids of fields and derived values → where their workbook-wide names lead; null when nowhere. */
  names: ReadonlyMap<string, At | null>;
  /** The custom XML parts that are the report's state. */
  states: readonly string[];
};

type StoredSheet = { name: string; cells: [number, { value?: unknown; formula?: string }][] };

const LEADS = /^=(?:'((?:[^']|'')+)'|([^'!#]+))!\$([A-Z]+)\$(\d+)$/;

function whereTo(formula: string): At | null {
  const [, quoted, plain, letters, row] = LEADS.exec(formula) ?? [];
  if (!letters) return null;
  const column = [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
  return { sheet: (quoted ?? plain)!.replaceAll("''", "'"), row: Number(row) - 1, column: column - 1 };
}

export function look({ workbook, serialise }: EmbeddedExcel): Look {
  const { sheets } = JSON.parse(serialise()) as { sheets: StoredSheet[] };
  return {
    sheets: sheets.map(({ name, cells }) => ({
      name,
      cells: cells.map(([key, { value, formula }]) => ({
        ...cellOfKey(key),
        value: value ?? null,
        formula: formula ?? null,
      })),
    })),
    names: new Map(
      workbook
        .names()
        .filter(({ name, scopeSheetId }) => scopeSheetId === null && name.startsWith("nhv."))
        .map(({ name, formula }) => [name.slice("nhv.".length), whereTo(formula)] as const),
    ),
    states: workbook
      .customXmlParts()
      .filter(({ namespaceUri }) => namespaceUri.startsWith("urn:nhv-rapport:"))
      .map(({ xml }) => xml),
  };
}
