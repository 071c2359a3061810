import type { CellValue } from "../../rules/readings";
import { absolute } from "../../sheet/address";
import { blockName } from "../../sheet/plan";
import { contentOf, type OwnName, ownNames } from "../content";
import type { CellContent, WorkbookContent } from "../../report/workbookContent";
import type { Reference } from "../reference";
import { asShown } from "../numberFormat";
import { isMissing } from "./failure";
import { askForState, newestPart } from "./state";

/** What is known of a workbook from the last time it was read: where names lead, and what to ask for next time. */
export type Known = {
  own: readonly OwnName[];
  /** Sheets' names by their id, which events tell. */
  sheets: ReadonlyMap<string, string>;
  /** The keys of the blocks that were there. */
  blocks: readonly string[];
  /** The id of the custom XML part with the state. */
  part: string | null;
};

export const NOTHING_KNOWN: Known = { own: [], sheets: new Map(), blocks: [], part: null };

type Block = { at: Reference; range: Excel.Range };

/** What a cell holds: empty cells and formulas that give empty text are null. */
export function cellContent(value: unknown, formula: unknown): CellContent {
  return {
    value: value === "" ? null : (value as CellValue),
    // A text that looks like a formula is its own formula.
    formula: typeof formula === "string" && formula.startsWith("=") && formula !== value ? formula : null,
  };
}

/** What a cell of a range holds as a person sees it, counted from 0. */
function contentAt({ values, formulas, numberFormat }: Excel.Range, row: number, column: number): CellContent {
  const content = cellContent(values[row]?.[column], formulas[row]?.[column]);
  return { ...content, ...asShown(content.value, String(numberFormat[row]?.[column])) };
}

const holds = ({ sheet, row, column, lastRow, lastColumn }: Reference, at: Reference): boolean =>
  at.sheet === sheet && at.row >= row && at.row <= lastRow && at.column >= column && at.column <= lastColumn;

/** Asks for what is true of the whole workbook: names, sheets and custom XML parts. */
function askForOverview({ workbook }: Excel.RequestContext) {
  const { names, worksheets, customXmlParts } = workbook;
  names.load("items/name,items/formula");
  worksheets.load("items/id,items/name,items/protection/protected");
  customXmlParts.load("items/id,items/namespaceUri");
  return { names, worksheets, customXmlParts };
}

/**
 * Asks for what stands in the blocks with these keys, and how it is shown: Excel makes a day of what looks like one, and
 * only the number format tells. One that is gone answers with a null object.
 */
const askForBlocks = ({ workbook }: Excel.RequestContext, keys: readonly string[]) =>
  keys.map((key) => {
    const range = workbook.names.getItemOrNullObject(blockName(key)).getRangeOrNullObject();
    range.load("values,formulas,numberFormat");
    return { key, range };
  });

/**
 * Reads everything that a report is made of. One sync for a workbook that was read before; one more when it holds
 * blocks or a state that were not known, or when a cell was moved out of its block.
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  known: Known,
): Promise<{ content: WorkbookContent; known: Known }> {
  const overview = askForOverview(context);
  let asked = askForBlocks(context, known.blocks);
  let state = askForState(context, known.part);
  try {
    await context.sync();
  } catch (error) {
    // The part was there and is gone. Whether a part that is missing may be asked for its XML is nowhere promised, so
    // only a part that was seen is asked, and the workbook is read anew when it has gone since.
    if (known !== NOTHING_KNOWN && isMissing(error)) return readWorkbook(context, NOTHING_KNOWN);
    throw error;
  }
  const own = ownNames(overview.names.items.map(({ name, formula }) => ({ name, formula: String(formula) })));
  const sheets = new Map(overview.worksheets.items.map(({ id, name }) => [id, name] as const));
  const blocks = own.flatMap(({ kind, id, at }) => (kind === "block" && at ? [id] : []));
  const part = newestPart(overview.customXmlParts.items);
  const isKnown = part === known.part && blocks.every((key) => known.blocks.includes(key));
  if (!isKnown) {
    asked = askForBlocks(context, blocks);
    state = askForState(context, part);
    await context.sync();
  }
  const found = asked.flatMap(({ key, range }): Block[] => {
    const at = own.find(({ kind, id }) => kind === "block" && id === key)?.at;
    return at && !range.isNullObject ? [{ at, range }] : [];
  });
  const strays = await readStrays(context, own, found);
  const isProtected = new Map(overview.worksheets.items.map(({ name, protection }) => [name, protection.protected]));
  const cellAt = (sheet: string, row: number, column: number): CellContent => {
    const at = { sheet, row, column, lastRow: row, lastColumn: column };
    const block = [...found, ...strays].find((one) => holds(one.at, at));
    if (!block) throw new Error(`No value was read for ${sheet}, row ${row}.`);
    return contentAt(block.range, row - block.at.row, column - block.at.column);
  };
  return {
    content: contentOf(own, state?.value ?? null, cellAt, (sheet) => isProtected.get(sheet) ?? false),
    known: { own, sheets, blocks, part },
  };
}

/** Reads the cells that somebody moved out of their blocks, if any. */
async function readStrays(
  context: Excel.RequestContext,
  own: readonly OwnName[],
  found: readonly Block[],
): Promise<Block[]> {
  const asked = own.flatMap(({ kind, at }) => {
    if (kind !== "cell" || !at || found.some((block) => holds(block.at, at))) return [];
    const range = context.workbook.worksheets.getItem(at.sheet).getRange(absolute(at.row, at.column));
    range.load("values,formulas,numberFormat");
    return [{ at, range }];
  });
  if (asked.length === 0) return [];
  await context.sync();
  return asked;
}
