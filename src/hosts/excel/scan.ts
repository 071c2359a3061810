import type { ScannedText } from "../../report/scannedText";
import type { CellValue } from "../../rules/readings";
import { ownNames, sheetsByKey } from "../content";
import { isDateFormat } from "../numberFormat";
import { cellScanner } from "../scannedCells";

/** The requirement set in which comments came; what is older has none that can be read. */
const COMMENTS = "1.10";

const PROPERTIES = ["title", "subject", "author", "keywords", "comments", "category", "manager", "company"] as const;

/** Asks for what stands on a sheet; the formulas only where they tell ours from what somebody wrote. */
function askForSheet(sheet: Excel.Worksheet, isOurs: boolean) {
  const range = sheet.getUsedRangeOrNullObject(true);
  range.load("values,rowIndex,columnIndex");
  if (isOurs) range.load("formulas");
  else range.load("numberFormat");
  sheet.names.load("items/name,items/formula");
  const hasComments = Office.context.requirements.isSetSupported("ExcelApi", COMMENTS);
  if (hasComments) sheet.comments.load("items/content");
  return { sheet, isOurs, range, comments: hasComments ? sheet.comments : null };
}

type Asked = ReturnType<typeof askForSheet>;

/** What was found in the cells of a sheet. */
function cellsOf({ sheet, isOurs, range }: Asked, scan: ReturnType<typeof cellScanner>): ScannedText[] {
  if (range.isNullObject) return [];
  return range.values.flatMap((values: CellValue[], r) =>
    values.flatMap((value, c) => {
      const formula: unknown = isOurs ? range.formulas[r]?.[c] : null;
      return scan({
        sheet: sheet.name,
        row: range.rowIndex + r + 1,
        column: range.columnIndex + c + 1,
        value,
        isFormula: typeof formula === "string" && formula.startsWith("=") && formula !== value,
        isDate: !isOurs && typeof value === "number" && isDateFormat(String(range.numberFormat[r]?.[c])),
      });
    }),
  );
}

/** The answers to comments, asked for only where there are comments. */
async function repliesOf(context: Excel.RequestContext, asked: readonly Asked[]): Promise<ScannedText[]> {
  const threads = asked.flatMap(({ sheet, comments }) =>
    (comments?.items ?? []).map(({ replies }) => ({ sheet: sheet.name, replies })),
  );
  if (!threads.length) return [];
  for (const { replies } of threads) replies.load("items/content");
  await context.sync();
  return threads.flatMap(({ sheet, replies }) =>
    replies.items.map(({ content }): ScannedText => ({ place: { kind: "comment", sheet }, value: content })),
  );
}

/** Everything that stands in the workbook outside the report's own state, seen or hidden. Two syncs; three with comments. */
export async function scanWorkbook(context: Excel.RequestContext): Promise<readonly ScannedText[]> {
  const { names, worksheets, properties } = context.workbook;
  names.load("items/name,items/formula");
  worksheets.load("items/name");
  properties.load(PROPERTIES.join());
  await context.sync();
  const own = ownNames(names.items.map(({ name, formula }) => ({ name, formula: String(formula) })));
  const ours = new Set(sheetsByKey(own).values());
  const asked = worksheets.items.map((sheet) => askForSheet(sheet, ours.has(sheet.name)));
  await context.sync();
  const scan = cellScanner(own);
  const allNames = [...names.items, ...asked.flatMap(({ sheet }) => sheet.names.items)];
  return [
    ...asked.flatMap((sheet) => cellsOf(sheet, scan)),
    ...asked.flatMap(({ sheet, comments }) =>
      (comments?.items ?? []).map(({ content }): ScannedText => ({
        place: { kind: "comment", sheet: sheet.name },
        value: content,
      })),
    ),
    ...(await repliesOf(context, asked)),
    ...worksheets.items.map(({ name }): ScannedText => ({ place: { kind: "sheetName" }, value: name })),
    ...allNames.flatMap(({ name, formula }) =>
      [name, String(formula)].map((value): ScannedText => ({ place: { kind: "names" }, value })),
    ),
    ...PROPERTIES.map((name): ScannedText => ({ place: { kind: "properties" }, value: properties[name] })),
  ];
}
