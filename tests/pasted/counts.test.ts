import { dysmeli } from "../../src/areas/dysmeli";
import { gendermatoser } from "../../src/areas/gendermatoser";
import { koagulationssjukdomar } from "../../src/areas/koagulationssjukdomar";
import type { Area } from "../../src/model/area";
import { type AskedCounts, countList } from "../../src/pasted/countList";
import { guessQuestionColumns } from "../../src/pasted/guessQuestionColumns";
import { type Countable, questionsOf } from "../../src/pasted/questions";
import { readTable } from "../../src/pasted/table";
import { NO_PART, NOT_COUNTED, type WordChoices } from "../../src/pasted/wordReader";

const asked = ({ measures }: Area, measure: string): AskedCounts => ({
  measure,
  definition: measures[measure] as Countable,
  period: { from: "2026-01-01", to: "2026-12-31" },
  today: "2027-02-15",
  key: new Uint8Array(32).fill(7),
});

/** What a list comes to, with the columns that are guessed. Figures that are 0 are left out here. */
function counted(area: Area, measure: string, text: string, words: WordChoices = {}) {
  const what = asked(area, measure);
  const table = readTable(text);
  const columns = guessQuestionColumns(table, questionsOf(measure, what.definition));
  const { figures, leftOut, words: found, ...rest } = countList(table, what, columns, words);
  return {
    columns,
    figures: Object.fromEntries(Object.entries(figures).filter(([, figure]) => figure !== 0)),
    leftOut: leftOut.map(({ kind, row }) => `${row} ${kind}`),
    unknown: found.filter(({ choice }) => choice === null).map(({ word, rows }) => `${word} ${rows}`),
    ...rest,
  };
}

describe("counts from a patient list", () => {
  test("the whole and all breakdowns, patients once, outside the period not", () => {
    const list = [
      "Personnummer\tBesöksdatum\tHemregion\tKön\tDiagnos",
      "20100101-0000\t2026-02-01\tRegion Skåne\tK\tHemofili A",
      "19800101-0000\t2026-02-02\tStockholms län\tM\tvon Willebrands sjukdom",
      "19800101-0000\t2026-09-02\tStockholms län\tM\tvon Willebrands sjukdom",
      "19700101-0000\t2025-09-02\tVGR\tM\tHemofili A",
      "20080315-0000\t2026-03-14\tej folkbokförd\tkvinna\tOkänt",
      "\t2026-03-14\t14\tkvinna\tHemofili A",
    ].join("\n");
    expect(counted(koagulationssjukdomar, "B1a", list)).toEqual({
      columns: {
        patient: [0],
        "B1a.datum": [1],
        "B1a.hemregion": [2],
        "B1a.kon": [3],
        "B1a.alder": [0],
        "B1a.diagnos": [4],
      },
      figures: {
        "B1a.total": 3,
        "B1a.hemregion.12": 1,
        "B1a.hemregion.01": 1,
        "B1a.ejFolkbokforda": 1,
        "B1a.kon.kvinna": 2,
        "B1a.kon.man": 1,
        "B1a.alder.barn": 2,
        "B1a.alder.vuxna": 1,
        "B1a.diagnos.hemofili": 1,
        "B1a.diagnos.vwd": 1,
      },
      rows: 3,
      patients: 3,
      leftOut: ["4 repeated", "5 outsidePeriod", "7 noId"],
      unknown: ["Okänt 1"],
      conflicts: [],
    });
  });

  test("a person says what unknown words mean: a part, no part, or not to be counted", () => {
    const list = "Diagnos\nIktyos\nIktyos\nEB\nAnnat\nInställt";
    expect(counted(gendermatoser, "B1", list).unknown).toEqual(["Annat 1", "Inställt 1"]);
    const words = { "B1.diagnos": { annat: NO_PART, inställt: NOT_COUNTED } };
    expect(counted(gendermatoser, "B1", list, words)).toMatchObject({
      figures: { "B1.total": 4, "B1.diagnos.iktyos": 2, "B1.diagnos.eb": 1 },
      leftOut: ["6 notCounted"],
      unknown: [],
    });
  });

  test("parts that overlap: several words in a cell count in each", () => {
    const list = "Operationstyp\nGastrostomi\nHandkirurgiska ingrepp; Gastrostomi\nEsofagusdilatation";
    expect(counted(gendermatoser, "B4", list)).toMatchObject({
      figures: {
        "B4.total": 3,
        "B4.operation.gastrostomi": 2,
        "B4.operation.handkirurgi": 1,
        "B4.operation.esofagusdilatation": 1,
      },
      unknown: [],
    });
  });

  test("a part that is broken down further", () => {
    const list =
      "Kirurgi\tInomläns- och utomlän\nakut\tInomlänspatient\nakut\tUtomlänspatienter\nelektiv\tutomlän\nelektiv\t";
    expect(counted(koagulationssjukdomar, "B3", list)).toMatchObject({
      figures: {
        "B3.total": 4,
        "B3.akut.total": 2,
        "B3.akut.inomlan": 1,
        "B3.akut.utomlan": 1,
        "B3.elektiv.total": 2,
        "B3.elektiv.utomlan": 1,
      },
      unknown: ["(tom) 1"],
    });
  });

  test("a share: rows, and those with a yes", () => {
    const list = "Patientnr\tVårdplan\n1\tja\n2\tnej\n3\t2026-05-01\n3\tnej\n4\tkanske";
    expect(counted(dysmeli, "R1", list)).toMatchObject({
      figures: { "R1.taljare": 2, "R1.namnare": 4 },
      leftOut: ["5 repeated"],
      unknown: ["kanske 1"],
    });
  });

  test("a ratio by age: how many above, patients below", () => {
    const list = "Patientnr;Ålder;Bedömningar av ledstatus\n1;7;2\n2;3;1\n3;40;0\n4;50;3";
    expect(counted(koagulationssjukdomar, "T2", list)).toMatchObject({
      figures: {
        "T2.taljare": 6,
        "T2.namnare": 4,
        "T2.barn.taljare": 2,
        "T2.barn.namnare": 1,
        "T2.vuxna.taljare": 3,
        "T2.vuxna.namnare": 2,
      },
    });
  });

  test("of a personal number with hidden digits it shows when, but not who", () => {
    const list = "Personnummer\tKön\n19800101-****\tK\n19800101-****\tM\n19800101-0000\tM";
    expect(counted(dysmeli, "B1", list)).toMatchObject({
      figures: { "B1.total": 1, "B1.kon.man": 1 },
      leftOut: ["2 noId", "3 noId"],
    });
  });

  test("the same patient with different answers: told, and the first row counts", () => {
    const list = "Patientnr\tKön\n1\tK\n2\tM\n1\tM";
    expect(counted(dysmeli, "B1", list)).toMatchObject({
      figures: { "B1.total": 2, "B1.kon.kvinna": 1, "B1.kon.man": 1 },
      conflicts: [{ kind: "differs", question: "B1.kon", label: "Juridiskt kön", rows: [2, 4] }],
    });
  });

  test("a birth date whose part depends on the day is in none without a date", () => {
    const list = "Födelsedatum\n2008-06-01\n2010-06-01\n1990-01-01";
    expect(counted(dysmeli, "B1", list)).toMatchObject({
      figures: { "B1.total": 3, "B1.alder.barn": 1, "B1.alder.vuxna": 1 },
      conflicts: [{ kind: "undecidedAge", question: "B1.alder", label: "Ålder", rows: [2] }],
    });
  });
});
