import { check } from "../../src/rules/check";
import { areaOf } from "./judgeRows";

test("a measure under development asks for what is missing instead of stopping", async () => {
  const { findings } = check(await areaOf("gendermatoser"), { reportingYear: 2028, values: {} });
  const severities = Object.fromEntries(findings.map(({ rule, severity }) => [rule, severity] as const));
  expect(severities).toMatchObject({ "P1.cell.required": "warning", "R1.cell.required": "error" });
});

test("only measures with something filled in are in scope when so asked", async () => {
  const figures = { reportingYear: 2028, values: { "Ö1.taljare": 1, "Ö1.namnare": 3 } };
  expect(check(await areaOf("koagulationssjukdomar"), figures, "filled")).toEqual({
    derived: { "Ö1.andel": 33.3 },
    noValue: {},
    findings: [],
  });
});
