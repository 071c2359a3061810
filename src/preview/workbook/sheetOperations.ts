import { copySheetState, createSheet, newId, type Book, type Sheet } from "./book";
import { adjustFormulas } from "./cellShifts";
import { findName, type DefinedName } from "./definedNames";
import { dropSheetFromFormula, referenceOf, renameSheetInFormula } from "./formulaText";
import { record, type Workbook } from "./workbook";

/** Whether Excel takes this as the name of a sheet. */
export function isValidSheetName(name: string): boolean {
  return (
    name.length >= 1 &&
    name.length <= 31 &&
    !/[:\\/?*[\]]/.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    !/^(history|historik)$/i.test(name)
  );
}

export function isSheetNameTaken(book: Book, name: string, except?: Sheet): boolean {
  return book.sheets.some((sheet) => sheet !== except && sheet.name.toLowerCase() === name.toLowerCase());
}

/** The first free "Blad2", "Blad3" … */
export function freeSheetName(book: Book): string {
  let number = book.sheets.length;
  do number += 1;
  while (isSheetNameTaken(book, `Blad${number}`));
  return `Blad${number}`;
}

export function addSheet(workbook: Workbook, name: string, position = workbook.book.sheets.length): Sheet {
  const sheet = createSheet(newId(workbook.book), name);
  workbook.book.sheets.splice(position, 0, sheet);
  record(workbook, { kind: "sheetAdded", sheetId: sheet.id });
  return sheet;
}

/**
 * A copy with everything on the sheet. Names that lead to the sheet, the workbook's too, get a namesake that only the copy
 * knows, as in Excel: formulas there then mean the copy's own cells (excelcodex.com, "Defined names: choosing the scope").
 * Where the sheet has a name of its own with the same text, that one alone is copied (Microsoft KB Q108001).
 */
export function copySheet(workbook: Workbook, sheet: Sheet, position: number): Sheet {
  const { book } = workbook;
  let number = 2;
  while (isSheetNameTaken(book, copyName(sheet.name, number))) number += 1;
  const copy = copySheetState(sheet, newId(book), copyName(sheet.name, number));
  book.sheets.splice(position, 0, copy);
  const leadsHere = ({ formula }: DefinedName): boolean =>
    referenceOf(formula)?.sheet?.toLowerCase() === sheet.name.toLowerCase();
  const ownNames = book.names.filter(
    (name) =>
      name.scopeSheetId === sheet.id ||
      (name.scopeSheetId === null && leadsHere(name) && !findName(book, name.name, sheet.id)),
  );
  const copiedNames = ownNames.map((name) => ({
    ...name,
    scopeSheetId: copy.id,
    formula: renameSheetInFormula(name.formula, sheet.name, copy.name),
  }));
  book.names = [...book.names, ...copiedNames];
  record(workbook, { kind: "sheetAdded", sheetId: copy.id });
  return copy;
}

function copyName(name: string, number: number): string {
  const suffix = ` (${number})`;
  return name.slice(0, 31 - suffix.length) + suffix;
}

/** References to the sheet become #REF!. The sheet after it (or before) is shown if it was the active one. */
export function deleteSheet(workbook: Workbook, sheet: Sheet): void {
  const { book } = workbook;
  const index = book.sheets.indexOf(sheet);
  const next =
    book.sheets.slice(index + 1).find(isVisible) ?? book.sheets.slice(0, index).reverse().find(isVisible) ?? null;
  book.sheets = book.sheets.filter((other) => other !== sheet);
  book.names = book.names.filter(({ scopeSheetId }) => scopeSheetId !== sheet.id);
  for (const tracked of workbook.tracked) if (tracked.sheetId === sheet.id) tracked.areas = [];
  adjustFormulas(book, (formula) => dropSheetFromFormula(formula, sheet.name));
  record(workbook, { kind: "sheetDeleted", sheetId: sheet.id });
  if (book.activeSheetId === sheet.id && next) {
    book.activeSheetId = next.id;
    record(workbook, { kind: "activated", sheetId: next.id });
  }
}

export function renameSheet(workbook: Workbook, sheet: Sheet, name: string): void {
  const from = sheet.name;
  sheet.name = name;
  adjustFormulas(workbook.book, (formula) => renameSheetInFormula(formula, from, name));
  record(workbook, { kind: "renamed", sheetId: sheet.id, before: from, after: name });
}

export function moveSheet(workbook: Workbook, sheet: Sheet, position: number): void {
  const { book } = workbook;
  book.sheets = book.sheets.filter((other) => other !== sheet);
  book.sheets.splice(position, 0, sheet);
  record(workbook, { kind: "view" });
}

/** Hiding the active sheet shows the next visible one. */
export function setVisibility(workbook: Workbook, sheet: Sheet, visibility: Sheet["visibility"]): void {
  sheet.visibility = visibility;
  record(workbook, { kind: "view" });
  const { book } = workbook;
  if (visibility === "Visible" || book.activeSheetId !== sheet.id) return;
  const index = book.sheets.indexOf(sheet);
  const next = book.sheets.slice(index + 1).find(isVisible) ?? book.sheets.slice(0, index).reverse().find(isVisible);
  if (next) activateSheet(workbook, next);
}

export function activateSheet(workbook: Workbook, sheet: Sheet): void {
  const { book } = workbook;
  if (book.activeSheetId === sheet.id) return;
  record(workbook, { kind: "deactivated", sheetId: book.activeSheetId });
  book.activeSheetId = sheet.id;
  record(workbook, { kind: "activated", sheetId: sheet.id });
}

export function isVisible(sheet: Sheet): boolean {
  return sheet.visibility === "Visible";
}

/** Whether taking this sheet away, or hiding it, would leave none to see. */
export function isLastVisible(book: Book, sheet: Sheet): boolean {
  return isVisible(sheet) && !book.sheets.some((other) => other !== sheet && isVisible(other));
}
