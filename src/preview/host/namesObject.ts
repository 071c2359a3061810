import { formatArea, quoteSheetName } from "../workbook/address";
import { findSheet, type Sheet } from "../workbook/book";
import { isCellError } from "../workbook/cellValue";
import { findName, isValidName, putName, removeName, type DefinedName } from "../workbook/definedNames";
import { isWellFormed } from "../workbook/engine";
import { canonicalFormula, referenceOf } from "../workbook/formulaText";
import { record } from "../workbook/workbook";
import { invalidArgument, invalidOperation, itemAlreadyExists, itemNotFound } from "./apiError";
import type { HostContext } from "./hostContext";
import { isHostObject, type HostObject } from "./hostObject";
import { areaOfArgument } from "./rangeNavigation";
import { rangeObject } from "./rangeObject";
import { asBoolean, asOptionalText, asText } from "./readArgument";
import { worksheetObject } from "./worksheetObject";
import { jsonValue, valueType } from "./events";

/** `workbook.names`, or `worksheet.names` for the sheet with that id. */
export function nameCollection(context: HostContext, scopeSheetId: string | null): HostObject {
  const { book } = context.workbook;
  const names = (): DefinedName[] => context.workbook.book.names.filter((name) => name.scopeSheetId === scopeSheetId);
  const find = (name: unknown): DefinedName | undefined => findName(context.workbook.book, asText(name), scopeSheetId);
  const object = (name: DefinedName): HostObject => nameObject(context, name.name, scopeSheetId);
  return {
    type: "NamedItemCollection",
    items: () => names().map(object),
    item: (key) => {
      const name = find(key);
      if (!name) throw itemNotFound();
      return object(name);
    },
    methods: {
      Add: (name, reference, comment) => {
        const text = asText(name);
        if (!isValidName(text)) throw invalidArgument();
        if (find(text)) throw itemAlreadyExists();
        const formula = formulaOf(context, reference);
        const entry = { name: text, scopeSheetId, formula, visible: true, comment: asOptionalText(comment) ?? "" };
        putName(book, entry);
        record(context.workbook, { kind: "view" });
        return object(entry);
      },
      GetCount: () => names().length,
      GetItemOrNullObject: (key) => {
        const name = find(key);
        return name ? object(name) : null;
      },
    },
  };
}

/** What a name stands for: a range, a formula with "=", or a constant text or number. */
function formulaOf(context: HostContext, reference: unknown): string {
  if (isHostObject(reference)) {
    const sheet = sheetOfRange(context, reference);
    const area = areaOfArgument({ sheet: () => sheet, areas: () => [] }, reference);
    return `=${quoteSheetName(sheet.name)}!${formatArea(area, true)}`;
  }
  const text = typeof reference === "number" ? `=${reference}` : asText(reference);
  const formula = text.startsWith("=") ? text : `="${text.replaceAll('"', '""')}"`;
  if (!isWellFormed(formula)) throw invalidArgument();
  return canonicalFormula(formula);
}

function sheetOfRange(context: HostContext, range: HostObject): Sheet {
  const id = range.children?.Worksheet?.()?.identity?.Id;
  const sheet = context.workbook.book.sheets.find((candidate) => candidate.id === id);
  if (!sheet) throw invalidArgument();
  return sheet;
}

function nameObject(context: HostContext, key: string, scopeSheetId: string | null): HostObject {
  const { workbook } = context;
  const entry = (): DefinedName => {
    const found = findName(workbook.book, key, scopeSheetId);
    if (!found) throw itemNotFound();
    return found;
  };
  const change = (part: Partial<DefinedName>): void => {
    putName(workbook.book, { ...entry(), ...part });
    record(workbook, { kind: "view" });
  };
  const range = (): HostObject | null => {
    const reference = referenceOf(entry().formula);
    const sheet = reference?.sheet ? findSheet(workbook.book, reference.sheet) : undefined;
    return reference && sheet ? rangeObject(context, sheet.id, reference.area) : null;
  };
  const scopeSheet = (): HostObject | null => {
    const sheet = workbook.book.sheets.find(({ id }) => id === scopeSheetId);
    return sheet ? worksheetObject(context, sheet) : null;
  };
  return {
    type: "NamedItem",
    identity: { _Id: key },
    scalars: {
      Name: { get: () => entry().name },
      Formula: {
        get: () => entry().formula,
        set: (value) => change({ formula: formulaOf(context, value) }),
      },
      Visible: { get: () => entry().visible, set: (value) => change({ visible: asBoolean(value) }) },
      Comment: { get: () => entry().comment, set: (value) => change({ comment: asText(value) }) },
      Scope: { get: () => (scopeSheetId === null ? "Workbook" : "Worksheet") },
      Type: { get: () => typeAndValue(context, entry()).type },
      Value: { get: () => typeAndValue(context, entry()).value },
    },
    children: {
      Worksheet: () => {
        const sheet = scopeSheet();
        if (!sheet) throw invalidOperation("The name belongs to the whole workbook.");
        return sheet;
      },
      WorksheetOrNullObject: scopeSheet,
    },
    methods: {
      Delete: () => {
        removeName(workbook.book, entry());
        record(workbook, { kind: "view" });
      },
      GetRange: () => {
        const found = range();
        if (!found) throw invalidOperation("The name does not stand for a range.");
        return found;
      },
      GetRangeOrNullObject: range,
    },
  };
}

/** The value of a name for a range is the address; else what its formula comes to. */
function typeAndValue({ workbook }: HostContext, { formula }: DefinedName): { type: string; value: unknown } {
  const reference = referenceOf(formula);
  if (reference?.sheet && findSheet(workbook.book, reference.sheet)) return { type: "Range", value: formula.slice(1) };
  const sheetId = workbook.book.activeSheetId;
  const value = workbook.calculation.ask([{ sheetId, row: 0, column: 0, formula }])[0] ?? "";
  return { type: isCellError(value) ? "Error" : value === "" ? "String" : valueType(value), value: jsonValue(value) };
}
