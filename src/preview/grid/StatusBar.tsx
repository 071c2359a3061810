import { cellsOf, contains } from "../workbook/address";
import { displayText } from "../workbook/displayText";
import { copyableArea } from "./copiedArea";
import { useSession } from "./session";
import { summarise } from "./summary";

/** What one is doing, and the sum, count and average of what is selected. */
export function StatusBar() {
  const { workbook, snapshot, drafting, copied } = useSession();
  const { sheet, selection } = snapshot;
  const { area } = selection;
  const { draft } = drafting;
  const mode = draft?.pointed ? "Peka" : draft ? (draft.mode === "edit" ? "Redigera" : "Ange") : "Klar";
  const hint = copied && !draft ? "Markera målet och tryck Retur eller klistra in" : mode;

  const used = copyableArea(area, sheet);
  const cells = contains(area, used.row, used.column)
    ? [...cellsOf(used)].map(({ row, column }) => workbook.cell(sheet.id, row, column))
    : [];
  const summary = summarise(cells);
  const format = workbook.cell(sheet.id, selection.activeRow, selection.activeColumn).style.numberFormat;
  const shown = (value: number): string => displayText(value, format === "@" ? "General" : format);

  return (
    <footer className="status-bar">
      <span role="status">{hint}</span>
      <span className="spring" />
      {summary && (
        <>
          {summary.average !== null && <span>Medel: {shown(summary.average)}</span>}
          <span>Antal: {summary.count}</span>
          {summary.sum !== null && <span>Summa: {shown(summary.sum)}</span>}
        </>
      )}
    </footer>
  );
}
