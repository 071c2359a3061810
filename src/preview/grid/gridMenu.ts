import { formatArea, maxColumns, maxRows } from "../workbook/address";
import { copySelection, pasteText } from "./clipboard";
import type { MenuItem } from "./Menu";
import type { Desk } from "./perform";

/** What a right click in the sheet offers. */
export function gridMenu(desk: Desk): MenuItem[][] {
  const { session, sheet, selected } = desk;
  const { workbook, tell, focusGrid } = session;
  const { row, column, rowCount, columnCount } = selected.area;
  const item = (label: string, act: () => void, disabled = false): MenuItem => ({
    label,
    disabled,
    act() {
      act();
      focusGrid();
    },
  });
  const copy = (cut: boolean): void => {
    const text = copySelection(desk, cut);
    if (text !== null) void navigator.clipboard.writeText(text).catch(() => explainClipboard(desk));
  };
  const paste = (): void =>
    void navigator.clipboard.readText().then(
      (text) => pasteText(desk, text),
      () => explainClipboard(desk),
    );
  const allRows = rowCount === maxRows;
  const allColumns = columnCount === maxColumns;
  return [
    [item("Klipp ut", () => copy(true)), item("Kopiera", () => copy(false)), item("Klistra in", paste)],
    [
      item("Infoga rader ovanför", () => tell(workbook.insertRows(sheet.id, row, rowCount)), allRows),
      item("Ta bort rader", () => tell(workbook.deleteRows(sheet.id, row, rowCount)), allRows),
      item("Infoga kolumner före", () => tell(workbook.insertColumns(sheet.id, column, columnCount)), allColumns),
      item("Ta bort kolumner", () => tell(workbook.deleteColumns(sheet.id, column, columnCount)), allColumns),
    ],
    [item("Rensa innehåll", () => tell(workbook.clear(sheet.id, formatArea(selected.area))))],
  ];
}

function explainClipboard({ session }: Desk): void {
  session.ask({
    title: "Urklipp",
    message: "Webbläsaren släpper inte fram menyn till urklipp. Tryck Ctrl+C, Ctrl+X eller Ctrl+V i stället.",
    choices: [{ label: "OK", act: () => {} }],
  });
}
