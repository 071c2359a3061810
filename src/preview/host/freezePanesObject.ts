import { maxColumns, maxRows, type Area } from "../workbook/address";
import type { Sheet } from "../workbook/book";
import { record } from "../workbook/workbook";
import { invalidArgument, itemNotFound } from "./apiError";
import type { HostContext } from "./hostContext";
import type { HostObject } from "./hostObject";
import { areaOfArgument } from "./rangeNavigation";
import { rangeObject } from "./rangeObject";
import { asIndex } from "./readArgument";

/** `worksheet.freezePanes`: rows and columns that stay in place. Freezing anew replaces what was frozen. */
export function freezePanesObject(context: HostContext, sheet: () => Sheet): HostObject {
  const freeze = (rows: number, columns: number): void => {
    if (rows < 0 || columns < 0) throw invalidArgument();
    sheet().frozenRows = rows;
    sheet().frozenColumns = columns;
    record(context.workbook, { kind: "view" });
  };
  const location = (): HostObject | null => {
    const { id, frozenRows, frozenColumns } = sheet();
    if (frozenRows === 0 && frozenColumns === 0) return null;
    const area: Area = { row: 0, column: 0, rowCount: frozenRows || maxRows, columnCount: frozenColumns || maxColumns };
    return rangeObject(context, id, area);
  };
  return {
    type: "WorksheetFreezePanes",
    methods: {
      FreezeRows: (count = 1) => freeze(asIndex(count), 0),
      FreezeColumns: (count = 1) => freeze(0, asIndex(count)),
      // The range given is the part that stays: all above and to the left of its last cell.
      FreezeAt: (range) => {
        const area = areaOfArgument({ sheet, areas: () => [] }, range);
        const rows = area.rowCount === maxRows ? 0 : area.row + area.rowCount;
        const columns = area.columnCount === maxColumns ? 0 : area.column + area.columnCount;
        freeze(rows, columns);
      },
      Unfreeze: () => freeze(0, 0),
      GetLocation: () => {
        const found = location();
        if (!found) throw itemNotFound();
        return found;
      },
      GetLocationOrNullObject: location,
    },
  };
}
