import { memo } from "react";
import type { CellView, EmbeddedWorkbook, SheetView } from "../excel";
import { cellArea } from "./selection";
import { CellText } from "./CellText";
import { GridCell } from "./GridCell";
import { alignmentOf, isOpen, maySpread, spreadTexts, type PlacedCell } from "./textSpread";
import { textWidth } from "./measureText";
import type { Axis } from "./axis";

interface GridRowProps {
  workbook: EmbeddedWorkbook;
  /** A new value with each change of the workbook, which has the row drawn again. */
  sheet: SheetView;
  row: number;
  /** Where merged areas that began further up are drawn: in the first row of the band. */
  isFirst: boolean;
  firstColumn: number;
  lastColumn: number;
  rows: Axis;
  columns: Axis;
  /** The columns selected in this row, or null. */
  selectedFrom: number | null;
  selectedTo: number | null;
  activeColumn: number | null;
}

/** The cells of one row, in one band of columns. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { workbook, sheet, row, isFirst, firstColumn, lastColumn, rows, columns } = props;
  const read = (column: number): CellView => workbook.cell(sheet.id, row, column);
  const place = (view: CellView): PlacedCell => ({
    view,
    left: columns.start(view.column),
    width: columns.size(view.column),
  });
  const shown: CellView[] = [];
  for (let column = firstColumn; column <= lastColumn; column++) if (columns.size(column) > 0) shown.push(read(column));
  const outside = reachingIn(read, firstColumn, columns);
  const spread = spreadTexts([...outside, ...shown].map(place), (view) => textWidth(view.text, view.style));

  return (
    <div role="row" aria-rowindex={row + 1} className="row" style={{ top: rows.start(row) }}>
      {spread.slice(0, outside.length).map((cell) => (
        <CellText key={cell.view.column} {...cell} left={cell.textLeft} height={rows.size(row)} />
      ))}
      {spread.slice(outside.length).map((cell) => {
        const { merge, column } = cell.view;
        const isDrawn = !merge || (column === Math.max(merge.column, firstColumn) && (row === merge.row || isFirst));
        if (!isDrawn) return null;
        const view = merge ? workbook.cell(sheet.id, merge.row, merge.column) : cell.view;
        const area = merge ?? cellArea(view);
        const left = columns.start(area.column);
        const { selectedFrom, selectedTo, activeColumn } = props;
        return (
          <GridCell
            key={column}
            view={view}
            left={left}
            top={rows.start(area.row) - rows.start(row)}
            width={columns.start(area.column + area.columnCount) - left}
            height={rows.start(area.row + area.rowCount) - rows.start(area.row)}
            textLeft={merge ? left : cell.textLeft}
            textWidth={merge ? columns.start(area.column + area.columnCount) - left : cell.textWidth}
            gridlines={sheet.showGridlines}
            runsOverRight={cell.runsOverRight}
            selected={selectedFrom !== null && selectedTo !== null && column >= selectedFrom && column <= selectedTo}
            active={activeColumn === area.column}
          />
        );
      })}
    </div>
  );
});

/** How many columns to the left of the band a text may come running from. */
const reach = 40;

/** The nearest filled cell before the band and the empty ones after it, if its text may run into the band. */
function reachingIn(read: (column: number) => CellView, first: number, columns: Axis): CellView[] {
  const found: CellView[] = [];
  for (let column = first - 1; column >= Math.max(0, first - reach); column--) {
    if (columns.size(column) === 0) continue;
    const view = read(column);
    found.unshift(view);
    if (!isOpen(view)) return maySpread(view) && alignmentOf(view) !== "Right" ? found : [];
  }
  return [];
}
