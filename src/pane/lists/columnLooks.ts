import { quoted } from "../../pasted/leftOut";
import { columnName, type PastedTable } from "../../pasted/table";

/** What a column is known by: its name, and the first different things that stand there, masked and shortened. */
export type ColumnLook = { name: string; examples: readonly string[] };

const MOST = 3;

function examplesOf({ rows }: PastedTable, column: number): string[] {
  const found = new Set<string>();
  for (const { cells } of rows) {
    const cell = cells[column];
    if (cell) found.add(quoted(cell));
    if (found.size === MOST) break;
  }
  return [...found];
}

export const columnLooks = (table: PastedTable): ColumnLook[] =>
  Array.from({ length: table.columns }, (_, column) => ({
    name: quoted(columnName(table, column)),
    examples: examplesOf(table, column),
  }));
