import { partText, setPartText } from "../../src/hosts/file/package";
import { addRelationship } from "../../src/hosts/file/relationships";
import { madeUp } from "../report/personalNumbers";
import { CLEAN } from "./cleanReport";
import { type Desk, documents, newDesk } from "./desk";
import { editedPackage } from "./editedPackage";

const NUMBER = madeUp("19900101");
const WHERE = "cell A3 på bladet Undan";

let desk: Desk;
beforeEach(async () => {
  desk = newDesk();
  await desk.fill("f.xlsx", CLEAN);
});
afterEach(() => desk.clear());

/** Puts rows on a hidden sheet of its own, as a person does who keeps what the figures were counted from. */
function hideAway(file: string, out: string, rows: readonly (readonly (string | number)[])[]): void {
  const cell = (value: string | number) =>
    typeof value === "number" ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`;
  const data = rows.map((row) => `<row>${row.map(cell).join("")}</row>`).join("");
  const edited = editedPackage(desk.read(file), (parts) => {
    const path = "xl/worksheets/undan.xml";
    const book = "xl/workbook.xml";
    setPartText(parts, path, `<worksheet xmlns="x"><sheetData>${data}</sheetData></worksheet>`);
    addRelationship(parts, book, "worksheet", path);
    const [id] = /rId\d+(?="[^>]*undan)/.exec(partText(parts, "xl/_rels/workbook.xml.rels")!)!;
    const sheet = `<sheet name="Undan" sheetId="99" state="hidden" r:id="${id}"/></sheets>`;
    setPartText(parts, book, partText(parts, book)!.replace("</sheets>", sheet));
  });
  desk.write(out, edited);
}

const sign = (file: string, name = "Koordinator Exempel") =>
  desk.nhv("sign", file, "--as", "koordinator", "--name", name, "--out", "k.xlsx");

test("a personnummer on a hidden sheet is a finding that names the cell, and no figure of a measure", async () => {
  hideAway("f.xlsx", "p.xlsx", [["Underlag"], ["Patient"], [NUMBER]]);
  const answer = await desk.nhv("check", "p.xlsx", "--json");
  expect(answer).toMatchObject({ code: 1, err: "" });
  expect(documents(answer)[0].findings).toEqual([
    {
      rule: "koagulationssjukdomar.personnummer",
      measure: "",
      severity: "error",
      fields: [],
      message: `Det står personnummer i ${WHERE}. Ta bort numren: rapporten får bara ha sammanräknade uppgifter.`,
    },
  ]);
  expect(answer.out).not.toContain(NUMBER);
});

test("a personnummer that is kept as a number is found too, and a clean report has none", async () => {
  hideAway("f.xlsx", "p.xlsx", [["Underlag"], ["Patient"], [Number(NUMBER)]]);
  expect((await desk.nhv("check", "p.xlsx")).out).toContain(WHERE);
  hideAway("f.xlsx", "r.xlsx", [["Underlag"], ["Ring 070-123 45 67"], [120]]);
  expect(await desk.nhv("check", "r.xlsx")).toMatchObject({ code: 0, err: "" });
});

test("nobody signs a report whose workbook has a personnummer, or with one for a name", async () => {
  hideAway("f.xlsx", "p.xlsx", [["Underlag"], ["Patient"], [NUMBER]]);
  const refused = await sign("p.xlsx");
  expect(refused).toMatchObject({ code: 1, out: "" });
  expect(refused.err).toContain(`p.xlsx: Rapporten kan inte klarmarkeras än:\n- Det står personnummer i ${WHERE}`);
  const named = await sign("f.xlsx", NUMBER);
  expect(named).toMatchObject({ code: 1, out: "" });
  expect(named.err).toContain("Namnet innehåller ett personnummer. Skriv bara namnet.");
  expect(refused.err + named.err).not.toContain(NUMBER);
});

test("a signed report to which a personnummer came is exported when it is gone again", async () => {
  expect(await sign("f.xlsx")).toMatchObject({ code: 0 });
  hideAway("k.xlsx", "p.xlsx", [["Underlag"], ["Patient"], [NUMBER]]);
  const refused = await desk.nhv("export", "p.xlsx", "--out", "s.xlsx");
  expect(refused).toMatchObject({ code: 1, out: "" });
  expect(refused.err).toContain(`p.xlsx: Rapporten kan inte exporteras än:\n- Det står personnummer i ${WHERE}`);
  expect(await desk.nhv("export", "k.xlsx", "--out", "s.xlsx")).toMatchObject({ code: 0, err: "" });
});

test("a list with a row per patient stops the export, by its sheet, column and rows", async () => {
  expect(await sign("f.xlsx")).toMatchObject({ code: 0 });
  const patients = Array.from({ length: 15 }, (_, i) => [`PAT-${1000 + i * 37}`, "D66", i % 2 ? "Kvinna" : "Man"]);
  hideAway("k.xlsx", "p.xlsx", [["Id", "Diagnos", "Kön"], ...patients]);
  const { code, err } = await desk.nhv("export", "p.xlsx", "--out", "s.xlsx");
  expect(code).toBe(1);
  expect(err).toContain("en rad per patient på bladet Undan (kolumn A, rad 2–16)");
});

test("report JSON is looked through as well", async () => {
  desk.write("r.json", {
    area: "koagulationssjukdomar",
    reportingYear: 2027,
    unit: `Testenheten ${NUMBER}`,
    values: CLEAN,
  });
  const answer = await desk.nhv("check", "r.json");
  expect(answer.code).toBe(1);
  expect(answer.out).toContain("Det står personnummer i enhetens namn");
});
