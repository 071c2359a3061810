import type { Area } from "../address";
import { alerts, type ActResult } from "../alerts";
import type { Cell, Sheet } from "../book";
import { writeCells } from "../cellEdits";
import { cellOfKey, hasLockedCell, styleAt } from "../sheetCells";
import { readEntry, swedish } from "../typedInput";
import { editText } from "../views";
import type { Workbook } from "../workbook";
import { act } from "./act";

export interface ReplaceOptions {
  readonly matchCase?: boolean;
  /** Only cells whose whole content is what is looked for. */
  readonly wholeCell?: boolean;
}

/**
 * Find and Replace > Replace All, in what the cells hold as it is edited (Look in: Formulas). Locked cells are left, with Excel's
 * alert after the others are done. As with all that is not typed, validation is not applied.
 */
export function replaceAll(
  workbook: Workbook,
  sheets: readonly Sheet[],
  sought: string,
  replacement: string,
  options: ReplaceOptions,
): ActResult & { replaced: number } {
  const pattern = new RegExp(
    options.wholeCell ? `^${escaped(sought)}$` : escaped(sought),
    options.matchCase ? "gu" : "giu",
  );
  let replaced = 0;
  let isLockedFound = false;
  const result = act(workbook, () => {
    const changes: { sheet: Sheet; area: Area; cell: Cell }[] = [];
    for (const sheet of sheets) {
      for (const [key, cell] of sheet.cells) {
        const { row, column } = cellOfKey(key);
        const { numberFormat } = styleAt(sheet, row, column);
        const text = "formula" in cell ? cell.formula : editText(cell.value, numberFormat);
        const changed = text.replace(pattern, () => replacement);
        if (changed === text) continue;
        const area = { row, column, rowCount: 1, columnCount: 1 };
        if (hasLockedCell(sheet, area)) {
          isLockedFound = true;
          continue;
        }
        const entry = readEntry(changed, numberFormat, swedish);
        if (!entry) return alerts.malformedFormula;
        changes.push({ sheet, area, cell: entry.cell });
      }
    }
    if (changes.length === 0) return isLockedFound ? alerts.lockedCell : alerts.nothingFound;
    for (const { sheet, area, cell } of changes) writeCells(workbook, sheet, area, () => cell);
    replaced = changes.length;
  });
  return { ...(result.ok && isLockedFound ? alerts.lockedCell : result), replaced };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
