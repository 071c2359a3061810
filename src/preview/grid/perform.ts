import type { SheetView } from "../excel";
import { formatArea, maxColumns, maxRows, sameArea, wholeSheet, type Area } from "../workbook/address";
import type { Command } from "./command";
import type { Landscape } from "./landscape";
import * as movement from "./movement";
import { extendTo, isMergedAway, isSingle, movingCorner, nextInside, selectCell } from "./selection";
import type { Position, Selected } from "./selection";
import type { Session } from "./session";

/** What the commands of the keyboard work on. */
export interface Desk {
  session: Session;
  sheet: SheetView;
  land: Landscape;
  selected: Selected;
  /** Whole lines that the window shows. */
  pageLines: { up: number; down: number; left: number; right: number };
  /** Selects; the view follows the active cell, or the moving corner of a selection that is being extended. */
  choose(selected: Selected, follow?: "corner"): void;
  /** Opens the drop-down list of the active cell, if it has one. */
  openChoices(): void;
  /** Where a row of Tabs began: the column that Enter goes back to. */
  tabColumn: number | null;
}

/** Does what a key asks for, as Excel does it. */
export function perform(command: Command, desk: Desk): void {
  const { session, sheet, land, selected } = desk;
  const { workbook, drafting, tell } = session;
  const address = formatArea(selected.area);
  switch (command.act) {
    case "move": {
      const from = command.extend ? movingCorner(selected) : selected.active;
      const step = command.far ? movement.jumpFrom : movement.stepFrom;
      return go(desk, step(land, from, command.way), command.extend);
    }
    case "page": {
      const from = command.extend ? movingCorner(selected) : selected.active;
      const to = movement.pageFrom(land, from, command.way, desk.pageLines[command.way]);
      return go(desk, to, command.extend);
    }
    case "rowStart":
      return go(desk, movement.rowStart(land, selected.active), command.extend);
    case "sheetStart":
      return go(desk, movement.sheetStart(land), command.extend);
    case "sheetEnd":
      return go(desk, movement.sheetEnd(land), command.extend);
    case "next":
      return next(command.by, command.back, desk);
    case "sheet":
      return showNeighbour(desk, command.step);
    case "select":
      return desk.choose(wider(command.what, desk));
    case "edit":
      drafting.begin("edit");
      return;
    case "erase":
      drafting.begin("enter", "");
      return;
    case "clear":
      session.setCopied(null);
      tell(workbook.clear(sheet.id, address));
      return;
    case "undo":
      session.setCopied(null);
      if (workbook.canUndo()) tell(workbook.undo());
      return;
    case "redo":
      session.setCopied(null);
      if (workbook.canRedo()) tell(workbook.redo());
      return;
    case "fillDown":
      tell(workbook.fillDown(sheet.id, formatArea(withSource(selected.area, "row"))));
      return;
    case "fillRight":
      tell(workbook.fillRight(sheet.id, formatArea(withSource(selected.area, "column"))));
      return;
    case "choose":
      return desk.openChoices();
    case "cancel":
      return session.setCopied(null);
  }
}

function go(desk: Desk, to: Position, extend: boolean): void {
  const { merges } = desk.land;
  if (extend) desk.choose(extendTo(desk.selected, to, merges), "corner");
  else desk.choose(selectCell(to, merges));
}

/** Enter and Tab: within a selection of many cells they go round in it; else to the cell below or beside. */
function next(by: "row" | "column", back: boolean, desk: Desk): void {
  const { land, selected } = desk;
  if (!isSingle(selected, land.merges)) {
    const isSkipped = (cell: Position): boolean =>
      isMergedAway(cell, land.merges) || land.isRowHidden(cell.row) || land.isColumnHidden(cell.column);
    return desk.choose({ area: selected.area, active: nextInside(selected, by, back, isSkipped) });
  }
  if (by === "row") {
    const unlocked = land.protected ? movement.nextUnlocked(land, selected.active, back) : null;
    return go(desk, unlocked ?? movement.stepFrom(land, selected.active, back ? "left" : "right"), false);
  }
  const below = movement.stepFrom(land, selected.active, back ? "up" : "down");
  go(desk, desk.tabColumn === null || back ? below : { row: below.row, column: desk.tabColumn }, false);
}

function showNeighbour({ session }: Desk, step: 1 | -1): void {
  const visible = session.workbook.sheets().filter(({ visibility }) => visibility === "Visible");
  const neighbour = visible[visible.findIndex(({ active }) => active) + step];
  if (neighbour) session.tell(session.workbook.activate(neighbour.id));
}

/** Ctrl+A selects the filled cells around, and all of the sheet when they are selected already or there are none. */
function wider(what: "region" | "rows" | "columns", { land, selected }: Desk): Selected {
  const { area, active } = selected;
  if (what === "rows") return { area: { ...area, column: 0, columnCount: maxColumns }, active };
  if (what === "columns") return { area: { ...area, row: 0, rowCount: maxRows }, active };
  const region = movement.currentRegion(land, active);
  const isEmpty = region.rowCount * region.columnCount === 1 || sameArea(region, area);
  return { area: isEmpty ? wholeSheet : region, active };
}

/** With one row selected Ctrl+D copies from the row above; with one column Ctrl+R copies from the one before. */
function withSource(area: Area, by: "row" | "column"): Area {
  if (by === "row" && area.rowCount === 1 && area.row > 0) return { ...area, row: area.row - 1, rowCount: 2 };
  if (by === "column" && area.columnCount === 1 && area.column > 0) {
    return { ...area, column: area.column - 1, columnCount: 2 };
  }
  return area;
}
