import { koagulationssjukdomar } from "../../src/areas/koagulationssjukdomar";
import { check } from "../../src/rules/check";
import { compile } from "../../src/rules/compile";
import type { Values } from "../../src/rules/readings";
import { CLEAN, CLEAN_DERIVED } from "../cli/cleanReport";
import { expectGolden } from "../golden/golden";
import { BREACHES, YEAR_BEFORE } from "./brokenOnce";

const compiled = compile(koagulationssjukdomar);
const rules = compiled.measures.flatMap((measure) => measure.rules);
const findingsOf = (values: Values, reportingYear = 2027) =>
  check(compiled, { reportingYear, values, previous: { "2026": YEAR_BEFORE } }).findings;

test("a clean report has no findings, and every value can be worked out", () => {
  const values = { ...CLEAN };
  expect(check(compiled, { reportingYear: 2027, values, previous: { "2026": YEAR_BEFORE } })).toEqual({
    derived: CLEAN_DERIVED,
    noValue: {},
    findings: [],
  });
});

test("every rule is broken once", () => {
  const due = rules.filter(({ kind }) => kind !== "notDue").map(({ id }) => id);
  expect(BREACHES.map(({ rule }) => rule).toSorted()).toEqual(due.toSorted());
});

test.each(BREACHES)("$rule is broken by $set, and nothing else is but what must", ({ rule, set, follows = [] }) => {
  const findings = findingsOf({ ...CLEAN, ...set });
  expect(findings.map((finding) => finding.rule).toSorted()).toEqual([rule, ...follows].toSorted());
  const { measure, severity } = rules.find(({ id }) => id === rule)!;
  const finding = findings.find((one) => one.rule === rule)!;
  expect(finding).toMatchObject({ measure, severity });
  expect(finding.fields.length).toBeGreaterThan(0);
  expect(Object.keys(set).some((field) => finding.fields.includes(field))).toBe(true);
});

test.each(compiled.measures.map(({ id, fields }) => [id, fields[0]!.id] as const))(
  "%s that is filled in before it is due has that finding alone",
  (measure, field) => {
    const first = measure === "R1" ? 2027 : 2026;
    expect(findingsOf({ [field]: 1 }, first - 1).filter((finding) => finding.measure === measure)).toEqual([
      {
        rule: `${measure}.period.not_due`,
        measure,
        severity: "warning",
        fields: [field],
        message: expect.stringContaining(`mars ${first}`),
      },
    ]);
  },
);

test("what is said of each rule is what was read and approved", () => {
  const told = BREACHES.map(({ rule, set }) => {
    const finding = findingsOf({ ...CLEAN, ...set }).find((one) => one.rule === rule)!;
    return `${rule} (${finding.severity})\n  ${finding.message}\n`;
  });
  expectGolden("koagulationssjukdomar-findings.txt", told.join(""));
});
