import type { CellValue } from "../rules/readings";
import type { InspectedCell, InspectedName, InspectedWorkbook } from "./inspectedWorkbook";
import { asLabel } from "./sheetTable";

/** A cell of ours as it stands in an older workbook. */
export type CellBefore = {
  sheet: string;
  /** What stands first in its row; empty when that is the cell itself. */
  label: string;
  value: CellValue;
  formula: string | null;
  /** Whether it stands where figures are filled in, and not where they are worked out. */
  isInput: boolean;
};

/** A sheet of ours in an older workbook: the texts over its table. */
export type SheetBefore = { name: string; heading: readonly string[] };

export type Before = {
  /** By field id or derived id. */
  cells: ReadonlyMap<string, CellBefore>;
  /** By key. */
  sheets: ReadonlyMap<string, SheetBefore>;
};

const keyOf = ({ kind, id }: InspectedName): string => (kind === "block" ? id : id.split(".", 1)[0]!);

/** What an older workbook has by the names in it, whichever definition they are of. */
export function sheetsBefore({ names, sheets }: InspectedWorkbook): Before {
  const rows = new Map(
    sheets.map(({ name, cells }) => {
      const byRow = new Map<number, InspectedCell[]>();
      for (const cell of cells) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
      return [name, byRow] as const;
    }),
  );
  const blocks = new Map(names.flatMap((one) => (one.kind === "block" && one.at ? [[one.id, one.at] as const] : [])));
  const cells = new Map<string, CellBefore>();
  const found = new Map<string, SheetBefore>();
  for (const name of names) {
    const { kind, id, at } = name;
    const own = at && rows.get(at.sheet);
    if (!own) continue;
    const key = keyOf(name);
    const top = blocks.get(key)?.row ?? at.row;
    if (kind === "block" || !blocks.has(key)) {
      const above = [...own].filter(([row]) => row < top).toSorted(([a], [b]) => a - b);
      const heading = above.flatMap(([, texts]) => texts.map(({ value }) => asLabel(value)));
      if (!found.has(key)) found.set(key, { name: at.sheet, heading });
    }
    if (kind !== "cell") continue;
    const row = own.get(at.row) ?? [];
    const cell = row.find(({ column }) => column === at.column);
    const [first] = row.toSorted((a, b) => a.column - b.column);
    const { value, formula } = cell ?? { value: null, formula: null };
    const isInput = blocks.has(key) ? at.column === blocks.get(key)!.column : formula === null;
    cells.set(id, {
      sheet: at.sheet,
      label: !first || first === cell ? "" : asLabel(first.value),
      ...{ value, formula, isInput },
    });
  }
  return { cells, sheets: found };
}
