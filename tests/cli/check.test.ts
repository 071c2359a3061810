import { CLEAN, CLEAN_DERIVED } from "./cleanReport";
import { type Desk, documents, newDesk } from "./desk";

const report = (values: object, more: object = {}) => ({
  area: "koagulationssjukdomar",
  reportingYear: 2027,
  values,
  ...more,
});

let desk: Desk;
beforeAll(async () => {
  desk = newDesk();
  await desk.fill("ren.xlsx", CLEAN);
  desk.write("ren.json", report(CLEAN));
});
afterAll(() => desk.clear());

test.each(["ren.xlsx", "ren.json"])("a clean report has nothing to remark on: %s", async (file) => {
  const answer = await desk.nhv("check", file, "--json");
  expect(answer).toMatchObject({ code: 0, err: "" });
  expect(documents(answer)).toEqual([
    { file, area: "koagulationssjukdomar", reportingYear: 2027, derived: CLEAN_DERIVED, findings: [] },
  ]);
});

test("a blank workbook lacks what is required, and nothing else", async () => {
  await desk.fill("tom.xlsx", {});
  const answer = await desk.nhv("check", "tom.xlsx", "--json");
  expect(answer.code).toBe(1);
  const [{ findings, derived }] = documents(answer);
  const measures = ["B1a", "B1b", "B1c", "B2", "B3", "T1", "T2", "R1", "R2", "P1", "Ö1"];
  expect(findings.map(({ rule }: { rule: string }) => rule)).toEqual(measures.map((id) => `${id}.cell.required`));
  expect(new Set(Object.values(derived))).toEqual(new Set([null]));
});

test("a report file says with a word why a figure is missing: no rule that names it is broken, and no share is 0", async () => {
  desk.write("saknas.json", report({ ...CLEAN, "Ö1.taljare": "EJ AKTUELLT", "B1a.kon.man": "kan inte rapporteras" }));
  const answer = await desk.nhv("check", "saknas.json", "--json");
  expect(answer.code).toBe(0);
  expect(documents(answer)[0]).toMatchObject({ derived: { ...CLEAN_DERIVED, "Ö1.andel": null } });
  expect(documents(answer)[0].findings.map(({ rule }: { rule: string }) => rule)).toEqual([
    "B1a.cell.missing",
    "Ö1.cell.missing",
  ]);
});

test("--only-filled leaves out measures without a figure", async () => {
  desk.write("del.json", report({ "R1.taljareA": 1, "R1.taljareB": 2, "R1.namnare": 3 }));
  const answer = await desk.nhv("check", "del.json", "--only-filled", "--json");
  expect(answer.code).toBe(0);
  expect(documents(answer)[0]).toMatchObject({
    derived: { "R1.andelA": 33.3, "R1.andelB": 66.7, "R1.andelRapporterande": 100 },
    findings: [],
  });
});

test("a contradiction is an error, with exactly the contract's shape", async () => {
  desk.write("fel.json", report({ ...CLEAN, "B1a.kon.man": 139 }));
  const answer = await desk.nhv("check", "fel.json", "--json");
  expect(answer.code).toBe(1);
  expect(documents(answer)[0].findings).toEqual([
    {
      rule: "B1a.kon.sum",
      measure: "B1a",
      severity: "error",
      fields: expect.arrayContaining(["B1a.total", "B1a.kon.kvinna", "B1a.kon.man"]),
      message: expect.stringMatching(/199.*200|200.*199/),
    },
  ]);
});

test("a surprise alone is no error", async () => {
  desk.write("varning.json", report({ ...CLEAN, "B1a.diagnos.vrcfd": 19 }));
  const answer = await desk.nhv("check", "varning.json", "--json");
  expect(answer.code).toBe(0);
  expect(documents(answer)[0].findings).toMatchObject([{ rule: "B1a.diagnos.under", severity: "warning" }]);
});

test.each([
  ["text", "många", "B2.cell.number"],
  ["a negative number", -400, "B2.cell.nonnegative"],
  ["decimals where whole numbers belong", 400.5, "B2.cell.integer"],
  ["Swedish text with decimals", "400,5", "B2.cell.integer"],
])("%s in a cell of the workbook is found", async (_, value, rule) => {
  await desk.fill("cell.xlsx", { ...CLEAN, "B2.total": value });
  const answer = await desk.nhv("check", "cell.xlsx", "--json");
  expect(answer.code).toBe(1);
  expect(documents(answer)[0].findings).toMatchObject([{ rule, fields: ["B2.total"] }]);
});

test("a number beyond all reason is an error that names it", async () => {
  await desk.fill("cell.xlsx", { ...CLEAN, "B2.total": 1e300 });
  const answer = await desk.nhv("check", "cell.xlsx", "--json");
  expect(answer.code).toBe(1);
  const [{ findings }] = documents(answer);
  expect(findings).toMatchObject([{ measure: "B2", severity: "error", fields: ["B2.total"] }]);
  expect(findings[0].message).toContain("1e+300");
});

test("an emptied total is missing, and the rules about it are silent", async () => {
  await desk.fill("cell.xlsx", { ...CLEAN, "B1a.total": null });
  const answer = await desk.nhv("check", "cell.xlsx", "--json");
  expect(documents(answer)[0].findings).toMatchObject([{ rule: "B1a.cell.required", fields: ["B1a.total"] }]);
});

test("numbers written as text in Swedish are those numbers", async () => {
  await desk.fill("cell.xlsx", { ...CLEAN, "P1.medel": "78,4", "B2.total": " 400 " });
  expect(documents(await desk.nhv("check", "cell.xlsx", "--json"))[0].findings).toEqual([]);
});

test("earlier reports are judged beside this one", async () => {
  const previous = { "2026": { "B1a.diagnos.hemofili": 10, "B1a.diagnos.vwd": 5 } };
  desk.write("tidigare.json", report(CLEAN, { previous }));
  const answer = await desk.nhv("check", "tidigare.json", "--json");
  expect(documents(answer)[0].findings).toMatchObject([{ rule: "R1.namnare.B1a_prev", severity: "warning" }]);
});

test("several files give a result each in order, and the worst exit code, though one of them is unusable", async () => {
  desk.write("fel.json", report({ ...CLEAN, "B1a.kon.man": 139 }));
  const answer = await desk.nhv("check", "fel.json", "saknas.xlsx", "ren.xlsx", "--json");
  expect(answer.code).toBe(2);
  expect(documents(answer).map(({ file }) => file)).toEqual(["fel.json", "ren.xlsx"]);
  expect(answer.err).toContain("saknas.xlsx: ");
  expect((await desk.nhv("check", "ren.xlsx", "fel.json", "--json")).code).toBe(1);
});

test("people read findings in Swedish, with the explanations that count", async () => {
  const explanations = { "B1a.diagnos.under": "En patient har en annan diagnos." };
  desk.write("varning.json", report({ ...CLEAN, "B1a.diagnos.vrcfd": 19 }, { unit: "Testenheten", explanations }));
  const { code, out, err } = await desk.nhv("check", "varning.json");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toContain("varning.json (Koagulationssjukdomar, 2027, Testenheten): 1 varning\n");
  expect(out).toContain("  Varning (B1a.diagnos.under): ");
  expect(out).toContain("    Förklaring: En patient har en annan diagnos.\n");
});
