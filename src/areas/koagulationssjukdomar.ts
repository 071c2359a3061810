import { area } from "../model/area";
import { cover, independent, ofWhich, openPartition, partition } from "../model/breakdown";
import { count, ratio, share, statistic } from "../model/measure";
import { atLeast, atMost, noneWithout, yearsAgo } from "../model/relation";
import { homeRegion, homeRegionOrAbroad } from "./homeRegions";

const severeOrModerate = "svår eller moderat form av hemofili A eller B eller von Willebrands sjukdom typ III";
const hemophiliaOrVonWillebrand = ["B1a.diagnos.hemofili", "B1a.diagnos.vwd"] as const;
const inTwoUnits =
  "Samma patient kan rapporteras av två NHV-enheter. Det rör sig troligen om enstaka patienter. Måttet speglar arbetsinsatsen på samtliga enheter.";
const follow =
  "Att kunna följa utveckling, remitteringsmönster och patientfördelning inom nationell högspecialiserad vård.";
const consultationsCount =
  "Bedömningen kan ske fysiskt eller på distans. Även konsultbedömningar som rör beslut om utredning, behandling och uppföljning ingår.";
const sex = { kvinna: "Kvinna", man: "Man" } as const;
const countyOfResidence = (at: string) =>
  openPartition(
    "lan",
    "Inomläns- och utomlänspatienter",
    { inomlan: "Inomlänspatienter", utomlan: "Utomlänspatienter" },
    at,
    {
      inline: true,
      // Persons who are not registered in Sweden belong to neither (a category that the document lacks).
      because: "Det kan stämma om någon patient inte är folkbokförd i Sverige.",
    },
  );

export const koagulationssjukdomar = area({
  slug: "koagulationssjukdomar",
  name: "Koagulationssjukdomar",
  document: {
    title: "Uppföljningsmått för tillståndsområde koagulationssjukdomar",
    publisher: "Socialstyrelsen",
    version: "1.0",
    date: "2025-06-19",
  },
  units: 3,
  measured: { yearsBefore: 1, firstReported: 2026, from: "2025-09-01" },

  measures: {
    B1a: count({
      name: "Antal patienter med medfödd blödningssjukdom",
      heading: "Bakgrundsmått 1a",
      at: "253–356",
      asks: "Antal patienter med medfödd blödningssjukdom som bedömts på NHV-enhet inom definitionen.",
      population:
        "Samtliga unika patienter med medfödd blödningssjukdom som bedömts på NHV-enhet inom definitionen under året före inrapporteringsåret.",
      purpose: `Att få en bild av det totala antalet patienter inom definitionen. ${follow} Att belysa specialkoagulationslaboratoriernas roll vid diagnossättning.`,
      foundIn: "Patientadministrativa system/kvalitetsregistret Svenska Hemofiliregistret",
      limits: inTwoUnits,
      notes: [
        "Bedömningen kan ske fysiskt eller på distans. Konsultfrågor räknas med.",
        "VRCFD räknas när faktornivån ligger under gränsen i bilaga 2: fibrinogen under 1 g/L, övriga faktorer under 20 %.",
      ],
      unit: "patienter",
      whole: "Antal unika patienter, totalt",
      by: [
        homeRegionOrAbroad("317–319"),
        partition("kon", "Juridiskt kön", sex, "321–323"),
        // The document states no age limit here; 17/18 is assumed as in its sister documents.
        partition("alder", "Barn/vuxna", { barn: "Barn", vuxna: "Vuxna" }, "323"),
        // Open: the last group is bounded by the cut-offs of appendix 2, so a patient may be in none.
        openPartition(
          "diagnos",
          "Diagnos",
          {
            hemofili: "Hemofili A och B",
            vwd: {
              label:
                "Svårare former av von Willebrands sjukdom (typ III, typ II och typ I med svårare blödningsfenotyp och/eller där behandling med koagulationsfaktorkoncentrat kan bli aktuellt)",
              short: "Svårare former av von Willebrands sjukdom",
            },
            trombocytdefekt: {
              label: "Svåra trombocytdefekter (Glanzmanns tromboasteni, Bernard-Souliers syndrom)",
              short: "Svåra trombocytdefekter",
            },
            vrcfd: {
              label:
                "Övriga mycket ovanliga medfödda blödningssjukdomar (Very Rare Coagulation Factor Deficiencies, VRCFD)",
              short: "Övriga mycket ovanliga (VRCFD)",
            },
          },
          "325–345",
          { because: "Det kan stämma om någon patient har en diagnos utanför de fyra grupperna." },
        ),
      ],
    }),

    B1b: count({
      name: "Antal patienter med förvärvad hemofili eller förvärvad von Willebrands sjukdom",
      heading: "Bakgrundsmått 1b",
      at: "359–435",
      asks: "Antal patienter med förvärvad hemofili eller förvärvad von Willebrands sjukdom som bedömts på NHV-enhet inom definitionen.",
      population:
        "Samtliga unika patienter med förvärvad hemofili eller förvärvad von Willebrands sjukdom som bedömts på NHV-enhet inom definitionen under året före inrapporteringsåret.",
      purpose: `Att få en bild av det totala antalet patienter inom definitionen. ${follow}`,
      foundIn: "Patientadministrativa system",
      limits: inTwoUnits,
      notes: [consultationsCount],
      unit: "patienter",
      whole: "Antal unika patienter, totalt",
      by: [
        homeRegion("419–423"),
        partition("kon", "Juridiskt kön", sex, "421–423"),
        cover(
          "diagnos",
          "Diagnos",
          { forvarvadHemofili: "Förvärvad hemofili", forvarvadVwd: "Förvärvad von Willebrands sjukdom" },
          "393–395",
          { overlap: "asks", because: "Det betyder att någon patient har båda diagnoserna." },
        ),
      ],
    }),

    B1c: count({
      name: "Antal barn med avancerad venös trombossjukdom",
      heading: "Bakgrundsmått 1c",
      at: "439–525",
      asks: "Antal barn med avancerad venös trombossjukdom som bedömts på NHV-enhet inom definitionen.",
      population:
        "Samtliga unika patienter (barn) med avancerad venös trombossjukdom som bedömts på NHV-enhet inom definitionen under året före inrapporteringsåret.",
      purpose: `Att få en bild av det totala antalet patienter inom definitionen. ${follow}`,
      foundIn: "Patientadministrativa system",
      limits: inTwoUnits,
      notes: [
        consultationsCount,
        // The measure's own list applies: appendix 1 leaves out antiphospholipid syndrome.
        "Allvarlig trombofili: medfödd antitrombinbrist, protein C-brist, protein S-brist, bärarskap av dubbla trombofilianlag eller antifosfolipidsyndrom.",
        "NHV-enheterna tar fram en gemensam PM gällande barntrombos.",
      ],
      unit: "patienter",
      whole: "Antal unika patienter (barn), totalt",
      by: [
        homeRegion("501–505"),
        partition("kon", "Juridiskt kön", sex, "503–505"),
        ofWhich(
          "trombofili",
          "Särredovisning",
          { allvarligTrombofili: "Varav patienter med allvarlig trombofili" },
          "493–495",
          { inline: true },
        ),
      ],
    }),

    B2: count({
      name: "Antal läkarbesök",
      heading: "Bakgrundsmått 2",
      at: "529–601",
      asks: `Antal läkarbesök för patienter med medfödd blödningssjukdom (${severeOrModerate}) som genomförts på NHV-enhet.`,
      // The row Inrapportering says "bedömts"; the population, "varit på läkarbesök", applies.
      population: `Patienter med medfödd blödningssjukdom (${severeOrModerate}) som varit på läkarbesök på NHV-enhet under året före inrapporteringsåret. En delpopulation av B1a.`,
      purpose: "Att kunna följa utveckling av vården inom NHV samt visa på medicinsk vårdtyngd på NHV-enheterna.",
      foundIn: "Patientadministrativa system",
      notes: [
        "Alla läkarbesök räknas, akuta och planerade, fysiska eller på distans. Distansbesök är digitala vårdmöten eller telefonkontakter som ersätter ett fysiskt besök.",
      ],
      unit: "läkarbesök",
      whole: "Antal läkarbesök, totalt",
      by: [partition("besok", "Besökstyp", { fysiska: "Fysiska besök", distans: "Distansbesök" }, "573–585")],
    }),

    B3: count({
      name: "Antal kirurgiska ingrepp",
      heading: "Bakgrundsmått 3",
      at: "605–679",
      asks: "Antal kirurgiska ingrepp på patienter med medfödd blödningssjukdom som utförts på NHV-enhet inom definitionen.",
      population:
        "Samtliga patienter med medfödd blödningssjukdom som kirurgiskt åtgärdats på NHV-enhet inom definitionen under året före inrapporteringsåret. Samma population som i B1a.",
      purpose: "Att ge en bild av antalet kirurgiska ingrepp som utförs på NHV-enhet inom definitionen.",
      foundIn: "Patientadministrativa system, på sikt kvalitetsregister",
      notes: [
        // "Inomlänspatienter" heads a count of operations: operations are counted throughout.
        "Räkna ingrepp, även under inomläns- och utomlänspatienter. En patient kan ha flera ingrepp.",
        "En kirurgimodul är under utveckling i Svenska Hemofiliregistret.",
      ],
      unit: "ingrepp",
      whole: "Antal kirurgiska ingrepp, totalt",
      by: [
        partition(
          "kirurgi",
          "Akut och elektiv kirurgi",
          {
            akut: { label: "Akut kirurgi", by: [countyOfResidence("651–655")] },
            elektiv: { label: "Elektiv kirurgi", by: [countyOfResidence("655–659")] },
          },
          "645–659",
          { inline: true },
        ),
        independent(
          "plan",
          "Behandlingsplan utan kirurgi",
          {
            behandlingsplanUtanKirurgi: {
              label:
                "Antal patienter där en kirurgisk behandlingsplan tagits fram men där kirurgi inte utförts på NHV-enhet",
              short: "Antal patienter med behandlingsplan utan kirurgi",
              unit: "patienter",
            },
          },
          "661–667",
          { inline: true },
        ),
      ],
    }),

    T1: statistic({
      name: "Tid till nybesök",
      heading: "Tillgänglighetsmått 1",
      at: "682–754",
      asks: `Tid från remiss eller konsultkontakt till nybesök för nydiagnostiserade patienter med medfödd blödningssjukdom (${severeOrModerate}).`,
      population: `Samtliga nydiagnostiserade patienter med medfödd blödningssjukdom (${severeOrModerate}) inom definitionen som bedömts på ett nybesök på NHV-enhet under året före inrapporteringsåret. En delpopulation av B1a.`,
      purpose: "Att säkerställa att patienter får vård i tid.",
      foundIn: "Patientadministrativa system",
      notes: [
        "Datum för nybesök minus datum för registrerad remiss eller konsultkontakt, i dagar. Nybesök är fysiska besök och distansbesök.",
        "Remisser som är felskickade, saknar information för bedömning eller gäller t.ex. regional vård räknas inte med.",
      ],
      of: "patienter",
      unit: "dagar",
      values: "whole",
      workedOut: { kind: "days", from: "registrerad remiss eller konsultkontakt", to: "nybesök", inPeriod: "to" },
      shows: ["medel", "sd", "p10", "median", "p90"],
      statisticsAt: "732–738",
      better: "lower",
    }),

    T2: ratio({
      name: "Bedömning av ledstatus",
      heading: "Tillgänglighetsmått 2",
      at: "758–849",
      asks: `Bedömning av ledstatus med funktionell bedömning (t.ex. Hemophilia Joint Health Score, HJHS) och/eller ultraljud hos patienter med medfödd blödningssjukdom (${severeOrModerate}).`,
      population: `Samtliga patienter med medfödd blödningssjukdom (${severeOrModerate}) inom definitionen som har varit på årskontroll på NHV-enhet under året före inrapporteringsåret. En delpopulation av B1a.`,
      purpose:
        "Att följa om patienterna får tillgång till bedömning av ledstatus. Bedömningen ska hitta ledförändringar som motiverar en förändrad behandling.",
      foundIn: "Patientadministrativa system/kvalitetsregistret Svenska Hemofiliregistret",
      notes: ["Måttet är en kvot. En patient kan bedömas flera gånger, så kvoten kan vara större än 1."],
      quotient: "Kvot bedömningar/patienter",
      numerator: { label: "Antal bedömningar av ledstatus", unit: "bedömningar" },
      denominator: { label: "Antal patienter som varit på årskontroll", unit: "patienter" },
      by: [
        // Open: the whole has no age limit, so children under 5 are in the whole only.
        openPartition("alder", "Ålder", { barn: "Barn (från och med 5 års ålder)", vuxna: "Vuxna" }, "836–838", {
          inline: true,
          because: "Det stämmer om skillnaden är barn under 5 år.",
        }),
      ],
      better: "higher",
    }),

    R1: share({
      name: "Blödningar",
      heading: "Resultatmått 1",
      at: "851–954",
      measured: { yearsBefore: 2, firstReported: 2027, from: "2025-09-01" },
      asks: `Andel patienter med medfödd blödningssjukdom (${severeOrModerate}) som rapporterat blödningar eller inga blödningar.`,
      population: `Samtliga patienter med ${severeOrModerate} inom definitionen under året som inträffar två år före inrapporteringsåret. En delpopulation av B1a.`,
      purpose: "Måttet avser att visa på resultatet av den vård som ges inom definitionen.",
      foundIn: "Kvalitetsregistret Svenska Hemofiliregistret",
      limits: "Alla patienter rapporterar inte in blödningar. Det behöver beaktas vid tolkning av resultatet.",
      notes: [
        "Uppgifterna kommer från behandlingsrapport eller samlas in muntligt från patient eller vårdnadshavare vid årskontroll.",
      ],
      numerators: {
        A: {
          label: "Antal patienter som rapporterat 0 blödningar",
          share: "Andel som rapporterat 0 blödningar",
          better: "higher",
        },
        B: {
          label: "Antal patienter som rapporterat ≥1 blödningar",
          share: "Andel som rapporterat ≥1 blödningar",
          better: "lower",
        },
      },
      unit: "patienter",
      denominator: {
        label: "Totalt antal patienter (svår/moderat hemofili A/B eller vWD typ III) två år före inrapporteringsåret",
        short: "Totalt antal patienter",
        unit: "patienter",
      },
      disjoint: true,
      // Not a figure of its own: it follows from the two numerators.
      coverage: "Andel patienter som rapporterat till registret",
      coverageAt: "913–935",
    }),

    R2: count({
      name: "Registrering i barntrombosregister",
      heading: "Resultatmått 2",
      at: "976–1041",
      asks: "Antal nyregistrerade patienter i barntrombosregistret.",
      population:
        "Samtliga patienter (barn) med avancerad venös trombossjukdom inom definitionen som kommer till NHV-enhet för första gången under året före inrapporteringsåret.",
      purpose: "Måttet avser att visa på resultatet av den vård som ges inom definitionen.",
      foundIn: "Patientadministrativa system, Barntrombosregistret (Throm-PED)",
      notes: [
        "Enbart patienter som kommer på besök till NHV-enhet registreras.",
        "Registreringen beräknades vara igång under hösten 2025.",
      ],
      unit: "patienter",
      whole: "Antal nyregistrerade patienter i barntrombosregistret",
      by: [],
      better: "higher",
    }),

    P1: statistic({
      name: "Patientrapporterad livskvalitet",
      heading: "Patientrapporterat mått 1",
      at: "1043–1130",
      // From 1 January, four months before its siblings: the row Inrapportering of P1 wins.
      measured: { yearsBefore: 1, firstReported: 2026, from: "2025-01-01" },
      asks: `Hälsorelaterad livskvalitet hos patienter med medfödd blödningssjukdom (${severeOrModerate}).`,
      population: `Samtliga unika patienter (≥15 år) med ${severeOrModerate} inom NHV-definitionen som har varit på årskontroll på NHV-enhet under året före inrapporteringsåret. En delpopulation av B1a.`,
      purpose: "Att få en bild av patienternas självskattade livskvalitet.",
      foundIn: "Kvalitetsregistret Svenska Hemofiliregistret",
      notes: [
        "EQ-VAS i formuläret EQ-5D: 0 är sämsta tänkbara hälsotillstånd och 100 är bästa. Formuläret fylls i vid eller nära årskontrollen.",
        "Barnformuläret finns ännu inte validerat på svenska. De patienterna ingår inte.",
      ],
      of: "patienter",
      unit: "VAS-poäng",
      values: "whole",
      shows: ["medel", "sd", "min", "median", "max"],
      statisticsAt: "1105–1109",
      scale: { min: 0, max: 100, at: "1073–1075" },
      responseRate: {
        label: "Svarsfrekvens",
        answered: "n",
        of: {
          id: "namnare",
          label: "Antal patienter ≥15 år på årskontroll (underlag för svarsfrekvens)",
          unit: "patienter",
        },
        rule: "n.namnare",
        at: "1113–1115",
      },
      better: "higher",
    }),

    Ö1: share({
      name: "Individuell vårdplan",
      heading: "Överrapporteringsmått 1",
      at: "1132–1206",
      asks: "Andel patienter som varit på årskontroll på NHV-enhet och som fått en individuell vårdplan.",
      // All of the definition, also acquired disease and childhood thrombosis, unlike T2 and P1.
      population:
        "Samtliga patienter inom NHV-definitionen som varit på årskontroll (fysiskt eller på distans) på NHV-enhet under året före inrapporteringsåret.",
      purpose:
        "Att säkerställa att information från vårdtillfället kommer patienten till handa genom en skriftlig individuell vårdplan.",
      foundIn: "Patientadministrativa system",
      notes: [
        "Populationen kan tas fram med KVÅ-koden AW013 (upprättande av vårdplan) tillsammans med tilläggskoden ZV530 (nationell högspecialiserad vård).",
        "Enheterna arbetar fram en gemensam struktur för vårdplanen.",
      ],
      numerator: { label: "Antal patienter som fått en skriftlig individuell vårdplan", unit: "patienter" },
      denominator: { label: "Totalt antal patienter på årskontroll (fysiskt eller på distans)", unit: "patienter" },
      better: "higher",
    }),
  },

  relations: [
    {
      rule: "B2.pop.B1a",
      claim: noneWithout(hemophiliaOrVonWillebrand, "B2.total"),
      severity: "error",
      because: "Läkarbesöken gäller patienter med hemofili eller von Willebrands sjukdom i B1a.",
      at: "563–565",
    },
    {
      rule: "B3.pop.B1a",
      claim: noneWithout("B1a.total", "B3.total"),
      severity: "error",
      because: "Ingreppen gäller patienter i B1a.",
      at: "635–637",
    },
    {
      // Operations may exceed patients; patients with a plan may not.
      rule: "B3.plan.B1a",
      claim: atMost("B3.behandlingsplanUtanKirurgi", "B1a.total"),
      severity: "error",
      because: "Patienterna med behandlingsplan ingår i B1a.",
      at: "635–637",
    },
    {
      rule: "T1.n.B1a",
      claim: atMost("T1.n", "B1a.total"),
      severity: "error",
      because: "Måttets population är en del av B1a.",
      at: "716–718",
    },
    {
      rule: "T1.n.diagnos",
      claim: atMost("T1.n", hemophiliaOrVonWillebrand),
      severity: "error",
      because: "Måttets patienter har hemofili eller von Willebrands sjukdom.",
      at: "716–718",
    },
    {
      rule: "T1.n.B2",
      claim: atMost("T1.n", "B2.total"),
      severity: "warning",
      because: "Det kan stämma om nybesöket inte är ett läkarbesök.",
      at: "722",
    },
    {
      rule: "T2.namnare.B1a",
      claim: atMost("T2.namnare", "B1a.total"),
      severity: "error",
      because: "Måttets population är en del av B1a.",
      at: "800–802",
    },
    {
      rule: "T2.namnare.diagnos",
      claim: atMost("T2.namnare", hemophiliaOrVonWillebrand),
      severity: "error",
      because: "Måttets patienter har hemofili eller von Willebrands sjukdom.",
      at: "800–802",
    },
    {
      rule: "T2.barn.B1a",
      claim: atMost("T2.barn.namnare", "B1a.alder.barn"),
      severity: "warning",
      because: "Det kan bero på att åldern är räknad vid olika tidpunkter.",
      at: "800–802",
    },
    {
      rule: "T2.vuxna.B1a",
      claim: atMost("T2.vuxna.namnare", "B1a.alder.vuxna"),
      severity: "warning",
      because: "Det kan bero på att åldern är räknad vid olika tidpunkter.",
      at: "800–802",
    },
    {
      rule: "T2.namnare.B2",
      claim: atMost("T2.namnare", "B2.total"),
      severity: "warning",
      because: "Det kan stämma om årskontrollen inte är ett läkarbesök.",
      at: "573",
    },
    {
      rule: "T2.namnare.O1",
      claim: atMost("T2.namnare", "Ö1.namnare"),
      severity: "error",
      because: "Alla på årskontroll i T2 ingår även i nämnaren för Ö1.",
      at: "1160–1162",
    },
    {
      // The same year measured, reported a year earlier.
      rule: "R1.namnare.B1a_prev",
      claim: atMost("R1.namnare", yearsAgo(1, hemophiliaOrVonWillebrand)),
      severity: "warning",
      because: "Förra årets B1a gällde samma mätperiod.",
      at: "889–895",
    },
    {
      rule: "R1.namnare.T2_prev",
      claim: atMost(yearsAgo(1, "T2.namnare"), "R1.namnare"),
      severity: "warning",
      because: "Patienterna på årskontroll i förra årets T2 har samma diagnoser och gällde samma mätperiod.",
      at: "889–895",
    },
    {
      rule: "R2.total.B1c",
      claim: atMost("R2.total", "B1c.total"),
      severity: "warning",
      because: "Det kan bero på eftersläpande registrering eller på att registret startade sent.",
      at: "1002–1006",
    },
    {
      // From 2027: the first P1 period is longer than that of B1a and T2.
      rule: "P1.namnare.B1a",
      claim: atMost("P1.namnare", hemophiliaOrVonWillebrand),
      severity: "error",
      because: "Måttets patienter har hemofili eller von Willebrands sjukdom.",
      from: 2027,
      at: "1095–1097",
    },
    {
      rule: "P1.namnare.T2",
      claim: atMost("P1.namnare", "T2.namnare"),
      severity: "error",
      because: "Patienter ≥15 år på årskontroll ryms bland alla på årskontroll i T2.",
      from: 2027,
      at: "1089–1093",
    },
    {
      rule: "P1.namnare.T2strata",
      claim: atMost("P1.namnare", ["T2.barn.namnare", "T2.vuxna.namnare"]),
      severity: "error",
      because: "Patienter ≥15 år ryms bland barn ≥5 år och vuxna i T2.",
      from: 2027,
      at: "1089–1093",
    },
    {
      rule: "P1.namnare.T2vuxna",
      claim: atLeast("P1.namnare", "T2.vuxna.namnare"),
      severity: "error",
      because: "Alla vuxna på årskontroll i T2 är ≥15 år och ingår här.",
      at: "1089–1093",
    },
    {
      rule: "Ö1.namnare.B1",
      claim: atMost("Ö1.namnare", ["B1a.total", "B1b.total", "B1c.total"]),
      severity: "error",
      because: "Alla på årskontroll är bedömda enligt B1a, B1b eller B1c.",
      at: "1160–1164",
    },
  ],
});
