import { assertStateXml, STATE_NAMESPACE } from "../stateXml";

/** Puts the state in the workbook's custom XML part. Two syncs: whether there is one, then what it says. */
export async function saveState(context: Excel.RequestContext, state: string): Promise<void> {
  assertStateXml(state);
  const { customXmlParts } = context.workbook;
  customXmlParts.load("items/id,items/namespaceUri");
  await context.sync();
  const part = customXmlParts.items.find(({ namespaceUri }) => namespaceUri === STATE_NAMESPACE);
  if (part) part.setXml(state);
  else customXmlParts.add(state);
  await context.sync();
}
