import type { SheetPlan, WorkbookPlan } from "../../sheet/plan";
import { isMaking } from "../../sheet/tabNames";
import { calledPlan, namedSheets } from "../../sheet/calledPlan";
import { type OwnName, ownNames, sheetKeyOf } from "../content";
import { isProtectedPlan } from "../../sheet/formulas";
import { done, failed, type Mending, type Outcome } from "../host";
import { type MendTabs, mendTabs } from "../mendTabs";
import { referenceText } from "../reference";
import { assertStateXml, STATE_NAMESPACE } from "../stateXml";
import { batchesOf } from "./batches";
import { addBlankSheets } from "./blankSheets";
import type { Progress } from "./build";
import { copying } from "./copying";
import { enterValues, fillSheet, nothingMade, rewriteSheet } from "./fillSheet";
import { protect } from "./lock";
import { askForState, newestPart } from "./state";

/** Requests that new sheets are made in at most; before them comes one, and one after. */
const BATCHES = 3;

/** What a sheet's tab looks like once another has taken its place. */
const ASIDE_COLOR = "#8A8F98";

type NameItem = { item: Excel.NamedItem; own: OwnName };

/** A workbook before it is mended, and what is to become of its tabs. */
export type Survey = {
  names: readonly NameItem[];
  sheets: ReadonlyMap<string, Excel.Worksheet>;
  active: string;
  state: Excel.CustomXmlPart | undefined;
  /** The id of the part that the report is read from. */
  part: string | null;
  tabs: MendTabs;
};

const ownItems = (items: readonly Excel.NamedItem[]): NameItem[] =>
  items.flatMap((item) => ownNames([{ name: item.name, formula: String(item.formula) }]).map((own) => ({ item, own })));

/** Looks at what there is to mend. One sync. Refused where nobody may add or rename sheets. */
export async function survey(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  mending: Mending,
): Promise<Outcome<Survey>> {
  const { names, worksheets, customXmlParts, protection } = context.workbook;
  names.load("items/name,items/formula");
  worksheets.load("items/id,items/name");
  customXmlParts.load("items/id,items/namespaceUri");
  protection.load("protected");
  const active = worksheets.getActiveWorksheet();
  active.load("name");
  await context.sync();
  if (protection.protected) return failed({ kind: "protected", sheet: null });
  const own = ownItems(names.items);
  const sheets = new Map(worksheets.items.map((sheet) => [sheet.name, sheet] as const));
  const tabs = mendTabs(
    plan,
    mending,
    own.map((one) => one.own),
    [...sheets.keys()],
  );
  const touched = new Set([...tabs.made.map(({ key }) => key), ...tabs.rewritten.keys()]);
  const unknown = plan.sheets
    .filter(({ key }) => touched.has(key))
    .flatMap((sheet) => [...namedSheets(sheet)])
    .find((name) => !tabs.calledThen.has(name));
  if (unknown !== undefined) return failed({ kind: "gone", what: unknown });
  const state = customXmlParts.items.find(({ namespaceUri }) => namespaceUri === STATE_NAMESPACE);
  const part = newestPart(customXmlParts.items);
  return done({ names: own, sheets, active: active.name, state, part, tabs });
}

/** The new sheets by key, the names that only the sheets they replace know, and what the state said in the last sync. */
export type MadeAnew = {
  sheets: ReadonlyMap<string, Excel.Worksheet>;
  scoped: readonly Excel.NamedItemCollection[];
  stood: string | null;
};

/**
 * Makes the new sheets with their figures, under names of their own: no name, formula or sheet of the report knows of
 * them yet. At most {@link BATCHES} syncs, and at least one: what the state says is asked for as late as can be.
 */
export async function makeAnew(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  { values }: Mending,
  { sheets, tabs, part }: Survey,
  progress: Progress,
): Promise<MadeAnew> {
  const { application, runtime, workbook } = context;
  const isMade = ({ key }: SheetPlan) => tabs.made.some((one) => one.key === key);
  const plans = plan.sheets.filter(isMade).map((sheet) => calledPlan(sheet, tabs.calledMeanwhile));
  if (!plans.length) {
    const stands = askForState(context, part);
    await context.sync();
    return { sheets: new Map(), scoped: [], stood: stands?.value ?? null };
  }
  runtime.enableEvents = false;
  for (const left of tabs.left) sheets.get(left)!.delete();
  const scoped = [...tabs.aside.keys()].map((tab) => sheets.get(tab)!.names);
  for (const names of scoped) names.load("items/name,items/formula");
  const made = nothingMade();
  let copy = copying();
  const added = addBlankSheets(workbook.worksheets, plans, made.formats, copy);
  let count = 0;
  let stands: ReturnType<typeof askForState> = null;
  for (const batch of batchesOf(plans, BATCHES)) {
    progress(count / (plans.length + 1), batch[0]!.key);
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
    for (const sheet of batch) {
      fillSheet(added.get(sheet.key)!, sheet, made, copy);
      enterValues(added.get(sheet.key)!, plan, sheet.key, values);
    }
    count += batch.length;
    if (count === plans.length) stands = askForState(context, part);
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a batch a sync is what the batches are for
    await context.sync();
    copy = copying();
  }
  return { sheets: added, scoped, stood: stands?.value ?? null };
}

/** Sets old sheets aside and gives new ones their names and places among the tabs. */
function exchangeTabs({ sheets, active, tabs }: Survey, made: ReadonlyMap<string, Excel.Worksheet>): void {
  const byTab = new Map([...sheets, ...tabs.made.map(({ key, tab }) => [tab, made.get(key)!] as const)]);
  for (const [tab, name] of tabs.aside) {
    const sheet = sheets.get(tab)!;
    if (name !== tab) sheet.name = name;
    sheet.tabColor = ASIDE_COLOR;
    sheet.visibility = "Visible";
  }
  for (const { key, name } of tabs.made) made.get(key)!.name = name;
  const now = [...byTab.keys()].filter((tab) => !tabs.left.includes(tab));
  tabs.order.forEach((tab, position) => {
    if (now[position] === tab) return;
    now.splice(now.indexOf(tab), 1);
    now.splice(position, 0, tab);
    byTab.get(tab)!.position = position;
  });
  const successor = tabs.made.find(({ insteadOf }) => insteadOf === active);
  if (successor) made.get(successor.key)!.activate();
}

/** Lets the names of mended sheets lead to the plan's cells, and takes away those that the plan does not have. */
function leadNames(
  { names }: Excel.Workbook,
  plan: WorkbookPlan,
  survey: Survey,
  isMended: (key: string) => boolean,
): void {
  const { tabs } = survey;
  const keyOf = ({ kind, id }: OwnName) => (kind === "block" ? id : sheetKeyOf(id));
  const planned = new Map(plan.names.map((name) => [name.name.toUpperCase(), name] as const));
  const found = new Set<string>();
  for (const { item, own } of survey.names) {
    const name = item.name.normalize("NFC").toUpperCase();
    const here = planned.get(name);
    found.add(name);
    if (here && isMended(here.sheet)) item.formula = `=${referenceText(here, calledThen(plan, tabs, here.sheet))}`;
    else if (!here && (isMended(keyOf(own)) || !plan.sheets.some(({ key }) => key === keyOf(own)))) item.delete();
  }
  for (const name of plan.names) {
    if (!isMended(name.sheet) || found.has(name.name.toUpperCase())) continue;
    names.add(name.name, `=${referenceText(name, calledThen(plan, tabs, name.sheet))}`);
  }
}

const calledThen = (plan: WorkbookPlan, { calledThen: called }: MendTabs, key: string): string =>
  called.get(plan.sheets.find((sheet) => sheet.key === key)!.name)!;

/**
 * Puts the new sheets in the places of the old, writes the others again, and keeps the state. One sync. New sheets take
 * their places first, so that whatever is done when it stops halfway, figures are in a sheet that names lead to.
 */
export async function putInPlace(
  context: Excel.RequestContext,
  plan: WorkbookPlan,
  survey: Survey,
  { sheets: made, scoped }: MadeAnew,
  state: string,
): Promise<void> {
  assertStateXml(state);
  const { application, runtime, workbook } = context;
  const { sheets, tabs } = survey;
  const rewritten = new Map([...tabs.rewritten].map(([key, tab]) => [key, sheets.get(tab)!] as const));
  const isMended = (key: string) => made.has(key) || rewritten.has(key);
  runtime.enableEvents = false;
  application.suspendApiCalculationUntilNextSync();
  application.suspendScreenUpdatingUntilNextSync();
  for (const sheet of touchedSheets(survey)) sheet.protection.unprotect();
  if (!made.size) for (const left of tabs.left) sheets.get(left)!.delete();
  exchangeTabs(survey, made);
  leadNames(workbook, plan, survey, isMended);
  for (const { items } of scoped) for (const { item } of ownItems(items)) item.delete();
  const before = nothingMade();
  const copy = copying();
  for (const sheet of plan.sheets) {
    const stands = rewritten.get(sheet.key);
    if (stands) rewriteSheet(stands, calledPlan(sheet, tabs.calledThen), before, copy);
  }
  for (const sheet of plan.sheets.filter(isProtectedPlan)) {
    const mended = made.get(sheet.key) ?? rewritten.get(sheet.key);
    if (mended) protect(mended);
  }
  if (survey.state) survey.state.setXml(state);
  else workbook.customXmlParts.add(state);
  runtime.enableEvents = true;
  await context.sync();
}

/** The sheets that are there and will be changed. */
export const touchedSheets = ({ sheets, tabs }: Survey): Excel.Worksheet[] =>
  [...new Set([...tabs.aside.keys(), ...tabs.rewritten.values()])].map((tab) => sheets.get(tab)!);

/** Takes away sheets that were being made and that no name of ours leads to. Two syncs. */
export async function takeAwayMade(context: Excel.RequestContext): Promise<void> {
  const { names, worksheets } = context.workbook;
  context.runtime.enableEvents = true;
  names.load("items/name,items/formula");
  worksheets.load("items/name");
  await context.sync();
  const led = new Set(ownItems(names.items).map(({ own }) => own.at?.sheet));
  for (const sheet of worksheets.items) if (isMaking(sheet.name) && !led.has(sheet.name)) sheet.delete();
  await context.sync();
}
