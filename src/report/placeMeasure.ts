import type { CompiledMeasure } from "../rules/compile";
import { type CellValue, isBlank, type Values } from "../rules/readings";
import { COLUMN, COLUMN_HEADINGS, FIRST_ROW } from "../sheet/columns";
import { sameTab } from "../sheet/tabNames";
import { type FoundRow, labelsOf, type MeasureRows } from "./measureRows";
import { asLabel } from "./sheetTable";
import type { Unplaced } from "./unplaced";
import { writtenInside } from "./writtenInside";

/** Where the figures of one measure's sheet belong, as far as what is left of it tells. */
export type PlacedSheet = {
  /** By field id: what is filled in. */
  values: Values;
  /** The fields whose figure stood in no sheet and was remembered. */
  restored: readonly string[];
  /** What stood in the sheet and is no field's. */
  unplaced: readonly Unplaced[];
  /** Every row stands where it is planned, so that the sheet can be written again where it stands. */
  isAsPlanned: boolean;
};

/** What there is of a measure in a workbook. */
export type Sources = {
  /** What the measure's own sheet is called, if it is there. */
  home: string | null;
  /** That sheet, and others that names of the measure lead to. */
  own: readonly MeasureRows[];
  copies: readonly MeasureRows[];
};

/** All rows that were found for one place in the outline. Where a name tells one, labels elsewhere do not count. */
export function rowsFor(k: number, from: readonly MeasureRows[]): FoundRow[] {
  const found = from.flatMap(({ rows }) => rows.get(k) ?? []);
  const named = found.filter(({ by }) => by === "name");
  return named.length ? named : found;
}

/** Places the figures of one measure: see `placeFigures`. */
export function placeMeasure(
  measure: CompiledMeasure,
  { home, own, copies }: Sources,
  claimedBy: (row: FoundRow) => ReadonlySet<string>,
  remembered: Values,
): PlacedSheet {
  const values: Record<string, CellValue> = {};
  const restored: string[] = [];
  const unplaced: Unplaced[] = [];
  const placed = new Set<FoundRow>();
  const isSure = (row: FoundRow) => claimedBy(row).size === 1 || row.by === "name";
  const list = ({ sheet, label, value }: FoundRow) => unplaced.push({ sheet, label, value });

  measure.outline.forEach(({ kind, id }, k) => {
    if (kind !== "field") return;
    const here = rowsFor(k, own);
    if (here.length === 1 && isSure(here[0]!)) {
      placed.add(here[0]!);
      if (here[0]!.value !== null) values[id] = here[0]!.value;
      return;
    }
    const elsewhere = [...here, ...rowsFor(k, copies)].filter(({ value }) => value !== null);
    const known = remembered[id];
    const says = new Set(elsewhere.filter(isSure).map(({ value }) => value));
    if (known !== undefined && !isBlank(known)) {
      values[id] = known;
      restored.push(id);
    } else if (says.size === 1) {
      for (const value of says) values[id] = value;
    }
    for (const row of elsewhere) {
      placed.add(row);
      if (row.value !== (values[id] ?? null)) list(row);
    }
  });

  const labels = labelsOf(measure);
  const looked = own.length ? own : copies;
  const left = looked.flatMap(({ table }) =>
    table.rows.flatMap(({ row, label, value }): FoundRow[] => {
      const spot: FoundRow = { sheet: table.sheet, row, column: table.inputColumn, label, value, by: "label" };
      const isOurs = table.sheet === home || sameTab(table.sheet, measure.id) || labels.has(label);
      return isOurs && value !== null && !isHeading(value) && !claimedBy(spot).size ? [spot] : [];
    }),
  );
  // A figure that is remembered and stands beside its own label, though it could not be told from where, is placed.
  const told = restored.map((id) => ({ label: asLabel(measure.outline.find((row) => row.id === id)!.label), id }));
  for (const row of left) {
    const at = told.findIndex(({ label, id }) => label === row.label && values[id] === row.value);
    if (at < 0) list(row);
    else told.splice(at, 1);
  }
  for (const rows of own) if (rows.table.sheet === home) unplaced.push(...writtenInside(measure, rows));
  return {
    values,
    restored,
    unplaced,
    isAsPlanned: left.length === 0 && restored.length === 0 && standsAsPlanned(measure, home, own),
  };
}

/** Over the inputs stands what to do with them. */
const isHeading = (value: CellValue): boolean => value === COLUMN_HEADINGS[COLUMN.input - 1];

/** Whether each row of a measure that has a cell stands in its own sheet, in the row and column where it is planned. */
function standsAsPlanned({ outline }: CompiledMeasure, home: string | null, own: readonly MeasureRows[]): boolean {
  const [only] = own;
  if (!only || own.length > 1 || only.table.sheet !== home || only.isScrambled) return false;
  return outline.every(({ kind }, k) => {
    const found = only.rows.get(k);
    if (!found) return kind !== "field";
    const column = kind === "derived" && found.by === "name" ? COLUMN.derived : COLUMN.input;
    return found.row === FIRST_ROW + k && found.column === column;
  });
}
