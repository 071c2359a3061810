import { koagulationssjukdomar } from "../../src/areas/koagulationssjukdomar";
import { sctSystemiskSkleros } from "../../src/areas/sctSystemiskSkleros";
import { publishedStatistics, reconstruct } from "../../src/report/reconstruction";
import { reconstructionText, whoseText } from "../../src/report/reconstructionText";
import { compile } from "../../src/rules/compile";
import { roundHalfUp } from "../../src/rules/number";
import type { CellValue, Values } from "../../src/rules/readings";
import { newRandom } from "../random";
import { summary } from "../statistics/summary";

const koag = compile(koagulationssjukdomar);
const sct = compile(sctSystemiskSkleros);

/** What is reported of made-up values, with so many decimals. */
function figures(path: string, set: readonly number[], decimals: number): Values {
  const { mean: medel, ...rest } = summary(set, { divisor: "n-1", type: 7 });
  const shown = { medel, ...rest, ...(set.length === 1 && { sd: null }) };
  const told = Object.entries(shown).map(([name, value]): [string, CellValue] => [
    `${path}.${name}`,
    value === null ? null : roundHalfUp(value, decimals),
  ]);
  return { [`${path}.n`]: set.length, ...Object.fromEntries(told) };
}

const published = (compiled: typeof koag, values: Values, reportingYear = 2028) =>
  publishedStatistics(compiled, { reportingYear, values });

const one = (compiled: typeof koag, values: Values) => reconstruct(published(compiled, values)[0]!);
const told = (compiled: typeof koag, values: Values) => reconstructionText(one(compiled, values)!);

test.each<[string, Values, typeof koag, string | null]>([
  [
    "four patients with one decimal are told apart; without decimals they are not",
    figures("T1", [12, 20, 31, 57], 1),
    koag,
    "Fem tal om fyra patienter: bara en uppsättning värden stämmer. Då går varje enskilt värde att räkna ut. Utan decimaler stämmer 45 uppsättningar värden.",
  ],
  [
    "of two patients rounding helps nothing",
    figures("T1", [12, 20], 1),
    koag,
    "Fem tal om två patienter: bara en uppsättning värden stämmer. Då går varje enskilt värde att räkna ut. Färre decimaler hjälper inte. Stäm av med mottagaren hur så få ska redovisas.",
  ],
  [
    "one patient is all the figures",
    figures("T1", [12], 0),
    koag,
    "N är 1: bara en uppsättning värden stämmer. Då går varje enskilt värde att räkna ut. Färre decimaler hjälper inte. Stäm av med mottagaren hur så få ska redovisas.",
  ],
  [
    "twelve patients without decimals are many sets",
    figures("T1", [3, 8, 12, 15, 20, 22, 31, 40, 44, 57, 60, 81], 0),
    koag,
    null,
  ],
  [
    "ages of which nobody says that they are whole are counted as if they were, which is said",
    figures("B2", [31, 40, 52, 66], 1),
    sct,
    "Fem tal om fyra patienter: bara en uppsättning värden stämmer. Då går varje enskilt värde att räkna ut. Utan decimaler stämmer 46 uppsättningar värden. Räknat som om värdena vore heltal.",
  ],
])("%s", (_, values, compiled, says) => {
  expect(told(compiled, values)).toBe(says);
});

test("a few sets are nearly as telling as one", () => {
  const text = told(koag, figures("T1", [12, 13, 20, 24, 25, 31, 44, 57], 2));
  expect(text).toMatch(
    /^Fem tal om åtta patienter: bara [2-9] uppsättningar värden stämmer\. Då går enskilda värden nästan att räkna ut\./,
  );
});

test("a group is told by its name", () => {
  const found = one(sct, figures("T1.ejErbjuden", [12, 20, 31, 57], 1))!;
  expect(whoseText(found)).toBe("T1, Ej erbjuden SCT");
});

test.each<[string, Values, number]>([
  ["nothing filled in", {}, 2028],
  ["nobody", { "T1.n": 0 }, 2028],
  ["a figure that is still blank", { ...figures("T1", [12, 20, 31, 57], 1), "T1.p90": null }, 2028],
  [
    "many patients",
    figures(
      "T1",
      Array.from({ length: 40 }, (_, i) => 2 * i),
      2,
    ),
    2028,
  ],
  ["a measure that is not due", figures("T1", [12, 20, 31, 57], 1), 2025],
])("%s is not looked into", (_, values, reportingYear) => {
  expect(published(koag, values, reportingYear)).toEqual([]);
});

test("what is declared missing is not published: the other figures are counted", () => {
  const found = one(koag, { ...figures("T1", [12, 20, 31, 57], 1), "T1.sd": "ej aktuellt", "T1.p10": "ej aktuellt" });
  expect(Object.keys(found!.reported)).toEqual(["n", "mean", "median", "p90"]);
  expect(reconstructionText(found!)).toMatch(/^Tre tal om fyra patienter: bara 6 uppsättningar värden stämmer\./);
});

test("figures that no set has by the stated methods have nothing to count", () => {
  expect(one(koag, { ...figures("T1", [12, 20, 31, 57], 1), "T1.sd": 16.9 })).toBeNull();
});

test("there is always the set that the figures are of, and never fewer sets with fewer decimals", () => {
  const { below } = newRandom(20270327);
  for (let i = 0; i < 60; i++) {
    const set = Array.from({ length: 1 + below(8) }, () => below(90)).toSorted((a, b) => a - b);
    const { fits } = one(koag, figures("T1", set, below(3)))!;
    const counts = fits.map(({ sets }) => sets);
    expect({ set, least: Math.min(...counts) > 0 }).toEqual({ set, least: true });
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  }
});
