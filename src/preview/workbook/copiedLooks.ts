import { cellsOf, contains, intersection, type Area } from "./address";
import { newId, type Book, type Sheet } from "./book";
import { withoutArea, type ConditionalFormat } from "./conditionalFormats";
import { cellKey, styleAt } from "./sheetCells";
import { removeValidation, type ValidationArea } from "./validation";

/** How some cells look, taken before they may be overwritten. */
export interface Looks {
  readonly sheet: Sheet;
  readonly area: Area;
  readonly styles: ReadonlyMap<number, ReturnType<typeof styleAt>>;
  readonly merges: readonly Area[];
  readonly validations: readonly ValidationArea[];
  readonly conditionalFormats: readonly ConditionalFormat[];
}

export function takeLooks(sheet: Sheet, area: Area): Looks {
  const styles = [...cellsOf(area)].map(
    ({ row, column }) => [cellKey(row, column), styleAt(sheet, row, column)] as const,
  );
  return {
    sheet,
    area,
    styles: new Map(styles),
    merges: sheet.merges.filter((merge) => contains(area, merge.row, merge.column)),
    validations: cut(sheet.validations, area),
    conditionalFormats: cut(sheet.conditionalFormats, area),
  };
}

/** The rules as far as they reach into an area. */
function cut<T extends { readonly areas: readonly Area[] }>(rules: readonly T[], area: Area): T[] {
  return rules.flatMap((rule) => {
    const areas = rule.areas.map((part) => intersection(part, area)).filter((part) => part !== null);
    return areas.length > 0 ? [{ ...rule, areas }] : [];
  });
}

/**
 * Gives an area the looks of other cells, as a paste does: styles (locks too), merged cells and conditional formats, and with
 * `validation` also that. Looks of a smaller area are repeated.
 */
export function applyLooks(book: Book, looks: Looks, sheet: Sheet, target: Area, validation: boolean): void {
  sheet.conditionalFormats = withoutArea(sheet.conditionalFormats, target);
  sheet.merges = sheet.merges.filter((merge) => !contains(target, merge.row, merge.column));
  if (validation) removeValidation(sheet, [target]);
  for (let row = target.row; row < target.row + target.rowCount; row += looks.area.rowCount) {
    for (let column = target.column; column < target.column + target.columnCount; column += looks.area.columnCount) {
      applyOnce(book, looks, sheet, row - looks.area.row, column - looks.area.column, validation);
    }
  }
}

function applyOnce(book: Book, looks: Looks, sheet: Sheet, rows: number, columns: number, validation: boolean): void {
  const moved = (area: Area): Area => ({ ...area, row: area.row + rows, column: area.column + columns });
  for (const { row, column } of cellsOf(looks.area)) {
    const style = looks.styles.get(cellKey(row, column));
    if (style) sheet.styles.cells.set(cellKey(row + rows, column + columns), style);
  }
  sheet.merges = [...sheet.merges, ...looks.merges.map(moved)];
  // Rules keep the cell they are counted from: each cell's distance to it is what moves the relative references.
  for (const rule of looks.conditionalFormats) {
    const here = sheet === looks.sheet ? sheet.conditionalFormats.find(({ id }) => id === rule.id) : undefined;
    const areas = rule.areas.map(moved);
    if (here) {
      const wider = { ...here, areas: [...here.areas, ...areas] };
      sheet.conditionalFormats = sheet.conditionalFormats.map((other) => (other === here ? wider : other));
    } else sheet.conditionalFormats.push({ ...rule, id: newId(book), areas });
  }
  if (validation) {
    sheet.validations.push(...looks.validations.map((entry) => ({ ...entry, areas: entry.areas.map(moved) })));
  }
}
