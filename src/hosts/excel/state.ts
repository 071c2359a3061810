import { done, failed, type Outcome } from "../host";
import { assertStateXml, STATE_NAMESPACE, stateVersion } from "../stateXml";
import { isMissing } from "./failure";

/** The id of the part with the newest version of the state; a later version than ours is read so as to be refused. */
export function newestPart(parts: readonly Excel.CustomXmlPart[]): string | null {
  const [newest] = parts
    .map(({ id, namespaceUri }) => ({ id, version: stateVersion(namespaceUri) }))
    .filter(({ version }) => version > 0)
    .toSorted((a, b) => b.version - a.version);
  return newest?.id ?? null;
}

/** Asks for what a part says; null when there is none. */
export const askForState = ({ workbook }: Excel.RequestContext, part: string | null) =>
  part === null ? null : workbook.customXmlParts.getItem(part).getXml();

/**
 * Puts the state in the workbook's custom XML part, where it is what the change was based on. Two syncs: what the part
 * says, and what it shall say; one more when it is another part than the one that was read last. Office.js has no lock:
 * what another pane saves between the two is overwritten. That window is a request long, where it was as long as a
 * person writes.
 * @param known the part that the state was last read from
 */
export async function saveState(
  context: Excel.RequestContext,
  state: string,
  basedOn: string | null,
  known: string | null,
): Promise<Outcome<void>> {
  assertStateXml(state);
  const { customXmlParts } = context.workbook;
  customXmlParts.load("items/id,items/namespaceUri");
  let stands = askForState(context, known);
  try {
    await context.sync();
  } catch (error) {
    if (known !== null && isMissing(error)) return saveState(context, state, basedOn, null);
    throw error;
  }
  const newest = newestPart(customXmlParts.items);
  if (newest !== known) {
    stands = askForState(context, newest);
    await context.sync();
  }
  if ((stands?.value ?? null) !== basedOn) return failed({ kind: "outdated" });
  const part = customXmlParts.items.find(({ namespaceUri }) => namespaceUri === STATE_NAMESPACE);
  if (part) part.setXml(state);
  else customXmlParts.add(state);
  await context.sync();
  return done(undefined);
}
