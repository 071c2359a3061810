import type { Area } from "../workbook/address";
import type { Axis } from "./axis";

interface SelectionFrameProps {
  kind: "selection" | "ants";
  area: Area;
  /** The lines that are drawn: the frame is cut a little outside them. */
  band: Area;
  rows: Axis;
  columns: Axis;
}

/** The frame round what is selected, or the marching ants round what is copied. */
export function SelectionFrame({ kind, area, band, rows, columns }: SelectionFrameProps) {
  const top = rows.start(Math.max(area.row, band.row - 1));
  const left = columns.start(Math.max(area.column, band.column - 1));
  const bottom = rows.start(Math.min(area.row + area.rowCount, band.row + band.rowCount + 1));
  const right = columns.start(Math.min(area.column + area.columnCount, band.column + band.columnCount + 1));
  if (bottom < top || right < left) return null;
  return (
    <div className={`frame ${kind}`} style={{ left, top, width: right - left, height: bottom - top }}>
      {kind === "ants" ? (
        <svg aria-hidden="true">
          <rect x="1" y="1" width={Math.max(0, right - left - 1)} height={Math.max(0, bottom - top - 1)} />
        </svg>
      ) : (
        <i className="fill-handle" />
      )}
    </div>
  );
}
