import type { EmbeddedExcel, NameView, SelectionView, SheetView } from "../excel";

/** What the window shows of the workbook, taken once for each version of it. */
export interface Snapshot {
  version: number;
  sheets: SheetView[];
  sheet: SheetView;
  selection: SelectionView;
  names: NameView[];
  isPaneShown: boolean;
}

/** A function that gives the same snapshot until the workbook changes. */
export function snapshotsOf(excel: EmbeddedExcel): () => Snapshot {
  let latest: Snapshot | null = null;
  return () => {
    const version = excel.version();
    if (latest?.version === version) return latest;
    const { workbook } = excel;
    const selection = workbook.selection();
    const sheets = workbook.sheets();
    const sheet = sheets.find(({ id }) => id === selection.sheetId) ?? workbook.sheet(selection.sheetId);
    latest = { version, sheets, sheet, selection, names: workbook.names(), isPaneShown: excel.host.isPaneShown() };
    return latest;
  };
}
