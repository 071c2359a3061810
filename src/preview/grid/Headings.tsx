import { columnName } from "../workbook/address";
import type { AxisView, Band } from "./axisView";

interface HeadingsProps {
  of: "rows" | "columns";
  view: AxisView;
  bands: readonly Band[];
  /** The selected lines; `whole` when all their cells are. */
  selected: { first: number; count: number; whole: boolean };
  /** Pixels across. */
  thickness: number;
}

/** The letters above the columns, or the numbers beside the rows. */
export function Headings({ of, view, bands, selected, thickness }: HeadingsProps) {
  const isColumns = of === "columns";
  return bands.map((band) => {
    const lines: number[] = [];
    for (let line = band.first; line <= band.last; line++) if (view.axis.size(line) > 0) lines.push(line);
    const box = isColumns
      ? { left: band.at, top: 0, width: band.length, height: thickness }
      : { left: 0, top: band.at, width: thickness, height: band.length };
    return (
      <div key={band.frozen ? "frozen" : "scrolling"} role="rowgroup" className={`headings ${of}`} style={box}>
        <div role={isColumns ? "row" : "presentation"}>
          {lines.map((line) => {
            const isSelected = line >= selected.first && line < selected.first + selected.count;
            const start = view.axis.start(line) - band.shift;
            const size = view.axis.size(line);
            const heading = (
              <div
                key={line}
                role={isColumns ? "columnheader" : "rowheader"}
                className={["heading", isSelected && "chosen", isSelected && selected.whole && "whole"]
                  .filter(Boolean)
                  .join(" ")}
                style={
                  isColumns
                    ? { left: start, width: size, height: thickness }
                    : { top: start, height: size, width: thickness }
                }
              >
                {isColumns ? columnName(line) : line + 1}
              </div>
            );
            return isColumns ? (
              heading
            ) : (
              <div key={line} role="row">
                {heading}
              </div>
            );
          })}
        </div>
      </div>
    );
  });
}
