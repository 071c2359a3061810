import type { WorkbookPlan } from "../../sheet/plan";
import { isMaking, makingName, sameTab } from "../../sheet/tabNames";
import { calledPlan } from "../../sheet/calledPlan";
import { ownNames } from "../content";
import { done, failed, type Outcome } from "../host";
import { isProtectedPlan } from "../../sheet/formulas";
import { referenceText } from "../reference";
import { assertStateXml, STATE_NAMESPACE } from "../stateXml";
import { batchesOf } from "./batches";
import { addBlankSheets } from "./blankSheets";
import { copying } from "./copying";
import { fillSheet, nothingMade } from "./fillSheet";
import { protect } from "./lock";

export type Progress = (done: number, sheet: string) => void;

/** Requests that the sheets are made in: few, each well under what Excel takes, and enough to show that it goes on. */
const BATCHES = 3;

/** Planned name of each sheet → what it is called while it is made. */
export type CalledMeanwhile = ReadonlyMap<string, string>;

/**
 * Whether the plan's sheets can be made here: none of them, and no name of ours, may lead anywhere yet. What is left of
 * a report whose sheets were all deleted, names that lead nowhere and the state, is taken away; so is what is left of a
 * building that was never done, as when the pane was closed in the middle of it. One sync.
 */
export async function makeRoom(context: Excel.RequestContext, plan: WorkbookPlan): Promise<Outcome<CalledMeanwhile>> {
  const { names, worksheets, customXmlParts } = context.workbook;
  names.load("items/name,items/formula");
  worksheets.load("items/name");
  customXmlParts.load("items/id,items/namespaceUri");
  await context.sync();
  const here = worksheets.items.map(({ name }) => name);
  const inTheWay = plan.sheets.find(({ name }) => here.some((other) => sameTab(name, other)));
  if (inTheWay) return failed({ kind: "occupied", sheet: inTheWay.name });
  const own = names.items.flatMap((item) => {
    const [name] = ownNames([{ name: item.name, formula: String(item.formula) }]);
    return name ? [{ item, at: name.at }] : [];
  });
  const kept = own.find(({ at }) => at && !isMaking(at.sheet));
  if (kept) return failed({ kind: "occupied", sheet: kept.at!.sheet });
  const states = customXmlParts.items.filter(({ namespaceUri }) => namespaceUri === STATE_NAMESPACE);
  const unfinished = worksheets.items.filter(({ name }) => isMaking(name));
  for (const left of [...own.map(({ item }) => item), ...states, ...unfinished]) left.delete();
  const taken = [...here];
  return done(
    new Map(
      plan.sheets.map(({ name }) => {
        const meanwhile = makingName(taken);
        taken.push(meanwhile);
        return [name, meanwhile] as const;
      }),
    ),
  );
}

/**
 * Makes the plan's sheets, names and state, in {@link BATCHES} syncs. Nobody is told of all that changes, nothing is
 * calculated and nothing drawn, until each is done. Sheets get their own names last: one that is called as while it was
 * made was never done, and nobody's but ours.
 */
export async function makeAll(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  state: string,
  calledMeanwhile: CalledMeanwhile,
  progress: Progress,
): Promise<void> {
  assertStateXml(state);
  const { workbook, application, runtime } = context;
  const { worksheets, names, customXmlParts } = workbook;
  runtime.enableEvents = false;
  const unnamed = plan.sheets.map((sheet) => calledPlan(sheet, calledMeanwhile));
  const batches = batchesOf(unnamed, BATCHES);
  const made = nothingMade();
  let copy = copying();
  // All sheets first: formulas name sheets further on.
  const sheets = addBlankSheets(worksheets, unnamed, made.formats, copy);
  let count = 0;
  for (const [i, batch] of batches.entries()) {
    progress(count / plan.sheets.length, called(plan, batch[0]!.key));
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
    for (const sheet of batch) fillSheet(sheets.get(sheet.key)!, sheet, made, copy);
    if (i === batches.length - 1) {
      const meanwhile = (key: string) => calledMeanwhile.get(called(plan, key))!;
      for (const name of plan.names) names.add(name.name, `=${referenceText(name, meanwhile(name.sheet))}`);
      for (const sheet of plan.sheets.filter(isProtectedPlan)) protect(sheets.get(sheet.key)!);
      customXmlParts.add(state);
      for (const sheet of plan.sheets) sheets.get(sheet.key)!.name = sheet.name;
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
  const made = worksheets.items.filter(
    (sheet) => isMaking(sheet.name) || plan.sheets.some(({ name }) => sameTab(name, sheet.name)),
  );
  const ours = names.items.filter(({ name }) => plan.names.some((planned) => sameTab(planned.name, name)));
  const parts = customXmlParts.items.filter(({ namespaceUri }) => namespaceUri === STATE_NAMESPACE);
  for (const item of [...made, ...parts, ...ours]) item.delete();
  await context.sync();
}
