import type { Area } from "../model/area";

/** The built-in licence areas. Each definition is its own chunk, loaded when it is needed. */
export const AREAS: readonly { slug: string; name: string; load: () => Promise<Area> }[] = [
  {
    slug: "koagulationssjukdomar",
    name: "Koagulationssjukdomar",
    load: async () => (await import("./koagulationssjukdomar")).koagulationssjukdomar,
  },
];

/** Loads a built-in area, or null when there is none by that id. */
export async function loadArea(slug: string): Promise<Area | null> {
  return (await AREAS.find((area) => area.slug === slug.normalize("NFC"))?.load()) ?? null;
}
