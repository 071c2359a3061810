import { area } from "../model/area";
import { partition } from "../model/breakdown";
import { count, share, statistic } from "../model/measure";
import { atLeast, atMost, equal, yearsAgo } from "../model/relation";
import { homeRegion } from "./homeRegions";

const healthVaries =
  "Allmänt hälsotillstånd och sjukdomsgrad kan variera mellan patienter, vilket kan påverka resultatet.";
const nationalCare = "Att kunna följa utvecklingen inom nationell högspecialiserad vård.";
// The unit of measurement gives the order; the technical description has the median first.
const order = ["medel", "sd", "p10", "median", "p90"] as const;

export const sctSystemiskSkleros = area({
  slug: "sct-systemisk-skleros",
  name: "SCT vid systemisk skleros",
  document: {
    title: "Uppföljningsmått för tillståndsområde SCT vid systemisk skleros",
    publisher: "Socialstyrelsen",
    version: "1.0",
    date: "2023-01-03",
  },
  // The document does not say how many units.
  units: null,
  measured: { yearsBefore: 1, firstReported: 2024, from: "2023-01-01" },

  measures: {
    B1: count({
      name: "Antal patienter",
      heading: "Bakgrundsmått B1",
      at: "83–136",
      asks: "Antal patienter som bedömts inför eventuell behandling inom NHV-definitionen för SCT vid systemisk skleros.",
      population: "Patienter som bedömts någon gång under året inom NHV-definitionen för viss vård vid SCT.",
      purpose: `Att få en bild av det totala antalet patienter och deras hemregion. Att kunna följa utvecklingen, remitteringsmönster och patientfördelning inom nationell högspecialiserad vård.`,
      foundIn: "Patientadministrativa system (lokal datakälla)",
      unit: "patienter",
      whole: "Antal bedömda patienter, totalt",
      by: [
        homeRegion("119–120", "Hemregion (folkbokföringsadress)"),
        // "Kön", where the later documents say "juridiskt kön".
        partition("kon", "Kön", { kvinna: "Kvinna", man: "Man" }, "119–120"),
      ],
    }),

    B2: statistic({
      name: "Ålder hos patienter",
      heading: "Bakgrundsmått B2",
      at: "137–187",
      asks: "Ålder hos patienter med systemisk skleros som genomgått stamcellstransplantation.",
      population: "Samtliga patienter med systemisk skleros som under året behandlats med stamcellstransplantation.",
      purpose:
        "Att ge en bild av patienternas ålder vid NHV-enheten. Att kunna följa utvecklingen och patientfördelning inom nationell högspecialiserad vård.",
      foundIn: "Patientadministrativa system (lokal datakälla)",
      limits:
        "Patienterna är få. Data visas därför inte varje år utan läggs samman över flera år. För riket visas bara medelvärde och standardavvikelse.",
      notes: ["Ålder vid återföring av stamceller."],
      of: "patienter",
      unit: "år",
      // Whether the ages are whole years is not said, nor that the day of the infusion lies in the year of treatment.
      workedOut: { kind: "age", at: "återföring av stamceller" },
      shows: order,
      statisticsAt: "142–143",
      // No limits are stated.
      scale: { min: 0, max: 120, at: "142" },
      nationally: ["medel", "sd"],
    }),

    B3: count({
      name: "Antal stamcellstransplantationer",
      heading: "Bakgrundsmått B3",
      at: "188–235",
      asks: "Antal stamcellstransplantationer utförda på patienter med systemisk skleros.",
      population:
        "Stamcellstransplantationer som genomförts någon gång under året inom NHV-definitionen för viss vård vid SCT.",
      purpose: `Att få en bild av det totala antalet stamcellstransplantationer vid NHV-enheterna. ${nationalCare}`,
      foundIn: "Patientadministrativa system (lokal datakälla)",
      unit: "transplantationer",
      whole: "Antal stamcellstransplantationer, totalt",
      // The text says "totalt"; the row Redovisningsnivåer adds the home region.
      by: [homeRegion("226", "Hemregion (folkbokföringsadress)")],
    }),

    B4: statistic({
      name: "Vårdtid",
      heading: "Bakgrundsmått B4",
      at: "236–282",
      asks: "Vårdtid på NHV-enheten per inneliggande behandlingstillfälle för patienter inom definitionen för viss vård vid SCT.",
      population:
        "Samtliga avslutade vårdtillfällen under året (året innan inrapporteringsår) då patient med systemisk skleros genomgått stamcellstransplantation.",
      purpose: "Att ge en bild av hur länge patienter inom NHV-definitionen vårdas vid NHV-enheten.",
      foundIn: "Patientadministrativa system (lokal datakälla)",
      limits: healthVaries,
      notes: ["Från dagen då stamceller återförs till patienten till utskrivningsdatum, i dygn."],
      of: "vårdtillfällen",
      unit: "dygn",
      values: "whole",
      workedOut: { kind: "days", from: "återföring av stamceller", to: "utskrivning", inPeriod: "to" },
      shows: order,
      statisticsAt: "241–242",
    }),

    T1: statistic({
      name: "Tid till beslut om stamcellstransplantation",
      heading: "Tillgänglighet T1",
      at: "285–333",
      asks: "Tid från remiss till beslut om stamcellstransplantation.",
      population: "Remitterade patienter enligt mått B1, de som erbjuds SCT och de som inte erbjuds SCT var för sig.",
      purpose:
        "Att säkerställa att patienter får vård i tid. Att följa utredningstiden inför stamcellstransplantation vid systemisk skleros.",
      foundIn: "Patientadministrativa system (lokal datakälla)",
      limits: "Olika former av remisshantering mellan regioner är faktorer utanför NHV-enheten som kan påverka tiden.",
      notes: ["Dagar från registrerad remiss till NHV-enhet till beslut om eventuell stamcellstransplantation."],
      of: "remitterade patienter",
      unit: "dagar",
      values: "whole",
      // Neither day need lie in the year: the patients are those of B1.
      workedOut: { kind: "days", from: "registrerad remiss", to: "beslut om eventuell stamcellstransplantation" },
      shows: order,
      statisticsAt: "290–291",
      // "Redovisas separat": no statistics of both together, only their N.
      groups: { erbjuden: { label: "Erbjuden SCT" }, ejErbjuden: { label: "Ej erbjuden SCT" } },
      together: "N totalt",
      better: "lower",
    }),

    T2: statistic({
      name: "Tid från beslut om stamcellstransplantation till påbörjad stamcellsbehandling",
      heading: "Tillgänglighet T2",
      at: "334–380",
      asks: "Tid från beslut om stamcellstransplantation till påbörjad stamcellsbehandling.",
      population:
        "Samtliga stamcellstransplantationer utförda på patienter med systemisk skleros under året före rapportår.",
      purpose: "Att säkerställa att patienter får vård i tid.",
      foundIn: "Patientadministrativa system (lokal datakälla)",
      limits: "Patientvald väntan kan påverka tiden.",
      notes: [
        "Dagar från beslut på MDK att patienten ska genomgå SCT till dess att cellmobiliserande dos cyklofosfamid ges (första steget i stamcellsbehandlingen).",
      ],
      of: "stamcellstransplantationer",
      unit: "dagar",
      values: "whole",
      // The transplantation lies in the year; the decision and the first step may be older.
      workedOut: { kind: "days", from: "beslut på MDK", to: "cellmobiliserande dos cyklofosfamid" },
      shows: order,
      statisticsAt: "341–342",
      better: "lower",
    }),

    R1: share({
      name: "Transplantationsrelaterad överlevnad",
      heading: "Medicinska resultat R1",
      at: "384–436",
      measured: { yearsBefore: 2, firstReported: 2025, from: "2023-01-01" },
      asks: "Andel patienter som är vid liv 100 dagar efter återföring av stamceller.",
      // "Någon gång under året" against "två år innan rapportår": the denominator's year applies.
      population: "Samtliga patienter som behandlats inom definitionen för SCT två år innan rapportår.",
      purpose:
        "Måttet avser att mäta kvaliteten/överlevnaden efter behandlingen inom definitionen av SCT, och det fortsatta omhändertagandet i vårdkedjan efter utskrivning från NHV-enheten.",
      foundIn: "Patientadministrativa system eller kvalitetsregister (lokal datakälla)",
      limits: healthVaries,
      notes: [
        // Named as exempt in the description but not in the denominator: left out of both.
        "Patienter som avlidit av en orsak utan samband med transplantationen räknas inte, varken i täljare eller nämnare.",
        // "Behandlingar" above, "patienter" below: patients are counted in both.
        "Räkna patienter i både täljare och nämnare.",
      ],
      numerator: {
        label: "Antal behandlingar där patienten är vid liv 100 dagar efter behandling",
        unit: "behandlingar",
      },
      denominator: {
        label: "Samtliga patienter som behandlats två år innan rapportår (exkl. avlidna av orelaterad orsak)",
        short: "Samtliga patienter som behandlats två år innan rapportår",
        unit: "patienter",
      },
      better: "higher",
    }),

    R2: share({
      name: "Sjukdomsfri överlevnad",
      heading: "Medicinska resultat R2",
      at: "437–499",
      measured: { yearsBefore: 3, firstReported: 2026, from: "2023-01-01" },
      asks: "Andel patienter som är vid liv utan att deras sjukdom förvärrats inom två år efter återföring av celler.",
      population:
        "Samtliga patienter som stamcellstransplanterats någon gång under behandlingsåret (tre år före rapportår) inom definitionen för viss vård vid SCT.",
      purpose: "Måttet avser att mäta kvaliteten på behandlingen av SCT.",
      foundIn: "Lokala datakällor. På sikt Kvalitetsregister SCT.",
      limits: healthVaries,
      notes: [
        "Progressionsfri överlevnad: vid liv och utan bestående organskada, det vill säga hjärtsvikt (ejektionsfraktion under 30 % via MR hjärta eller hjärteko), lungsvikt (pO2 i vila under 8 kPa och/eller pCO2 i vila över 6,7 kPa utan syrgas, eller kroniskt syrgasbehov) eller njursvikt (uremi, kvarstående dialysbehov eller genomgången organtransplantation).",
      ],
      numerator: {
        label: "Antal patienter vid liv utan förvärrad sjukdom två år efter återföring av stamceller",
        unit: "patienter",
      },
      denominator: {
        label: "Samtliga patienter som stamcellstransplanterats tre år före inrapporteringsåret",
        unit: "patienter",
      },
      better: "higher",
    }),

    P1: share({
      name: "Patientnöjdhet",
      heading: "Patientrapporterade mått P1",
      at: "502–549",
      measured: { yearsBefore: 1, firstReported: 2025, from: "2024-01-01" },
      development: true,
      // Measure, unit, numerator and denominator are blank in the document: only the response rate is asked for.
      asks: "Enkätens svarsfrekvens (antal patienter som behandlats/vårdats på NHV-enhet och som besvarat enkäten).",
      population: "Patienter som behandlats/vårdats på NHV-enhet.",
      purpose:
        "Att mäta patientens upplevelse av vården, delaktighet/inflytande och möjlighet att påverka besluten i den egna vården, för att utveckla verksamheten.",
      foundIn: "Lokal datakälla",
      notes: ["Utvecklingsindikator. Dokumentet anger ingen nämnare; här används de som behandlats eller vårdats."],
      numerator: {
        id: "besvarat",
        label: "Antal patienter som behandlats/vårdats på NHV-enhet och som besvarat enkäten",
        short: "Antal patienter som besvarat enkäten",
        unit: "patienter",
      },
      denominator: {
        label: "Antal patienter som behandlats/vårdats på NHV-enhet (tolkning, saknas i texten)",
        short: "Antal patienter som behandlats/vårdats",
        unit: "patienter",
      },
      called: { id: "svarsfrekvens", label: "Svarsfrekvens", rule: "svar.namnare" },
    }),

    Ö1: share({
      name: "Individuell vårdplan",
      heading: "Överrapportering Ö1",
      at: "552–606",
      asks: "Andel bedömda patienter som erhåller en individuell vårdplan.",
      // "Remitterats" in the population, "bedömts" in the denominator, "vid utskrivning" in the numerator: B1 applies.
      population: "Samtliga patienter som remitterats till NHV-enheten enligt mått B1.",
      purpose:
        "Att säkerställa att patienten får en individuell vårdplan. Att säkerställa informationsöverföring från NHV till ansvarig vårdenhet i remitterande region och främja samverkan mellan NHV-enhet och remittent.",
      foundIn: "Patientadministrativa system (lokal datakälla)",
      notes: ["Nämnaren är B1. Den fylls i av sig själv om rutan lämnas tom."],
      numerator: { label: "Antal patienter som vid utskrivning fått en individuell vårdplan", unit: "patienter" },
      denominator: { label: "Totalt antal bedömda patienter (= B1)", unit: "patienter", same: "B1.total" },
      better: "higher",
    }),
  },

  relations: [
    {
      rule: "B2.n.B3",
      claim: atMost("B2.n", "B3.total"),
      severity: "error",
      because: "Varje transplanterad patient har minst en transplantation.",
      at: "164–165",
    },
    {
      rule: "B2.zero.B3",
      claim: { if: { left: "B3.total", is: ">", right: 0 }, then: atLeast("B2.n", 1) },
      severity: "error",
      because: "Transplantationerna i B3 har gjorts på minst en patient.",
      at: "164–165",
    },
    {
      rule: "B2.n.B1",
      claim: atMost("B2.n", "B1.total"),
      severity: "warning",
      because: "Det kan stämma om någon bedömdes året före transplantationen.",
      at: "109",
    },
    {
      rule: "B4.n.B3",
      claim: equal("B4.n", "B3.total"),
      severity: "warning",
      because: "Det kan stämma vid årsskifte: transplanterad i december, utskriven i januari.",
      at: "266–268",
    },
    {
      // The decision may fall in the following year.
      rule: "T1.n.B1_over",
      claim: atMost(["T1.erbjuden.n", "T1.ejErbjuden.n"], "B1.total"),
      severity: "error",
      because: "Måttet gäller de remitterade patienterna i B1.",
      at: "313–315",
    },
    {
      rule: "T1.n.B1_under",
      claim: atLeast(["T1.erbjuden.n", "T1.ejErbjuden.n"], "B1.total"),
      severity: "warning",
      because: "Det kan stämma om beslut ännu inte fattats för några.",
      at: "313–315",
    },
    {
      rule: "T2.n.B3_over",
      claim: atMost("T2.n", "B3.total"),
      severity: "error",
      because: "Måttet gäller transplantationerna i B3.",
      at: "363–364",
    },
    {
      rule: "T2.n.B3_under",
      claim: atLeast("T2.n", "B3.total"),
      severity: "warning",
      because: "Måttet omfattar samtliga transplantationer i B3.",
      at: "363–364",
    },
    {
      // The same year of treatment; some deaths are exempt here.
      rule: "R1.namnare.B2_prev",
      claim: atMost("R1.namnare", yearsAgo(1, "B2.n")),
      severity: "warning",
      because: "Förra årets B2 gällde samma behandlingsår.",
      at: "422",
    },
    {
      rule: "R2.namnare.B2_prev",
      claim: equal("R2.namnare", yearsAgo(2, "B2.n")),
      severity: "warning",
      because: "B2 två rapporter tidigare gällde samma behandlingsår.",
      at: "484–485",
    },
    {
      rule: "R2.namnare.R1_prev",
      claim: atMost(yearsAgo(1, "R1.namnare"), "R2.namnare"),
      severity: "warning",
      because: "Förra årets R1 gällde samma behandlingsår, men undantar vissa avlidna.",
      at: "484–485",
    },
    {
      rule: "R2.taljare.R1_prev",
      claim: atMost("R2.taljare", yearsAgo(1, "R1.taljare")),
      severity: "warning",
      because: "Den som är sjukdomsfri efter två år var vid liv efter 100 dagar.",
      at: "466–468",
    },
    {
      rule: "P1.namnare.B1B2",
      claim: atMost("P1.namnare", ["B1.total", "B2.n"]),
      severity: "warning",
      because: "De behandlade och vårdade finns bland bedömda i B1 och transplanterade i B2.",
      at: "538–540",
    },
    {
      rule: "Ö1.namnare.B1",
      claim: equal("Ö1.namnare", "B1.total"),
      severity: "error",
      because: "Det är samma patienter.",
      at: "592",
    },
  ],
});
