import { boundingArea, contains, intersection, sameArea, type Area } from "../workbook/address";

export interface Position {
  readonly row: number;
  readonly column: number;
}

/** What is selected, and the cell in it that typing goes to. */
export interface Selected {
  readonly area: Area;
  readonly active: Position;
}

export function cellArea({ row, column }: Position): Area {
  return { row, column, rowCount: 1, columnCount: 1 };
}

export function spanning(a: Position, b: Position): Area {
  return boundingArea(cellArea(a), cellArea(b));
}

/** The area made larger until no merged area lies partly in it. */
export function withWholeMerges(area: Area, merges: readonly Area[]): Area {
  let whole = area;
  for (let grown = true; grown;) {
    const next = merges
      .filter((merge) => intersection(merge, whole))
      .reduce<Area>((sum, merge) => boundingArea(sum, merge), whole);
    grown = !sameArea(next, whole);
    whole = next;
  }
  return whole;
}

/** The selection of one cell, or of the whole merged area that it lies in. */
export function selectCell(cell: Position, merges: readonly Area[]): Selected {
  const area = withWholeMerges(cellArea(cell), merges);
  return { area, active: { row: area.row, column: area.column } };
}

/** The selection from the active cell to another corner, as Shift and a click give. */
export function extendTo(selected: Selected, corner: Position, merges: readonly Area[]): Selected {
  return { area: withWholeMerges(spanning(selected.active, corner), merges), active: selected.active };
}

/** The corner that moves when a selection is extended: the one across from the active cell. */
export function movingCorner({ area, active }: Selected): Position {
  return {
    row: active.row > area.row ? area.row : area.row + area.rowCount - 1,
    column: active.column > area.column ? area.column : area.column + area.columnCount - 1,
  };
}

/** Whether the selection is one cell, or one merged area: what Enter and Tab then leave. */
export function isSingle({ area, active }: Selected, merges: readonly Area[]): boolean {
  return sameArea(area, selectCell(active, merges).area);
}

/** The next visible cell of the selection, in reading order by rows (Tab) or by columns (Enter), round and round. */
export function nextInside(
  { area, active }: Selected,
  by: "row" | "column",
  back: boolean,
  isSkipped: (cell: Position) => boolean,
): Position {
  const across = by === "row" ? area.columnCount : area.rowCount;
  const total = area.rowCount * area.columnCount;
  const place =
    by === "row"
      ? (active.row - area.row) * across + (active.column - area.column)
      : (active.column - area.column) * across + (active.row - area.row);
  for (let moved = 1; moved < total; moved++) {
    const next = (place + (back ? total - moved : moved)) % total;
    const major = Math.floor(next / across);
    const minor = next % across;
    const cell =
      by === "row"
        ? { row: area.row + major, column: area.column + minor }
        : { row: area.row + minor, column: area.column + major };
    if (!isSkipped(cell)) return cell;
  }
  return active;
}

export function isMergedAway({ row, column }: Position, merges: readonly Area[]): boolean {
  return merges.some((merge) => contains(merge, row, column) && (merge.row !== row || merge.column !== column));
}
