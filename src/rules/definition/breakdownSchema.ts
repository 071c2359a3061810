import { z } from "zod";
import { fieldId, id, key, label, lines, otherNames, prose } from "./words";

const partShape = {
  id,
  label: label("Delens namn, i dokumentets ord."),
  short: label("Kortare namn i meningar, där namnet är långt.").optional(),
  unit: label("Vad delen räknar, om något annat än helheten.").optional(),
  get by() {
    return z.array(breakdownSchema).min(1, "ta bort ”by” om delen inte fördelas vidare.").optional();
  },
  same: fieldId.optional().describe("Uppgiften vars värde gäller medan rutan är tom."),
};

const partSchema = z
  .strictObject(partShape, { error: otherNames(partShape) })
  .meta({ id: "del", description: "En del av en fördelning." });

const breakdownShape = {
  relation: z
    .enum(["partition", "openPartition", "cover", "ofWhich", "independent"])
    .describe(
      "Hur delarna förhåller sig till helheten: partition (var och en i exakt en del), openPartition (i högst en del), cover (i minst en del, kanske flera), ofWhich (därav), independent (tal bredvid varandra).",
    ),
  id,
  label: label("Rubriken över delarna, i dokumentets ord."),
  parts: z.array(partSchema).min(1, "fördelningen har inga delar. Skriv minst en."),
  inline: z.literal(true).optional().describe("Delarnas id står direkt under helheten: B3.akut, inte B3.kirurgi.akut."),
  beside: z
    .record(key, label("Delens namn."))
    .optional()
    .describe("Delar som sluter summan men står bredvid listan, till exempel ej folkbokförda."),
  blankMeansZero: z
    .literal(true)
    .optional()
    .describe("En lång lista där en tom ruta är 0 så snart listan är påbörjad."),
  overlap: z
    .enum(["asks", "expected"])
    .optional()
    .describe("Bara cover: om en summa över helheten ska förklaras (asks) eller är väntad (expected)."),
  because: prose("Vad som kan förklara en oväntad summa: en mening till koordinatorn.").optional(),
  at: lines,
};

/** A breakdown as a definition file writes it. */
export const breakdownSchema = z
  .strictObject(breakdownShape, { error: otherNames(breakdownShape) })
  .meta({ id: "fordelning", description: "En fördelning av en helhet i delar." });
