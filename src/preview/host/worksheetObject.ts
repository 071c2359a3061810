import { maxColumns, maxRows } from "../workbook/address";
import { sheetById, type Sheet } from "../workbook/book";
import { usedArea } from "../workbook/sheetCells";
import * as operations from "../workbook/sheetOperations";
import { standardHeight } from "../workbook/sizes";
import { record, type Workbook } from "../workbook/workbook";
import { accessDenied, invalidArgument, invalidOperation, itemAlreadyExists, itemNotFound } from "./apiError";
import { areaFromAddress, areasFromAddress } from "./addresses";
import { commentCollection } from "./commentObjects";
import { freezePanesObject } from "./freezePanesObject";
import type { HostContext } from "./hostContext";
import type { HostObject, Scalar } from "./hostObject";
import { nameCollection } from "./namesObject";
import { pageLayoutObject } from "./pageLayoutObject";
import { worksheetProtection } from "./protectionObjects";
import { rangeAreasObject } from "./rangeAreasObject";
import { rangeObject } from "./rangeObject";
import { asBoolean, asColor, asIndex, asOneOf, asText } from "./readArgument";

const visibilities = ["Visible", "Hidden", "VeryHidden"] as const;

/** `Excel.Worksheet`. */
export function worksheetObject(context: HostContext, { id }: Sheet): HostObject {
  const { workbook } = context;
  const sheet = (): Sheet => {
    const found = workbook.book.sheets.find((candidate) => candidate.id === id);
    if (!found) throw itemNotFound();
    return found;
  };
  const flag = (key: "showGridlines" | "showHeadings"): Scalar => ({
    get: () => sheet()[key],
    set: (value) => {
      sheet()[key] = asBoolean(value);
      record(workbook, { kind: "view" });
    },
  });
  return {
    type: "Worksheet",
    identity: { Id: id },
    scalars: {
      Id: { get: () => id },
      Name: { get: () => sheet().name, set: (value) => rename(workbook, sheet(), asText(value)) },
      Position: {
        get: () => workbook.book.sheets.indexOf(sheet()),
        set: (value) => reposition(workbook, sheet(), value),
      },
      Visibility: {
        get: () => sheet().visibility,
        set: (value) => {
          refuseProtectedStructure(workbook);
          const visibility = asOneOf(value, visibilities);
          if (visibility !== "Visible" && operations.isLastVisible(workbook.book, sheet())) throw lastSheet();
          operations.setVisibility(workbook, sheet(), visibility);
        },
      },
      TabColor: {
        get: () => sheet().tabColor,
        set: (value) => {
          sheet().tabColor = value === "" ? "" : asColor(value);
          record(workbook, { kind: "view" });
        },
      },
      ShowGridlines: flag("showGridlines"),
      ShowHeadings: flag("showHeadings"),
      // Office.js reads these under the names above and sets them under these.
      Gridlines: flag("showGridlines"),
      Headings: flag("showHeadings"),
      StandardHeight: { get: () => standardHeight },
      EnableCalculation: { get: () => true },
    },
    children: {
      Names: () => nameCollection(context, id),
      Comments: () => commentCollection(context, sheet),
      Protection: () => worksheetProtection(workbook, sheet),
      PageLayout: () => pageLayoutObject(context, sheet),
      FreezePanes: () => freezePanesObject(context, sheet),
    },
    methods: {
      ...rangeMethods(context, sheet),
      ...neighbours(context, sheet),
      ...context.events.methods(id),
      Activate: () => {
        if (!operations.isVisible(sheet())) throw invalidOperation("A hidden sheet cannot be activated.");
        operations.activateSheet(workbook, sheet());
      },
      Calculate: () => void workbook.calculation.update(true),
      Delete: () => {
        refuseProtectedStructure(workbook);
        if (operations.isLastVisible(workbook.book, sheet())) throw lastSheet();
        // "A worksheet that is very hidden cannot be deleted" (Worksheet.delete, Microsoft's reference).
        if (sheet().visibility === "VeryHidden") throw invalidOperation("A very hidden sheet cannot be deleted.");
        operations.deleteSheet(workbook, sheet());
      },
      Copy: (positionType, relativeTo) => copy(context, sheet(), positionType, relativeTo),
    },
  };
}

export function refuseProtectedStructure(workbook: Workbook): void {
  if (workbook.book.structurePassword !== null) throw accessDenied();
}

function lastSheet(): Error {
  return invalidOperation("A workbook must contain at least one visible worksheet.");
}

export function refuseSheetName(workbook: Workbook, name: string, except?: Sheet): void {
  if (!operations.isValidSheetName(name)) throw invalidArgument();
  if (operations.isSheetNameTaken(workbook.book, name, except)) throw itemAlreadyExists();
}

function rename(workbook: Workbook, sheet: Sheet, name: string): void {
  refuseProtectedStructure(workbook);
  refuseSheetName(workbook, name, sheet);
  operations.renameSheet(workbook, sheet, name);
}

function reposition(workbook: Workbook, sheet: Sheet, value: unknown): void {
  refuseProtectedStructure(workbook);
  const position = asIndex(value);
  if (position < 0 || position >= workbook.book.sheets.length) throw invalidArgument();
  operations.moveSheet(workbook, sheet, position);
}

function copy(context: HostContext, sheet: Sheet, positionType: unknown, relativeTo: unknown): HostObject {
  const { workbook } = context;
  refuseProtectedStructure(workbook);
  const where = asOneOf(positionType ?? "None", ["None", "Before", "After", "Beginning", "End"]);
  const { sheets } = workbook.book;
  const relativeId = (relativeTo as HostObject | null | undefined)?.identity?.Id;
  const relative = sheets.indexOf(relativeId === undefined ? sheet : sheetById(workbook.book, relativeId));
  const positions = { None: sheets.length, End: sheets.length, Beginning: 0, Before: relative, After: relative + 1 };
  return worksheetObject(context, operations.copySheet(workbook, sheet, positions[where]));
}

function rangeMethods(context: HostContext, sheet: () => Sheet): NonNullable<HostObject["methods"]> {
  const { workbook } = context;
  const byIndexes = (row: unknown, column: unknown, rows: unknown, columns: unknown): HostObject => {
    const area = { row: asIndex(row), column: asIndex(column), rowCount: asIndex(rows), columnCount: asIndex(columns) };
    const { rowCount, columnCount } = area;
    const inside = area.row >= 0 && area.column >= 0 && rowCount > 0 && columnCount > 0;
    if (!inside || area.row + rowCount > maxRows || area.column + columnCount > maxColumns) throw invalidArgument();
    return rangeObject(context, sheet().id, area);
  };
  return {
    GetRange: (address) => rangeObject(context, sheet().id, areaFromAddress(workbook, sheet(), address)),
    GetRanges: (address) => rangeAreasObject(context, sheet().id, areasFromAddress(workbook, sheet(), address)),
    GetRangeByIndexes: byIndexes,
    GetCell: (row, column) => byIndexes(row, column, 1, 1),
    // An empty sheet answers with its first cell.
    GetUsedRange: (contentOnly) => {
      const used = usedArea(sheet(), contentOnly === true);
      return rangeObject(context, sheet().id, used ?? { row: 0, column: 0, rowCount: 1, columnCount: 1 });
    },
    GetUsedRangeOrNullObject: (contentOnly) => {
      const used = usedArea(sheet(), contentOnly === true);
      return used && rangeObject(context, sheet().id, used);
    },
  };
}

function neighbours(context: HostContext, sheet: () => Sheet): NonNullable<HostObject["methods"]> {
  const next = (step: 1 | -1, visibleOnly: unknown): HostObject | null => {
    const { sheets } = context.workbook.book;
    for (let index = sheets.indexOf(sheet()) + step; index >= 0 && index < sheets.length; index += step) {
      const candidate = sheets[index];
      if (candidate && (visibleOnly !== true || operations.isVisible(candidate)))
        return worksheetObject(context, candidate);
    }
    return null;
  };
  const orError = (object: HostObject | null): HostObject => {
    if (!object) throw itemNotFound();
    return object;
  };
  const byId = (id: unknown): HostObject => {
    const found = context.workbook.book.sheets.find((candidate) => candidate.id === id);
    return orError(found ? worksheetObject(context, found) : null);
  };
  return {
    GetNext: (visibleOnly) => orError(next(1, visibleOnly)),
    GetNextOrNullObject: (visibleOnly) => next(1, visibleOnly),
    GetPrevious: (visibleOnly) => orError(next(-1, visibleOnly)),
    GetPreviousOrNullObject: (visibleOnly) => next(-1, visibleOnly),
    _GetSheetById: byId,
    _GetAnotherWorksheetById: byId,
  };
}
