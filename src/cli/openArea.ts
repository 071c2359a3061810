import { AREAS, loadArea } from "../areas/areas";
import { compile, type CompiledArea } from "../rules/compile";
import type { Definition } from "../rules/definition/openDefinition";
import { Unusable } from "./unusable";

/**
 * The area by an id: as its definition says where one is given, else built in.
 * @throws Unusable when there is no such area
 */
export async function openArea(slug: string, definition: Definition | null = null): Promise<CompiledArea> {
  if (definition?.area.slug === slug.normalize("NFC")) return compile(definition.area);
  const area = await loadArea(slug);
  if (area) return compile(area);
  throw new Unusable([unknownAreaText(slug, definition)]);
}

/** That there is no area by an id, and which there are. */
export function unknownAreaText(slug: string, definition: Definition | null): string {
  const known = [...AREAS, ...(definition ? [definition.area] : [])].map((one) => one.slug).join(", ");
  return `Tillståndsområdet ”${slug}” finns inte här. De som finns är: ${known}. Ett annat kan läsas ur en fil med --definition.`;
}

/**
 * The area that a command is about, where a definition must be of that very area.
 * @throws Unusable when there is no such area, or the definition is of another
 */
export async function openNamedArea(slug: string, definition: Definition | null): Promise<CompiledArea> {
  if (definition && definition.area.slug !== slug.normalize("NFC")) {
    throw new Unusable([`Måttdefinitionen gäller ”${definition.area.slug}”, inte ”${slug}”. Skriv samma område.`]);
  }
  return openArea(slug, definition);
}

/** @throws Unusable when a text is no year within the bounds, both included */
export function readYear(text: string, { first, last }: { first: number; last: number }): number {
  const year = /^\d{4}$/.test(text) ? Number(text) : NaN;
  if (year >= first && year <= last) return year;
  throw new Unusable([`--year: ”${text}” går inte. Skriv ett rapporteringsår från ${first} till ${last}.`]);
}
