import { koagulationssjukdomar } from "../../src/areas/koagulationssjukdomar";
import { check } from "../../src/rules/check";
import { compile } from "../../src/rules/compile";
import { areaOf, isBroken, judgeRows } from "./judgeRows";

judgeRows([
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
]);

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

test("a rule from 2027 says nothing in 2026", async () => {
  const values = { "P1.namnare": 5, "T2.namnare": 4 };
  const rules = async (reportingYear: number) =>
    check(await areaOf("koagulationssjukdomar"), { reportingYear, values }).findings.map(({ rule }) => rule);
  expect(await rules(2027)).toContain("P1.namnare.T2");
  expect(await rules(2026)).not.toContain("P1.namnare.T2");
});
