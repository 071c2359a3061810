import { setProtection } from "../workbook/acts/sheets";
import type { Sheet } from "../workbook/book";
import { strictProtection, type ProtectionOptions } from "../workbook/protection";
import { record, type Workbook } from "../workbook/workbook";
import { badPassword, invalidArgument, invalidOperation } from "./apiError";
import type { HostObject } from "./hostObject";
import { asBoolean, asOneOf, asOptionalText, asRecord } from "./readArgument";

/** `worksheet.protection`. */
export function worksheetProtection(workbook: Workbook, sheet: () => Sheet): HostObject {
  return {
    type: "WorksheetProtection",
    scalars: {
      Protected: { get: () => sheet().protection !== null },
      Options: { get: () => sheet().protection?.options ?? null },
    },
    methods: {
      Protect: (options, password) => {
        // "Fails if the worksheet has already been protected" (WorksheetProtection.protect, Microsoft's reference).
        if (sheet().protection) throw invalidOperation("The worksheet is already protected.");
        const protection = { options: readOptions(options), password: asOptionalText(password) ?? "" };
        setProtection(workbook, sheet(), protection);
      },
      Unprotect: (password) => {
        const { protection } = sheet();
        if (!protection) return;
        if (protection.password !== (asOptionalText(password) ?? "")) throw badPassword();
        setProtection(workbook, sheet(), null);
      },
    },
  };
}

function readOptions(value: unknown): ProtectionOptions {
  if (value === undefined || value === null) return strictProtection;
  const options: Record<string, unknown> = { ...strictProtection };
  for (const [key, option] of Object.entries(asRecord(value))) {
    if (option === undefined || option === null) continue;
    if (!(key in strictProtection)) throw invalidArgument();
    options[key] = key === "selectionMode" ? asOneOf(option, ["Normal", "Unlocked", "None"]) : asBoolean(option);
  }
  return options as unknown as ProtectionOptions;
}

/** `workbook.protection`: of the structure, that is which sheets there are. */
export function workbookProtection(workbook: Workbook): HostObject {
  const { book } = workbook;
  return {
    type: "WorkbookProtection",
    scalars: { Protected: { get: () => workbook.book.structurePassword !== null } },
    methods: {
      Protect: (password) => {
        if (book.structurePassword !== null) throw invalidOperation("The workbook is already protected.");
        book.structurePassword = asOptionalText(password) ?? "";
        record(workbook, { kind: "view" });
      },
      Unprotect: (password) => {
        if (book.structurePassword === null) return;
        if (book.structurePassword !== (asOptionalText(password) ?? "")) throw badPassword();
        book.structurePassword = null;
        record(workbook, { kind: "view" });
      },
    },
  };
}
