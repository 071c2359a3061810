import { dysmeli } from "../../src/areas/dysmeli";
import { gendermatoser } from "../../src/areas/gendermatoser";
import type { Area } from "../../src/model/area";
import { statistic } from "../../src/model/measure";
import { type AskedCounts, countList } from "../../src/pasted/countList";
import { guessQuestionColumns } from "../../src/pasted/guessQuestionColumns";
import { guessValueColumns } from "../../src/pasted/guessValueColumns";
import { type ListMapping, NO_MAPPING } from "../../src/pasted/listMapping";
import { type Countable, type QuestionColumns, questionsOf } from "../../src/pasted/questions";
import { rememberCounts } from "../../src/pasted/rememberCounts";
import { readTable } from "../../src/pasted/table";
import { takeValues } from "../../src/pasted/takeValues";
import { type AskedValues, rememberValues } from "../../src/pasted/values";
import { NOT_COUNTED } from "../../src/pasted/wordReader";

const asked = ({ measures }: Area, measure: string): AskedCounts => ({
  measure,
  definition: measures[measure] as Countable,
  period: null,
  today: "2027-02-15",
  key: new Uint8Array(32),
});
const questions = (area: Area, measure: string) => questionsOf(measure, area.measures[measure] as Countable);

const list = readTable("Pat\tGrp\tTyp\n1\tQ80\tqvinna\n2\tQ81\tkarl\n3\tQ99\tkarl\n4\tinställt\tkarl");
const columns: QuestionColumns = { "B1.diagnos": [1], "B1.kon": [2] };
const words = {
  "B1.diagnos": { q80: "iktyos", q81: "eb", inställt: NOT_COUNTED },
  "B1.kon": { qvinna: "kvinna", karl: "man" },
};
const remembered = rememberCounts(NO_MAPPING, list, questions(gendermatoser, "B1"), columns, words);

test("the next list is read as the last: columns by their headings, words by what was said of them", () => {
  const next = readTable("TYP\tPat\tGrp\nkarl\t1\tq80\nQvinna\t2\tQ80\nkarl\t3\tinställt");
  const found = guessQuestionColumns(next, questions(gendermatoser, "B1"), remembered);
  expect(found).toMatchObject({ "B1.diagnos": [2], "B1.kon": [0] });
  const { figures, leftOut } = countList(next, asked(gendermatoser, "B1"), found, {}, remembered);
  expect(figures).toMatchObject({ "B1.total": 2, "B1.diagnos.iktyos": 2, "B1.kon.kvinna": 1, "B1.kon.man": 1 });
  expect(leftOut).toEqual([{ kind: "notCounted", row: 4 }]);
});

test("it holds for the same question of other measures, and what a person says now comes first", () => {
  const next = readTable("Typ\nkarl\nqvinna\nkarl\nqvinna");
  const found = guessQuestionColumns(next, questions(dysmeli, "B1"), remembered);
  expect(found).toEqual({ "B1.kon": [0] });
  const again = countList(next, asked(dysmeli, "B1"), found, { "B1.kon": { karl: "kvinna" } }, remembered);
  expect(again.figures).toMatchObject({ "B1.kon.kvinna": 4, "B1.kon.man": 0 });
});

test("a later choice takes the place of an earlier one", () => {
  const moved = rememberCounts(
    remembered,
    list,
    questions(gendermatoser, "B1"),
    { "B1.kon": [1] },
    {
      "B1.kon": { karl: "kvinna" },
    },
  );
  expect(guessQuestionColumns(list, questions(gendermatoser, "B1"), moved)["B1.kon"]).toEqual([1]);
  const counted = countList(list, asked(gendermatoser, "B1"), { "B1.kon": [2] }, {}, moved);
  expect(counted.figures["B1.kon.kvinna"]).toBe(4);
});

test("no word of the list is in it, and nothing that may be somebody's number, not even as a hash", () => {
  const numbers = { "B1.kon": { "19850101-2385": "kvinna", karl: "man" } };
  const mapping = rememberCounts(NO_MAPPING, list, questions(gendermatoser, "B1"), columns, numbers);
  expect(Object.keys(mapping.words)).toHaveLength(1);
  const text = JSON.stringify(
    rememberCounts(mapping, list, questions(gendermatoser, "B1"), columns, words),
  ).toLowerCase();
  for (const word of list.rows.flatMap(({ cells }) => cells).filter((cell) => cell.length > 1)) {
    expect(text).not.toContain(word.toLowerCase());
  }
  for (const heading of ["pat", "grp", "typ"]) expect(text).not.toContain(`"${heading}"`);
  const hashes = (one: ListMapping) => [...Object.keys(one.headings), ...Object.keys(one.words)];
  expect(hashes(mapping).every((hash) => /^[\da-f]{64}$/.test(hash))).toBe(true);
});

test("a column of dates or of a group is remembered for its measure", () => {
  const definition = statistic({
    ...{ name: "Tid", heading: "T1", at: "1", asks: "Tid.", population: "", purpose: "", foundIn: "" },
    ...{ of: "patienter", unit: "dagar", values: "whole" as const, shows: ["medel"] as const, statisticsAt: "1" },
    workedOut: { kind: "days", from: "remiss", to: "besök" },
    groups: { ja: { label: "Erbjuden" }, nej: { label: "Ej erbjuden" } },
  });
  const values: AskedValues = { measure: "T1", definition, period: null, today: "2027-02-15" };
  const first = readTable("A\tB\tC\n2026-02-01\t2026-01-10\tgrön\n2026-03-01\t2026-02-10\tröd");
  const chosen = { kind: "days", columns: { from: 1, to: 0 }, group: { column: 2 } } as const;
  const mapping = rememberValues(NO_MAPPING, first, values, chosen, { grön: "ja", röd: null });
  const next = readTable("C\tB\tA\ngrön\t2026-01-10\t2026-01-12\nröd\t2026-01-10\t2026-01-12");
  const found = guessValueColumns(next, values, mapping);
  expect(found).toEqual({ kind: "days", columns: { from: 1, to: 2 }, group: { column: 0 } });
  const taken = takeValues(next, values, found, {}, mapping);
  expect(taken.groups.map((group) => [...group.values])).toEqual([[2], []]);
  expect(taken.leftOut.map(({ kind }) => kind)).toEqual(["notCounted"]);
  expect(guessValueColumns(next, { ...values, measure: "T2" }, mapping).group).toBeNull();
});
