import { useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { MouseEvent } from "react";
import { cellAddress, contains, formatArea, maxColumns, maxRows } from "../workbook/address";
import { bandsOf, isInView, linesPerPage, scrollToShow, windowPosition } from "./axisView";
import { CellEditor } from "./CellEditor";
import { CellChoices } from "./CellChoices";
import { FormulaRow } from "./FormulaRow";
import { gridMenu } from "./gridMenu";
import { GridPane } from "./GridPane";
import { Headings } from "./Headings";
import { InputPrompt } from "./InputPrompt";
import { landscapeOf } from "./landscape";
import { Menu, type OpenMenu } from "./Menu";
import { perform, type Desk } from "./perform";
import type { Command } from "./command";
import { movingCorner, selectCell, withWholeMerges, cellArea, type Selected } from "./selection";
import { useSession } from "./session";
import { useSheetAxes } from "./useSheetAxes";
import { useSheetPointer } from "./useSheetPointer";

/** Lines that one can scroll to beyond what is used. */
const spare = 30;

/** The active sheet: formula bar, cells, headings, selection, and what keyboard and pointer do. */
export function SheetGrid() {
  const session = useSession();
  const { workbook, snapshot, drafting } = session;
  const { sheet, selection } = snapshot;
  const scroller = useRef<HTMLDivElement>(null);
  const { x, y, onScroll } = useSheetAxes(scroller, sheet);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [choosingIn, setChoosingIn] = useState<string | null>(null);
  const followCorner = useRef(false);
  const tabColumn = useRef<number | null>(null);
  const land = useMemo(() => landscapeOf(workbook, sheet), [workbook, sheet]);

  const { area, activeRow, activeColumn } = selection;
  const selected: Selected = { area, active: { row: activeRow, column: activeColumn } };
  const corner = movingCorner(selected);
  const active = workbook.cell(sheet.id, activeRow, activeColumn);

  const desk: Desk = {
    session,
    sheet,
    land,
    selected,
    pageLines: { up: linesPerPage(y), down: linesPerPage(y), left: linesPerPage(x), right: linesPerPage(x) },
    choose(next, follow) {
      followCorner.current = follow === "corner";
      setChoosingIn(null);
      session.tell(workbook.select(sheet.id, formatArea(next.area), cellAddress(next.active.row, next.active.column)));
    },
    openChoices: () => setChoosingIn(active.address),
    tabColumn: null,
  };
  const run = (command: Command): void => {
    const started = tabColumn.current;
    const isTab = command.act === "next" && command.by === "row";
    tabColumn.current = isTab ? (started ?? activeColumn) : null;
    perform(command, { ...desk, tabColumn: started });
  };
  const pointer = useSheetPointer(desk, x, y, () => {
    tabColumn.current = null;
  });

  const follow = useEffectEvent(() => {
    const target = followCorner.current ? corner : selected.active;
    followCorner.current = false;
    const element = scroller.current;
    if (!element) return;
    if (area.columnCount < maxColumns) element.scrollLeft = scrollToShow(x, target.column);
    if (area.rowCount < maxRows) element.scrollTop = scrollToShow(y, target.row);
  });
  // The workbook gives a new area each time something is selected, also when it is the same place again.
  useLayoutEffect(() => follow(), [sheet.id, area, activeRow, activeColumn]);

  const onContextMenu = (event: MouseEvent<HTMLElement>): void => {
    event.preventDefault();
    const hit = pointer.hitOf(event);
    if (hit.zone === "cell" && !contains(area, hit.cell.row, hit.cell.column)) {
      desk.choose(selectCell(hit.cell, sheet.merges));
      return;
    }
    setMenu({ left: event.clientX, top: event.clientY, groups: gridMenu(desk) });
  };

  const rowBands = bandsOf(y);
  const columnBands = bandsOf(x);
  const reach = (used: number, activeLine: number, cornerLine: number, count: number, shown: number): number =>
    Math.min(count, Math.max(used, activeLine + 1, cornerLine + 1 < count ? cornerLine + 1 : 0, shown) + spare);
  const lastRow = reach(sheet.usedRows, activeRow, corner.row, maxRows, rowBands.at(-1)?.last ?? 0);
  const lastColumn = reach(sheet.usedColumns, activeColumn, corner.column, maxColumns, columnBands.at(-1)?.last ?? 0);
  const shown = withWholeMerges(cellArea(selected.active), sheet.merges);
  const box = {
    left: windowPosition(x, shown.column),
    top: windowPosition(y, shown.row),
    width: x.axis.start(shown.column + shown.columnCount) - x.axis.start(shown.column),
    height: y.axis.start(shown.row + shown.rowCount) - y.axis.start(shown.row),
  };

  const room = { width: x.length, height: y.length };

  return (
    <>
      <FormulaRow view={active} perform={run} />
      <div ref={scroller} className="scroller" onScroll={onScroll}>
        <div
          className="extent"
          style={{ width: x.heading + x.axis.start(lastColumn), height: y.heading + y.axis.start(lastRow) }}
        >
          <div
            className="window"
            style={{ width: x.length, height: y.length }}
            onPointerDown={pointer.onPointerDown}
            onPointerMove={pointer.onPointerMove}
            onPointerUp={pointer.onPointerUp}
            onDoubleClick={pointer.onDoubleClick}
            onContextMenu={onContextMenu}
          >
            <div role="grid" aria-label={sheet.name} aria-multiselectable="true" className="lines">
              {rowBands.map((rows) =>
                columnBands.map((columns) => (
                  <GridPane key={`${rows.frozen}-${columns.frozen}`} {...{ sheet, x, y, rows, columns, selected }} />
                )),
              )}
              {sheet.showHeadings && (
                <>
                  <Headings
                    of="columns"
                    view={x}
                    bands={columnBands}
                    thickness={y.heading}
                    selected={{ first: area.column, count: area.columnCount, whole: area.rowCount === maxRows }}
                  />
                  <Headings
                    of="rows"
                    view={y}
                    bands={rowBands}
                    thickness={x.heading}
                    selected={{ first: area.row, count: area.rowCount, whole: area.columnCount === maxColumns }}
                  />
                  <div className="heading-corner" style={{ width: x.heading, height: y.heading }} />
                </>
              )}
            </div>
            <CellEditor desk={desk} perform={run} view={active} box={box} room={room} />
            {!drafting.draft && isInView(x, activeColumn) && isInView(y, activeRow) && (
              <>
                <InputPrompt prompt={active.validation?.prompt ?? null} box={box} room={room} />
                <CellChoices
                  key={active.address}
                  view={active}
                  sheetId={sheet.id}
                  box={box}
                  open={choosingIn === active.address}
                  setOpen={(open) => setChoosingIn(open ? active.address : null)}
                />
              </>
            )}
          </div>
        </div>
        {menu && <Menu menu={menu} onClose={() => setMenu(null)} />}
      </div>
    </>
  );
}
