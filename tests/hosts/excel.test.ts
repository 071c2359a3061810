import { excelHost } from "../../src/hosts/excel/excelHost";
import { parseReference, type Reference } from "../../src/hosts/reference";
import { address } from "../../src/sheet/address";
import type { ActResult } from "../../src/preview/excel";
import { hostContract, type Workplace } from "./contract";
import { startExcel } from "./officeGlobals";

const allowed = (result: ActResult): void => {
  if (!result.ok) throw new Error(`${result.title}: ${result.message}`);
};

async function arrive(): Promise<Workplace> {
  const { excel, office } = await startExcel();
  const { workbook } = excel;
  const defects: unknown[] = [];
  const host = excelHost({ onFocus: () => () => undefined, defect: (error) => defects.push(error) });
  const find = (name: string): Reference =>
    parseReference(workbook.names().find((one) => one.name === name)?.formula ?? "")!;
  const cellOf = (id: string): [sheet: string, cell: string] => {
    const { sheet, row, column } = find(`nhv.${id}`);
    return [sheet, address(row, column)];
  };
  const sheetOf = (key: string): string => (key === "Start" ? key : find(`nhvblad.${key}`).sheet);
  const paste = (id: string, value: number | string) =>
    allowed(workbook.paste(...cellOf(id), String(value).replace(".", ",")));
  return {
    host,
    person: {
      paste,
      overwrite(id, value) {
        allowed(workbook.unprotectSheet(cellOf(id)[0]));
        paste(id, value);
      },
      insertRowAbove(id) {
        const { sheet, row } = find(`nhv.${id}`);
        allowed(workbook.unprotectSheet(sheet));
        allowed(workbook.insertRows(sheet, row - 1, 1));
        allowed(workbook.protectSheet(sheet));
      },
      renameSheet: (key, name) => allowed(workbook.renameSheet(sheetOf(key), name)),
      deleteSheet: (key) => allowed(workbook.deleteSheet(sheetOf(key))),
      hideAway(sheet, rows) {
        allowed(workbook.addSheet(sheet));
        allowed(workbook.paste(sheet, "A1", rows.map((row) => row.join("\t")).join("\n")));
        allowed(workbook.hideSheet(sheet));
      },
      comment: (sheet, text) =>
        Excel.run(async (context) => void context.workbook.worksheets.getItem(sheet).comments.add("A1", text)),
      nameText: (name, text) => Excel.run(async (context) => void context.workbook.names.add(name, `="${text}"`)),
      copySheet: (key) => allowed(workbook.copySheet(sheetOf(key))),
      async removeCheck(id) {
        const [sheet, cell] = cellOf(id);
        allowed(workbook.unprotectSheet(sheet));
        await Excel.run(async (context) =>
          context.workbook.worksheets.getItem(sheet).getRange(cell).dataValidation.clear(),
        );
        allowed(workbook.protectSheet(sheet));
      },
      unprotect: (key) => allowed(workbook.unprotectSheet(sheetOf(key))),
    },
    window: {
      shown() {
        const { sheetId, address: cell } = workbook.selection();
        const active = workbook.sheets().find(({ active }) => active)!;
        const shown = workbook.names().find(({ formula }) => {
          const at = parseReference(formula);
          return at && at.sheet === active.name && at.row === at.lastRow && address(at.row, at.column) === cell;
        });
        return active.id === sheetId ? (shown?.name.slice("nhv.".length) ?? null) : null;
      },
      opened: () => workbook.createdWorkbooks(),
      select: (id) => allowed(workbook.select(...cellOf(id))),
      settle: office.settle,
    },
    close() {
      office.close();
      expect(defects).toEqual([]);
      expect([...excel.log.notImplemented.keys()]).toEqual([]);
    },
  };
}

hostContract("Excel through Office.js", arrive);
