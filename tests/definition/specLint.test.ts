import { readFileSync, writeFileSync } from "node:fs";
import { AREAS } from "../../src/areas/areas";
import { specLint } from "../../src/rules/definition/lint";
import { readDefinition } from "../../src/rules/definition/readDefinition";
import { sixthArea, type SixthArea } from "./sixthArea";

const GOLDEN = "tests/definition/specLint.golden.txt";

/**
 * The remarks on the built-in areas, read and judged: each is a contradiction or a gap of the area's document. After a
 * change that is meant, UPDATE_GOLDEN=1 writes the file anew; then judge it again.
 */
test("the built-in areas are remarked on where their documents contradict themselves, and nowhere else", async () => {
  const areas = await Promise.all(AREAS.map(({ load }) => load()));
  const text = areas
    .map((area) => {
      const remarks = specLint(area).map(({ severity, where, says }) => `${severity} ${where}: ${says}`);
      return `${area.slug}\n${remarks.map((remark) => `  ${remark}\n`).join("")}`;
    })
    .join("\n");
  if (process.env.UPDATE_GOLDEN) writeFileSync(GOLDEN, text);
  expect(text).toBe(readFileSync(GOLDEN, "utf8"));
});

function remarksOn(change: (area: SixthArea) => unknown): string[] {
  const area = sixthArea();
  change(area);
  const read = readDefinition(JSON.stringify(area));
  if (!read.ok) throw new Error(read.faults.map(({ where, says }) => `${where}: ${says}`).join("\n"));
  return specLint(read.area).map(({ where, says }) => `${where}: ${says}`);
}

const usual = [
  "measures: 4 mått. Dokumenten brukar ange 5–10.",
  "measures: 0 patientrapporterade mått. Dokumenten brukar ange minst 1.",
  "measures: 0 överrapporteringsmått. Dokumenten brukar ange minst 1.",
  "measures: median och percentiler för riket (T1) kan inte räknas fram ur enheternas värden.",
];

test("the made-up area has only what its few measures bring", () => {
  expect(remarksOn(() => {})).toEqual(usual);
});

const relation = (area: SixthArea, left: unknown, is: string, right: unknown, rule = "T1.egen") =>
  area.relations.push({ rule, claim: { left, is, right }, severity: "error", because: "Prov.", at: "1" } as never);

const ages = (label: string, relationName: string) => ({
  relation: relationName,
  id: "alder",
  label: "Ålder",
  parts: [
    { id: "barn", label },
    { id: "vuxna", label: "Vuxna" },
  ],
  at: "1",
});

test.each<[string, (area: SixthArea) => unknown, string]>([
  [
    "a share of two kinds",
    (area) => (area.measures.R1.numerator.unit = "planer"),
    "measures.R1: täljaren räknar planer och nämnaren patienter.",
  ],
  [
    "a comparison of two kinds",
    (area) => relation(area, "R2.taljare", "≤", "B1.total", "R2.egen"),
    "relations[R2.egen]: talen räknar olika saker: kontroller jämförs med patienter.",
  ],
  [
    "a label of another kind",
    (area) => (area.measures.R2.numerator.label = "Kontrollerade patienter"),
    "measures.R2: ”Kontrollerade patienter” räknar kontroller, men namnet säger något annat.",
  ],
  [
    "a first period of its own",
    (area) =>
      Object.assign(area.measures.R2, { measured: { yearsBefore: 1, firstReported: 2027, from: "2026-01-01" } }),
    "measures.R2.measured: den första perioden börjar 2026-01-01, men för de andra måtten 2026-07-01.",
  ],
  [
    "a comparison of two times",
    (area) => (
      Object.assign(area.measures.R2, { measured: { yearsBefore: 2, firstReported: 2028, from: "2026-07-01" } }),
      relation(area, "R2.namnare", "≤", "B1.total", "R2.egen")
    ),
    "relations[R2.egen]: jämför olika mätperioder.",
  ],
  [
    "a comparison of two times in the first year alone",
    (area) => (
      Object.assign(area.measures.R2, { measured: { yearsBefore: 1, firstReported: 2027, from: "2026-01-01" } }),
      relation(area, "R2.namnare", "≤", "B1.total", "R2.egen")
    ),
    "relations[R2.egen]: jämför olika mätperioder i mars 2027.",
  ],
  [
    "no direction where siblings have one",
    (area) => delete (area.measures.R2 as { better?: string }).better,
    "measures.R2: saknar riktning (better), fast syskonen har en.",
  ],
  [
    "no direction at all",
    ({ measures: { T1, R1, R2 } }) => [T1, R1, R2].forEach((one: { better?: string }) => delete one.better),
    "measures: inget mått har någon riktning (better)",
  ],
  [
    "a direction of a background measure",
    (area) => Object.assign(area.measures.B1, { better: "higher" }),
    "measures.B1.better: ett bakgrundsmått har ingen önskvärd riktning.",
  ],
  [
    "a breakdown that closes here and not there",
    (area) => (
      area.measures.B1.by.push(ages("Barn (0–17 år)", "partition")),
      Object.assign(area.measures.R2, { by: [ages("Barn (0–17 år)", "openPartition")] })
    ),
    "measures: fördelningen ”Ålder” är inte densamma i B1 (alla är i en del) som i R2 (delarna behöver inte täcka alla).",
  ],
  [
    "a part with two names",
    (area) => (
      area.measures.B1.by.push(ages("Barn (0–17 år)", "partition")),
      Object.assign(area.measures.R1, { by: [ages("Barn (under 18)", "openPartition")] })
    ),
    "measures: alder.barn heter ”Barn (0–17 år)” i B1 och ”Barn (under 18)” i R1.",
  ],
  [
    "ages without a limit",
    (area) => area.measures.B1.by.push(ages("Barn", "partition")),
    "measures.B1.by[alder]: åldersgrupperna saknar gräns",
  ],
  [
    "statistics in another order",
    (area) =>
      Object.assign(area.measures, { T2: { ...area.measures.T1, shows: ["medel", "sd", "median", "p10", "p90"] } }),
    "measures: statistiken redovisas i olika ordning (T1: medel, sd, p10, median, p90; T2: medel, sd, median, p10, p90).",
  ],
  [
    "days that need not be whole",
    (area) => delete (area.measures.T1 as { values?: string }).values,
    "measures.T1.values: dagar mellan två datum är heltal. Skriv ”whole”, så prövas även det.",
  ],
  [
    "ages that may be whole or not",
    (area) => {
      delete (area.measures.T1 as { values?: string }).values;
      Object.assign(area.measures.T1, { workedOut: { kind: "age", at: "besök", inPeriod: "at" } });
    },
    "measures.T1.values: dokumentet säger inte om åldern är hela år.",
  ],
  [
    "days of which none is known to lie in the period",
    (area) => delete (area.measures.T1.workedOut as { inPeriod?: string }).inPeriod,
    "measures.T1.workedOut.inPeriod: dokumentet säger inte vilket datum som ligger i mätperioden.",
  ],
  [
    "a long word spelt in two ways",
    (area) => (
      (area.measures.B1.by[0]!.parts[0]!.label = "Esofagusdilation"),
      (area.measures.R1.numerator.label = "Esofagusdilatation")
    ),
    "”Esofagusdilation” i B1 och ”Esofagusdilatation” i R1: är det samma sak?",
  ],
  [
    "a word in two cases",
    (area) => (area.measures.R2.numerator.unit = "Patienter"),
    "”patienter” i B1, T1, R1, R2 och ”Patienter” i R2: är det samma sak?",
  ],
  [
    "a relation that a shape implies",
    (area) => relation(area, "B1.kon.kvinna", "≤", "B1.total", "B1.egen"),
    "relations[B1.egen]: följer redan av regeln ”B1.kon.sum”. Ta bort den.",
  ],
  [
    "a relation that another implies",
    (area) => relation(area, "R1.namnare", "≤", "B1.total", "R1.egen"),
    "relations[R1.egen]: följer redan av regeln ”R1.namnare.B1”.",
  ],
  [
    "a relation that always holds",
    (area) => relation(area, "T1.n", "≥", 0),
    "relations[T1.egen]: stämmer alltid, vad som än fylls i.",
  ],
  [
    "a figure that is part of its own sum",
    (area) => relation(area, "T1.n", "≤", ["B1.total", "T1.n"]),
    "relations[T1.egen]: stämmer alltid",
  ],
  [
    "a relation that never holds",
    (area) => relation(area, "T1.n", "≤", -1),
    "relations[T1.egen]: kan aldrig stämma, vad som än fylls i.",
  ],
  [
    "a sum above its own part",
    (area) => relation(area, { plus: ["T1.n", "B1.total"], minus: ["T1.n"] }, "≤", -5),
    "relations[T1.egen]: kan aldrig stämma",
  ],
  [
    "a value taken though nothing holds the two equal",
    (area) => area.relations.shift(),
    "measures.R1: ”R1.namnare” tar sitt värde från ”B1.total” medan den är tom, men inget säger",
  ],
  [
    "no number of units",
    (area) => Object.assign(area, { units: null }),
    "units: dokumentet säger inte hur många enheter",
  ],
  [
    "no version",
    (area) => Object.assign(area.document, { version: null }),
    "document.version: dokumentet har ingen version.",
  ],
])("%s is remarked on", (_, change, says) => {
  const more = remarksOn(change).filter((remark) => !usual.includes(remark));
  expect(more).toContainEqual(expect.stringContaining(says));
});
