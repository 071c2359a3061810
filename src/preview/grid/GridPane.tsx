import type { SheetView } from "../excel";
import { contains, intersection, type Area } from "../workbook/address";
import type { AxisView, Band } from "./axisView";
import { GridRow } from "./GridRow";
import { SelectionFrame } from "./SelectionFrame";
import type { Selected } from "./selection";
import { useSession } from "./session";

interface GridPaneProps {
  sheet: SheetView;
  x: AxisView;
  y: AxisView;
  columns: Band;
  rows: Band;
  selected: Selected;
}

/** One of up to four parts of the sheet, where a band of rows meets a band of columns. */
export function GridPane({ sheet, x, y, columns, rows, selected }: GridPaneProps) {
  const { workbook, copied } = useSession();
  const { area, active } = selected;
  const band: Area = {
    row: rows.first,
    column: columns.first,
    rowCount: rows.last - rows.first + 1,
    columnCount: columns.last - columns.first + 1,
  };
  const inBand = intersection(area, band);
  const visible: number[] = [];
  for (let row = rows.first; row <= rows.last; row++) if (y.axis.size(row) > 0) visible.push(row);
  const ants = copied?.sheetId === sheet.id ? copied.area : null;

  return (
    <div
      role="rowgroup"
      className="pane"
      style={{ left: columns.at, top: rows.at, width: columns.length, height: rows.length }}
    >
      <div className="sheet" style={{ left: -columns.shift, top: -rows.shift }}>
        {visible.map((row, index) => (
          <GridRow
            key={row}
            workbook={workbook}
            sheet={sheet}
            row={row}
            isFirst={index === 0}
            firstColumn={columns.first}
            lastColumn={columns.last}
            rows={y.axis}
            columns={x.axis}
            selectedFrom={inBand && isLineOf(inBand, row) ? inBand.column : null}
            selectedTo={inBand && isLineOf(inBand, row) ? inBand.column + inBand.columnCount - 1 : null}
            activeColumn={row === active.row ? active.column : null}
          />
        ))}
        {ants && <SelectionFrame kind="ants" area={ants} band={band} rows={y.axis} columns={x.axis} />}
        <SelectionFrame kind="selection" area={area} band={band} rows={y.axis} columns={x.axis} />
      </div>
      {rows.frozen && <i className="frozen-edge below" />}
      {columns.frozen && <i className="frozen-edge beside" />}
    </div>
  );
}

function isLineOf(area: Area, row: number): boolean {
  return contains(area, row, area.column);
}
