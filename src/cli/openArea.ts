import { AREAS, loadArea } from "../areas/areas";
import { compile, type CompiledArea } from "../rules/compile";
import { Unusable } from "./unusable";

/** @throws Unusable when there is no such area */
export async function openArea(slug: string): Promise<CompiledArea> {
  const area = await loadArea(slug);
  if (area) return compile(area);
  const known = AREAS.map((one) => one.slug).join(", ");
  throw new Unusable([`Tillståndsområdet ”${slug}” finns inte här. De som finns är: ${known}.`]);
}

/** @throws Unusable when a text is no year within the bounds, both included */
export function readYear(text: string, { first, last }: { first: number; last: number }): number {
  const year = /^\d{4}$/.test(text) ? Number(text) : NaN;
  if (year >= first && year <= last) return year;
  throw new Unusable([`--year: ”${text}” går inte. Skriv ett rapporteringsår från ${first} till ${last}.`]);
}
