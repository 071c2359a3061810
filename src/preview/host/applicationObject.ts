import { newId } from "../workbook/book";
import { record } from "../workbook/workbook";
import { invalidArgument } from "./apiError";
import type { HostContext } from "./hostContext";
import type { HostObject } from "./hostObject";
import { asOneOf, asText } from "./readArgument";

/** `workbook.application`, of a Swedish Excel. */
export function applicationObject(context: HostContext): HostObject {
  const { workbook } = context;
  return {
    type: "Application",
    scalars: {
      CalculationMode: {
        get: () => workbook.book.calculationMode,
        set: (value) => {
          workbook.book.calculationMode = asOneOf(value, ["Automatic", "AutomaticExceptTables", "Manual"]);
        },
      },
      CalculationState: { get: () => "Done" },
      CalculationEngineVersion: { get: () => 191029 },
      DecimalSeparator: { get: () => "," },
      ThousandsSeparator: { get: () => "\u00A0" },
      UseSystemSeparators: { get: () => true },
    },
    children: {
      CultureInfo: () => ({
        type: "CultureInfo",
        scalars: { Name: { get: () => "sv-SE" } },
        children: {
          NumberFormat: () => ({
            type: "NumberFormatInfo",
            scalars: {
              NumberDecimalSeparator: { get: () => "," },
              NumberGroupSeparator: { get: () => "\u00A0" },
            },
          }),
        },
      }),
    },
    methods: {
      Calculate: (type) => {
        asOneOf(type, ["Recalculate", "Full", "FullRebuild"]);
        for (const sheetId of workbook.calculation.update(true)) record(workbook, { kind: "calculated", sheetId });
      },
      // Values are worked out when somebody asks for them, and the grid draws when a request is done: nothing to suspend.
      SuspendApiCalculationUntilNextSync: () => null,
      SuspendScreenUpdatingUntilNextSync: () => null,
      CreateWorkbook: (base64) => createdWorkbook(context, base64),
    },
  };
}

/** `Excel.createWorkbook(base64)`: a new workbook in a window of its own. Here its file is kept for who wants to see it. */
export function createdWorkbook({ workbook }: HostContext, base64: unknown): HostObject {
  const bytes = base64 === undefined || base64 === null ? new Uint8Array() : fromBase64(asText(base64));
  return {
    type: "WorkbookCreated",
    identity: { Id: newId(workbook.book) },
    methods: {
      Open: () => {
        workbook.createdWorkbooks.push(bytes);
        record(workbook, { kind: "stored" });
      },
    },
  };
}

function fromBase64(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    throw invalidArgument();
  }
}
