import { formatArea, parseArea, quoteSheetName, splitSheetName, wholeSheet, type Area } from "../workbook/address";
import type { Sheet } from "../workbook/book";
import { findName } from "../workbook/definedNames";
import { referenceOf } from "../workbook/formulaText";
import type { Workbook } from "../workbook/workbook";
import { invalidArgument } from "./apiError";
import { asText } from "./readArgument";

/** The area of `worksheet.getRange(address)`: an address, a defined name on the sheet, or the whole sheet when absent. */
export function areaFromAddress(workbook: Workbook, sheet: Sheet, address: unknown): Area {
  if (address === undefined || address === null) return wholeSheet;
  const { sheet: named, rest } = splitSheetName(asText(address));
  if (named !== null && named.toLowerCase() !== sheet.name.toLowerCase()) throw invalidArgument();
  const area = parseArea(rest);
  if (area) return area;
  const name = findName(workbook.book, rest, sheet.id) ?? findName(workbook.book, rest, null);
  const reference = name && referenceOf(name.formula);
  if (!reference || reference.sheet?.toLowerCase() !== sheet.name.toLowerCase()) throw invalidArgument();
  return reference.area;
}

/** The areas of "A1:B2, D4". */
export function areasFromAddress(workbook: Workbook, sheet: Sheet, address: unknown): Area[] {
  if (address === undefined || address === null) return [wholeSheet];
  return asText(address)
    .split(",")
    .map((part) => areaFromAddress(workbook, sheet, part.trim()));
}

/** "B1a!E5:F9", as `range.address` gives it. */
export function addressOnSheet(sheet: Sheet, area: Area): string {
  return `${quoteSheetName(sheet.name)}!${formatArea(area)}`;
}
