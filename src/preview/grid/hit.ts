import { lineAt, windowPosition, type AxisView } from "./axisView";
import type { Position, Selected } from "./selection";

/** What lies under the pointer in the window of the sheet. */
export type Hit =
  | { zone: "cell"; cell: Position }
  | { zone: "rowHeading"; row: number }
  | { zone: "columnHeading"; column: number }
  | { zone: "rowEdge"; row: number }
  | { zone: "columnEdge"; column: number }
  | { zone: "corner" }
  | { zone: "fillHandle" };

/** Pixels on either side of an edge or a handle that still hit it. */
const near = 4;

export function hitAt(x: AxisView, y: AxisView, left: number, top: number, { area }: Selected): Hit {
  if (left < x.heading && top < y.heading) return { zone: "corner" };
  const column = lineAt(x, left);
  const row = lineAt(y, top);
  if (top < y.heading) {
    const edge = edgeAt(x, column, left);
    return edge === null ? { zone: "columnHeading", column } : { zone: "columnEdge", column: edge };
  }
  if (left < x.heading) {
    const edge = edgeAt(y, row, top);
    return edge === null ? { zone: "rowHeading", row } : { zone: "rowEdge", row: edge };
  }
  const lastColumn = area.column + area.columnCount - 1;
  const lastRow = area.row + area.rowCount - 1;
  const isNearHandle =
    Math.abs(column - lastColumn) <= 1 &&
    Math.abs(row - lastRow) <= 1 &&
    Math.abs(endOf(x, lastColumn) - left) <= near &&
    Math.abs(endOf(y, lastRow) - top) <= near;
  return isNearHandle ? { zone: "fillHandle" } : { zone: "cell", cell: { row, column } };
}

function endOf(view: AxisView, line: number): number {
  return windowPosition(view, line) + view.axis.size(line);
}

/** The line whose end is near, which a drag resizes. Just after it lies the same edge. */
function edgeAt(view: AxisView, line: number, position: number): number | null {
  if (endOf(view, line) - position <= near) return line;
  if (position - windowPosition(view, line) >= near || line === 0) return null;
  return view.axis.at(view.axis.start(line) - 1);
}
