import { loadArea } from "../../areas/areas";
import { done } from "../../hosts/host";
import type { Fault } from "../../rules/definition/fault";
import type { Standing } from "../../rules/definition/openDefinition";
import type { Session } from "../session";

/** An area from a definition file, to be chosen beside the built-in ones. */
export type AddedArea = { slug: string; name: string; definition: string };

export type DefinitionFileRead =
  { ok: true; area: AddedArea; standing: Standing } | { ok: false; faults: readonly Fault[] };

/** More than the largest definition's text can take. */
const MOST_BYTES = 16_000_000;

const refused = (says: string): DefinitionFileRead => ({ ok: false, faults: [{ where: "filen", says }] });

async function readFile(file: File): Promise<DefinitionFileRead> {
  if (file.size > MOST_BYTES) return refused("är mycket större än en måttdefinition kan vara.");
  const buffer = await file.arrayBuffer().catch(() => null);
  if (!buffer) return refused("gick inte att öppna. Kontrollera att den finns kvar och välj den igen.");
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(new Uint8Array(buffer));
  } catch {
    return refused("är inte text i UTF-8. Spara den om med teckenkodningen UTF-8.");
  }
  const { openDefinition, standingOf } = await import("../../rules/definition/openDefinition");
  const opened = openDefinition(text);
  if (!opened.ok) return opened;
  const { area, text: definition } = opened.definition;
  const standing = standingOf(opened.definition, await loadArea(area.slug));
  return { ok: true, area: { slug: area.slug, name: area.name, definition }, standing };
}

/** Reads a definition file that a person has picked, or says everything that is wrong with it. */
export const readDefinitionFile = (session: Session, file: File): Promise<DefinitionFileRead | null> =>
  session.perform(`${file.name} kunde inte läsas in`, async () => done(await readFile(file)));
