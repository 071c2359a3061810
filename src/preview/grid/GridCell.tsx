import { memo } from "react";
import type { CellView } from "../excel";
import { borderCss } from "./cellCss";
import { CellText } from "./CellText";

interface GridCellProps {
  view: CellView;
  /** Pixels, from the corner of the sheet and of the row. */
  left: number;
  top: number;
  width: number;
  height: number;
  textLeft: number;
  textWidth: number;
  gridlines: boolean;
  runsOverRight: boolean;
  selected: boolean;
  active: boolean;
}

/** One cell, drawn again only when it looks different. Fill, borders and text lie in three layers, so that none is hidden by a neighbour's fill. */
export const GridCell = memo(function GridCell(props: GridCellProps) {
  const { view, left, top, width, height, gridlines, runsOverRight, selected, active } = props;
  const { style } = view;
  const borders = borderCss(style);
  const box = { left, top, width, height };
  const classes = ["cell", gridlines && "lined", runsOverRight && "run-over", selected && !active && "chosen"];
  return (
    <div
      role="gridcell"
      aria-colindex={view.column + 1}
      aria-selected={selected}
      data-address={view.address}
      className={classes.filter(Boolean).join(" ")}
      style={box}
    >
      {style.fill !== null && <i className="fill" style={{ background: style.fill }} />}
      {borders && <i className="borders" style={borders} />}
      <CellText view={view} left={props.textLeft - left} width={width} textWidth={props.textWidth} height={height} />
    </div>
  );
}, looksTheSame);

/** The workbook gives new views after each change; most of them say what the ones before said. */
function looksTheSame({ view: before, ...a }: GridCellProps, { view: after, ...b }: GridCellProps): boolean {
  const sameView =
    before.text === after.text &&
    before.value === after.value &&
    before.style === after.style &&
    before.alignment === after.alignment;
  return sameView && (Object.keys(a) as (keyof typeof a)[]).every((name) => a[name] === b[name]);
}
