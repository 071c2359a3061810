import type { Landscape } from "../../src/preview/grid/landscape";

/**
 * A sheet drawn with one sign a cell: "x" filled, "." empty, "o" empty and unlocked, "X" filled and unlocked. A row or
 * column drawn with "-" only is hidden.
 */
export function landscapeFrom(picture: string[], over: Partial<Landscape> = {}): Landscape {
  const at = (row: number, column: number): string => picture[row]?.[column] ?? ".";
  const width = Math.max(...picture.map((line) => line.length));
  return {
    rows: 1000,
    columns: 100,
    usedRows: picture.length,
    usedColumns: width,
    frozenRows: 0,
    frozenColumns: 0,
    merges: [],
    isRowHidden: (row) => /^-+$/.test(picture[row] ?? ""),
    isColumnHidden: (column) => column < width && picture.every((line) => line[column] === "-"),
    isFilled: (row, column) => "xX".includes(at(row, column)),
    isReadOnly: (row, column) => !"oX".includes(at(row, column)),
    protected: false,
    ...over,
  };
}
