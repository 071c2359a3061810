import fc from "fast-check";
import { check } from "../../src/rules/check";
import { NO_VALUE } from "../../src/rules/derive";
import { MISSING_REASONS, readReason, REASON_WORDS } from "../../src/rules/missing";
import { type CellValue, readValues, type Values } from "../../src/rules/readings";
import { randomReport } from "../domain/randomReport";
import { SLUGS } from "../domain/tables";
import { areaOf, judgeRows } from "./judgeRows";

const SEED = 20270305;

test.each([
  ["ej aktuellt", "notApplicable"],
  ["Ej aktuellt", "notApplicable"],
  ["  KAN  INTE\u00a0RAPPORTERAS ", "cannotReport"],
  ["Ännu inte infört", "notYetIntroduced"],
  ["ÄNNU INTE INFÖRT", "notYetIntroduced"],
  ["ejaktuellt", null],
  ["ej aktuellt i år", null],
  ["saknas", null],
  ["-", null],
  ["", null],
])("“%s” states %s", (text, reason) => {
  expect(readReason(text)).toBe(reason);
});

judgeRows([
  [
    "partition with a part that is declared missing",
    "koagulationssjukdomar",
    "B1a.kon.sum",
    ["B1a.total", "B1a.kon.kvinna", "B1a.kon.man"],
    [
      [[3, "ej aktuellt", 2], "silent", "a part that cannot be given is not 0"],
      [["kan inte rapporteras", 1, 3], "silent", "nothing to compare with"],
    ],
  ],
  [
    "list with a region that is declared missing",
    "koagulationssjukdomar",
    "B1a.hemregion.sum",
    ["B1a.total", "B1a.hemregion.01", "B1a.hemregion.12", "B1a.ejFolkbokforda"],
    [
      [[3, "kan inte rapporteras", 1, 1], "silent", "the list is begun but cannot be summed"],
      [[3, "kan inte rapporteras", null, 1], "silent", "the other regions are 0, the sum still unknown"],
    ],
  ],
  [
    "list that must be begun, and whose regions cannot be given",
    "koagulationssjukdomar",
    "B1b.hemregion.required",
    ["B1b.total", "B1b.hemregion.01"],
    [[[3, "kan inte rapporteras"], "silent", "nobody can fill it in"]],
  ],
  [
    "required",
    "koagulationssjukdomar",
    "B2.cell.required",
    ["B2.total", "B2.besok.fysiska", "B2.besok.distans"],
    [
      [["ej aktuellt", "ej aktuellt", "ej aktuellt"], "holds", "declared missing is no longer blank"],
      [["ej aktuellt", "ej aktuellt", null], "broken", "a blank beside it still is"],
    ],
  ],
  [
    "statistics that are there when N is",
    "koagulationssjukdomar",
    "T1.stat.missing",
    ["T1.n", "T1.medel", "T1.sd", "T1.p10", "T1.median", "T1.p90"],
    [
      [[4, 2, 1, "kan inte rapporteras", 2, 3], "silent", "a percentile that cannot be given"],
      [["kan inte rapporteras", null, null, null, null, null], "silent", "nothing depends on an unknown N"],
    ],
  ],
  [
    "explanation that is asked for",
    "koagulationssjukdomar",
    "B2.cell.missing",
    ["B2.total", "B2.besok.fysiska", "B2.besok.distans"],
    [
      [[3, 2, "Ännu inte infört"], "broken", "a reason"],
      [[3, 2, null], "holds", "a blank is another question"],
      [[3, 2, "många"], "holds", "what cannot be used is another fault"],
    ],
  ],
]);

test("a declared figure is told by name, reason by reason, and never as a number", async () => {
  const values = { "B2.total": 3, "B2.besok.fysiska": "ej aktuellt", "B2.besok.distans": "ÄNNU INTE INFÖRT" };
  const { findings } = check(await areaOf("koagulationssjukdomar"), { reportingYear: 2027, values }, "filled");
  expect(findings).toEqual([
    {
      rule: "B2.cell.missing",
      measure: "B2",
      severity: "warning",
      fields: ["B2.besok.fysiska", "B2.besok.distans"],
      message:
        "Saknas i B2: ”Besökstyp: Fysiska besök” (ej aktuellt); ”Besökstyp: Distansbesök” (ännu inte infört). Förklara kort varför uppgifterna inte finns.",
    },
  ]);
});

test("a field that repeats another takes over why that one is missing, until it has a figure of its own", async () => {
  const compiled = await areaOf("gendermatoser");
  const [same] = [...compiled.fields.values()].filter((field) => field.same);
  const other = same!.same!;
  const read = (values: Values) => readValues(compiled, values).counted(same!.id);
  expect(read({ [other]: "kan inte rapporteras" })).toBe("cannotReport");
  expect(read({ [other]: "kan inte rapporteras", [same!.id]: 4 })).toBe(4);
  expect(read({ [other]: 4 })).toBe(4);
});

test.each<[CellValue, CellValue, string]>([
  [6, 0, "–, nämnaren är 0"],
  ["kan inte rapporteras", 7, "–, täljare saknas"],
  [null, 7, "–, täljare saknas"],
  [6, "ej aktuellt", "–, nämnare saknas"],
  [6, null, "–, nämnare saknas"],
  ["ej aktuellt", null, "–, täljare och nämnare saknas"],
  ["ej aktuellt", 0, "–, täljare saknas"],
])("of %j by %j no share can be worked out: %s", async (numerator, denominator, says) => {
  const values = { "Ö1.taljare": numerator, "Ö1.namnare": denominator };
  const { derived, noValue } = check(await areaOf("koagulationssjukdomar"), { reportingYear: 2027, values });
  expect(derived["Ö1.andel"]).toBeNull();
  expect(NO_VALUE[noValue["Ö1.andel"]!]).toBe(says);
});

test("a share that can be worked out has a value and no reason", async () => {
  const values = { "Ö1.taljare": 6, "Ö1.namnare": 7 };
  const { derived, noValue } = check(await areaOf("koagulationssjukdomar"), { reportingYear: 2027, values });
  expect([derived["Ö1.andel"], noValue["Ö1.andel"]]).toEqual([85.7, undefined]);
});

test("a sum lacks a part", async () => {
  const compiled = await areaOf("skelettdysplasier");
  const [sum] = [...compiled.derived.values()].filter(({ denominator }) => !denominator);
  const { noValue } = check(compiled, { reportingYear: 2028, values: {} });
  expect(NO_VALUE[noValue[sum!.id]!]).toBe("–, en uppgift saknas");
});

describe.each(SLUGS)("%s", (slug) => {
  test("no rule that names a figure calls it an error that the figure is declared missing", async () => {
    const compiled = await areaOf(slug);
    const id = fc.constantFrom(...compiled.fields.keys());
    fc.assert(
      fc.property(randomReport(slug), id, fc.constantFrom(...MISSING_REASONS), (report, field, reason) => {
        const values = { ...report.values, [field]: REASON_WORDS[reason] };
        const { findings } = check(compiled, { ...report, values });
        const wrong = findings.filter(({ severity, fields }) => severity === "error" && fields.includes(field));
        expect(wrong.map(({ rule }) => rule)).toEqual([]);
      }),
      { seed: SEED, numRuns: 150 },
    );
  });

  test("to declare a figure missing is never the same as to write 0", async () => {
    const compiled = await areaOf(slug);
    for (const { id, measure } of compiled.fields.values()) {
      for (const reason of MISSING_REASONS) {
        const told = (value: CellValue) => check(compiled, { reportingYear: 2030, values: { [id]: value } });
        const [declared, zero] = [told(REASON_WORDS[reason]), told(0)];
        const asks = ({ findings }: typeof declared) => findings.some(({ rule }) => rule === `${measure}.cell.missing`);
        expect([id, asks(declared), asks(zero)]).toEqual([id, true, false]);
        expect(readValues(compiled, { [id]: REASON_WORDS[reason] }).value(id)).toBeNull();
      }
    }
  });
});
