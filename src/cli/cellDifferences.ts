import { sheetXml } from "../hosts/file/book";
import type { OpenBook } from "../hosts/file/openBook";
import { sharedStringsOf } from "../hosts/file/sharedStrings";
import { contentsOf } from "../hosts/file/sheetCells";
import type { Difference } from "../report/verify";
import { address } from "../sheet/address";
import type { SheetPlan, WorkbookPlan } from "../sheet/plan";

/** The sheets that the submission was read from: what they should say is judged by their meaning, elsewhere. */
const READ = new Set(["Data", "Intyg"]);

const shown = (value: string | number | boolean | null): string => (value === null ? "ingenting" : `”${value}”`);

function differencesOf(sheet: SheetPlan, xml: string, shared: readonly string[]): Difference[] {
  const planned = new Map(
    sheet.cells.map(({ row, column, content, text }) => [address(row, column), content ?? (text || null)] as const),
  );
  const found = contentsOf(xml, shared);
  const isRead = READ.has(sheet.name);
  return [...new Set([...planned.keys(), ...found.keys()])].flatMap((at): Difference[] => {
    const where = `${sheet.name}!${at}`;
    const { value, formula } = found.get(at) ?? { value: null, formula: null };
    if (formula !== null) return [{ where, says: "Här står en formel. En inlämning har bara värden." }];
    const expected = planned.get(at) ?? null;
    if (value === expected || (isRead && expected !== null)) return [];
    return [{ where, says: `Här står ${shown(value)}, här ska stå ${shown(expected)}.` }];
  });
}

/** Where a submission's workbook does not say what the submission in it would be written as. */
export function cellDifferences({ parts, book }: OpenBook, plan: WorkbookPlan): Difference[] {
  const shared = sharedStringsOf(parts, book);
  const wanted = new Set(plan.sheets.map(({ name }) => name));
  return [
    ...book.sheets
      .filter(({ name }) => !wanted.has(name))
      .map(({ name }) => ({ where: name, says: "Bladet hör inte till en inlämning." })),
    ...plan.sheets.flatMap((sheet): Difference[] => {
      const path = book.sheets.find(({ name }) => name === sheet.name)?.path;
      if (path === undefined) return [{ where: sheet.name, says: "Bladet saknas." }];
      return differencesOf(sheet, sheetXml(parts, path), shared);
    }),
  ];
}
