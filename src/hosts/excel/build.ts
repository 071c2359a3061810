import { address } from "../../sheet/address";
import type { SheetPlan, WorkbookPlan } from "../../sheet/plan";
import { ownNames } from "../content";
import { done, failed, type Outcome } from "../host";
import { isProtectedPlan } from "../formulas";
import { PAGE } from "../page";
import { referenceText } from "../reference";
import { assertStateXml, STATE_NAMESPACE } from "../stateXml";
import { type Copy, copying } from "./copying";
import type { WrittenFormulas } from "./formulaFill";
import { protect } from "./lock";
import { applyConditionalFormats, applyValidations, mergeCells, writeContents } from "./sheetContents";
import { addBlankSheets, isHeading } from "./blankSheets";
import { type Formatted, formatRows } from "./rowFormats";
import { applyRowHeights } from "./sheetSizes";

export type Progress = (done: number, sheet: string) => void;

/** Requests that the sheets are made in: few, each well under what Excel takes, and enough to show that it goes on. */
const BATCHES = 3;

/** Puts sheets together so that each batch has about as many cells. */
function batchesOf(sheets: readonly SheetPlan[]): SheetPlan[][] {
  const most = sheets.reduce((sum, { cells }) => sum + cells.length, 0) / BATCHES;
  const batches: SheetPlan[][] = [[]];
  let size = 0;
  for (const sheet of sheets) {
    if (size >= most && batches.length < BATCHES) {
      batches.push([]);
      size = 0;
    }
    batches.at(-1)!.push(sheet);
    size += sheet.cells.length;
  }
  return batches;
}

const sameName = (a: string, b: string): boolean => a.toUpperCase() === b.toUpperCase();

/**
 * Whether the plan's sheets can be made here: none of them, and no name of ours, may lead anywhere yet. What is left of
 * a report whose sheets were all deleted, names that lead nowhere and the state, is taken away. One sync.
 */
export async function makeRoom(context: Excel.RequestContext, plan: WorkbookPlan): Promise<Outcome<void>> {
  const { names, worksheets, customXmlParts } = context.workbook;
  names.load("items/name,items/formula");
  worksheets.load("items/name");
  customXmlParts.load("items/id,items/namespaceUri");
  await context.sync();
  const here = worksheets.items.map(({ name }) => name);
  const taken = plan.sheets.find(({ name }) => here.some((other) => sameName(name, other)));
  if (taken) return failed({ kind: "occupied", sheet: taken.name });
  const own = names.items.flatMap((item) => {
    const [name] = ownNames([{ name: item.name, formula: String(item.formula) }]);
    return name ? [{ item, at: name.at }] : [];
  });
  const kept = own.find(({ at }) => at);
  if (kept) return failed({ kind: "occupied", sheet: kept.at!.sheet });
  const states = customXmlParts.items.filter(({ namespaceUri }) => namespaceUri === STATE_NAMESPACE);
  for (const left of [...own.map(({ item }) => item), ...states]) left.delete();
  return done(undefined);
}

/** What was made so far, to be copied. */
type Made = { formats: Formatted; formulas: WrittenFormulas };

function fillSheet(sheet: Excel.Worksheet, plan: SheetPlan, made: Made, copy: Copy): void {
  const table = plan.cells.filter((cell) => !isHeading(plan, cell));
  formatRows(sheet, table, made.formats, copy);
  applyRowHeights(sheet, plan);
  writeContents(sheet, plan, made.formulas, copy);
  mergeCells(sheet, plan);
  applyValidations(sheet, plan);
  applyConditionalFormats(sheet, plan);
  sheet.pageLayout.setPrintArea(`A1:${address(plan.print.lastRow, plan.print.lastColumn)}`);
  sheet.pageLayout.headersFooters.defaultForAllPages.leftFooter = PAGE.escaped(plan.print.footer);
}

/**
 * Makes the plan's sheets, names and state, in {@link BATCHES} syncs. Nobody is told of all that changes, nothing is
 * calculated and nothing drawn, until each is done.
 */
export async function makeAll(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  state: string,
  progress: Progress,
): Promise<void> {
  assertStateXml(state);
  const { workbook, application, runtime } = context;
  const { worksheets, names, customXmlParts } = workbook;
  runtime.enableEvents = false;
  const batches = batchesOf(plan.sheets);
  const made: Made = { formats: { rows: new Map(), cells: new Map() }, formulas: new Map() };
  let copy = copying();
  // All sheets first: formulas name sheets further on.
  const sheets = addBlankSheets(worksheets, plan.sheets, made.formats, copy);
  let count = 0;
  for (const [i, batch] of batches.entries()) {
    progress(count / plan.sheets.length, batch[0]!.name);
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
    for (const sheet of batch) fillSheet(sheets.get(sheet.key)!, sheet, made, copy);
    if (i === batches.length - 1) {
      for (const name of plan.names) names.add(name.name, `=${referenceText(name, called(plan, name.sheet))}`);
      for (const sheet of plan.sheets.filter(isProtectedPlan)) protect(sheets.get(sheet.key)!);
      customXmlParts.add(state);
      sheets.get(plan.active)!.activate();
      runtime.enableEvents = true;
    }
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a batch a sync is what the batches are for
    await context.sync();
    copy = copying();
    count += batch.length;
  }
  progress(1, called(plan, plan.active));
}

const called = (plan: WorkbookPlan, key: string): string => plan.sheets.find((sheet) => sheet.key === key)!.name;

/** Takes away what was made of a plan before something failed. Two syncs. */
export async function takeAway(context: Excel.RequestContext, plan: WorkbookPlan): Promise<void> {
  const { names, worksheets, customXmlParts } = context.workbook;
  context.runtime.enableEvents = true;
  names.load("items/name");
  worksheets.load("items/name");
  customXmlParts.load("items/id,items/namespaceUri");
  await context.sync();
  const made = worksheets.items.filter((sheet) => plan.sheets.some(({ name }) => sameName(name, sheet.name)));
  const ours = names.items.filter(({ name }) => plan.names.some((planned) => sameName(planned.name, name)));
  const parts = customXmlParts.items.filter(({ namespaceUri }) => namespaceUri === STATE_NAMESPACE);
  for (const item of [...made, ...ours, ...parts]) item.delete();
  await context.sync();
}
