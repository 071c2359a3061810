import { maxColumns, maxRows, type Area } from "../workbook/address";
import { clearAllFormats, clearContents } from "../workbook/cellEdits";
import { hasLockedCell } from "../workbook/sheetCells";
import { accessDenied } from "./apiError";
import { addressOnSheet } from "./addresses";
import { conditionalFormatCollection } from "./conditionalFormatObjects";
import { formatObject } from "./formatObject";
import type { HostContext } from "./hostContext";
import type { HostObject } from "./hostObject";
import { rangeObject, targetOf } from "./rangeObject";
import { asIndex, asOneOf, asOptionalText } from "./readArgument";
import { validationObject } from "./validationObject";
import { worksheetObject } from "./worksheetObject";

/** `Excel.RangeAreas`: several ranges of a sheet, formatted as one. */
export function rangeAreasObject(context: HostContext, sheetId: string, areas: readonly Area[]): HostObject {
  const { workbook } = context;
  const cells = context.references.track(sheetId, areas);
  const target = targetOf(context, cells);
  const address = (): string =>
    target
      .areas()
      .map((area) => addressOnSheet(target.sheet(), area))
      .join(",");
  const ranges = (): HostObject[] => target.areas().map((area) => rangeObject(context, sheetId, area));
  const object: HostObject = {
    type: "RangeAreas",
    get identity() {
      return cells.reference === null ? {} : { _ReferenceId: cells.reference };
    },
    keep: () => context.references.keep(cells, object),
    scalars: {
      Address: { get: address },
      AddressLocal: { get: address },
      AreaCount: { get: () => target.areas().length },
      CellCount: { get: () => target.areas().reduce((sum, area) => sum + area.rowCount * area.columnCount, 0) },
      IsEntireRow: { get: () => target.areas().every((area) => area.columnCount === maxColumns) },
      IsEntireColumn: { get: () => target.areas().every((area) => area.rowCount === maxRows) },
    },
    children: {
      Worksheet: () => worksheetObject(context, target.sheet()),
      Format: () => formatObject(workbook, target),
      DataValidation: () => validationObject(context, target),
      ConditionalFormats: () => conditionalFormatCollection(context, target),
      Areas: () => ({
        type: "RangeCollection",
        items: ranges,
        methods: { GetCount: () => target.areas().length, GetItemAt: (index) => ranges()[asIndex(index)] ?? null },
      }),
    },
    methods: {
      Clear: (applyTo) => {
        const what = asOneOf(asOptionalText(applyTo) ?? "All", ["All", "Contents", "Formats"]);
        const sheet = target.sheet();
        if (what !== "Contents" && sheet.protection && !sheet.protection.options.allowFormatCells) throw accessDenied();
        if (target.areas().some((area) => hasLockedCell(sheet, area))) throw accessDenied();
        for (const area of target.areas()) {
          if (what !== "Contents") clearAllFormats(workbook, sheet, area);
          if (what !== "Formats") clearContents(workbook, sheet, area);
        }
      },
      GetEntireRow: () =>
        rangeAreasObject(
          context,
          sheetId,
          target.areas().map((area) => ({ ...area, column: 0, columnCount: maxColumns })),
        ),
      GetEntireColumn: () =>
        rangeAreasObject(
          context,
          sheetId,
          target.areas().map((area) => ({ ...area, row: 0, rowCount: maxRows })),
        ),
    },
  };
  return object;
}
