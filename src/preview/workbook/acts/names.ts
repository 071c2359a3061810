import { alerts, type ActResult } from "../alerts";
import type { Sheet } from "../book";
import { findName, isValidName, putName, removeName, type DefinedName } from "../definedNames";
import { renameNameInFormula } from "../formulaText";
import { readEntry, swedish } from "../typedInput";
import { record, type Workbook } from "../workbook";
import { act } from "./act";

/** Name Manager > New. Without a sheet the whole workbook knows the name. */
export function defineName(workbook: Workbook, name: string, refersTo: string, scope: Sheet | null): ActResult {
  return act(workbook, () => {
    const scopeSheetId = scope?.id ?? null;
    if (!isValidName(name)) return alerts.nameInvalid;
    if (findName(workbook.book, name, scopeSheetId)) return alerts.nameTaken;
    const entry = readEntry(refersTo, "General", swedish);
    if (!entry || !("formula" in entry.cell)) return alerts.malformedFormula;
    putName(workbook.book, { name, scopeSheetId, formula: entry.cell.formula, visible: true, comment: "" });
    record(workbook, { kind: "view" });
  });
}

/** Name Manager > Edit: formulas that use the name follow. */
export function renameName(workbook: Workbook, from: string, to: string, scope: Sheet | null): ActResult {
  return act(workbook, () => {
    const { book } = workbook;
    const entry = nameOf(workbook, from, scope);
    if (!isValidName(to)) return alerts.nameInvalid;
    const taken = findName(book, to, entry.scopeSheetId);
    if (taken && taken !== entry) return alerts.nameTaken;
    book.names = book.names.map((name) => (name === entry ? { ...name, name: to } : name));
    for (const sheet of book.sheets) {
      const isMeantHere = scope ? scope === sheet : !findName(book, from, sheet.id);
      if (!isMeantHere) continue;
      for (const [key, cell] of sheet.cells) {
        if ("formula" in cell) sheet.cells.set(key, { formula: renameNameInFormula(cell.formula, from, to) });
      }
    }
    record(workbook, { kind: "view" });
  });
}

/** Name Manager > Delete: formulas that use the name come to #NAME?. */
export function deleteName(workbook: Workbook, name: string, scope: Sheet | null): ActResult {
  return act(workbook, () => {
    removeName(workbook.book, nameOf(workbook, name, scope));
    record(workbook, { kind: "view" });
  });
}

/** Throws when there is no such name: the Name Manager does not show it. */
function nameOf({ book }: Workbook, name: string, scope: Sheet | null): DefinedName {
  const entry = findName(book, name, scope?.id ?? null);
  if (!entry) throw new Error(`No name is ${name}${scope ? ` on the sheet ${scope.name}` : ""}`);
  return entry;
}
