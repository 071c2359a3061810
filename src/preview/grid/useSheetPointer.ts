import { useRef } from "react";
import type { PointerEvent } from "react";
import { formatArea, maxColumns, maxRows, wholeSheet } from "../workbook/address";
import { autofitWidth } from "./autofitWidth";
import { windowPosition, type AxisView } from "./axisView";
import { fillTarget } from "./fillTarget";
import { hitAt, type Hit } from "./hit";
import type { Desk } from "./perform";
import { pointingPlace } from "./pointing";
import { extendTo, selectCell, spanning, type Position, type Selected } from "./selection";

type Drag =
  | { kind: "cells" }
  | { kind: "lines"; of: "row" | "column" }
  | { kind: "resize"; of: "row" | "column"; line: number }
  | { kind: "fill" }
  | { kind: "point"; from: Position; place: { before: string; after: string } };

interface SheetPointer {
  onPointerDown(event: PointerEvent<HTMLElement>): void;
  onPointerMove(event: PointerEvent<HTMLElement>): void;
  onPointerUp(event: PointerEvent<HTMLElement>): void;
  onDoubleClick(event: { currentTarget: HTMLElement; clientX: number; clientY: number }): void;
  hitOf(event: { currentTarget: HTMLElement; clientX: number; clientY: number }): Hit;
}

/** What clicks and drags do in the window of the sheet. */
export function useSheetPointer(desk: Desk, x: AxisView, y: AxisView, onPress: () => void): SheetPointer {
  const { session, sheet, land, selected } = desk;
  const { workbook, drafting, tell } = session;
  const drag = useRef<Drag | null>(null);

  const hitOf: SheetPointer["hitOf"] = ({ currentTarget, clientX, clientY }) => {
    const box = currentTarget.getBoundingClientRect();
    return hitAt(x, y, clientX - box.left, clientY - box.top, selected);
  };

  /** Whole lines are selected with the active cell in view, so that nothing scrolls. */
  const selectLines = (of: "row" | "column", line: number, from: Selected | null): void => {
    const first = from ? from.active[of] : line;
    const [start, count] = [Math.min(first, line), Math.abs(first - line) + 1];
    if (of === "row") {
      const column = x.axis.at(x.axis.start(x.frozen) + x.scroll);
      const area = { row: start, rowCount: count, column: 0, columnCount: maxColumns };
      desk.choose({ area, active: { row: first, column: x.frozen > 0 ? 0 : column } });
    } else {
      const row = y.axis.at(y.axis.start(y.frozen) + y.scroll);
      const area = { row: 0, rowCount: maxRows, column: start, columnCount: count };
      desk.choose({ area, active: { row: y.frozen > 0 ? 0 : row, column: first } });
    }
  };

  const begin = (hit: Hit, shift: boolean): Drag | null => {
    switch (hit.zone) {
      case "cell":
        if (shift) desk.choose(extendTo(selected, hit.cell, land.merges), "corner");
        else desk.choose(selectCell(hit.cell, land.merges));
        return { kind: "cells" };
      case "rowHeading":
        selectLines("row", hit.row, shift ? selected : null);
        return { kind: "lines", of: "row" };
      case "columnHeading":
        selectLines("column", hit.column, shift ? selected : null);
        return { kind: "lines", of: "column" };
      case "rowEdge":
        return { kind: "resize", of: "row", line: hit.row };
      case "columnEdge":
        return { kind: "resize", of: "column", line: hit.column };
      case "corner":
        desk.choose({ area: wholeSheet, active: selected.active });
        return null;
      case "fillHandle":
        return { kind: "fill" };
    }
  };

  const point = (from: Position, to: Position, place: { before: string; after: string }): void =>
    drafting.point(formatArea(spanning(from, to)), place);

  const resize = (of: "row" | "column", line: number, event: PointerEvent<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const position = of === "column" ? event.clientX - box.left : event.clientY - box.top;
    const size = Math.max(0, Math.round(position - windowPosition(of === "column" ? x : y, line)));
    if (of === "column") tell(workbook.setColumnWidth(sheet.id, line, size));
    else tell(workbook.setRowHeight(sheet.id, line, size));
  };

  return {
    hitOf,
    onPointerDown(event) {
      if (event.button !== 0 || isField(event.target)) return;
      event.preventDefault();
      const hit = hitOf(event);
      const { draft } = drafting;
      const caret = session.cellEditor.current?.selectionStart ?? draft?.text.length ?? 0;
      const place = draft && hit.zone === "cell" ? (draft.pointed ?? pointingPlace(draft.text, caret)) : null;
      event.currentTarget.setPointerCapture(event.pointerId);
      if (place && hit.zone === "cell") {
        drag.current = { kind: "point", from: hit.cell, place };
        return point(hit.cell, hit.cell, place);
      }
      onPress();
      drafting.end(() => {
        drag.current = begin(hit, event.shiftKey);
      });
      session.focusGrid();
    },
    onPointerMove(event) {
      const { current } = drag;
      const hit = hitOf(event);
      if (!current) {
        event.currentTarget.style.cursor = cursors[hit.zone];
        return;
      }
      if (current.kind === "lines") {
        const over = hit.zone === "cell" ? hit.cell : hit;
        if (current.of === "row" && "row" in over) selectLines("row", over.row, selected);
        if (current.of === "column" && "column" in over) selectLines("column", over.column, selected);
      }
      if (current.kind === "resize") event.currentTarget.style.cursor = cursors[`${current.of}Edge`];
      if (hit.zone !== "cell") return;
      if (current.kind === "cells") desk.choose(extendTo(selected, hit.cell, land.merges), "corner");
      if (current.kind === "point") point(current.from, hit.cell, current.place);
    },
    onPointerUp(event) {
      const { current } = drag;
      drag.current = null;
      if (current?.kind === "resize") resize(current.of, current.line, event);
      const hit = hitOf(event);
      if (current?.kind !== "fill" || hit.zone !== "cell") return;
      const target = fillTarget(selected.area, hit.cell);
      if (!target) return;
      const address = formatArea(target.area);
      const filled =
        target.direction === "down" ? workbook.fillDown(sheet.id, address) : workbook.fillRight(sheet.id, address);
      if (tell(filled)) desk.choose({ area: target.area, active: selected.active });
    },
    onDoubleClick(event) {
      const hit = hitOf(event);
      if (hit.zone === "cell" && !drafting.draft) drafting.begin("edit");
      if (hit.zone === "columnEdge") {
        tell(workbook.setColumnWidth(sheet.id, hit.column, autofitWidth(workbook, sheet, hit.column)));
      }
    },
  };
}

const cursors: Record<Hit["zone"], string> = {
  cell: "cell",
  corner: "cell",
  rowHeading: "e-resize",
  columnHeading: "s-resize",
  rowEdge: "row-resize",
  columnEdge: "col-resize",
  fillHandle: "crosshair",
};

/** The editor, the drop-down list and their like take their own clicks. */
function isField(target: EventTarget): boolean {
  return target instanceof Element && target.closest("textarea, button, [role=listbox]") !== null;
}
