import type { Area } from "../model/area";

/** The built-in licence areas. Each definition is its own chunk, loaded when it is needed. */
export const AREAS: readonly { slug: string; name: string; load: () => Promise<Area> }[] = [
  {
    slug: "koagulationssjukdomar",
    name: "Koagulationssjukdomar",
    load: async () => (await import("./koagulationssjukdomar")).koagulationssjukdomar,
  },
  {
    slug: "gendermatoser",
    name: "Gendermatoser",
    load: async () => (await import("./gendermatoser")).gendermatoser,
  },
  {
    slug: "dysmeli",
    name: "Dysmeli",
    load: async () => (await import("./dysmeli")).dysmeli,
  },
  {
    slug: "sct-systemisk-skleros",
    name: "SCT vid systemisk skleros",
    load: async () => (await import("./sctSystemiskSkleros")).sctSystemiskSkleros,
  },
  {
    slug: "skelettdysplasier",
    name: "Skelettdysplasier",
    load: async () => (await import("./skelettdysplasier")).skelettdysplasier,
  },
];

/** Loads a built-in area, or null when there is none by that id. */
export async function loadArea(slug: string): Promise<Area | null> {
  return (await AREAS.find((area) => area.slug === slug.normalize("NFC"))?.load()) ?? null;
}
