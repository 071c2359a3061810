import { act, areaOf } from "./workbook/acts/act";
import { copyCells, paste } from "./workbook/acts/clipboard";
import { deleteLines, insertLines, resizeLine } from "./workbook/acts/lines";
import * as selecting from "./workbook/acts/selecting";
import * as sheetActs from "./workbook/acts/sheets";
import * as typing from "./workbook/acts/typing";
import type { Area } from "./workbook/address";
import { alerts } from "./workbook/alerts";
import type { Sheet } from "./workbook/book";
import { workOutConditions, type Conditions } from "./workbook/conditions";
import { formatCells } from "./workbook/cellEdits";
import { hasLockedCell } from "./workbook/sheetCells";
import { toPoints } from "./workbook/sizes";
import { viewCell, viewSelection, viewSheet } from "./workbook/views";
import { sheetOf, type Workbook } from "./workbook/workbook";
import { rootNamespace } from "./host/xmlText";
import type { EmbeddedWorkbook } from "./excel";

/** The workbook as the grid and the tests see it: sheets by id or name, cells by address. */
export function embeddedWorkbook(workbook: Workbook): EmbeddedWorkbook {
  const sheet = (key: string): Sheet => sheetOf(workbook, key);
  const conditions = rememberedConditions(workbook);
  const first = (address: string): Area => ({ ...areaOf(address), rowCount: 1, columnCount: 1 });
  const cell: EmbeddedWorkbook["cell"] = (key, row, column) =>
    viewCell(workbook, sheet(key), row, column, conditions(sheet(key)));

  return {
    sheets: () => workbook.book.sheets.map((each) => viewSheet(workbook, each)),
    sheet: (key) => viewSheet(workbook, sheet(key)),
    cell,
    cellAt: (key, address) => cell(key, areaOf(address).row, areaOf(address).column),
    selection: () => viewSelection(workbook),
    names: () => workbook.book.names.map(({ comment: _, ...name }) => name),
    customXmlParts: () =>
      workbook.book.customXmlParts.map(({ id, xml }) => ({ id, xml, namespaceUri: rootNamespace(xml) })),
    canUndo: () => workbook.history.undo.length > 0,
    canRedo: () => workbook.history.redo.length > 0,
    editing: () => workbook.editing,
    createdWorkbooks: () => [...workbook.createdWorkbooks],

    type: (key, address, text, { accept = false } = {}) =>
      typing.typeText(workbook, sheet(key), first(address), text, accept),
    fill: (key, area, text) => typing.typeText(workbook, sheet(key), areaOf(area), text),
    fillDown: (key, area) => typing.fillFrom(workbook, sheet(key), areaOf(area), "down"),
    fillRight: (key, area) => typing.fillFrom(workbook, sheet(key), areaOf(area), "right"),
    copy: (key, area) => copyCells(workbook, sheet(key), areaOf(area), false),
    cut: (key, area) => {
      if (hasLockedCell(sheet(key), areaOf(area))) return alerts.lockedCell;
      return { ok: true, text: copyCells(workbook, sheet(key), areaOf(area), true) };
    },
    paste: (key, address, text) => paste(workbook, sheet(key), areaOf(address), text),
    clear: (key, area) => typing.clear(workbook, sheet(key), areaOf(area)),
    undo: () => selecting.undoOrRedo(workbook, "undo"),
    redo: () => selecting.undoOrRedo(workbook, "redo"),
    select: (key, area, active) =>
      selecting.select(workbook, sheet(key), areaOf(area), active === undefined ? undefined : areaOf(active)),
    activate: (key) => selecting.activate(workbook, sheet(key)),
    addSheet: (name) => sheetActs.addSheet(workbook, name),
    renameSheet: (key, name) => sheetActs.renameSheet(workbook, sheet(key), name),
    moveSheet: (key, position) => sheetActs.moveSheet(workbook, sheet(key), position),
    copySheet: (key) => sheetActs.copySheet(workbook, sheet(key)),
    deleteSheet: (key) => sheetActs.deleteSheet(workbook, sheet(key)),
    hideSheet: (key) => sheetActs.hideSheet(workbook, sheet(key)),
    showSheet: (key) => sheetActs.showSheet(workbook, sheet(key)),
    insertRows: (key, row, count) => insertLines(workbook, sheet(key), "row", row, count),
    deleteRows: (key, row, count) => deleteLines(workbook, sheet(key), "row", row, count),
    insertColumns: (key, column, count) => insertLines(workbook, sheet(key), "column", column, count),
    deleteColumns: (key, column, count) => deleteLines(workbook, sheet(key), "column", column, count),
    setColumnWidth: (key, column, pixels) => resizeLine(workbook, sheet(key), "column", column, toPoints(pixels)),
    setRowHeight: (key, row, pixels) => resizeLine(workbook, sheet(key), "row", row, toPoints(pixels)),
    format: (key, area, style) =>
      act(workbook, () => {
        const { protection } = sheet(key);
        if (protection && !protection.options.allowFormatCells) return alerts.protectedSheet;
        formatCells(workbook, sheet(key), areaOf(area), style);
      }),
    protectSheet: (key) => sheetActs.protectSheet(workbook, sheet(key)),
    unprotectSheet: (key) => sheetActs.unprotectSheet(workbook, sheet(key)),
    startEdit: (key, address) => {
      const { row, column } = areaOf(address);
      return selecting.startEdit(workbook, sheet(key), row, column);
    },
    endEdit: (text, { accept = false } = {}) => selecting.endEdit(workbook, text, accept),
    remoteEdit: (key, address, text) => typing.typeRemotely(workbook, sheet(key), first(address), text),
  };
}

/** Conditional formats are worked out for a whole sheet at once, and again only after a change. */
function rememberedConditions(workbook: Workbook): (sheet: Sheet) => Conditions {
  const known = new Map<string, Conditions>();
  workbook.listeners.add((changes) => {
    const unseen = new Set(["selection", "activated", "deactivated", "stored"]);
    if (changes.some(({ change }) => !unseen.has(change.kind))) known.clear();
  });
  return (sheet) => {
    const worked = known.get(sheet.id) ?? workOutConditions(workbook, sheet);
    known.set(sheet.id, worked);
    return worked;
  };
}
