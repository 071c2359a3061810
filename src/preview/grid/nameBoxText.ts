import type { NameView, SelectionView, SheetView } from "../excel";
import { cellAddress, parseArea, sameArea, splitSheetName, type Area } from "../workbook/address";

export interface Place {
  sheetId: string;
  area: Area;
}

/** Where a defined name points, or null when it is no plain area. */
export function placeOfName({ formula }: NameView, sheets: readonly SheetView[]): Place | null {
  const { sheet, rest } = splitSheetName(formula.replace(/^=/, ""));
  const area = parseArea(rest);
  const found = sheets.find(({ name }) => name === sheet);
  return area && found ? { sheetId: found.id, area } : null;
}

/** The defined name of exactly the selection, or the address of its active cell. */
export function nameBoxText(
  selection: SelectionView,
  names: readonly NameView[],
  sheets: readonly SheetView[],
): string {
  const named = names.find((name) => {
    const place = name.visible ? placeOfName(name, sheets) : null;
    return place && place.sheetId === selection.sheetId && sameArea(place.area, selection.area);
  });
  return named?.name ?? cellAddress(selection.activeRow, selection.activeColumn);
}

/** What somebody writes in the name box: a name, an address, or an address on another sheet. Null when it is none. */
export function placeOf(
  text: string,
  names: readonly NameView[],
  sheets: readonly SheetView[],
  sheetId: string,
): Place | null {
  const wanted = text.trim();
  const named = names.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  if (named) return placeOfName(named, sheets);
  const { sheet, rest } = splitSheetName(wanted);
  const area = parseArea(rest);
  const onSheet = sheet === null ? sheetId : sheets.find(({ name }) => name.toLowerCase() === sheet.toLowerCase())?.id;
  return area && onSheet ? { sheetId: onSheet, area } : null;
}
