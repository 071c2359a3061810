import { z } from "zod";
import type { ListMapping } from "../pasted/listMapping";
import { renumberedId } from "./renumbered";

export const listMappingSchema = z.object({
  headings: z.record(z.string(), z.array(z.string())),
  words: z.record(z.string(), z.string()),
});

/** How lists are read, by today's measures. Words of groups are hashed with their measure's id and have to be said anew. */
export const mappingRenumbered = (mapping: ListMapping, renumbered: ReadonlyMap<string, string>): ListMapping => ({
  ...mapping,
  headings: Object.fromEntries(
    Object.entries(mapping.headings).map(
      ([hash, topics]) => [hash, topics.map((topic) => renumberedId(topic, renumbered))] as const,
    ),
  ),
});
