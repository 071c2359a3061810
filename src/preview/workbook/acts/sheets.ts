import { alerts, type ActResult, type Refusal } from "../alerts";
import type { Sheet } from "../book";
import { strictProtection } from "../protection";
import * as operations from "../sheetOperations";
import { record, type Workbook } from "../workbook";
import { act } from "./act";

/** Excel cannot undo what is done to whole sheets: these acts clear the undo stack. */
function structureAct(workbook: Workbook, perform: () => Refusal | void): ActResult {
  return act(
    workbook,
    () => (workbook.book.structurePassword === null ? perform() : alerts.protectedStructure),
    "clears",
  );
}

function nameRefusal(workbook: Workbook, name: string, except?: Sheet): Refusal | null {
  if (!operations.isValidSheetName(name)) return alerts.sheetNameInvalid;
  return operations.isSheetNameTaken(workbook.book, name, except) ? alerts.sheetNameTaken : null;
}

/** Adds a sheet after the active one and shows it. */
export function addSheet(workbook: Workbook, name = operations.freeSheetName(workbook.book)): ActResult {
  return structureAct(workbook, () => {
    const refusal = nameRefusal(workbook, name);
    if (refusal) return refusal;
    const { sheets, activeSheetId } = workbook.book;
    const position = sheets.findIndex(({ id }) => id === activeSheetId) + 1;
    operations.activateSheet(workbook, operations.addSheet(workbook, name, position));
  });
}

export function renameSheet(workbook: Workbook, sheet: Sheet, name: string): ActResult {
  return structureAct(workbook, () => {
    const refusal = nameRefusal(workbook, name, sheet);
    if (refusal) return refusal;
    operations.renameSheet(workbook, sheet, name);
  });
}

export function moveSheet(workbook: Workbook, sheet: Sheet, position: number): ActResult {
  return structureAct(workbook, () => operations.moveSheet(workbook, sheet, position));
}

/** The copy comes after the sheet and is shown. */
export function copySheet(workbook: Workbook, sheet: Sheet): ActResult {
  return structureAct(workbook, () => {
    const position = workbook.book.sheets.indexOf(sheet) + 1;
    operations.activateSheet(workbook, operations.copySheet(workbook, sheet, position));
  });
}

export function deleteSheet(workbook: Workbook, sheet: Sheet): ActResult {
  return structureAct(workbook, () => {
    if (operations.isLastVisible(workbook.book, sheet)) return alerts.lastVisibleSheet;
    operations.deleteSheet(workbook, sheet);
  });
}

export function hideSheet(workbook: Workbook, sheet: Sheet): ActResult {
  return structureAct(workbook, () => {
    if (operations.isLastVisible(workbook.book, sheet)) return alerts.lastVisibleSheet;
    operations.setVisibility(workbook, sheet, "Hidden");
  });
}

export function showSheet(workbook: Workbook, sheet: Sheet): ActResult {
  return structureAct(workbook, () => operations.setVisibility(workbook, sheet, "Visible"));
}

/** Review > Protect Sheet. */
export function protectSheet(workbook: Workbook, sheet: Sheet, password: string): ActResult {
  return act(workbook, () => setProtection(workbook, sheet, { options: strictProtection, password }), "clears");
}

export function unprotectSheet(workbook: Workbook, sheet: Sheet, password: string): ActResult {
  return act(
    workbook,
    () => {
      if (sheet.protection && sheet.protection.password !== password) return alerts.wrongPassword;
      setProtection(workbook, sheet, null);
    },
    "clears",
  );
}

/** Review > Protect Workbook: the structure. */
export function protectStructure(workbook: Workbook, password: string): ActResult {
  return setStructurePassword(workbook, () => password);
}

export function unprotectStructure(workbook: Workbook, password: string): ActResult {
  return setStructurePassword(workbook, (known) =>
    known === null || known === password ? null : alerts.wrongPassword,
  );
}

function setStructurePassword(workbook: Workbook, next: (known: string | null) => string | null | Refusal): ActResult {
  return act(
    workbook,
    () => {
      const password = next(workbook.book.structurePassword);
      if (typeof password === "object" && password !== null) return password;
      workbook.book.structurePassword = password;
      record(workbook, { kind: "view" });
    },
    "clears",
  );
}

export function setProtection(workbook: Workbook, sheet: Sheet, protection: Sheet["protection"]): void {
  sheet.protection = protection;
  record(workbook, { kind: "protection", sheetId: sheet.id, isProtected: protection !== null });
}
