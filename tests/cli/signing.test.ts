import { existsSync } from "node:fs";
import path from "node:path";
import { lockWorkbook, writeValues } from "../../src/hosts/file/editWorkbook";
import { readWorkbook } from "../../src/hosts/file/readWorkbook";
import { CLEAN } from "./cleanReport";
import { type Desk, documents, newDesk } from "./desk";
import { editedPart } from "./editedPackage";

let desk: Desk;
beforeEach(async () => {
  desk = newDesk();
  await desk.fill("f.xlsx", CLEAN);
});
afterEach(() => desk.clear());

const sign = (file: string, role: string, name: string, out: string, ...rest: string[]) =>
  desk.nhv("sign", file, "--as", role, "--name", name, "--out", out, ...rest);
const asCoordinator = (file: string, out: string, ...rest: string[]) =>
  sign(file, "koordinator", "Koordinator Exempel", out, ...rest);
const exists = (file: string) => existsSync(path.join(desk.path, file));

test("a clean report is signed, attested and exported, and its submission verifies", async () => {
  expect(await asCoordinator("f.xlsx", "k.xlsx")).toMatchObject({ code: 0, err: "" });
  expect(await sign("k.xlsx", "granskare", "Granskare Exempel", "g.xlsx")).toMatchObject({ code: 0, err: "" });
  const exported = await desk.nhv("export", "g.xlsx", "--out", "s.xlsx");
  expect(exported).toMatchObject({ code: 0, err: "" });
  expect(exported.out).toContain("s.xlsx och s.json är gjorda");
  const verified = await desk.nhv("verify", "s.xlsx");
  expect(verified).toMatchObject({ code: 0, err: "" });
  expect(verified.out).toContain(
    "Testenheten, klarmarkerad av Koordinator Exempel 2027-03-01, attesterad av Granskare Exempel 2027-03-01",
  );
});

test("a figure that is declared missing is explained, signed, exported and verified", async () => {
  await desk.fill("saknas.xlsx", { ...CLEAN, "Ö1.taljare": "Kan inte  rapporteras" });
  const checked = await desk.nhv("check", "saknas.xlsx", "--json");
  expect(checked.code).toBe(0);
  expect(documents(checked)).toMatchObject([
    {
      derived: { "Ö1.andel": null },
      findings: [{ rule: "Ö1.cell.missing", severity: "warning", fields: ["Ö1.taljare"] }],
    },
  ]);
  const refused = await asCoordinator("saknas.xlsx", "k.xlsx");
  expect(refused).toMatchObject({ code: 1, out: "" });
  expect(refused.err).toContain("Ö1.cell.missing");
  desk.write("e.json", { "Ö1.cell.missing": "Vårdplanerna går inte att söka." });
  expect(await asCoordinator("saknas.xlsx", "k.xlsx", "--explanations", "e.json")).toMatchObject({ code: 0, err: "" });
  expect(await desk.nhv("export", "k.xlsx", "--out", "s.xlsx")).toMatchObject({ code: 0, err: "" });
  expect(JSON.parse(new TextDecoder().decode(desk.read("s.json"))).data).toContainEqual(
    expect.objectContaining({ field: "Ö1.taljare", value: null, missing: "cannotReport" }),
  );
  expect(await desk.nhv("verify", "s.xlsx", "s.json")).toMatchObject({ code: 0, err: "" });
});

test("the same report gives the same submission to the byte", async () => {
  await asCoordinator("f.xlsx", "k.xlsx");
  await desk.nhv("export", "k.xlsx", "--out", "s1.xlsx");
  await desk.nhv("export", "k.xlsx", "--out", "s2.xlsx");
  expect(desk.read("s1.xlsx")).toEqual(desk.read("s2.xlsx"));
  expect(desk.read("s1.json")).toEqual(desk.read("s2.json"));
});

test("signing keeps every figure and locks the cells, in the same file too", async () => {
  const before = readWorkbook(desk.read("f.xlsx"));
  expect(await asCoordinator("f.xlsx", "f.xlsx")).toMatchObject({ code: 0, err: "" });
  const after = readWorkbook(desk.read("f.xlsx"));
  if (!before.ok || !after.ok) throw new Error("The workbooks cannot be read.");
  expect(after.value.cells).toEqual(before.value.cells);
  expect(after.value.unprotected).toEqual([]);
  const late = writeValues(desk.read("f.xlsx"), { "B2.total": 1 });
  expect(late).toMatchObject({ ok: false, failure: { kind: "protected" } });
});

test("errors, what is missing and unexplained warnings stop the coordinator, with all of the reasons", async () => {
  const values = { ...CLEAN, "B1a.kon.man": 139, "B2.total": null, "R2.total": 31 };
  await desk.fill("fel.xlsx", values);
  const { code, out, err } = await asCoordinator("fel.xlsx", "k.xlsx");
  expect({ code, out, made: exists("k.xlsx") }).toEqual({ code: 1, out: "", made: false });
  expect(err).toContain("fel.xlsx: Rapporten kan inte klarmarkeras än:\n- 1 fel måste rättas");
  for (const rule of ["B1a.kon.sum", "B2.cell.required", "R2.total.B1c"]) expect(err).toContain(`    ${rule}: `);
});

test("an explained warning is signed, travels with the submission and is verified", async () => {
  await desk.fill("v.xlsx", { ...CLEAN, "R2.total": 31 });
  desk.write("e.json", { "R2.total.B1c": "En patient registrerades i efterhand." });
  expect((await asCoordinator("v.xlsx", "k.xlsx", "--explanations", "e.json")).code).toBe(0);
  expect((await desk.nhv("export", "k.xlsx", "--out", "s.xlsx")).code).toBe(0);
  const { findings } = JSON.parse(new TextDecoder().decode(desk.read("s.json")));
  expect(findings).toMatchObject([{ rule: "R2.total.B1c", explanation: "En patient registrerades i efterhand." }]);
  expect((await desk.nhv("verify", "s.xlsx", "s.json")).code).toBe(0);
});

test("an explanation of something that nobody has remarked on is left out, and said to be", async () => {
  desk.write("e.json", { "R2.total.B1c": "Behövs inte." });
  const { code, err } = await asCoordinator("f.xlsx", "k.xlsx", "--explanations", "e.json");
  expect(code).toBe(0);
  expect(err).toContain("R2.total.B1c");
});

test.each<[string, string | object, string]>([
  ["no JSON", "förklaring", "inte läsbar JSON"],
  ["a list", ["R2.total.B1c"], "ett objekt med regel-id"],
  ["an unknown rule", { "R2.nej": "x" }, "ingen regel ”R2.nej”"],
  ["a number for a text", { "R2.total.B1c": 3 }, "R2.total.B1c: Här ska stå en förklarande text"],
  ["a text that would be cut off", { "R2.total.B1c": "x".repeat(2001) }, "längre än 2000 tecken"],
])("explanations that are %s are unusable", async (_, explanations, says) => {
  desk.write("e.json", explanations);
  const { code, err } = await asCoordinator("f.xlsx", "k.xlsx", "--explanations", "e.json");
  expect({ code, made: exists("k.xlsx") }).toEqual({ code: 2, made: false });
  expect(err).toMatch(/^e\.json: /);
  expect(err).toContain(says);
});

test.each([
  ["before the coordinator", "f.xlsx", "Granskare Exempel", "inte klarmarkerad"],
  ["by the coordinator", "k.xlsx", " koordinator exempel", "behöver vara någon annan"],
])("a report is not attested %s", async (_, file, name, says) => {
  await asCoordinator("f.xlsx", "k.xlsx");
  const { code, err } = await sign(file, "granskare", name, "g.xlsx");
  expect({ code, made: exists("g.xlsx") }).toEqual({ code: 1, made: false });
  expect(err).toContain(says);
});

test("a draft is not exported", async () => {
  const { code, err } = await desk.nhv("export", "f.xlsx", "--out", "s.xlsx");
  expect({ code, made: exists("s.xlsx") || exists("s.json") }).toEqual({ code: 1, made: false });
  expect(err).toContain("inte klarmarkerad");
});

test("a figure that is changed after signing voids the signature and is named", async () => {
  await asCoordinator("f.xlsx", "k.xlsx");
  const opened = lockWorkbook(desk.read("k.xlsx"), false, ["R2"], ["R2.total"]);
  const changed = opened.ok && writeValues(opened.value, { "R2.total": 24 });
  if (!changed || !changed.ok) throw new Error("The cell cannot be changed.");
  desk.write("k.xlsx", changed.value);
  const exported = await desk.nhv("export", "k.xlsx", "--out", "s.xlsx");
  expect(exported.code).toBe(1);
  expect(exported.err).toContain("(R2.total)");
  const attested = await sign("k.xlsx", "granskare", "Granskare Exempel", "g.xlsx");
  expect(attested.code).toBe(1);
  expect(attested.err).toContain("klarmarkera den på nytt");
});

test("a sheet with somebody's password is not ours to lock", async () => {
  const styled = editedPart(desk.read("f.xlsx"), "xl/worksheets/sheet2.xml", (xml) =>
    xml.replace("<sheetProtection ", '<sheetProtection password="CC1A" '),
  );
  desk.write("p.xlsx", styled);
  const { code, err } = await asCoordinator("p.xlsx", "k.xlsx");
  expect({ code, made: exists("k.xlsx") }).toEqual({ code: 2, made: false });
  expect(err).toContain("skyddat med lösenord");
});

test("an export takes the place of neither a report nor other JSON", async () => {
  await asCoordinator("f.xlsx", "k.xlsx");
  const signed = desk.read("k.xlsx");
  desk.write("k.json", { area: "koagulationssjukdomar", reportingYear: 2027, values: CLEAN });
  expect((await desk.nhv("export", "k.xlsx", "--out", "k.xlsx")).code).toBe(0);
  expect(desk.read("k.tidigare-1.xlsx")).toEqual(signed);
  expect(documents(await desk.nhv("check", "k.tidigare-1.json", "--json"))[0].findings).toEqual([]);
  expect((await desk.nhv("verify", "k.xlsx")).code).toBe(0);
});

test("report JSON cannot be signed, since there is nothing to keep the signature in", async () => {
  desk.write("r.json", { area: "koagulationssjukdomar", reportingYear: 2027, values: CLEAN });
  const { code, err } = await asCoordinator("r.json", "k.xlsx");
  expect(code).toBe(2);
  expect(err).toContain("ingen Excel-arbetsbok");
});
