import { useEffectEvent, useLayoutEffect, useMemo, useState } from "react";
import type { RefObject } from "react";
import type { SheetView } from "../excel";
import { maxColumns, maxRows } from "../workbook/address";
import { createAxis } from "./axis";
import { lineAt, type AxisView } from "./axisView";
import { useInnerSize } from "./useInnerSize";

export interface SheetAxes {
  x: AxisView;
  y: AxisView;
  onScroll(): void;
}

const headingHeight = 20;

/** Pixels for the row numbers, which take more room further down. */
function headingWidth(lastRow: number): number {
  return Math.max(30, 14 + 7 * String(lastRow + 1).length);
}

/** How the sheet lies in its scrolling element. Each sheet keeps its own place. */
export function useSheetAxes(scroller: RefObject<HTMLElement | null>, sheet: SheetView): SheetAxes {
  const { width, height } = useInnerSize(scroller);
  const [places, setPlaces] = useState<Record<string, { left: number; top: number }>>({});
  const { left, top } = places[sheet.id] ?? { left: 0, top: 0 };
  const axes = useMemo(
    () => ({ x: createAxis(maxColumns, sheet.columnWidth), y: createAxis(maxRows, sheet.rowHeight) }),
    [sheet],
  );

  const goBack = useEffectEvent(() => {
    scroller.current?.scrollTo(left, top);
  });
  // Only when another sheet is shown: otherwise the element knows best.
  useLayoutEffect(() => goBack(), [sheet.id]);

  const y: AxisView = {
    axis: axes.y,
    frozen: sheet.frozenRows,
    heading: sheet.showHeadings ? headingHeight : 0,
    length: height,
    scroll: top,
  };
  const x: AxisView = {
    axis: axes.x,
    frozen: sheet.frozenColumns,
    heading: sheet.showHeadings ? headingWidth(lineAt(y, height)) : 0,
    length: width,
    scroll: left,
  };
  const onScroll = (): void => {
    const element = scroller.current;
    if (element)
      setPlaces((before) => ({ ...before, [sheet.id]: { left: element.scrollLeft, top: element.scrollTop } }));
  };
  return { x, y, onScroll };
}
