import type { ScannedText } from "../../report/scannedText";
import type { CellValue } from "../../rules/readings";
import { address } from "../../sheet/address";
import { ownNames, sheetsByKey } from "../content";
import { done, failed, type Outcome } from "../host";
import { isDateFormat } from "../numberFormat";
import { type Run, runAddress } from "../runs";
import { cellScanner } from "../scannedCells";

/** The requirement set in which comments came; what is older has none that can be read. */
const COMMENTS = "1.10";

const PROPERTIES = ["title", "subject", "author", "keywords", "comments", "category", "manager", "company"] as const;

/** What is asked of every sheet at once: nearly all sheets end within it. */
const FIRST_BLOCK = { rows: 200, columns: 52 };

/** Cells that are asked for at a time beyond that: some thirty bytes each, of the five megabytes that Excel answers with. */
const BLOCK_CELLS = 50_000;

/** A workbook with more cells than this is not looked through: it would keep Excel busy for a minute. */
const MOST_CELLS = 1_500_000;

/** Asks for what stands in a block of a sheet; the formulas only where they tell ours from what somebody wrote. */
function askForBlock(block: Excel.Range, isOurs: boolean): Excel.Range {
  block.load("values,rowIndex,columnIndex");
  if (isOurs) block.load("formulas");
  else block.load("numberFormat");
  return block;
}

function askForSheet(sheet: Excel.Worksheet, isOurs: boolean) {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  const { rows, columns } = FIRST_BLOCK;
  const first = askForBlock(used.getIntersectionOrNullObject(`A1:${address(rows, columns)}`), isOurs);
  sheet.names.load("items/name,items/formula");
  const hasComments = Office.context.requirements.isSetSupported("ExcelApi", COMMENTS);
  if (hasComments) sheet.comments.load("items/content");
  return { sheet, isOurs, used, blocks: [first], comments: hasComments ? sheet.comments : null };
}

type Asked = ReturnType<typeof askForSheet>;

/** The parts of a sheet that the first block does not reach, none larger than a block. */
function restOf({ used }: Asked): Run[] {
  if (used.isNullObject) return [];
  const { rows, columns } = FIRST_BLOCK;
  const [row, column] = [used.rowIndex + 1, used.columnIndex + 1];
  const [lastRow, lastColumn] = [row + used.rowCount - 1, column + used.columnCount - 1];
  const right = { row, column: Math.max(column, columns + 1), lastRow: Math.min(lastRow, rows), lastColumn };
  const below = { row: Math.max(row, rows + 1), column, lastRow, lastColumn };
  return [right, below].flatMap((part): Run[] => {
    const height = Math.max(1, Math.floor(BLOCK_CELLS / Math.max(1, part.lastColumn - part.column + 1)));
    const count = part.lastColumn < part.column ? 0 : Math.max(0, Math.ceil((part.lastRow - part.row + 1) / height));
    return Array.from({ length: count }, (_, i) => ({
      ...part,
      row: part.row + i * height,
      lastRow: Math.min(part.lastRow, part.row + (i + 1) * height - 1),
    }));
  });
}

/** Reads what stands beyond the first blocks, one block a sync, so that no answer is too large. */
async function readRest(context: Excel.RequestContext, asked: readonly Asked[]): Promise<void> {
  for (const one of asked) {
    for (const run of restOf(one)) {
      one.blocks.push(askForBlock(one.sheet.getRange(runAddress(run)), one.isOurs));
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- an answer for each block is the point
      await context.sync();
    }
  }
}

const cellCount = ({ used }: Asked): number => (used.isNullObject ? 0 : used.rowCount * used.columnCount);

/** What was found in the cells of a block. */
function cellsOf({ sheet, isOurs }: Asked, range: Excel.Range, scan: ReturnType<typeof cellScanner>): ScannedText[] {
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

/**
 * Everything that stands in the workbook outside the report's own state, seen or hidden. Two syncs; one more with
 * comments, and one for each block of a large sheet. A workbook that is larger than anybody can have meant is `tooLarge`.
 */
export async function scanWorkbook(context: Excel.RequestContext): Promise<Outcome<readonly ScannedText[]>> {
  const { names, worksheets, properties } = context.workbook;
  names.load("items/name,items/formula");
  worksheets.load("items/name");
  properties.load(PROPERTIES.join());
  await context.sync();
  const own = ownNames(names.items.map(({ name, formula }) => ({ name, formula: String(formula) })));
  const ours = new Set(sheetsByKey(own).values());
  const asked = worksheets.items.map((sheet) => askForSheet(sheet, ours.has(sheet.name)));
  await context.sync();
  if (asked.reduce((sum, one) => sum + cellCount(one), 0) > MOST_CELLS) return failed({ kind: "tooLarge" });
  await readRest(context, asked);
  const scan = cellScanner(own);
  const allNames = [...names.items, ...asked.flatMap(({ sheet }) => sheet.names.items)];
  return done([
    ...asked.flatMap((sheet) => sheet.blocks.flatMap((block) => cellsOf(sheet, block, scan))),
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
  ]);
}
