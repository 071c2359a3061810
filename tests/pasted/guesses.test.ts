import { dysmeli } from "../../src/areas/dysmeli";
import { koagulationssjukdomar } from "../../src/areas/koagulationssjukdomar";
import { statistic, type WorkedOut } from "../../src/model/measure";
import { guessQuestionColumns } from "../../src/pasted/guessQuestionColumns";
import { guessValueColumns } from "../../src/pasted/guessValueColumns";
import { type Countable, questionsOf } from "../../src/pasted/questions";
import { readTable } from "../../src/pasted/table";

const AREAS = { dysmeli, koagulationssjukdomar };

const asked = (workedOut: WorkedOut | undefined, unit = "dagar") => ({
  measure: "T1",
  definition: statistic({
    ...{ name: unit === "år" ? "Ålder" : "Tid till nybesök", heading: "T1", at: "1", population: "", purpose: "" },
    ...{ asks: "", foundIn: "", of: "patienter", unit, shows: ["medel"] as const, statisticsAt: "1" },
    ...(workedOut && { workedOut }),
  }),
  period: null,
  today: "2027-02-15",
});

/** A list of two rows that has a column of each kind. */
const CELLS: Readonly<Record<string, readonly [string, string]>> = {
  Personnummer: ["19800101-0000", "19900101-0000"],
  Födelsedatum: ["1980-01-01", "1990-01-01"],
  Remissdatum: ["2026-01-01", "2026-01-02"],
  Nybesöksdatum: ["2026-02-01", "2026-02-02"],
  Beslutsdatum: ["2026-03-01", "2026-03-02"],
  "Datum A": ["2026-05-01", "2026-05-02"],
  "Datum B": ["2026-04-01", "2026-04-02"],
  Ålder: ["45", "35"],
  Dagar: ["31", "32"],
  Löpnr: ["1", "2"],
  "Patient-ID": ["A1", "B22"],
  Hemlän: ["Skåne län", "Stockholms län"],
  Kön: ["K", "M"],
  Vårdplan: ["ja", "nej"],
  Nybesök: ["ja", "ja"],
  "Enkät besvarad": ["ja", "nej"],
  "Fått enkät": ["ja", "ja"],
};
const list = (...headings: readonly string[]) =>
  readTable(
    [headings, ...[0, 1].map((row) => headings.map((name) => CELLS[name]![row]!))]
      .map((row) => row.join("\t"))
      .join("\n"),
  );

const days: WorkedOut = { kind: "days", from: "registrerad remiss", to: "multidisciplinär bedömning vid nybesök" };
const age: WorkedOut = { kind: "age", at: "beslut om behandling" };

test.each<[what: string, ReturnType<typeof asked>, headings: string[], kind: string, columns: object]>([
  [
    "dates by their headings",
    asked(days),
    ["Nybesöksdatum", "Remissdatum", "Beslutsdatum"],
    "days",
    { from: 1, to: 0 },
  ],
  ["two dates without a name: the earlier first", asked(days), ["Datum A", "Datum B"], "days", { from: 1, to: 0 }],
  [
    "of three, one that does not say is left to choose",
    asked(days),
    ["Remissdatum", "Datum A", "Datum B"],
    "days",
    { from: 0 },
  ],
  [
    "a day of birth is no wait",
    asked(days),
    ["Födelsedatum", "Remissdatum", "Nybesöksdatum"],
    "days",
    { from: 1, to: 2 },
  ],
  [
    "a number is taken where there are no two dates",
    asked(days),
    ["Löpnr", "Dagar", "Remissdatum"],
    "values",
    { value: 1 },
  ],
  [
    "an age from birth and date",
    asked(age, "år"),
    ["Remissdatum", "Beslutsdatum", "Personnummer"],
    "age",
    { birth: 2, at: 1 },
  ],
  ["an age as it stands, where no date is its", asked(age, "år"), ["Personnummer", "Ålder"], "values", { value: 1 }],
  ["values that are not worked out", asked(undefined), ["Löpnr", "Remissdatum", "Dagar"], "values", { value: 2 }],
])("%s", (_, what, headings, kind, columns) => {
  expect(guessValueColumns(list(...headings), what)).toEqual({ kind, columns, group: null });
});

test.each<[area: keyof typeof AREAS, measure: string, headings: string[], columns: object]>([
  [
    "koagulationssjukdomar",
    "B1a",
    ["Patient-ID", "Kön", "Hemlän", "Födelsedatum", "Nybesöksdatum"],
    { patient: [0], "B1a.datum": [4], "B1a.hemregion": [2], "B1a.kon": [1], "B1a.alder": [3] },
  ],
  ["koagulationssjukdomar", "B1a", ["Personnummer", "Ålder"], { patient: [0], "B1a.alder": [1] }],
  ["dysmeli", "R1", ["Löpnr", "Vårdplan"], { "R1.taljare": [1] }],
  ["dysmeli", "R1", ["Nybesök", "Vårdplan"], { "R1.taljare": [1], "R1.namnare": [0] }],
  ["dysmeli", "P1", ["Fått enkät", "Enkät besvarad"], { "P1.taljare": [1], "P1.fattEnkat": [0] }],
])("%s %s of %j", (area, measure, headings, columns) => {
  const questions = questionsOf(measure, AREAS[area].measures[measure] as Countable);
  expect(guessQuestionColumns(list(...headings), questions)).toEqual(columns);
});
