import { check } from "../../src/rules/check";
import { writeNumber } from "../../src/rules/number";
import type { CellValue } from "../../src/rules/readings";
import * as engine from "../../src/statistics/judge";
import { newRandom } from "../random";
import { type PERCENTILES, rounded, summary } from "../statistics/summary";
import { areaOf } from "./judgeRows";

/** The engine as it is; how often it is asked is counted. */
jest.mock("../../src/statistics/judge", () => {
  const actual = jest.requireActual<typeof engine>("../../src/statistics/judge");
  return { judge: jest.fn(actual.judge) };
});

type Figures = Readonly<Record<string, CellValue>>;

/** What the rules of a path say of its figures, by what follows `stat.` in their ids. */
async function said(slug: string, path: string, figures: Figures): Promise<Record<string, string>> {
  const values = Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [`${path}.${name}`, value] as const),
  );
  const { findings } = check(await areaOf(slug), { reportingYear: 2028, values }, "filled");
  const own = findings.filter(({ rule }) => rule.startsWith(`${path}.stat.`));
  return Object.fromEntries(own.map(({ rule, message }) => [rule.slice(`${path}.stat.`.length), message] as const));
}

const [KOAG, SCT, SKELETT] = ["koagulationssjukdomar", "sct-systemisk-skleros", "skelettdysplasier"] as const;
const days = { n: 12, medel: 30, sd: 12.5, p10: 12, median: 28, p90: 48 };
const five = { n: 5, medel: 12.4, sd: 3.21, p10: 9, median: 12, p90: 16 };

describe("figures that no values have are an error, with the reason and the likely slip", () => {
  test.each<[string, string, string, Figures, string]>([
    [
      "the standard error for the SD",
      KOAG,
      "T1",
      { ...days, sd: 3.6 },
      "N 12, medelvärde 30, standardavvikelse 3,6, 10:e percentil 12, median 28, 90:e percentil 48: standardavvikelsen måste ligga mellan 7,67 och 71,8. Standardavvikelsen ser ut att vara medelfelet (standardavvikelsen delad med roten ur N). Kontrollera mot underlaget och rätta.",
    ],
    ["the variance for the SD", KOAG, "T1", { ...days, sd: 156 }, "standardavvikelsen ser ut att vara variansen"],
    [
      "a comma that is missing",
      KOAG,
      "T1",
      { ...days, sd: 125 },
      "kommat i standardavvikelsen ser ut att ha kommit på fel plats: 125 i stället för 12,5",
    ],
    [
      "a mean of whole days that no sum gives",
      KOAG,
      "T1",
      { ...five, medel: 12.34, sd: 3.2 },
      "medelvärdet av 5 värden i hela dagar kan inte vara 12,34. Närmast möjliga är 12,2 och 12,4.",
    ],
    [
      "a median between whole days",
      KOAG,
      "T1",
      { ...five, median: 12.3 },
      "medianen av 5 värden i hela dagar kan inte vara 12,3.",
    ],
    ["N of another set", KOAG, "T1", { ...five, n: 4 }, "N ser ut att vara fel med 1: med N 5 går talen ihop"],
    ["values of a group", SCT, "T1.erbjuden", { ...five, medel: 12.34 }, "Erbjuden SCT: N 5, medelvärde 12,34"],
    [
      "ages of grown-ups",
      SKELETT,
      "B3.vuxna",
      { n: 9, medel: 19, sd: 30, median: 21, p10: 20, p90: 40 },
      "Vuxna (≥18 år): N 9, medelvärde 19",
    ],
    [
      "a few VAS points",
      KOAG,
      "P1",
      { n: 80, medel: 78.4, sd: 6.7, min: 20, median: 80, max: 100 },
      "måste ligga mellan",
    ],
  ])("%s", async (_, slug, path, figures, says) => {
    const { possible, method, usual } = await said(slug, path, figures);
    expect(possible?.toLowerCase()).toContain(says.toLowerCase());
    expect(possible).toMatch(/Kontrollera mot underlaget och rätta\.$/);
    expect({ method, usual }).toEqual({});
  });
});

describe("figures that another usual method gives are asked about, with how to work them out again", () => {
  test.each<[string, string, string, Figures, string]>([
    [
      "an SD with n",
      KOAG,
      "T1",
      { n: 10, medel: 5.5, sd: 2.87, p10: 1.9, median: 5.5, p90: 9.1 },
      "Så är det med n−1 i standardavvikelsen, som rapporten utgår från. Med n går talen ihop. Räkna om standardavvikelsen med STDAV.S i Excel, eller förklara.",
    ],
    [
      "percentiles of another type",
      KOAG,
      "T1",
      { n: 10, medel: 5.5, sd: 3.03, p10: 1.1, median: 5.5, p90: 9.9 },
      "Räkna om percentilerna med PERCENTIL.INK i Excel, eller förklara.",
    ],
    [
      "ages with decimals, which no document says outright that they must not have",
      SKELETT,
      "B3.barn",
      { n: 5, medel: 8.4, sd: 4.3, median: 8.5, p10: 3.1, p90: 13.2 },
      "medianen av 5 värden i hela år (under 1 år: dagar delat med 365) kan inte vara 8,5. Så är det med hela år, som dokumentet utgår från.",
    ],
  ])("%s", async (_, slug, path, figures, says) => {
    const { possible, method } = await said(slug, path, figures);
    expect(method).toContain(says);
    expect(possible).toBeUndefined();
  });

  test("ages of which the document does not say that they are whole may have decimals", async () => {
    expect(await said(SCT, "B2", { n: 5, medel: 48.42, sd: 5.25, p10: 43.4, median: 48.5, p90: 53.7 })).toEqual({});
  });
});

test("an SD that is possible but looks like the variance is asked about", async () => {
  expect(await said(KOAG, "T1", { n: 100, medel: 6, sd: 9, p10: 2, median: 5, p90: 9 })).toEqual({
    usual:
      "N 100, medelvärde 6, standardavvikelse 9, 10:e percentil 2, median 5, 90:e percentil 9: standardavvikelsen är möjlig, men så stor jämfört med avståndet mellan percentilerna att den ser ut att vara variansen. Då ska det stå 3. Kontrollera, och rätta eller förklara.",
  });
});

describe("what does not hold is told once, and not before it can be", () => {
  const wrong = { ...days, sd: 3.6 };
  test.each<[string, Figures, string[]]>([
    ["everything there", wrong, ["possible", "quantile_bounds"]],
    ["N of nobody", { ...wrong, n: 0 }, ["n0"]],
    ["no N", { ...wrong, n: null }, []],
    ["a figure that is still blank", { ...wrong, median: null }, ["missing", "quantile_bounds"]],
    ["a figure that is no number", { ...wrong, median: "ca 28" }, ["quantile_bounds"]],
    [
      "a figure that is declared missing: the others are judged",
      { ...wrong, median: "ej aktuellt" },
      ["possible", "quantile_bounds"],
    ],
    ["one patient, without an SD", { n: 1, medel: 30.5, sd: null, p10: 30.5, median: 30.5, p90: 30.5 }, ["possible"]],
    [
      "percentiles in the wrong order, which says it all",
      { ...wrong, p10: 48, p90: 12 },
      ["mean_outside", "order", "quantile_bounds"],
    ],
    [
      "mean and median too far apart, likewise",
      { ...wrong, medel: 300 },
      ["mean_median_sd", "mean_outside", "quantile_bounds"],
    ],
    [
      "another method, where a surprise is told already",
      { n: 5, medel: 30, sd: 44.7, p10: 10, median: 10, p90: 10 },
      ["mean_outside", "quantile_bounds"],
    ],
  ])("%s", async (_, figures, rules) => {
    expect(Object.keys(await said(KOAG, "T1", figures)).toSorted()).toEqual(rules);
  });

  test("a finding names the fields that were judged, not those declared missing", async () => {
    const values = { "T1.n": 5, "T1.medel": 12.34, "T1.sd": "ej aktuellt", "T1.p10": 9, "T1.median": 12, "T1.p90": 16 };
    const { findings } = check(await areaOf(KOAG), { reportingYear: 2028, values }, "filled");
    expect(findings.find(({ rule }) => rule === "T1.stat.possible")).toMatchObject({
      severity: "error",
      fields: ["T1.n", "T1.medel", "T1.p10", "T1.median", "T1.p90"],
    });
  });
});

test("the same figures are judged once, however often a report is checked", async () => {
  const figures = { ...days, medel: 31 };
  await said(KOAG, "T1", figures);
  const asked = jest.mocked(engine.judge);
  asked.mockClear();
  await said(KOAG, "T1", figures);
  expect(asked).not.toHaveBeenCalled();
  await said(KOAG, "T1", { ...figures, medel: 32 });
  expect(asked).toHaveBeenCalledTimes(1);
});

test("statistics of real days, rounded and written as people do, are never remarked on as impossible or of another method", async () => {
  const { below, pick } = newRandom(20270326);
  for (let i = 0; i < 300; i++) {
    const set = Array.from({ length: 1 + below(30) }, () => below(120)).toSorted((a, b) => a - b);
    const figures = summary(set, { divisor: "n-1", type: 7 });
    const decimals = below(3);
    const written = (figure: (typeof PERCENTILES)[number]) => {
      const { value } = rounded(figures[figure], decimals, pick(["halfUp", "halfToEven"] as const));
      return pick([value, writeNumber(value, 2)]);
    };
    const [medel, sd, p10, median, p90] = (["mean", "sd", "p10", "median", "p90"] as const).map(written);
    const { possible, method } = await said(KOAG, "T1", { n: set.length, medel, sd, p10, median, p90 } as Figures);
    expect({ set, possible, method }).toEqual({ set });
  }
});
