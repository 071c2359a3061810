import { dysmeli } from "../../src/areas/dysmeli";
import { gendermatoser } from "../../src/areas/gendermatoser";
import { koagulationssjukdomar } from "../../src/areas/koagulationssjukdomar";
import { sctSystemiskSkleros } from "../../src/areas/sctSystemiskSkleros";
import type { Area } from "../../src/model/area";
import { ageLimits } from "../../src/pasted/ageLimits";
import { type Countable, questionsOf } from "../../src/pasted/questions";
import { choiceOf } from "../../src/pasted/wordChoice";
import { yesNoOf } from "../../src/pasted/yesNo";

const AREAS = { dysmeli, gendermatoser, koagulationssjukdomar, sctSystemiskSkleros };

const choicesOf = ({ measures }: Area, key: string) => {
  const [measure] = key.split(".", 1);
  return questionsOf(measure!, measures[measure!] as Countable).find((one) => one.key === key)!.choices;
};

const regions = choicesOf(koagulationssjukdomar, "B1a.hemregion");

describe("a home region is known however it is written", () => {
  test.each(regions.filter(({ id }) => /^\d/.test(id)).map(({ id, label }) => [label, id]))("%s", (label, id) => {
    const bare = label
      .replace(/^Region /, "")
      .replace(/sregionen$/, "")
      .replace(/ län$/, "");
    const forms = [
      label,
      label.toUpperCase(),
      bare,
      `${bare} län`,
      `Region ${bare}`,
      id,
      String(Number(id)),
      `${id} ${bare}`,
    ];
    expect(forms.map((form) => choiceOf(form, regions))).toEqual(forms.map(() => id));
  });

  test.each([
    ["Stockholms län", "01"],
    ["Södermanlands län", "04"],
    ["Jönköpings län", "06"],
    ["Jämtlands län", "23"],
    ["Dalarnas län", "20"],
    ["VGR", "14"],
    ["Västra Götalands län", "14"],
    ["Landstinget Gävleborg", "21"],
    ["ej folkbokförd", "ejFolkbokforda"],
    ["Utomlands", "ejFolkbokforda"],
    ["Norge", null],
    ["Göteborg", null],
    ["Folkbokförd", null],
    ["02", null],
    ["99", null],
    ["", null],
    ["-", null],
    ["i", null],
  ])("%s", (word, id) => {
    expect(choiceOf(word, regions)).toBe(id);
  });
});

test.each<[area: keyof typeof AREAS, key: string, word: string, id: string | null]>([
  ["dysmeli", "B1.kon", "K", "kvinna"],
  ["dysmeli", "B1.kon", "Kvinnor", "kvinna"],
  ["dysmeli", "B1.kon", "female", "kvinna"],
  ["dysmeli", "B1.kon", "M", "man"],
  ["dysmeli", "B1.kon", "män", "man"],
  ["dysmeli", "B1.kon", "okänt", null],
  ["dysmeli", "B1.alder", "Barn", "barn"],
  ["dysmeli", "B1.alder", "vuxen", "vuxna"],
  ["dysmeli", "B1.extremitet", "både och", "bada"],
  ["dysmeli", "B1.extremitet", "övre", "ovre"],
  ["gendermatoser", "B1.alder", "Vuxna", "vuxna"],
  ["gendermatoser", "B1.diagnos", "Iktyos", "iktyos"],
  ["gendermatoser", "B1.diagnos", "EB", "eb"],
  ["gendermatoser", "B1.diagnos", "Övrig", "ovriga"],
  ["gendermatoser", "B4.operation", "handkirurgi", "handkirurgi"],
  ["gendermatoser", "B4.operation", "Kirurgi", null],
  ["koagulationssjukdomar", "B1a.diagnos", "Hemofili A", "hemofili"],
  ["koagulationssjukdomar", "B1a.diagnos", "von Willebrands sjukdom", "vwd"],
  ["koagulationssjukdomar", "B1a.diagnos", "Glanzmanns tromboasteni", "trombocytdefekt"],
  ["koagulationssjukdomar", "B1a.diagnos", "VRCFD", "vrcfd"],
  ["koagulationssjukdomar", "B1a.diagnos", "Inte hemofili", null],
  ["koagulationssjukdomar", "B1a.diagnos", "D66.9", null],
  ["koagulationssjukdomar", "B1a.diagnos", "A", null],
  ["koagulationssjukdomar", "B1b.diagnos", "Förvärvad hemofili", "forvarvadHemofili"],
  ["koagulationssjukdomar", "B3.kirurgi", "Akut", "akut"],
  ["koagulationssjukdomar", "B3.lan", "Utomlän", "utomlan"],
  ["sctSystemiskSkleros", "B1.kon", "Man", "man"],
])("%s %s: %s is %s", (area, key, word, id) => {
  expect(choiceOf(word, choicesOf(AREAS[area], key))).toBe(id);
});

test.each([
  ["erbjuden", "erbjuden"],
  ["Ej erbjuden", "ejErbjuden"],
  ["inte erbjuden", null],
])("a contrary is not left out of account: %s", (word, id) => {
  const choices = Object.entries({ erbjuden: "Erbjuden SCT", ejErbjuden: "Ej erbjuden SCT" }).map(([key, label]) => ({
    id: key,
    label,
  }));
  expect(choiceOf(word, choices)).toBe(id);
});

test.each([
  ["Barn (0–17 år)", 0, 18],
  ["Barn (t.o.m. 17 år)", 0, 18],
  ["Barn (≤17 år)", 0, 18],
  ["Barn (från och med 5 års ålder)", 5, 18],
  ["Barn", 0, 18],
  ["Vuxna (≥18 år)", 18, Infinity],
  ["Vuxen", 18, Infinity],
  ["18–64 år", 18, 65],
  ["65 år och äldre", 65, Infinity],
  ["65+", 65, Infinity],
  ["Under 1 år", 0, 1],
  ["Över 80 år", 81, Infinity],
  ["högst 5 år", 0, 6],
])("the ages of %s", (label, from, below) => {
  expect(ageLimits(label)).toEqual({ from, below });
});

test.each(["Kvinna", "Hemofili A och B", "Övre", "Fysiska besök"])("%s says no age", (label) => {
  expect(ageLimits(label)).toBeNull();
});

test.each([
  ["Ja", "ja"],
  ["x", "ja"],
  ["1", "ja"],
  ["SANT", "ja"],
  ["2026-05-01", "ja"],
  ["", "nej"],
  ["nej", "nej"],
  ["0", "nej"],
  ["kanske", null],
  ["2", null],
])("yes or no: %s", (text, answer) => {
  expect(yesNoOf(text)).toBe(answer);
});
