import { type OwnName, ownNames } from "../content";

/** The names of ours in the workbook, and where they lead now. One sync. */
export async function findNames(context: Excel.RequestContext): Promise<OwnName[]> {
  const { names } = context.workbook;
  names.load("items/name,items/formula");
  await context.sync();
  return ownNames(names.items.map(({ name, formula }) => ({ name, formula: String(formula) })));
}
