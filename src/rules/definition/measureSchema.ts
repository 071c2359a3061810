import { z } from "zod";
import { breakdownSchema } from "./breakdownSchema";
import { day, fieldId, id, key, label, lines, only, path, prose, ruleEnd, year } from "./words";

/** When a measure is reported, as a definition file writes it. */
export const measuredSchema = only({
  yearsBefore: z
    .int()
    .min(1, "mätperioden måste vara slut när den rapporteras: skriv minst 1.")
    .max(20, "skriv högst 20.")
    .describe("Hela kalenderår från mätåret till rapporteringsåret."),
  firstReported: year("Första rapporteringsåret."),
  from: day.describe("Första mätperiodens första dag. Perioden slutar med det kalenderåret."),
}).meta({ id: "matperiod", description: "När måttet rapporteras, och för vilken tid." });

const direction = z.enum(["higher", "lower", "descriptive"]).meta({
  id: "riktning",
  description: "Riktning: higher (högt är bra), lower (lågt är bra) eller descriptive (deskriptivt mått).",
});

const about = {
  name: label("Måttets namn."),
  heading: label("Dokumentets rubrik, till exempel ”Bakgrundsmått 1a”."),
  at: lines,
  asks: prose("Vad som efterfrågas (Mått)."),
  population: prose("Vem eller vad som räknas (Måttets population)."),
  purpose: prose("Varför det efterfrågas (Syfte)."),
  foundIn: prose("Var uppgifterna finns (Datakälla)."),
  limits: prose("Felkällor och begränsningar.").optional(),
  notes: z.array(prose("En anmärkning som hjälper den som räknar.")).max(20, "skriv högst 20.").optional(),
  measured: measuredSchema.optional(),
  development: z.literal(true).optional().describe("Utvecklingsmått: det som saknas ska förklaras men stoppar inte."),
};

const by = z.array(breakdownSchema);

const countSchema = only({
  kind: z.literal("count"),
  ...about,
  unit: label("Vad som räknas, i plural: ”patienter”."),
  whole: label("Helhetens namn.").nullable().describe("Helhetens namn, eller null om delarna saknar gemensam helhet."),
  sum: label("Utan helhet: namnet på delarnas summa, som räknas ut.").optional(),
  by: by.describe("Hur helheten fördelas. En tom lista om den inte fördelas."),
  better: direction.optional(),
}).describe("Ett antal.");

const figure = {
  label: label("Talets namn."),
  short: label("Kortare namn i meningar, där namnet är långt.").optional(),
  unit: label("Vad talet räknar, i plural."),
  id: id.optional(),
  same: fieldId.optional().describe("Uppgiften vars värde gäller medan rutan är tom."),
};

const figureSchema = only(figure).meta({ id: "tal", description: "Ett tal som en andel eller kvot är gjord av." });

const responseRateSchema = only({
  label: label("Vad andelen heter, till exempel ”Svarsfrekvens”."),
  answered: path.describe("Vägen till antalet som svarat, inom måttet."),
  of: z
    .union([only({ ...figure, id }), path])
    .describe("De som kunde svara: ett eget tal, eller vägen till ett som finns."),
  rule: ruleEnd,
  at: lines,
}).meta({ id: "svarsfrekvens", description: "Hur många som svarat av dem som kunde." });

const share = {
  kind: z.literal("share"),
  ...about,
  denominator: figureSchema,
  better: direction.optional(),
  responseRate: responseRateSchema.optional(),
};

const shareSchema = only({
  ...share,
  numerator: figureSchema,
  by: by.optional().describe("Grupper med egen täljare och nämnare."),
  called: only({ id, label: label("Vad andelen heter."), rule: ruleEnd })
    .optional()
    .describe("När andelen inte heter ”Andel”: det uträknade värdets id och namn, och regelns id."),
}).describe("En andel i procent: täljaren är alltid en del av nämnaren.");

const sharesSchema = only({
  ...share,
  numerators: z.record(
    key,
    only({ label: label("Täljarens namn."), share: label("Vad andelen heter."), better: direction }),
  ),
  unit: label("Vad täljarna räknar, i plural."),
  disjoint: z.literal(true).describe("Ingen finns i två täljare."),
  coverage: label("Vad andelen heter som finns i någon av täljarna."),
  coverageAt: lines,
}).describe("Flera andelar med samma nämnare.");

const ratioSchema = only({
  kind: z.literal("ratio"),
  ...about,
  quotient: label("Vad kvoten heter."),
  numerator: figureSchema,
  denominator: figureSchema,
  by: by.optional().describe("Grupper med egen täljare och nämnare."),
  better: direction.optional(),
}).describe("En kvot: täljaren kan vara större än nämnaren.");

const shown = z
  .array(z.enum(["medel", "sd", "p10", "median", "p90", "min", "max"]))
  .describe("Vilka mått på fördelningen som visas, i dokumentets ordning.");

const PERIOD = "Vilket datum som ligger i mätperioden, om dokumentet säger det.";

const workedOutSchema = z
  .union([
    only({
      kind: z.literal("days"),
      from: label("Första datumet, i dokumentets ord."),
      to: label("Andra datumet, i dokumentets ord."),
      inPeriod: z.enum(["from", "to"]).optional().describe(PERIOD),
    }).describe("Dagar mellan två datum."),
    only({
      kind: z.literal("age"),
      at: label("Datumet som åldern gäller, i dokumentets ord."),
      inPeriod: z.literal("at").optional().describe(PERIOD),
    }).describe("Ålder vid ett datum."),
  ])
  .meta({ id: "utrakning", description: "Hur varje värde räknas ut ur datum. Utelämnas när värdena inte gör det." });

const statisticSchema = only({
  kind: z.literal("statistic"),
  ...about,
  of: label("Vad N räknar, i plural."),
  unit: label("Värdenas enhet: ”dagar”."),
  values: z
    .enum(["whole", "age"])
    .optional()
    .describe(
      "Vad varje värde är: whole (heltal) eller age (hela år, och under 1 år dagar delat med 365). Utelämnas när värdena kan vara vilka tal som helst eller dokumentet inte säger det.",
    ),
  workedOut: workedOutSchema.optional(),
  shows: shown,
  statisticsAt: lines,
  scale: only({ min: z.number(), max: z.number(), at: lines }).optional().describe("Skalans gränser, båda medräknade."),
  groups: z
    .record(
      key,
      only({
        label: label("Gruppens namn."),
        from: z.number().optional().describe("Gruppens värden är minst detta."),
        below: z.number().optional().describe("Gruppens värden är under detta."),
        usuallyUpTo: z.number().optional().describe("Värden över detta är möjliga men ovanliga."),
        at: lines.optional(),
      }),
    )
    .optional()
    .describe("Grupper som redovisas var för sig."),
  together: label("Vad gruppernas N tillsammans heter.").optional(),
  nationally: shown.optional().describe("Vad som visas för riket, om mindre än vad enheterna rapporterar."),
  better: direction.optional(),
  responseRate: responseRateSchema.optional(),
}).describe("Medelvärde, spridning och percentiler eller ytterlägen för värden som inte själva rapporteras.");

/** A measure as a definition file writes it. */
export const measureSchema = z
  .union([countSchema, shareSchema, sharesSchema, ratioSchema, statisticSchema])
  .meta({ id: "matt", description: "Ett mått." });
