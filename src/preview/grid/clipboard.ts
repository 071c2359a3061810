import { formatArea, maxColumns, maxRows } from "../workbook/address";
import { copyableArea, pastedArea } from "./copiedArea";
import type { Desk } from "./perform";
import { cellArea } from "./selection";

/** Copies or cuts the selection. Returns the text for the clipboard, or null when Excel refuses. */
export function copySelection({ session, sheet, selected }: Desk, cut: boolean): string | null {
  const { workbook, tell, setCopied } = session;
  const area = copyableArea(selected.area, sheet);
  const address = formatArea(area);
  let text: string;
  if (cut) {
    const result = workbook.cut(sheet.id, address);
    if (!tell(result)) return null;
    text = ("text" in result && result.text) || "";
  } else text = workbook.copy(sheet.id, address);
  setCopied({ sheetId: sheet.id, area, text, cut });
  return text;
}

/** Pastes a text from the clipboard and selects where it went. */
export function pasteText(desk: Desk, text: string): void {
  const { session, sheet, selected } = desk;
  const { area, active } = selected;
  const target = area.rowCount === maxRows || area.columnCount === maxColumns ? cellArea(active) : area;
  if (!session.tell(session.workbook.paste(sheet.id, formatArea(target), text))) return;
  if (session.copied?.cut) session.setCopied(null);
  desk.choose({ area: pastedArea(target, text), active: { row: target.row, column: target.column } });
}
