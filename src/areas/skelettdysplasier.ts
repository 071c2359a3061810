import { area } from "../model/area";
import { independent, partition } from "../model/breakdown";
import { count, share, statistic } from "../model/measure";
import { atMost, equal } from "../model/relation";
import { homeRegionOrAbroad } from "./homeRegions";

/*
 * The text edition of the document is a damaged optical reading. Words are restored where only one reading is possible;
 * what remains doubtful is said beside it.
 */

const assessment =
  "Med bedömning avses fysiskt besök, digitalt besök samt bedömning vid multidisciplinär konferens (MDK) med eller utan patient närvarande.";

export const skelettdysplasier = area({
  slug: "skelettdysplasier",
  name: "Skelettdysplasier",
  document: {
    title: "Uppföljningsmått för tillståndsområde skelettdysplasier",
    publisher: "Socialstyrelsen",
    version: "1.0",
    date: "2025-05-27",
  },
  // The decision's text is missing from appendix 1.
  units: null,
  measured: { yearsBefore: 1, firstReported: 2026, from: "2025-09-01" },

  measures: {
    B1: count({
      name: "Antal patienter",
      heading: "Bakgrundsmått 1",
      at: "148–190",
      asks: "Antal unika patienter som bedömts inom definitionen vid NHV-enhet.",
      population:
        "Samtliga unika patienter som bedömts (vid nybesök eller återbesök) inom definitionen vid NHV-enhet under året före inrapporteringsåret.",
      purpose:
        "Att få en bild av det totala antalet patienter inom definitionen. Att kunna följa utveckling, remitteringsmönster och patientfördelning inom nationell högspecialiserad vård.",
      foundIn: "Patientadministrativa system",
      notes: [assessment],
      unit: "patienter",
      whole: "Antal unika patienter, totalt",
      by: [
        homeRegionOrAbroad("178–180"),
        partition("kon", "Juridiskt kön vid bedömning", { kvinna: "Kvinna", man: "Man" }, "181"),
      ],
    }),

    B2: count({
      name: "Antal åtgärder",
      heading: "Bakgrundsmått 2",
      at: "193–237",
      asks: "Antal åtgärder inom definitionen som är utförda på NHV-enhet.",
      population:
        "Samtliga patienter inom definitionen som fått en åtgärd på NHV-enhet under året före inrapporteringsåret.",
      purpose: "Att kunna följa utveckling, vårdvolymer och patientfördelning inom nationell högspecialiserad vård.",
      foundIn: "Patientadministrativa system",
      notes: ["Räkna besök eller bedömningar. En patient kan förekomma i flera av kategorierna under året."],
      unit: "besök/bedömningar",
      // Three counts beside each other: the document asks for no total.
      whole: null,
      sum: "Summa åtgärder (valfri; begärs inte i texten)",
      by: [
        independent(
          "atgarder",
          "Åtgärder",
          {
            mdk: "Bedömningar på multidisciplinär konferens (MDK)",
            nybesok: "Nybesök på mottagning (inklusive utredning av oklar skelettdysplasi)",
            behandlingskonferens: "Behandlingskonferens med ställningstagande till avancerad behandling",
          },
          "224–228",
          { inline: true },
        ),
      ],
    }),

    B3: statistic({
      name: "Ålder",
      heading: "Bakgrundsmått 3",
      at: "240–288",
      asks: "Ålder hos patienter inom definitionen som bedömts vid NHV-enhet.",
      population:
        "Samtliga unika patienter som bedömts (vid nybesök eller återbesök) inom definitionen (samma population som i mått B1) under året före inrapporteringsåret.",
      purpose:
        "Att ge en bild av patienternas ålder vid NHV-enheten. Att kunna följa utveckling och patientfördelning inom nationell högspecialiserad vård.",
      foundIn: "Patientadministrativa system",
      notes: [assessment, "För barn under 1 år räknas åldern som decimaltal: antal dagar delat med 365."],
      of: "patienter",
      unit: "år",
      // That all others have whole years follows from decimals being said of children under one alone. Which day the
      // age is of is not said, only that the assessment lies in the year.
      values: "age",
      workedOut: { kind: "age", at: "bedömning", inPeriod: "at" },
      shows: ["medel", "sd", "median", "p10", "p90"],
      statisticsAt: "271–277",
      scale: { min: 0, max: 120, at: "244" },
      groups: {
        // Read as "≤17 år" and "≥18 år". Whole years but for children under one: between 17 and 18 is unusual.
        barn: { label: "Barn (≤17 år)", below: 18, usuallyUpTo: 17, at: "271–279" },
        vuxna: { label: "Vuxna (≥18 år)", from: 18, at: "271–279" },
      },
      together: "N totalt",
    }),

    T1: statistic({
      name: "Tid från remiss till besök",
      heading: "Tillgänglighetsmått 1",
      at: "291–337",
      asks: "Tid från remiss till besök på NHV-enhet.",
      population:
        "Samtliga patienter som haft ett fysiskt eller digitalt besök på NHV-enhet under året före inrapporteringsåret.",
      purpose: "Att följa utveckling av väntetid.",
      foundIn: "Patientadministrativa system",
      notes: [
        "Datum för fysiskt eller digitalt besök minus datum för inkommen, registrerad och godkänd remiss, i dagar.",
        "Godkända remisser efterfrågar en bedömning inom NHV-definitionen. Felskickade remisser, remisser utan tillräcklig information och remisser om t.ex. regional vård ingår inte.",
      ],
      of: "patienter",
      unit: "dagar",
      values: "whole",
      workedOut: {
        kind: "days",
        from: "inkommen, registrerad och godkänd remiss",
        to: "fysiskt eller digitalt besök på NHV-enhet",
        inPeriod: "to",
      },
      shows: ["medel", "sd", "p10", "median", "p90"],
      statisticsAt: "321–323",
      better: "descriptive",
    }),

    R1: share({
      name: "Andel som fått diagnos",
      heading: "Resultatmått 1",
      at: "340–384",
      asks: "Andel patienter som fått en specifik skelettdysplasi-diagnos efter bedömning på NHV-enhet.",
      population:
        "Samtliga patienter som har oklar/ingen skelettdysplasi-diagnos och som bedömts inom definitionen vid NHV-enhet under året före inrapporteringsåret.",
      purpose: "Måttet avser att visa på resultatet av den vård som ges inom definitionen.",
      foundIn: "Patientadministrativa system",
      numerator: { label: "Antal patienter som fått en specifik skelettdysplasi-diagnos", unit: "patienter" },
      denominator: { label: "Antal bedömda patienter med oklar/ingen skelettdysplasi-diagnos", unit: "patienter" },
      better: "higher",
    }),

    P1: share({
      name: "Patientrapporterad erfarenhet",
      heading: "Patientrapporterat mått 1",
      at: "387–464",
      asks: "Andel närstående eller patienter som upplevt att de fått tillräcklig information om vården.",
      // "<10 år" stands twice in the damaged text, where "<18" would be expected. No rule depends on it.
      population:
        "Samtliga patienter, eller närstående till barn (<10 år), som bedömts på NHV-enhet och som har besvarat enkäten minst en gång under året före inrapporteringsåret.",
      purpose: "Att följa upp närståendes/patientens upplevelse av information om vården.",
      foundIn: "Lokal patientenkät",
      notes: [
        "Två enkäter: närstående svarar på frågan om information om barnets sjukdom och vård, vuxna patienter på frågan om information om sin vård och behandling.",
        // The document's denominator is those who answered, these included.
        "Den som svarat ”Ej aktuellt” eller ”Ingen uppfattning” räknas i nämnaren.",
      ],
      numerator: {
        label: 'Antal respondenter med svar "Ofta", "Alltid", "Ja, i stort sett" eller "Ja, helt och hållet"',
        short: "Antal respondenter som fått tillräcklig information",
        unit: "respondenter",
      },
      denominator: {
        label: "Antal respondenter (patienter eller närstående) som besvarat enkäten",
        short: "Antal respondenter som besvarat enkäten",
        unit: "respondenter",
      },
      responseRate: {
        label: "Svarsfrekvens",
        answered: "namnare",
        of: {
          id: "fattEnkat",
          label: "Antal patienter eller närstående som fått enkäten",
          unit: "patienter/närstående",
        },
        rule: "svar.fatt",
        at: "455–456",
      },
      better: "higher",
    }),

    Ö1: share({
      name: "Andel som fått en individuell vårdplan",
      // The table's category says "Resultatmått"; table 1 and the heading say "Överrapporteringsmått".
      heading: "Överrapporteringsmått 1",
      at: "467–518",
      asks: "Andel patienter som vid besök på NHV-enhet fått en individuell vårdplan.",
      population:
        "Samtliga patienter som har en skelettdysplasi-diagnos inom definitionen och som bedömts på NHV-enhet under året före inrapporteringsåret.",
      purpose:
        "Måttet avser att visa på resultatet av den vård som ges inom definitionen. Att säkerställa att patienten får en skriftlig individuell vårdplan efter bedömning vid NHV-enheten.",
      foundIn: "Patientadministrativa system",
      notes: [
        "En individuell diagnosspecifik vårdplan kan exempelvis innehålla information om diagnos, behandlingsplan, uppföljningsplan, ansvarsfördelning, planerade återbesök och kontaktinformation.",
      ],
      numerator: { label: "Antal patienter som fått en diagnosspecifik individuell vårdplan", unit: "patienter" },
      denominator: {
        label: "Antal bedömda patienter med skelettdysplasi-diagnos inom definitionen",
        unit: "patienter",
      },
      better: "higher",
    }),
  },

  relations: [
    {
      rule: "B2.pop.B1",
      claim: { if: equal("B1.total", 0), then: { all: [equal("B2.mdk", 0), equal("B2.nybesok", 0)] } },
      severity: "error",
      because: "Bedömning på MDK och nybesök är bedömningar enligt B1.",
      at: "171–172",
    },
    {
      rule: "B2.popbk.B1",
      claim: { if: equal("B1.total", 0), then: equal("B2.behandlingskonferens", 0) },
      severity: "warning",
      because: "Det kan stämma om patienten bedömdes ett annat år.",
      at: "219–220",
    },
    {
      rule: "B2.nybesok.B1",
      claim: atMost("B2.nybesok", "B1.total"),
      severity: "warning",
      because: "Normalt har en patient ett nybesök.",
      at: "171–172",
    },
    {
      // The same population, and age is always known.
      rule: "B3.n.B1",
      claim: equal(["B3.barn.n", "B3.vuxna.n"], "B1.total"),
      severity: "error",
      because: "Det är samma patienter.",
      at: "262–263",
    },
    {
      rule: "T1.n.B1",
      claim: atMost("T1.n", "B1.total"),
      severity: "error",
      because: "Besöken är bedömningar enligt B1.",
      at: "312–313",
    },
    {
      rule: "R1.namnare.B1",
      claim: atMost("R1.namnare", "B1.total"),
      severity: "error",
      because: "Patienterna ingår i B1.",
      at: "363–365",
    },
    {
      rule: "P1.namnare.B1",
      claim: atMost("P1.namnare", "B1.total"),
      severity: "warning",
      because: "Det kan stämma om två närstående svarat för samma barn.",
      at: "442–443",
    },
    {
      rule: "P1.fatt.B1",
      claim: atMost("P1.fattEnkat", "B1.total"),
      severity: "warning",
      because: "Det kan stämma om två närstående fått enkäten för samma barn.",
      at: "408–409",
    },
    {
      rule: "Ö1.namnare.B1",
      claim: atMost("Ö1.namnare", "B1.total"),
      severity: "error",
      because: "Patienterna ingår i B1.",
      at: "494–495",
    },
    {
      // Those without and those with a diagnosis overlap only by those who got one during the year.
      rule: "Ö1.R1O1.B1",
      claim: atMost({ plus: ["R1.namnare", "Ö1.namnare"], minus: ["R1.taljare"] }, "B1.total"),
      severity: "warning",
      because: "Bara den som fick sin diagnos under året kan räknas både i R1 och i Ö1.",
      at: "494–495",
    },
  ],
});
