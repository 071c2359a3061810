import { area } from "../../src/model/area";
import { cover, independent, ofWhich, openPartition, partition } from "../../src/model/breakdown";
import type { FieldIdOf } from "../../src/model/ids";
import { count, ratio, share, statistic } from "../../src/model/measure";
import { atMost, equal, noneWithout, yearsAgo } from "../../src/model/relation";
import { compile } from "../../src/rules/compile";

const about = {
  name: "Mått",
  heading: "Bakgrundsmått",
  at: "1–2",
  asks: "Vad som frågas",
  population: "Vilka som räknas",
  purpose: "Varför",
  foundIn: "Var",
};

/** A measure of every shape that ids follow from. Made up. */
const measures = {
  B1: count({
    ...about,
    unit: "patienter",
    whole: "Antal patienter",
    by: [
      partition("kon", "Kön", { kvinna: "Kvinna", man: "Man" }, "1"),
      partition(
        "kirurgi",
        "Kirurgi",
        {
          akut: { label: "Akut", by: [openPartition("lan", "Län", { inom: "Inom", utom: "Utom" }, "1")] },
          planerad: "Planerad",
        },
        "1",
        { inline: true },
      ),
      partition("region", "Region", { a: "A", b: "B" }, "1", { blankMeansZero: true, beside: { annan: "Annan" } }),
      cover("diagnos", "Diagnos", { ena: "Ena", andra: "Andra" }, "1"),
      ofWhich("varav", "Varav", { svar: "Svår" }, "1", { inline: true }),
    ],
  }),
  B2: count({
    ...about,
    unit: "besök",
    whole: null,
    by: [independent("slag", "Slag", { fysiska: "Fysiska", distans: "Distans" }, "1", { inline: true })],
  }),
  T1: statistic({ ...about, of: "patienter", unit: "dagar", shows: ["medel", "sd", "median"], statisticsAt: "1" }),
  T2: statistic({
    ...about,
    of: "patienter",
    unit: "år",
    shows: ["medel", "min", "max"],
    statisticsAt: "1",
    groups: { barn: { label: "Barn" }, vuxna: { label: "Vuxna" } },
  }),
  R1: share({
    ...about,
    numerators: {
      A: { label: "Ena", share: "Andel ena", better: "higher" },
      B: { label: "Andra", share: "Andel andra", better: "lower" },
    },
    unit: "patienter",
    denominator: { label: "Alla", unit: "patienter" },
    disjoint: true,
    coverage: "Andel som svarat",
    coverageAt: "1",
  }),
  R2: ratio({
    ...about,
    quotient: "Kvot",
    numerator: { label: "Bedömningar", unit: "bedömningar" },
    denominator: { label: "Patienter", unit: "patienter" },
    by: [openPartition("alder", "Ålder", { barn: "Barn", vuxna: "Vuxna" }, "1")],
  }),
  R3: ratio({
    ...about,
    quotient: "Kvot",
    numerator: { label: "Bedömningar", unit: "bedömningar" },
    denominator: { label: "Patienter", unit: "patienter" },
    by: [openPartition("alder", "Ålder", { barn: "Barn", vuxna: "Vuxna" }, "1", { inline: true })],
  }),
  P1: share({
    ...about,
    numerator: { id: "besvarat", label: "Svarade", unit: "patienter" },
    denominator: { label: "Alla", unit: "patienter" },
    responseRate: {
      label: "Svarsfrekvens",
      answered: "besvarat",
      of: { id: "fatt", label: "Fått enkäten", unit: "patienter" },
      rule: "svar.fatt",
      at: "1",
    },
  }),
};

type Id = FieldIdOf<typeof measures>;

/** The compiler refuses this list when an id is missing, and when there is one too many. */
const IDS: Record<Id, true> = {
  "B1.total": true,
  "B1.kon.kvinna": true,
  "B1.kon.man": true,
  "B1.akut.total": true,
  "B1.akut.lan.inom": true,
  "B1.akut.lan.utom": true,
  "B1.planerad": true,
  "B1.region.a": true,
  "B1.region.b": true,
  "B1.annan": true,
  "B1.diagnos.ena": true,
  "B1.diagnos.andra": true,
  "B1.svar": true,
  "B2.fysiska": true,
  "B2.distans": true,
  "T1.n": true,
  "T1.medel": true,
  "T1.sd": true,
  "T1.median": true,
  "T2.barn.n": true,
  "T2.barn.medel": true,
  "T2.barn.min": true,
  "T2.barn.max": true,
  "T2.vuxna.n": true,
  "T2.vuxna.medel": true,
  "T2.vuxna.min": true,
  "T2.vuxna.max": true,
  "R1.taljareA": true,
  "R1.taljareB": true,
  "R1.namnare": true,
  "R2.taljare": true,
  "R2.namnare": true,
  "R2.alder.barn.taljare": true,
  "R2.alder.barn.namnare": true,
  "R2.alder.vuxna.taljare": true,
  "R2.alder.vuxna.namnare": true,
  "R3.taljare": true,
  "R3.namnare": true,
  "R3.barn.taljare": true,
  "R3.barn.namnare": true,
  "R3.vuxna.taljare": true,
  "R3.vuxna.namnare": true,
  "P1.besvarat": true,
  "P1.namnare": true,
  "P1.fatt": true,
};

const rest = {
  slug: "pahittat",
  name: "Påhittat",
  document: { title: "Påhittat", publisher: "Ingen", version: null, date: null },
  units: null,
  measured: { yearsBefore: 1, firstReported: 2026, from: "2025-01-01" },
};

test("the ids that the compiler works out are those that the program works out", () => {
  const compiled = compile(area({ ...rest, measures, relations: [] }));
  expect([...compiled.fields.keys()].toSorted()).toEqual(Object.keys(IDS).toSorted());
});

const told = { severity: "error", because: "Därför.", at: "1" } as const;

test("a relation may name the fields there are, and the compiler refuses any other", () => {
  const right = area({
    ...rest,
    measures,
    relations: [
      { rule: "B1.ena", claim: atMost("B1.diagnos.ena", ["B1.kon.kvinna", "B1.kon.man"]), ...told },
      { rule: "R2.barn", claim: equal("R2.alder.barn.namnare", "B1.total"), ...told },
      { rule: "B2.ingen", claim: noneWithout("B1.total", "B2.fysiska"), ...told },
      { rule: "R1.forra", claim: atMost("R1.namnare", yearsAgo(1, "B1.total")), ...told },
    ],
  });
  expect(() => compile(right)).not.toThrow();
  const wrong = area({
    ...rest,
    measures,
    relations: [
      // @ts-expect-error there is no such part
      { rule: "B1.tredje", claim: atMost("B1.diagnos.tredje", "B1.total"), ...told },
      // @ts-expect-error a part that is broken down has its total under it
      { rule: "B1.akut", claim: atMost("B1.akut", "B1.total"), ...told },
      // @ts-expect-error what stands inline has no heading in its id
      { rule: "R3.barn", claim: equal("R3.alder.barn.namnare", "B1.total"), ...told },
      // @ts-expect-error an earlier report has the same fields
      { rule: "R1.forra", claim: atMost("R1.namnare", yearsAgo(1, "B1.summa")), ...told },
    ],
  });
  expect(() => compile(wrong)).toThrow("The definition of pahittat has no field B1.diagnos.tredje.");
});
