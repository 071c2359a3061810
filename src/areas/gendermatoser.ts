import { area } from "../model/area";
import { cover, partition } from "../model/breakdown";
import { count, share, statistic } from "../model/measure";
import { atLeast, atMost, equal, noneWithout } from "../model/relation";
import { homeRegionOrAbroad } from "./homeRegions";

const operations = {
  handkirurgi: "Handkirurgiska ingrepp",
  gastrostomi: "Gastrostomi",
  // The lists say "Esofagusdilation", the text "esofagusdilatation": the same operation.
  esofagusdilatation: "Esofagusdilatation",
} as const;

const includedOperations = "De operationer som ingår är handkirurgiska ingrepp, gastrostomi och esofagusdilatation.";
const mostlyVisits = "Bedömning sker oftast genom fysiskt besök, men ibland digitalt.";

export const gendermatoser = area({
  slug: "gendermatoser",
  name: "Gendermatoser",
  document: {
    title: "Uppföljningsmått för tillståndsområde gendermatoser",
    publisher: "Socialstyrelsen",
    version: "2.0",
    date: "2024-03-25",
  },
  // One unit in the country: its figures are the country's.
  units: 1,
  measured: { yearsBefore: 1, firstReported: 2025, from: "2024-01-01" },

  measures: {
    B1: count({
      name: "Antal patienter",
      heading: "Bakgrundsmått 1",
      at: "231–297",
      asks: "Antal patienter som bedömts vid NHV-enhet inom definitionen för NHV gendermatoser.",
      population:
        "Samtliga unika patienter som bedömts vid NHV-enhet under aktuellt år (året före inrapporteringsåret).",
      purpose:
        "Att få en bild av det totala antalet patienter inom definitionen. Att kunna följa utveckling, remitteringsmönster och patientfördelning inom nationell högspecialiserad vård.",
      foundIn: "Patientadministrativa system",
      notes: [mostlyVisits],
      unit: "patienter",
      whole: "Antal unika patienter, totalt",
      by: [
        homeRegionOrAbroad("277–279"),
        partition("kon", "Juridiskt kön", { kvinna: "Kvinna", man: "Man" }, "277–279"),
        partition("alder", "Ålder", { barn: "Barn (t.o.m. 17 år)", vuxna: "Vuxen" }, "277–279"),
        partition(
          "diagnos",
          "Diagnos",
          {
            iktyos: "Kongenital iktyos",
            eb: "Epidermolysis bullosa",
            keratodermi: "Svåra keratodermier",
            ovriga: "Övriga",
          },
          "281–287",
        ),
      ],
    }),

    B2: count({
      name: "Antal genetiska analyser",
      heading: "Bakgrundsmått 2",
      at: "300–340",
      asks: "Antal genetiska analyser av patienter inom NHV-definitionen.",
      population:
        "Samtliga genetiska analyser av patienter inom NHV-definitionen som görs under aktuellt år (året före inrapporteringsåret).",
      purpose: "Att få en bild av antalet genetiska analyser som utförs inom NHV-tillståndet.",
      foundIn: "Lokal datakälla",
      unit: "analyser",
      whole: "Antal genetiska analyser",
      by: [],
    }),

    B3: count({
      name: "Antal opererade patienter",
      heading: "Bakgrundsmått 3",
      at: "343–397",
      asks: "Antal patienter med epidermolysis bullosa som opererats inom NHV-definitionen.",
      population:
        "Antal patienter med epidermolysis bullosa som opererats inom NHV-definitionen under aktuellt år (året före inrapporteringsåret).",
      purpose: "Att få en bild av antalet patienter som opereras inom NHV-tillståndet.",
      foundIn: "Patientadministrativa system",
      notes: [includedOperations, "Räkna patienter. En patient kan ha opererats på flera sätt."],
      unit: "patienter",
      whole: "Antal opererade patienter med epidermolysis bullosa, totalt",
      // Not said, but a patient may have had several kinds of operation.
      by: [cover("operation", "Operationstyp", operations, "369–373", { overlap: "expected" })],
    }),

    // The table's own heading says "B3 – Antal operationer"; table 1 says B4.
    B4: count({
      name: "Antal operationer",
      heading: "Bakgrundsmått 4",
      at: "400–454",
      asks: "Antal operationer av patienter med epidermolysis bullosa inom NHV-definitionen.",
      population:
        "Antal operationer av patienter med epidermolysis bullosa inom NHV-definitionen under aktuellt år (året före inrapporteringsåret).",
      purpose: "Att få en bild av antalet operationer som utförs inom NHV-tillståndet.",
      foundIn: "Patientadministrativa system",
      notes: [includedOperations, "Räkna operationer. En patient kan ha opererats flera gånger."],
      unit: "operationer",
      whole: "Antal operationer, totalt",
      by: [
        cover("operation", "Operationstyp", operations, "426–430", {
          overlap: "asks",
          because: "Det stämmer bara om samma operation räknats i flera typer.",
        }),
      ],
    }),

    T1: statistic({
      name: "Tid från remiss till bedömning",
      heading: "Tillgänglighetsmått 1",
      at: "457–511",
      asks: "Tid från inkommen, registrerad och godkänd remiss till bedömning.",
      population:
        "Samtliga unika nya patienter som bedömts vid NHV-enhet under aktuellt år (året före inrapporteringsåret).",
      purpose: "Att säkerställa att patienter får vård i tid.",
      foundIn: "Patientadministrativa system",
      notes: ["Datum för bedömning minus datum för godkänd remiss, i dagar.", mostlyVisits],
      of: "patienter",
      unit: "dagar",
      values: "whole",
      workedOut: { kind: "days", from: "godkänd remiss", to: "bedömning", inPeriod: "to" },
      shows: ["medel", "sd", "p10", "median", "p90"],
      statisticsAt: "493–497",
    }),

    R1: share({
      name: "Genetiskt bekräftad diagnos",
      heading: "Resultatmått 1",
      at: "514–572",
      asks: "Andel genetiskt bekräftade diagnoser av patienter inom NHV-tillståndet.",
      // The row Inrapportering says "bedömts", B2 "utretts": the year of the analysis applies.
      population:
        "Samtliga genetiska analyser av patienter inom NHV-tillståndet (enligt mått B2) som görs under aktuellt år (året före inrapporteringsåret).",
      purpose:
        "Få en bild av andelen genetiskt bekräftade diagnoser av patienter inom NHV-tillståndet, utav antal utförda genetiska analyser.",
      foundIn: "Lokal datakälla",
      notes: ["Nämnaren är B2. Den fylls i av sig själv om rutan lämnas tom."],
      numerator: { label: "Antal genetiskt bekräftade diagnoser", unit: "diagnoser" },
      denominator: { label: "Samtliga genetiska analyser (= B2)", unit: "analyser", same: "B2.total" },
    }),

    R2: share({
      name: "Komplikationer efter kirurgi",
      heading: "Resultatmått 2",
      at: "575–659",
      asks: "Andel operationer av patienter med epidermolysis bullosa inom NHV-definitionen där en komplikation enligt Clavien-Madadi grad III eller mer tillstött inom 30 dagar efter operation.",
      population:
        "Samtliga patienter med epidermolysis bullosa som opererats inom NHV-definitionen under året före inrapporteringsåret.",
      purpose: "Få en bild av andelen operationer där komplikationer tillstött.",
      foundIn: "Patientadministrativa system",
      notes: [
        includedOperations,
        // "Enligt mått B3" in the population, "samtliga operationer" in the denominator: operations, B4, apply.
        "Nämnaren är antalet operationer i B4, totalt och per operationstyp. Den fylls i av sig själv om rutan lämnas tom.",
      ],
      numerator: {
        label: "Antal operationer med komplikation Clavien-Madadi ≥ grad III inom 30 dagar",
        short: "Operationer med komplikation",
        unit: "operationer",
      },
      denominator: { label: "Samtliga operationer (= B4)", unit: "operationer", same: "B4.total" },
      by: [
        cover(
          "operation",
          "Operationstyp",
          {
            handkirurgi: { label: operations.handkirurgi, same: "B4.operation.handkirurgi" },
            gastrostomi: { label: operations.gastrostomi, same: "B4.operation.gastrostomi" },
            esofagusdilatation: { label: operations.esofagusdilatation, same: "B4.operation.esofagusdilatation" },
          },
          "609–641",
          { inline: true },
        ),
      ],
    }),

    P1: share({
      name: "Patientrapporterad erfarenhet av vården",
      heading: "Patientrapporterat mått 1",
      at: "667–733",
      development: true,
      // A year later than its siblings.
      measured: { yearsBefore: 1, firstReported: 2026, from: "2025-01-01" },
      asks: "Andel patienter som besvarat utvärderingsenkät (om information/delaktighet/nöjdhet/bemötande) efter bedömning vid NHV-enhet.",
      population:
        "Samtliga nya patienter som bedömts (enligt mått B1) vid NHV-enhet inom definitionen under aktuellt år (året före inrapporteringsåret).",
      purpose:
        "Att följa upp patienternas erfarenhet av vården på ett strukturerat sätt och att stimulera till utveckling av patientrapporterad uppföljning av patientgruppen.",
      foundIn: "Patientadministrativa system",
      notes: ["Utvecklingsmått.", "Nämnaren är densamma som i Ö1. Den fylls i av sig själv om rutan lämnas tom."],
      numerator: { label: "Antal nya patienter som besvarat utvärderingsenkät", unit: "patienter" },
      denominator: {
        label: "Antal nya patienter som bedömts (= Ö1)",
        unit: "patienter",
        same: "Ö1.namnare",
      },
    }),

    Ö1: share({
      name: "Överrapportering till remittent",
      heading: "Överrapporteringsmått 1",
      at: "736–798",
      asks: "Andel patienter där ett remissvar (som innehåller bedömning och behandlingsplan) skickats till remittent efter genomförd bedömning vid NHV-enhet.",
      population:
        "Samtliga nya patienter som bedömts (enligt mått B1) vid NHV-enhet inom definitionen under aktuellt år (året före inrapporteringsåret).",
      purpose:
        "Att säkerställa informationsöverföring och visa på en trygg övergång från NHV till vården i patientens hemregion.",
      foundIn: "Patientadministrativa system",
      numerator: { label: "Antal nya patienter där remissvar skickats", unit: "patienter" },
      denominator: { label: "Samtliga nya patienter som bedömts", unit: "patienter" },
    }),
  },

  relations: [
    {
      rule: "B2.pop.B1",
      claim: noneWithout("B1.total", "B2.total"),
      severity: "warning",
      because: "Det kan stämma om analysen gäller en patient som bedömts ett annat år.",
      at: "324–326",
    },
    {
      rule: "B3.total.B1eb",
      claim: atMost("B3.total", "B1.diagnos.eb"),
      severity: "warning",
      because: "Det kan stämma om någon bedömdes året före operationen.",
      at: "367–369",
    },
    {
      rule: "B4.total.B3",
      claim: atLeast("B4.total", "B3.total"),
      severity: "error",
      because: "Varje opererad patient har minst en operation.",
      at: "424–426",
    },
    {
      rule: "B4.operation.B3",
      claim: {
        all: [
          atLeast("B4.operation.handkirurgi", "B3.operation.handkirurgi"),
          atLeast("B4.operation.gastrostomi", "B3.operation.gastrostomi"),
          atLeast("B4.operation.esofagusdilatation", "B3.operation.esofagusdilatation"),
        ],
      },
      severity: "error",
      because: "Varje opererad patient har minst en operation av typen.",
      at: "424–426",
    },
    {
      rule: "B4.zero.B3",
      claim: {
        all: [
          noneWithout("B3.total", "B4.total"),
          noneWithout("B3.operation.handkirurgi", "B4.operation.handkirurgi"),
          noneWithout("B3.operation.gastrostomi", "B4.operation.gastrostomi"),
          noneWithout("B3.operation.esofagusdilatation", "B4.operation.esofagusdilatation"),
        ],
      },
      severity: "error",
      because: "Operationer kan inte finnas utan opererade patienter i B3.",
      at: "424–426",
    },
    {
      rule: "T1.n.B1",
      claim: atMost("T1.n", "B1.total"),
      severity: "error",
      because: "De nya patienterna är en del av alla bedömda.",
      at: "479–481",
    },
    {
      rule: "T1.n.O1_over",
      claim: atMost("T1.n", "Ö1.namnare"),
      severity: "error",
      because: "Måttet gäller de nya patienterna i Ö1.",
      at: "479–481",
    },
    {
      rule: "T1.n.O1_under",
      claim: atLeast("T1.n", "Ö1.namnare"),
      severity: "warning",
      because: "Det stämmer bara om remissdatum saknas för några.",
      at: "479–481",
    },
    {
      rule: "R1.namnare.B2",
      claim: equal("R1.namnare", "B2.total"),
      severity: "error",
      because: "Det är samma analyser.",
      at: "540–542",
    },
    {
      rule: "R2.namnare.B4",
      claim: {
        all: [
          equal("R2.namnare", "B4.total"),
          equal("R2.handkirurgi.namnare", "B4.operation.handkirurgi"),
          equal("R2.gastrostomi.namnare", "B4.operation.gastrostomi"),
          equal("R2.esofagusdilatation.namnare", "B4.operation.esofagusdilatation"),
        ],
      },
      severity: "error",
      because: "Det är samma operationer.",
      at: "629–631",
    },
    {
      // "Antal nya patienter" and "Samtliga nya patienter": worded differently, the same patients.
      rule: "P1.namnare.O1",
      claim: equal("P1.namnare", "Ö1.namnare"),
      severity: "error",
      because: "Det är samma nya patienter.",
      at: "717",
    },
    {
      rule: "P1.namnare.B1",
      claim: atMost("P1.namnare", "B1.total"),
      severity: "error",
      because: "De nya patienterna är en del av alla bedömda.",
      at: "695–697",
    },
    {
      rule: "Ö1.namnare.B1",
      claim: atMost("Ö1.namnare", "B1.total"),
      severity: "error",
      because: "De nya patienterna är en del av alla bedömda.",
      at: "764–766",
    },
  ],
});
