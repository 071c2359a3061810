import fc from "fast-check";
import { skelettdysplasier } from "../../src/areas/skelettdysplasier";
import { inspectWorkbook } from "../../src/hosts/file/inspectWorkbook";
import { readWorkbook } from "../../src/hosts/file/readWorkbook";
import { newReport } from "../../src/report/newReport";
import { readWorkbookReport } from "../../src/report/readWorkbookReport";
import type { Report } from "../../src/report/report";
import { sign } from "../../src/report/sign";
import { statusOf } from "../../src/report/signed";
import { planUpgrade } from "../../src/report/upgrade";
import { upgradeText } from "../../src/report/upgradeText";
import { compile, type CompiledArea } from "../../src/rules/compile";
import { openDefinition } from "../../src/rules/definition/openDefinition";
import type { CellValue } from "../../src/rules/readings";
import { planWorkbook } from "../../src/sheet/workbook";
import { laterSixthArea } from "../definition/laterSixthArea";
import { sixthArea } from "../definition/sixthArea";
import { fixture, LAYOUT_1 } from "../fixtures/fixture";
import { rough } from "./inspected";

function compiledFrom(definition: object): CompiledArea {
  const opened = openDefinition(JSON.stringify(definition));
  if (!opened.ok) throw new Error(JSON.stringify(opened.faults));
  return compile(opened.definition.area);
}

const earlier = compiledFrom(sixthArea());
const later = compiledFrom(laterSixthArea());

const FILLED: Readonly<Record<string, CellValue>> = {
  ...{ "B1.total": 10, "B1.kon.kvinna": 4, "B1.kon.man": 6 },
  ...{ "T1.n": 4, "T1.medel": "20,25", "T1.sd": 8.7, "T1.p10": 12, "T1.median": 20, "T1.p90": 28 },
  ...{ "R1.taljare": 8, "R1.namnare": 10, "R2.taljare": 12, "R2.namnare": 9 },
};

const reportWith = (values: Report["values"], set: Partial<Report> = {}): Report => ({
  ...newReport(earlier.area, 2028, "Testenheten"),
  values,
  ...set,
});

const workbook = (filled: Report["values"]) => rough(planWorkbook(earlier, 2028, "Testenheten"), filled).inspected();

test("a later document: what is new, gone, renamed and renumbered is told, and every figure is placed or listed", () => {
  const explanations = {
    "R1.namnare.B1": { text: "Räknat vid årets slut.", about: { "R1.namnare": 10 } },
    "T1.n.B1": { text: "Två besök.", about: {} },
  };
  const { report, changes } = planUpgrade(later, reportWith(FILLED, { explanations }), workbook(FILLED), {});
  expect(upgradeText(changes)).toEqual([
    "R1 heter nu R3. Siffrorna följer med.",
    "Nytt att fylla i på B1: ”Barn/vuxna: Barn” och ”Barn/vuxna: Vuxna”.",
    "Nytt att fylla i på T1: ”minimum” och ”maximum”.",
    "På R2 heter ”Antal kontroller” nu ”Antal utförda kontroller”.",
    "Utan plats i bladen, och sparas därför i en lista: ”10:e percentil (dagar)” på bladet T1: 12.",
    "Utan plats i bladen, och sparas därför i en lista: ”90:e percentil (dagar)” på bladet T1: 28.",
    "Förklaringen till R1.namnare.B1 behövs inte längre: ”Räknat vid årets slut.”.",
  ]);
  expect(report).toMatchObject({
    documentVersion: "2.0",
    made: { layout: 2 },
    values: { "B1.total": 10, "T1.medel": "20,25", "R2.taljare": 12, "R3.taljare": 8, "R3.namnare": 10 },
    unplaced: [
      { sheet: "T1", label: "10:e percentil (dagar)", value: 12 },
      { sheet: "T1", label: "90:e percentil (dagar)", value: 28 },
    ],
    explanations: { "T1.n.B1": explanations["T1.n.B1"] },
  });
});

test("the same definition in a new layout: nothing changes, and what is signed stays so", () => {
  const filled = { ...FILLED, "R1.namnare": null };
  const draft = reportWith(filled, { made: { product: "0.1.0", layout: 1, ruleSet: null } });
  const signing = sign(earlier, draft, "koordinator", "Koordinator Exempel", "2028-03-03T12:00:00.000Z");
  if (!signing.ok) throw new Error(signing.reasons.map(({ says }) => says).join(" "));
  const { report, changes } = planUpgrade(earlier, signing.report, workbook(filled), {});
  expect(upgradeText(changes)).toEqual([
    "Alla siffror får en plats i de nya bladen.",
    "Inget av det som är undertecknat ändras, så underskrifterna gäller.",
  ]);
  expect(statusOf(earlier, report)).toBe("klarmarkerad");
});

test("a signature of another document's figures is void, and told to be", () => {
  const signing = sign(earlier, reportWith(FILLED), "koordinator", "Koordinator Exempel", "2028-03-03T12:00:00.000Z");
  if (!signing.ok) throw new Error(signing.reasons.map(({ says }) => says).join(" "));
  const { report, changes } = planUpgrade(later, signing.report, workbook(FILLED), {});
  expect(report.signatures).toEqual([]);
  expect(upgradeText(changes).at(-1)).toBe(
    "Underskrifterna av Koordinator Exempel gäller inte längre. Rapporten öppnas igen och behöver klarmarkeras på nytt.",
  );
});

test("the workbook that layout 1 was made with keeps every figure in place, and both of its signatures", async () => {
  const content = readWorkbook(fixture(LAYOUT_1));
  const compiled = compile(skelettdysplasier);
  const read =
    content.ok &&
    (await readWorkbookReport(
      content.value,
      async () => ({ ok: true, compiled }),
      () => null,
    ));
  if (!read || !read.ok) throw new Error("The fixture should hold a report.");
  const inspected = inspectWorkbook(fixture(LAYOUT_1), planWorkbook(compiled, 2027, read.report.unit));
  if (!inspected.ok) throw new Error(JSON.stringify(inspected.failure));
  const { report, changes } = planUpgrade(compiled, read.report, inspected.value, {});
  expect(upgradeText(changes)).toEqual([
    "Alla siffror får en plats i de nya bladen.",
    "Inget av det som är undertecknat ändras, så underskrifterna gäller.",
  ]);
  const filled = Object.fromEntries(Object.entries(read.report.values).filter(([, value]) => value !== null));
  expect(Object.keys(filled)).toHaveLength(34);
  expect(report.values).toEqual(filled);
  expect(statusOf(compiled, report)).toBe("attesterad");
});

/** The later area with something else done to it. */
const changed = (change: (area: ReturnType<typeof sixthArea>) => object): CompiledArea =>
  compiledFrom(change(sixthArea()));

test.each<[string, CompiledArea, string[]]>([
  [
    "a measure that is gone",
    changed(({ measures: { R2, ...measures }, ...rest }) => ({ ...rest, measures })),
    [
      "Frågas inte efter längre: R2. Bladen blir kvar i arbetsboken men hör inte till rapporten.",
      "Utan plats i bladen, och sparas därför i en lista: ”Antal kontroller” på bladet R2: 12.",
      "Utan plats i bladen, och sparas därför i en lista: ”Antal kontrollerade patienter” på bladet R2: 9.",
    ],
  ],
  [
    "a measure that is new",
    changed(({ measures, ...rest }) => ({
      ...rest,
      measures: { ...measures, B2: { ...measures.B1, name: "Antal besök" } },
    })),
    ["Nytt att rapportera: B2.", "Alla siffror får en plats i de nya bladen."],
  ],
  [
    "two measures that have changed numbers",
    changed(({ measures: { R1, R2, ...measures }, relations, ...rest }) => ({
      ...rest,
      measures: { ...measures, R1: R2, R2: R1 },
      relations: relations.slice(1),
    })),
    [
      "R1 heter nu R2. Siffrorna följer med.",
      "R2 heter nu R1. Siffrorna följer med.",
      "Alla siffror får en plats i de nya bladen.",
    ],
  ],
  [
    "another period and another name of a measure",
    changed(({ measures, ...rest }) => ({
      ...rest,
      measures: {
        ...measures,
        T1: { ...measures.T1, name: "Väntetid", measured: { yearsBefore: 2, firstReported: 2027, from: "2025-07-01" } },
      },
    })),
    [
      "På T1 heter ”Tid till besök” nu ”Väntetid”.",
      "Mätperioden för T1 är nu 1 januari–31 december 2026.",
      "Alla siffror får en plats i de nya bladen.",
    ],
  ],
])("%s is told", (_, compiled, says) => {
  expect(upgradeText(planUpgrade(compiled, reportWith(FILLED), workbook(FILLED), {}).changes)).toEqual(says);
});

test("two measures that have changed numbers take their figures with them", () => {
  const swapped = changed(({ measures: { R1, R2, ...measures }, relations, ...rest }) => ({
    ...rest,
    measures: { ...measures, R1: R2, R2: R1 },
    relations: relations.slice(1),
  }));
  const { report } = planUpgrade(swapped, reportWith(FILLED), workbook(FILLED), {});
  expect(report.values).toMatchObject({ "R1.taljare": 12, "R1.namnare": 9, "R2.taljare": 8, "R2.namnare": 10 });
});

test("a formula that a person wrote where nothing is asked for any more is listed with what it gives", () => {
  const gone = changed(({ measures: { R2, ...measures }, ...rest }) => ({ ...rest, measures }));
  const { sheets, ...inspected } = workbook({ "R2.taljare": 12 });
  const written = sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => (cell.value === 12 ? { ...cell, formula: "=5+7" } : cell)),
  }));
  const { report } = planUpgrade(gone, reportWith({}), { ...inspected, sheets: written }, {});
  expect(report.unplaced).toEqual([{ sheet: "R2", label: "Antal kontroller", value: 12 }]);
});

test("no upgrade loses a value: each is at a field or in the list, as often as it stood in the workbook", () => {
  const definitions = [
    later,
    changed(({ measures: { R2, B1, ...measures }, relations, ...rest }) => ({
      ...rest,
      measures: { B1: { ...B1, by: [] }, ...measures },
      relations,
    })),
    changed(({ measures: { T1, R1, ...measures }, ...rest }) => ({ ...rest, measures, relations: [] })),
    changed(({ measures: { R1, R2, ...measures }, relations, ...rest }) => ({
      ...rest,
      measures: { ...measures, R1: R2, R2: R1 },
      relations: relations.slice(1),
    })),
    earlier,
  ];
  const ids = [...earlier.fields.keys()];
  const value = fc.oneof(
    fc.nat(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom("12,5", "ca 150", "−3", "x"),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...definitions),
      fc.dictionary(fc.constantFrom(...ids), value, { noNullPrototype: true }),
      (compiled, filled) => {
        const { report } = planUpgrade(compiled, reportWith(filled), workbook(filled), filled);
        const there = [...Object.values(report.values), ...(report.unplaced ?? []).map((one) => one.value)];
        const sorted = (values: readonly unknown[]) =>
          values
            .filter((one) => one !== null)
            .map(String)
            .toSorted();
        expect(sorted(there)).toEqual(sorted(Object.values(filled)));
      },
    ),
    { seed: 20270312, numRuns: 300 },
  );
});
