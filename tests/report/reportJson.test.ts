import { readReportJson, type ReportJson, reportFromJson, unknownIds } from "../../src/report/reportJson";
import { assess } from "../../src/report/assess";
import { CLEAN } from "../cli/cleanReport";
import { compiled, SURPRISING } from "./signedReport";

const json = (part: object = {}) => ({
  area: "koagulationssjukdomar",
  reportingYear: 2027,
  values: { ...CLEAN },
  ...part,
});

function read(data: object): ReportJson {
  const result = readReportJson(JSON.stringify(data));
  if (!result.ok) throw new Error(result.faults.join(" "));
  return result.json;
}

test.each<[string, string, RegExp[]]>([
  ["no JSON", "{area:", [/inte läsbar JSON/]],
  ["a list", "[]", [/^Filen: här ska stå ett objekt med area, reportingYear och values/]],
  ["nothing in it", "{}", [/^area: .*koagulationssjukdomar/, /^reportingYear: .*2027/, /^values: /]],
  ["an unknown name", JSON.stringify(json({ enhet: "x" })), [/^Filen: okänt namn ”enhet”.*area, reportingYear, unit/]],
  [
    "a year as text",
    JSON.stringify(json({ reportingYear: "2027" })),
    [/^reportingYear: här ska stå rapporteringsåret/],
  ],
  ["a year that is none", JSON.stringify(json({ reportingYear: 27 })), [/^reportingYear: /]],
  ["half a year", JSON.stringify(json({ reportingYear: 2027.5 })), [/^reportingYear: /]],
  [
    "a figure that is neither",
    JSON.stringify(json({ values: { "B1a.total": true } })),
    [/^values\.B1a\.total: här ska stå ett tal, en text eller null/],
  ],
  ["figures in a list", JSON.stringify(json({ values: [1] })), [/^values: här ska stå ett objekt med uppgifternas id/]],
  [
    "a year before that is none",
    JSON.stringify(json({ previous: { förra: {} } })),
    [/^previous\.förra: här ska stå ett år/],
  ],
  [
    "an earlier figure that is none",
    JSON.stringify(json({ previous: { "2026": { "B1a.total": [] } } })),
    [/^previous\.2026\.B1a\.total: här ska stå ett tal/],
  ],
  [
    "an explanation that is no text",
    JSON.stringify(json({ explanations: { "B1a.kon.sum": 1 } })),
    [/^explanations\.B1a\.kon\.sum: här ska stå förklaringen/],
  ],
])("%s: each fault says where it is and what should stand there", (_, text, faults) => {
  const result = readReportJson(text);
  if (result.ok) throw new Error("It should have been refused.");
  expect(result.faults).toHaveLength(faults.length);
  faults.forEach((fault, i) => expect(result.faults[i]).toMatch(fault));
});

test("ids that the area does not have are told, each with those that may be meant", () => {
  const values = { "B1a.totalt": 1, "B1a.kon": 1, zzz: 1, "Ö1.andel": 75 };
  const given = read(json({ values, previous: { "2026": { "B9.total": 1 } }, explanations: { "B1a.kon.summa": "x" } }));
  expect(unknownIds(compiled, given)).toEqual([
    "values: Koagulationssjukdomar har ingen uppgift ”B1a.totalt”. Menas B1a.total?",
    "values: Koagulationssjukdomar har ingen uppgift ”B1a.kon”. Menas B1a.kon.kvinna, B1a.kon.man?",
    "values: Koagulationssjukdomar har ingen uppgift ”zzz”. Kontrollera stavningen.",
    expect.stringMatching(/”Ö1\.andel”. Menas Ö1\.taljare, Ö1\.namnare\?/),
    expect.stringMatching(/^previous\.2026: .*”B9\.total”/),
    "explanations: det finns ingen regel ”B1a.kon.summa”. Menas B1a.kon.sum?",
  ]);
  expect(unknownIds(compiled, read(json()))).toEqual([]);
});

test("ids may be written in any Unicode form", () => {
  const given = read(json({ values: { ["Ö1.taljare".normalize("NFD")]: 3, ["Ö1.namnare".normalize("NFD")]: 4 } }));
  expect(unknownIds(compiled, given)).toEqual([]);
  expect(reportFromJson(compiled, given).values).toEqual({ "Ö1.taljare": 3, "Ö1.namnare": 4 });
});

test("an explanation in a file is about the figures beside it; one of nothing surprising is left out", () => {
  const explanations = { "B1a.diagnos.under": "En annan diagnos.", "B1a.diagnos.over": "Behövs inte." };
  const report = reportFromJson(compiled, read(json({ values: { ...CLEAN, ...SURPRISING }, explanations })));
  expect(Object.keys(report.explanations)).toEqual(["B1a.diagnos.under"]);
  expect(assess(compiled, report).findings).toMatchObject([
    { rule: "B1a.diagnos.under", explanation: "En annan diagnos." },
  ]);
});

test("what is not there is left open", () => {
  expect(reportFromJson(compiled, read(json({ values: {} })))).toMatchObject({
    unit: "",
    documentVersion: "1.0",
    previous: {},
    explanations: {},
    signatures: [],
  });
});
