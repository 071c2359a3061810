import { findSheet, type Sheet } from "../workbook/book";
import { addSheet, freeSheetName, isVisible } from "../workbook/sheetOperations";
import { activeSheet } from "../workbook/workbook";
import { itemNotFound } from "./apiError";
import type { HostContext } from "./hostContext";
import type { HostObject } from "./hostObject";
import { asOptionalText, asText } from "./readArgument";
import { refuseProtectedStructure, refuseSheetName, worksheetObject } from "./worksheetObject";

/** `workbook.worksheets`. */
export function worksheetCollection(context: HostContext): HostObject {
  const { workbook } = context;
  const object = (sheet: Sheet): HostObject => worksheetObject(context, sheet);
  const sheets = (visibleOnly: unknown): Sheet[] =>
    visibleOnly === true ? workbook.book.sheets.filter(isVisible) : workbook.book.sheets;
  const orError = (sheet: Sheet | undefined): HostObject => {
    if (!sheet) throw itemNotFound();
    return object(sheet);
  };
  return {
    type: "WorksheetCollection",
    items: () => workbook.book.sheets.map(object),
    item: (key) => orError(findSheet(workbook.book, asText(key))),
    methods: {
      ...context.events.methods(null),
      Add: (name) => {
        refuseProtectedStructure(workbook);
        const wanted = asOptionalText(name) ?? freeSheetName(workbook.book);
        refuseSheetName(workbook, wanted);
        return object(addSheet(workbook, wanted));
      },
      GetItemOrNullObject: (key) => {
        const sheet = findSheet(workbook.book, asText(key));
        return sheet ? object(sheet) : null;
      },
      GetActiveWorksheet: () => object(activeSheet(workbook)),
      GetCount: (visibleOnly) => sheets(visibleOnly).length,
      GetFirst: (visibleOnly) => orError(sheets(visibleOnly)[0]),
      GetLast: (visibleOnly) => orError(sheets(visibleOnly).at(-1)),
    },
  };
}
