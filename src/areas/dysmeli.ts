import { area } from "../model/area";
import { partition } from "../model/breakdown";
import { count, share, statistic } from "../model/measure";
import { atLeast, atMost, equal, noneWithout } from "../model/relation";
import { homeRegionOrAbroad } from "./homeRegions";

const firstVisit =
  "Nybesök är en första multidisciplinär bedömning av en ny unik patient som inte varit på NHV-enheten tidigare på grund av dysmeli.";
const denominatorIsB2 = "Nämnaren är B2. Den fylls i av sig själv om rutan lämnas tom.";
const ages = { barn: "Barn (0–17 år)", vuxna: "Vuxna (≥18 år)" } as const;

export const dysmeli = area({
  slug: "dysmeli",
  name: "Dysmeli",
  // The document has no version table.
  document: {
    title: "Uppföljningsmått för tillståndsområde dysmeli",
    publisher: "Socialstyrelsen",
    version: null,
    date: null,
  },
  units: 4,
  measured: { yearsBefore: 1, firstReported: 2026, from: "2025-09-01" },

  measures: {
    B1: count({
      name: "Antal patienter",
      heading: "Bakgrundsmått 1",
      at: "237–301",
      asks: "Antal patienter som bedömts inom definitionen på NHV-enhet.",
      population:
        "Samtliga unika patienter inom definitionen som bedömts på besök (digitalt eller fysisk) vid NHV-enhet under behandlingsåret (året innan inrapporteringsåret).",
      purpose:
        "Att få en bild av det totala antalet patienter inom definitionen. Att kunna följa utveckling, remitteringsmönster och patientfördelning inom nationell högspecialiserad vård.",
      foundIn: "Patientadministrativa system/kvalitetsregister",
      limits:
        "En patient kan ha bedömts eller behandlats på mer än en NHV-enhet samma år och därmed rapporteras av flera.",
      unit: "patienter",
      whole: "Antal unika patienter, totalt",
      by: [
        homeRegionOrAbroad("283", "Hemregion (folkbokföringsregion)"),
        partition("kon", "Juridiskt kön", { kvinna: "Kvinna", man: "Man" }, "285"),
        partition("alder", "Ålder", ages, "287–293"),
        // "Både och" makes the three parts exclude each other.
        partition("extremitet", "Extremitet", { ovre: "Övre", nedre: "Nedre", bada: "Både och" }, "289"),
      ],
    }),

    B2: count({
      name: "Antal nya patienter",
      heading: "Bakgrundsmått 2",
      at: "304–382",
      asks: "Antal nya patienter inom definitionen som varit på nybesök på NHV-enhet.",
      population:
        "Samtliga nya patienter inom definitionen som varit på nybesök (digitalt eller fysisk) vid NHV-enhet under behandlingsåret (året innan inrapporteringsåret).",
      purpose:
        "Att få en bild av det totala antalet nya patienter inom definitionen. Att kunna följa utveckling och patientfördelning inom nationell högspecialiserad vård.",
      foundIn: "Patientadministrativa system",
      notes: [firstVisit, "En patient kan endast förekomma en gång per NHV-enhet."],
      unit: "patienter",
      whole: "Antal nya patienter, totalt",
      by: [partition("alder", "Ålder", ages, "360–374")],
    }),

    B3: count({
      name: "Antal besök på NHV-enhet",
      heading: "Bakgrundsmått 3",
      at: "385–437",
      asks: "Antal besök på NHV-enhet för utförande och uppföljning av avancerade behandlingar inom definitionen.",
      population:
        "Samtliga patienter som genomgått utredning, utförande och uppföljning av avancerad behandling på NHV-enhet under behandlingsåret (året som föregår inrapporteringsåret).",
      purpose:
        "Att få en bild av vården inom definitionen. Att kunna följa utveckling inom nationell högspecialiserad vård. Antal besök speglar bland annat vårdtyngd.",
      foundIn: "Patientadministrativa system",
      limits: "En patient kan komma på flera besök under samma år.",
      // "(både digital/fysiska)" tells what to count; it asks for no breakdown.
      notes: ["Räkna både digitala och fysiska besök."],
      unit: "besök",
      whole: "Antal besök (digitala och fysiska)",
      by: [],
    }),

    B4: count({
      name: "Antal protesförsörjningar",
      heading: "Bakgrundsmått 4",
      at: "440–498",
      // A year later than the rest: the row Inrapportering wins over the general text.
      measured: { yearsBefore: 1, firstReported: 2027, from: "2026-01-01" },
      asks: "Antal protesförsörjningar inom definitionen som utförts av NHV-enhet.",
      population:
        "Samtliga patienter som fått en protesförsörjning inom definitionen på NHV-enhet under behandlingsåret (året som föregår inrapporteringsåret).",
      purpose:
        "Att få en bild av antalet protesförsörjningar inom definitionen. Att kunna följa utveckling inom nationell högspecialiserad vård.",
      foundIn: "Patientadministrativa system",
      notes: [
        "Protesförsörjning inom definitionen är komplicerad eller kräver avancerad teknik.",
        "Räkna protesförsörjningar. En patient kan ha fått flera proteser under året.",
      ],
      unit: "protesförsörjningar",
      whole: "Antal protesförsörjningar",
      by: [],
    }),

    T1: statistic({
      name: "Tid till nybesök på NHV-enhet",
      heading: "Tillgänglighetsmått 1",
      at: "501–565",
      asks: "Tid från remiss till multidisciplinär bedömning vid nybesök.",
      population:
        "Samtliga patienter som varit på nybesök, inom NHV-definitionen under året som föregår inrapporteringsåret. Samma population som B2.",
      purpose: "Att följa utveckling av väntetid till bedömning på NHV-enhet.",
      foundIn: "Patientadministrativa system",
      limits: "Patientvald väntan påverkar tiden.",
      notes: [
        firstVisit,
        "Ett nybesök innebär ställningstagande till eventuella åtgärder och vårdnivå. Enbart informationsbesök eller en första kontakt på BB räknas inte.",
      ],
      // N counts assessments; there is one for each new patient.
      of: "bedömningar",
      unit: "dagar",
      values: "whole",
      workedOut: { kind: "days", from: "remiss", to: "multidisciplinär bedömning vid nybesök", inPeriod: "to" },
      // The document's own order: the median before the percentiles.
      shows: ["medel", "sd", "median", "p10", "p90"],
      statisticsAt: "539–545",
      better: "descriptive",
    }),

    R1: share({
      name: "Individuell vårdplan",
      heading: "Resultatmått 1",
      at: "568–644",
      asks: "Andelen patienter som vid nybesök får en multidisciplinär bedömning som resulterar i en individuell vårdplan.",
      population:
        "Samtliga patienter som varit på nybesök på NHV-enhet under året som föregår inrapporteringsåret. Samma population som mått B2.",
      purpose: "Måttet avser att visa på resultatet av den vård som ges inom definitionen.",
      foundIn: "Patientadministrativa system",
      notes: [
        firstVisit,
        "En vårdplan innehåller bland annat information om tillståndet och möjliga åtgärder, behandlingsplan, uppföljningsplan och kontaktinformation.",
        denominatorIsB2,
      ],
      numerator: { label: "Antal patienter som efter nybesök fått en individuell vårdplan", unit: "patienter" },
      denominator: { label: "Samtliga patienter på nybesök (= B2)", unit: "patienter", same: "B2.total" },
      better: "higher",
    }),

    P1: share({
      name: "Patientrapporterad erfarenhet",
      heading: "Patientrapporterat mått 1",
      at: "647–740",
      asks: "Andel patienter där uppföljning av patientrapporterad erfarenhet (PREM) av vården har genomförts.",
      population:
        "Samtliga unika patienter som har varit på nybesök inom NHV-definitionen under behandlingsåret (året före inrapporteringsåret). Samma population som mått B2.",
      purpose:
        "Att följa upp patienternas erfarenhet av vården på ett strukturerat sätt samt att stimulera verksamheterna till utveckling av vården med hjälp av patientinvolvering.",
      foundIn: "Lokal datakälla",
      notes: [
        firstVisit,
        // "Patienter eller närstående": one respondent a patient, the same in both shares.
        "En PREM-enkät går efter nybesöket till patient eller närstående. Räkna ett svar per patient.",
        denominatorIsB2,
      ],
      numerator: { label: "Antal patienter eller närstående som besvarat PREM-enkät", unit: "patienter" },
      denominator: { label: "Antal patienter på nybesök (= B2)", unit: "patienter", same: "B2.total" },
      responseRate: {
        label: "Svarsfrekvens",
        answered: "taljare",
        of: { id: "fattEnkat", label: "Antal patienter som fått enkäten", unit: "patienter" },
        rule: "svar.fatt",
        at: "719–721",
      },
      better: "higher",
    }),

    Ö1: share({
      name: "Remissvar efter multidisciplinär bedömning",
      heading: "Överrapporteringsmått 1",
      at: "741–825",
      asks: "Andelen patienter, inom definitionen, som efter multidisciplinär bedömning vid nybesök överrapporterats till ansvarig hemortsläkare/remittent.",
      population:
        "Samtliga unika patienter, inom definitionen, som har varit på nybesök under behandlingsåret (året före inrapporteringsåret). Samma population som mått B2.",
      purpose:
        "Att främja samverkan mellan NHV-enhet och remittent, öka patientsäkerheten samt förbättra vårdkedjan för patienter som behandlas inom definitionen.",
      foundIn: "Patientadministrativa system",
      notes: [
        firstVisit,
        "Ett remissvar innehåller bland annat återkoppling om vad som gjorts och planerats, plan för fortsatt behandling och vad som ska ske på hemmaplan.",
        denominatorIsB2,
      ],
      numerator: { label: "Antal patienter som överrapporterats med remissvar till remittent", unit: "patienter" },
      denominator: { label: "Samtliga patienter på nybesök (= B2)", unit: "patienter", same: "B2.total" },
      better: "higher",
    }),
  },

  relations: [
    {
      rule: "B2.total.B1",
      claim: atMost("B2.total", "B1.total"),
      severity: "error",
      because: "De nya patienterna är en del av alla bedömda.",
      at: "340–342",
    },
    {
      rule: "B2.barn.B1",
      claim: atMost("B2.alder.barn", "B1.alder.barn"),
      severity: "warning",
      because: "Det kan bero på att åldern är räknad vid olika tidpunkter.",
      at: "374",
    },
    {
      rule: "B2.vuxna.B1",
      claim: atMost("B2.alder.vuxna", "B1.alder.vuxna"),
      severity: "warning",
      because: "Det kan bero på att åldern är räknad vid olika tidpunkter.",
      at: "374",
    },
    {
      // A warning: patients may have come for treatment only.
      rule: "B3.pop.B1",
      claim: noneWithout("B1.total", "B3.total"),
      severity: "warning",
      because: "Det kan stämma om patienterna bara kom för behandling.",
      at: "413–417",
    },
    {
      rule: "B4.pop.B1",
      claim: noneWithout("B1.total", "B4.total"),
      severity: "warning",
      because: "Det kan stämma om patienterna bara kom för behandling.",
      at: "464–466",
    },
    {
      rule: "T1.n.B2_over",
      claim: atMost("T1.n", "B2.total"),
      severity: "error",
      because: "Varje ny patient har en första bedömning.",
      at: "527–529",
    },
    {
      rule: "T1.n.B2_under",
      claim: atLeast("T1.n", "B2.total"),
      severity: "warning",
      because: "Det stämmer bara om remissdatum saknas för några.",
      at: "527–529",
    },
    {
      rule: "R1.namnare.B2",
      claim: equal("R1.namnare", "B2.total"),
      severity: "error",
      because: "Det är samma patienter.",
      at: "596–598",
    },
    {
      rule: "P1.fatt.namnare",
      claim: atMost("P1.fattEnkat", "P1.namnare"),
      severity: "error",
      because: "Enkäten går till patienter på nybesök.",
      at: "685–687",
    },
    {
      rule: "P1.namnare.B2",
      claim: equal("P1.namnare", "B2.total"),
      severity: "error",
      because: "Det är samma patienter.",
      at: "677–681",
    },
    {
      rule: "Ö1.namnare.B2",
      claim: equal("Ö1.namnare", "B2.total"),
      severity: "error",
      because: "Det är samma patienter.",
      at: "776–778",
    },
  ],
});
