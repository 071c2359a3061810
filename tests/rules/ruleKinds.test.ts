import { loadArea } from "../../src/areas/areas";
import { koagulationssjukdomar } from "../../src/areas/koagulationssjukdomar";
import { check } from "../../src/rules/check";
import { compile, type CompiledArea } from "../../src/rules/compile";
import type { CellValue, Values } from "../../src/rules/readings";

type Verdict = "holds" | "broken" | "silent";
/** A rule's fields in the order of the columns, the figures in them, and what is then said of the rule. */
type Row = readonly [figures: readonly CellValue[], verdict: Verdict, because: string];

const areas = new Map<string, CompiledArea>();
async function areaOf(slug: string): Promise<CompiledArea> {
  const known = areas.get(slug) ?? compile((await loadArea(slug))!);
  areas.set(slug, known);
  return known;
}

/** Holds and silent look the same from outside: what is silent would be broken if a blank were 0. */
async function isBroken(slug: string, rule: string, values: Values, previous?: Values): Promise<boolean> {
  const reportingYear = 2028;
  const findings = check(await areaOf(slug), {
    reportingYear,
    values,
    ...(previous && { previous: { [reportingYear - 1]: previous } }),
  }).findings;
  return findings.some((finding) => finding.rule === rule);
}

const KINDS: readonly [kind: string, slug: string, rule: string, fields: readonly string[], rows: readonly Row[]][] = [
  [
    "partition",
    "koagulationssjukdomar",
    "B1a.kon.sum",
    ["B1a.total", "B1a.kon.kvinna", "B1a.kon.man"],
    [
      [[3, 1, 2], "holds", "the parts are the whole"],
      [[0, 0, 0], "holds", "nobody"],
      [[3, 1, 1], "broken", "one too few"],
      [[3, 2, 2], "broken", "one too many"],
      [[3, null, 2], "silent", "a blank is not 0"],
      [[null, 1, 2], "silent", "no whole"],
      [[3, "två", 2], "silent", "unusable text"],
      [[3, -1, 2], "silent", "a negative number is told by itself"],
      [[3, "1", "2"], "holds", "text that reads as numbers"],
    ],
  ],
  [
    "partition with a list and a part beside it",
    "koagulationssjukdomar",
    "B1a.hemregion.sum",
    ["B1a.total", "B1a.hemregion.01", "B1a.hemregion.12", "B1a.ejFolkbokforda"],
    [
      [[3, 2, null, 1], "holds", "other regions count as 0 once one is filled in"],
      [[3, 2, null, 0], "broken", "one too few"],
      [[3, null, null, 1], "silent", "the list is not begun"],
      [[0, null, null, 0], "holds", "with a whole of 0 the list is 0"],
      [[0, null, null, 1], "broken", "with a whole of 0 nobody lives abroad"],
      [[3, 2, "?", 1], "silent", "a region is unusable"],
      [[3, 2, 1, null], "silent", "what stands beside the list is not part of it"],
    ],
  ],
  [
    "list that must be begun",
    "koagulationssjukdomar",
    "B1b.hemregion.required",
    ["B1b.total", "B1b.hemregion.01"],
    [
      [[3, null], "broken", "nothing filled in"],
      [[3, 0], "holds", "something filled in, if only 0"],
      [[0, null], "holds", "nobody to break down"],
      [[null, null], "silent", "no whole"],
    ],
  ],
  [
    "list that must be begun, or what stands beside it",
    "koagulationssjukdomar",
    "B1a.hemregion.required",
    ["B1a.total", "B1a.hemregion.01", "B1a.ejFolkbokforda"],
    [
      [[3, null, 3], "holds", "all live abroad"],
      [[3, null, 0], "broken", "nobody lives abroad"],
      [[3, null, null], "broken", "a blank is 0 here"],
    ],
  ],
  [
    "open partition, above",
    "koagulationssjukdomar",
    "B1b.hemregion.over",
    ["B1b.total", "B1b.hemregion.01"],
    [
      [[3, 3], "holds", "all"],
      [[3, 2], "holds", "one is in no part"],
      [[3, 4], "broken", "one too many"],
      [[null, 4], "silent", "no whole"],
    ],
  ],
  [
    "open partition, below",
    "koagulationssjukdomar",
    "B1b.hemregion.under",
    ["B1b.total", "B1b.hemregion.01"],
    [
      [[3, 3], "holds", "all"],
      [[3, 2], "broken", "one is in no part"],
      [[3, null], "silent", "the list is not begun"],
    ],
  ],
  [
    "cover, below",
    "koagulationssjukdomar",
    "B1b.diagnos.cover",
    ["B1b.total", "B1b.diagnos.forvarvadHemofili", "B1b.diagnos.forvarvadVwd"],
    [
      [[3, 1, 2], "holds", "one diagnosis each"],
      [[3, 3, 3], "holds", "two diagnoses each"],
      [[3, 1, 1], "broken", "somebody has none"],
      [[3, 1, null], "silent", "a blank is not 0"],
    ],
  ],
  [
    "cover, overlap that asks",
    "koagulationssjukdomar",
    "B1b.diagnos.overlap",
    ["B1b.total", "B1b.diagnos.forvarvadHemofili", "B1b.diagnos.forvarvadVwd"],
    [
      [[3, 1, 2], "holds", "one diagnosis each"],
      [[3, 2, 2], "broken", "somebody has two"],
    ],
  ],
  [
    "cover, no part above the whole",
    "koagulationssjukdomar",
    "B1b.diagnos.subset",
    ["B1b.total", "B1b.diagnos.forvarvadHemofili", "B1b.diagnos.forvarvadVwd"],
    [
      [[3, 3, 3], "holds", "each as large as the whole"],
      [[3, 4, 0], "broken", "the first above"],
      [[3, 0, 4], "broken", "the second above"],
      [[3, 4, null], "silent", "the other is blank"],
    ],
  ],
  [
    "of which",
    "koagulationssjukdomar",
    "B1c.trombofili.subset",
    ["B1c.total", "B1c.allvarligTrombofili"],
    [
      [[3, 3], "holds", "all"],
      [[3, 4], "broken", "more than all"],
      [[null, 4], "silent", "no whole"],
    ],
  ],
  [
    "nested partition",
    "koagulationssjukdomar",
    "B3.akut.lan_over",
    ["B3.akut.total", "B3.akut.inomlan", "B3.akut.utomlan"],
    [
      [[3, 1, 2], "holds", "all"],
      [[3, 2, 2], "broken", "one too many"],
      [[3, 4, null], "silent", "a blank is not 0"],
    ],
  ],
  [
    "share",
    "koagulationssjukdomar",
    "Ö1.ratio.subset",
    ["Ö1.taljare", "Ö1.namnare"],
    [
      [[3, 3], "holds", "all"],
      [[4, 3], "broken", "more than all"],
      [[1, 0], "broken", "somebody of nobody"],
      [[4, null], "silent", "no denominator"],
    ],
  ],
  [
    "denominator that repeats another figure",
    "dysmeli",
    "Ö1.ratio.subset",
    ["Ö1.taljare", "Ö1.namnare", "B2.total"],
    [
      [[3, null, 3], "holds", "the other figure is taken"],
      [[4, null, 3], "broken", "the other figure is taken"],
      [[4, 5, 3], "holds", "what is written goes first"],
      [[4, null, null], "silent", "neither is there"],
      [[4, null, "tre"], "silent", "the other is unusable"],
    ],
  ],
  [
    "numerators that nobody shares",
    "koagulationssjukdomar",
    "R1.ratio.disjoint",
    ["R1.taljareA", "R1.taljareB", "R1.namnare"],
    [
      [[1, 2, 3], "holds", "all reported"],
      [[1, 1, 3], "holds", "not all reported"],
      [[2, 2, 3], "broken", "one too many"],
      [[4, null, 3], "silent", "a blank is not 0"],
    ],
  ],
  [
    "ratio",
    "koagulationssjukdomar",
    "T2.ratio.zero",
    ["T2.taljare", "T2.namnare"],
    [
      [[5, 2], "holds", "a ratio may exceed 1"],
      [[0, 0], "holds", "nothing of nobody"],
      [[1, 0], "broken", "something of nobody"],
      [[1, null], "silent", "no denominator"],
    ],
  ],
  [
    "strata that cover the whole",
    "koagulationssjukdomar",
    "T2.strata_match",
    ["T2.namnare", "T2.barn.namnare", "T2.vuxna.namnare", "T2.taljare", "T2.barn.taljare", "T2.vuxna.taljare"],
    [
      [[3, 1, 2, 5, 2, 3], "holds", "numerators match as denominators do"],
      [[3, 1, 2, 5, 2, 2], "broken", "denominators match, numerators don't"],
      [[4, 1, 2, 5, 2, 2], "holds", "denominators don't match: nothing follows"],
      [[3, 1, 2, 5, 2, null], "silent", "a blank is not 0"],
    ],
  ],
  [
    "response rate",
    "koagulationssjukdomar",
    "P1.n.namnare",
    ["P1.n", "P1.namnare"],
    [
      [[3, 3], "holds", "all answered"],
      [[4, 3], "broken", "more than were asked"],
      [[4, null], "silent", "nobody knows how many were asked"],
    ],
  ],
  [
    "statistics of nobody",
    "koagulationssjukdomar",
    "T1.stat.n0",
    ["T1.n", "T1.medel"],
    [
      [[0, null], "holds", "nothing to describe"],
      [[0, 0], "broken", "a mean of nobody"],
      [[1, 5], "holds", "one patient"],
      [[0, "?"], "silent", "unusable"],
    ],
  ],
  [
    "statistics of one",
    "koagulationssjukdomar",
    "T1.stat.n1",
    ["T1.n", "T1.medel", "T1.p10", "T1.median", "T1.p90"],
    [
      [[1, 5, 5, 5, 5], "holds", "all the same"],
      [[1, 5.1, 5, 5, 5], "holds", "within the rounding of one decimal"],
      [[1, 5.2, 5, 5, 5], "broken", "beyond it"],
      [[1, 5, 5, 5, 6], "broken", "a percentile differs"],
      [[2, 5, 5, 5, 6], "holds", "two patients"],
      [[1, 5, null, 5, 6], "silent", "a blank"],
    ],
  ],
  [
    "standard deviation of one",
    "koagulationssjukdomar",
    "T1.stat.n1_sd",
    ["T1.n", "T1.sd"],
    [
      [[1, null], "holds", "left blank, as it should be"],
      [[1, 0], "holds", "as some programs say"],
      [[1, 0.1], "broken", "not possible"],
      [[1, "n/a"], "silent", "unusable"],
    ],
  ],
  [
    "mean, median and standard deviation, with whole numbers: within one and a half",
    "koagulationssjukdomar",
    "T1.stat.mean_median_sd",
    ["T1.n", "T1.medel", "T1.median", "T1.sd"],
    [
      [[9, 10, 8, 1], "holds", "2 ≤ 1 + 1.5"],
      [[9, 13, 8, 3], "broken", "5 > 3 + 1.5"],
      [[9, "12,5", 8, 3], "broken", "with one decimal: 4.5 > 3 + 0.15"],
      [[9, "11,1", 8, 3], "holds", "with one decimal: 3.1 ≤ 3 + 0.15"],
      [[9, "11,15", 8, 3], "broken", "with two decimals: 3.15 > 3 + 0.015"],
      [[1, 13, 8, 3], "holds", "one patient has no standard deviation"],
      [[9, 13, 8, null], "silent", "a blank"],
    ],
  ],
  [
    "order of percentiles",
    "koagulationssjukdomar",
    "T1.stat.order",
    ["T1.p10", "T1.median", "T1.p90"],
    [
      [[1, 1, 1], "holds", "all the same"],
      [[2, 1, 3], "broken", "the median is below"],
      [[1, 3, 2], "broken", "the median is above"],
      [[2, 1, null], "silent", "a blank"],
    ],
  ],
  [
    "mean between the extremes, but for rounding",
    "koagulationssjukdomar",
    "P1.stat.mean_range",
    ["P1.min", "P1.medel", "P1.max"],
    [
      [[50, 60, 70], "holds", "between"],
      [[50, 49, 70], "holds", "rounded to whole numbers"],
      [[50, 48, 70], "broken", "below"],
      [[50, 72, 70], "broken", "above"],
    ],
  ],
  [
    "standard deviation between the bounds of its range",
    "koagulationssjukdomar",
    "P1.stat.sd_bounds",
    ["P1.n", "P1.sd", "P1.min", "P1.max"],
    [
      [[2, 70.7, 0, 100], "holds", "two values at the extremes, n−1"],
      [[2, 48, 0, 100], "broken", "two values at the extremes have no smaller one"],
      [[100, 51, 0, 100], "holds", "above half the range by rounding"],
      [[100, 53, 0, 100], "broken", "above half the range"],
      [[1, 53, 0, 100], "holds", "one patient"],
    ],
  ],
  [
    "another measure's figure",
    "koagulationssjukdomar",
    "T1.n.B1a",
    ["T1.n", "B1a.total"],
    [
      [[3, 3], "holds", "all"],
      [[4, 3], "broken", "more than all"],
      [[4, null], "silent", "the other measure is blank"],
    ],
  ],
  [
    "nobody there, nothing here",
    "koagulationssjukdomar",
    "B3.pop.B1a",
    ["B1a.total", "B3.total"],
    [
      [[0, 0], "holds", "neither"],
      [[0, 1], "broken", "something for nobody"],
      [[1, 0], "holds", "somebody without"],
      [[null, 1], "silent", "a blank is not 0"],
    ],
  ],
  [
    "a sum less a figure",
    "skelettdysplasier",
    "Ö1.R1O1.B1",
    ["R1.namnare", "Ö1.namnare", "R1.taljare", "B1.total"],
    [
      [[5, 4, 3, 6], "holds", "5 + 4 − 3 = 6"],
      [[5, 4, 2, 6], "broken", "5 + 4 − 2 > 6"],
      [[5, 4, null, 6], "silent", "a blank is not 0"],
    ],
  ],
  [
    "several at once",
    "gendermatoser",
    "B4.zero.B3",
    [
      "B3.total",
      "B4.total",
      "B3.operation.handkirurgi",
      "B4.operation.handkirurgi",
      "B3.operation.gastrostomi",
      "B4.operation.gastrostomi",
      "B3.operation.esofagusdilatation",
      "B4.operation.esofagusdilatation",
    ],
    [
      [[2, 3, 1, 1, 1, 2, 0, 0], "holds", "none without"],
      [[2, 3, 1, 1, 1, 1, 0, 1], "broken", "the last without"],
      [[0, 3, 1, 1, 1, 1, 1, 1], "broken", "the first without"],
      [[2, 3, 1, 1, 1, 1, 0, null], "silent", "a blank is not 0"],
    ],
  ],
  [
    "ages that a group cannot have",
    "skelettdysplasier",
    "B3.barn.stat.domain",
    ["B3.barn.medel", "B3.barn.p90"],
    [
      [[9, 17], "holds", "children"],
      [[9, 18], "broken", "one is 18"],
      [[null, null], "holds", "no ages at all"],
      [["?", 18], "silent", "unusable"],
    ],
  ],
];

describe.each(KINDS)("%s (%s: %s)", (_kind, slug, rule, fields, rows) => {
  test.each(rows)("%j: %s, %s", async (figures, verdict) => {
    const values = Object.fromEntries(fields.map((field, i) => [field, figures[i]!] as const));
    expect(await isBroken(slug, rule, values)).toBe(verdict === "broken");
    // What is silent is so because something is missing: nothing would be broken or silent without a reason.
    if (verdict === "silent")
      expect(figures.some((one) => one === null || typeof one !== "number" || one < 0)).toBe(true);
  });
});

test.each([
  [{ "R1.namnare": 5 }, { "B1a.diagnos.hemofili": 2, "B1a.diagnos.vwd": 3 }, false],
  [{ "R1.namnare": 6 }, { "B1a.diagnos.hemofili": 2, "B1a.diagnos.vwd": 3 }, true],
  [{ "R1.namnare": 6 }, { "B1a.diagnos.hemofili": 2 }, false],
  [{ "R1.namnare": 6 }, undefined, false],
])("last year's report: %j beside %j", async (values, previous, broken) => {
  expect(await isBroken("koagulationssjukdomar", "R1.namnare.B1a_prev", values, previous)).toBe(broken);
});

test("an earlier report says nothing of a measure that was not due then", () => {
  const { R1, ...others } = koagulationssjukdomar.measures;
  const sooner = { ...R1!, measured: { yearsBefore: 1, firstReported: 2026, from: "2025-09-01" } };
  const compiled = compile({ ...koagulationssjukdomar, measures: { ...others, R1: sooner } });
  const rules = (reportingYear: number) =>
    check(compiled, {
      reportingYear,
      values: { "R1.namnare": 1 },
      previous: { [reportingYear - 1]: { "T2.namnare": 5 } },
    }).findings.map(({ rule }) => rule);
  expect(rules(2027)).toContain("R1.namnare.T2_prev");
  expect(rules(2026)).not.toContain("R1.namnare.T2_prev");
});

test("a measure under development asks for what is missing instead of stopping", async () => {
  const { findings } = check(await areaOf("gendermatoser"), { reportingYear: 2028, values: {} });
  const severities = Object.fromEntries(findings.map(({ rule, severity }) => [rule, severity] as const));
  expect(severities).toMatchObject({ "P1.cell.required": "warning", "R1.cell.required": "error" });
});

test("a rule from 2027 says nothing in 2026", async () => {
  const values = { "P1.namnare": 5, "T2.namnare": 4 };
  const rules = async (reportingYear: number) =>
    check(await areaOf("koagulationssjukdomar"), { reportingYear, values }).findings.map(({ rule }) => rule);
  expect(await rules(2027)).toContain("P1.namnare.T2");
  expect(await rules(2026)).not.toContain("P1.namnare.T2");
});

test("only measures with something filled in are in scope when so asked", async () => {
  const figures = { reportingYear: 2028, values: { "Ö1.taljare": 1, "Ö1.namnare": 3 } };
  expect(check(await areaOf("koagulationssjukdomar"), figures, "filled")).toEqual({
    derived: { "Ö1.andel": 33.3 },
    findings: [],
  });
});
