import { act, areaOf, asCoauthor } from "./workbook/acts/act";
import * as areas from "./workbook/acts/areas";
import { copyCells, moveCells, paste, pasteValues } from "./workbook/acts/clipboard";
import * as comments from "./workbook/acts/comments";
import { pasteForeign } from "./workbook/acts/foreign";
import { deleteLines, hideLines, insertLines, resizeLine } from "./workbook/acts/lines";
import * as names from "./workbook/acts/names";
import { replaceAll } from "./workbook/acts/replacing";
import * as selecting from "./workbook/acts/selecting";
import * as sheetActs from "./workbook/acts/sheets";
import { fillSeries } from "./workbook/acts/series";
import { sortRows } from "./workbook/acts/sorting";
import * as typing from "./workbook/acts/typing";
import { columnIndex, type Area } from "./workbook/address";
import { alerts } from "./workbook/alerts";
import type { Sheet } from "./workbook/book";
import { workOutConditions, type Conditions } from "./workbook/conditions";
import { formatCells } from "./workbook/cellEdits";
import { hasLockedCell } from "./workbook/sheetCells";
import { isVisible } from "./workbook/sheetOperations";
import { toPoints } from "./workbook/sizes";
import { viewCell, viewSelection, viewSheet } from "./workbook/views";
import { sheetOf, type Workbook } from "./workbook/workbook";
import { rootNamespace } from "./host/xmlText";
import type { EmbeddedWorkbook } from "./excel";

/** The workbook as the grid and the tests see it: sheets by id or name, cells by address. */
export function embeddedWorkbook(workbook: Workbook): EmbeddedWorkbook {
  const sheet = (key: string): Sheet => sheetOf(workbook, key);
  const scope = (key: string | undefined): Sheet | null => (key === undefined ? null : sheet(key));
  const conditions = rememberedConditions(workbook);
  const first = (address: string): Area => ({ ...areaOf(address), rowCount: 1, columnCount: 1 });
  const cell: EmbeddedWorkbook["cell"] = (key, row, column) =>
    viewCell(workbook, sheet(key), row, column, () => conditions(sheet(key)));

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
    protectSheet: (key, password = "") => sheetActs.protectSheet(workbook, sheet(key), password),
    unprotectSheet: (key, password = "") => sheetActs.unprotectSheet(workbook, sheet(key), password),
    protectStructure: (password = "") => sheetActs.protectStructure(workbook, password),
    unprotectStructure: (password = "") => sheetActs.unprotectStructure(workbook, password),
    pick: (key, address, choice) => typing.pick(workbook, sheet(key), first(address), choice),
    fillSeries: (key, source, target) => fillSeries(workbook, sheet(key), areaOf(source), areaOf(target)),
    sortRows: (key, area, column, { descending = false } = {}) =>
      sortRows(workbook, sheet(key), areaOf(area), columnIndex(column), descending),
    replaceAll: (sought, replacement, { sheet: key, ...options } = {}) => {
      const sheets = key === undefined ? workbook.book.sheets.filter(isVisible) : [sheet(key)];
      return replaceAll(workbook, sheets, sought, replacement, options);
    },
    moveCells: (key, area, to, { accept = false } = {}) =>
      moveCells(workbook, sheet(key), areaOf(area), areaOf(to), accept),
    pasteValues: (key, address, text) => pasteValues(workbook, sheet(key), areaOf(address), text),
    pasteForeign: (key, address, foreign) => pasteForeign(workbook, sheet(key), areaOf(address), foreign),
    clearAll: (key, area) => areas.clearEverything(workbook, sheet(key), areaOf(area)),
    clearFormats: (key, area) => areas.clearFormatsOnly(workbook, sheet(key), areaOf(area)),
    mergeCells: (key, area, { accept = false } = {}) => areas.merge(workbook, sheet(key), areaOf(area), accept),
    unmergeCells: (key, area) => areas.unmerge(workbook, sheet(key), areaOf(area)),
    insertCells: (key, area, direction) =>
      areas.shiftArea(workbook, sheet(key), areaOf(area), "insert", direction === "down" ? "row" : "column"),
    deleteCells: (key, area, direction) =>
      areas.shiftArea(workbook, sheet(key), areaOf(area), "delete", direction === "up" ? "row" : "column"),
    hideRows: (key, row, count) => hideLines(workbook, sheet(key), "row", row, count, true),
    showRows: (key, row, count) => hideLines(workbook, sheet(key), "row", row, count, false),
    hideColumns: (key, column, count) => hideLines(workbook, sheet(key), "column", column, count, true),
    showColumns: (key, column, count) => hideLines(workbook, sheet(key), "column", column, count, false),
    defineName: (name, refersTo, key) => names.defineName(workbook, name, refersTo, scope(key)),
    renameName: (from, to, key) => names.renameName(workbook, from, to, scope(key)),
    deleteName: (name, key) => names.deleteName(workbook, name, scope(key)),
    addComment: (key, address, text) => comments.addComment(workbook, sheet(key), areaOf(address), text),
    editComment: (key, address, text) => comments.editComment(workbook, sheet(key), areaOf(address), text),
    deleteComment: (key, address) => comments.deleteComment(workbook, sheet(key), areaOf(address)),
    startEdit: (key, address) => {
      const { row, column } = areaOf(address);
      return selecting.startEdit(workbook, sheet(key), row, column);
    },
    endEdit: (text, { accept = false } = {}) => selecting.endEdit(workbook, text, accept),
    remoteEdit: (key, address, text) =>
      asCoauthor(workbook, () => typing.typeText(workbook, sheet(key), first(address), text)),
    remotely: (perform) => asCoauthor(workbook, perform),
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
