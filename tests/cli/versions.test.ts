import { existsSync } from "node:fs";
import path from "node:path";
import { writeValues } from "../../src/hosts/file/editWorkbook";
import { laterSixthArea } from "../definition/laterSixthArea";
import { sixthArea } from "../definition/sixthArea";
import { fixture, LAYOUT_1 } from "../fixtures/fixture";
import { CLEAN } from "./cleanReport";
import { type Desk, documents, newDesk } from "./desk";
import { editedPart } from "./editedPackage";

let desk: Desk;
beforeEach(() => {
  desk = newDesk();
});
afterEach(() => desk.clear());

const STATE = "customXml/item1.xml";
const exists = (file: string) => existsSync(path.join(desk.path, file));

describe("a workbook of an earlier layout", () => {
  beforeEach(() => desk.write("f.xlsx", fixture(LAYOUT_1)));

  test("is checked as today: it is told to be older, and asked what rules that have come since ask", async () => {
    const checked = await desk.nhv("check", "f.xlsx", "--json");
    expect(checked).toMatchObject({ code: 0, err: "" });
    expect(documents(checked)[0].findings).toEqual([
      {
        rule: "skelettdysplasier.version",
        measure: "",
        severity: "info",
        fields: [],
        message: expect.stringMatching(
          /^Arbetsboken är gjord med NHV-rapport 0\.1\.0 \(bladversion 1\), den här är NHV-rapport .* för att uppgradera den\.$/,
        ),
      },
      // Its percentile was made up before percentiles were judged.
      expect.objectContaining({ rule: "B3.barn.stat.method", severity: "warning" }),
    ]);
  });

  test("is not exported until what a new rule asks is explained and it is signed anew; then it verifies", async () => {
    const refused = await desk.nhv("export", "f.xlsx", "--out", "s.xlsx");
    expect(refused.code).toBe(1);
    expect(refused.err).toContain("Räkna om percentilerna med PERCENTIL.INK i Excel, eller förklara.");
    desk.write("e.json", { "B3.barn.stat.method": "Registret räknar percentiler på sitt sätt." });
    const signing = (file: string, role: string, name: string, out: string) =>
      desk.nhv("sign", file, "--as", role, "--name", name, "--explanations", "e.json", "--out", out);
    expect(await signing("f.xlsx", "koordinator", "Koordinator Exempel", "k.xlsx")).toMatchObject({ code: 0 });
    expect(await signing("k.xlsx", "granskare", "Granskare Exempel", "g.xlsx")).toMatchObject({ code: 0 });
    const exported = await desk.nhv("export", "g.xlsx", "--out", "s.xlsx");
    expect(exported.code).toBe(0);
    expect(exported.err).toContain("g.xlsx: Arbetsboken är gjord med NHV-rapport 0.1.0 (bladversion 1)");
    const verified = await desk.nhv("verify", "s.xlsx", "s.json");
    expect(verified).toMatchObject({ code: 0, err: "" });
    expect(verified.out).toContain("klarmarkerad av Koordinator Exempel 2027-03-01, attesterad av Granskare Exempel");
  });
});

test("a workbook of other rules, of whose figures nothing new is asked, is exported with the signatures that it has", async () => {
  await desk.fill("f.xlsx", CLEAN);
  const signed = await desk.nhv(
    ...["sign", "f.xlsx", "--as", "koordinator", "--name", "Koordinator Exempel", "--out", "k.xlsx"],
  );
  expect(signed.code).toBe(0);
  const older = (xml: string) =>
    xml.replace(/"product":"[^"]*"/, '"product":"0.1.0"').replace(/"ruleSet":"[^"]*"/, '"ruleSet":"1-000000000000"');
  desk.write("k.xlsx", editedPart(desk.read("k.xlsx"), STATE, older));
  const exported = await desk.nhv("export", "k.xlsx", "--out", "s.xlsx");
  expect(exported.code).toBe(0);
  expect(exported.err).toContain("k.xlsx: Måtten eller reglerna har ändrats sedan arbetsboken gjordes.");
  expect(await desk.nhv("verify", "s.xlsx", "s.json")).toMatchObject({ code: 0, err: "" });
});

/** A filled workbook of the sixth area's first version. */
async function earlierDocument(): Promise<void> {
  desk.write("v1.json", sixthArea());
  desk.write("v2.json", laterSixthArea());
  const built = await desk.nhv(
    ...["build", "provområde", "--year", "2028", "--unit", "Testenheten", "--definition", "v1.json", "--out", "f.xlsx"],
  );
  if (built.code) throw new Error(built.err);
  const filled = writeValues(desk.read("f.xlsx"), {
    ...{ "B1.total": 10, "B1.kon.kvinna": 4, "B1.kon.man": 6 },
    ...{ "T1.n": 5, "T1.medel": 20, "T1.sd": 7.9, "T1.p10": 12, "T1.median": 20, "T1.p90": 28 },
    ...{ "R1.taljare": 8, "R1.namnare": 10, "R2.taljare": 12, "R2.namnare": 9 },
  });
  if (!filled.ok) throw new Error(JSON.stringify(filled.failure));
  desk.write("f.xlsx", filled.value);
}

describe("a workbook of an earlier document", () => {
  beforeEach(earlierDocument);

  test("is read by the later definition, and says which figures it does not ask for", async () => {
    const { findings } = documents(await desk.nhv("check", "f.xlsx", "--definition", "v2.json", "--json"))[0];
    const messageOf = (rule: string) => findings.find((one: { rule: string }) => one.rule === rule)?.message;
    expect(messageOf("provområde.version")).toContain(
      "gjord efter måttdokumentets version 1.0, här finns måttdokumentets version 2.0.",
    );
    expect(messageOf("provområde.uppgift.okand")).toBe(
      "Uppgifter som måtten inte frågar efter finns kvar i arbetsboken: T1.p10 (12), T1.p90 (28), R1.taljare (8), R1.namnare (10). De räknas inte och skickas inte in.",
    );
    // What the workbook never had is to be filled in, and is not lost.
    expect(findings.filter(({ rule }: { rule: string }) => rule.endsWith(".lost"))).toEqual([]);
    expect(findings.find(({ rule }: { rule: string }) => rule === "B1.cell.required").fields).toEqual([
      "B1.alder.barn",
      "B1.alder.vuxna",
    ]);
  });

  test("signed by it, cannot be attested or exported as signed by another", async () => {
    const sign = (file: string, role: string, name: string, out: string, definition: string) =>
      desk.nhv("sign", file, "--as", role, "--name", name, "--definition", definition, "--out", out);
    // The same figures are asked for: only the document has a new number.
    desk.write("v1b.json", { ...sixthArea(), document: { ...sixthArea().document, version: "1.1" } });
    expect(await sign("f.xlsx", "koordinator", "Koordinator Exempel", "k.xlsx", "v1.json")).toMatchObject({ code: 0 });
    const attested = await sign("k.xlsx", "granskare", "Granskare Exempel", "g.xlsx", "v1b.json");
    const exported = await desk.nhv("export", "k.xlsx", "--definition", "v1b.json", "--out", "s.xlsx");
    for (const { code, err } of [attested, exported]) {
      expect(code).toBe(1);
      expect(err).toContain(
        "klarmarkerad efter måttdokumentets version 1.0, men här gäller måttdokumentets version 1.1",
      );
    }
    expect([exists("g.xlsx"), exists("s.xlsx")]).toEqual([false, false]);
    const again = await sign("f.xlsx", "koordinator", "Koordinator Exempel", "k2.xlsx", "v1b.json");
    expect(again.code).toBe(0);
    expect(again.err).toContain("gjord efter måttdokumentets version 1.0");
    expect((await desk.nhv("export", "k2.xlsx", "--definition", "v1b.json", "--out", "s.xlsx")).code).toBe(0);
    expect((await desk.nhv("verify", "s.xlsx", "--definition", "v1b.json")).code).toBe(0);
  });
});

const LATER: [what: string, edit: (xml: string) => string, says: string[]][] = [
  [
    "a state of a later format",
    (xml) => xml.replace("urn:nhv-rapport:v1", "urn:nhv-rapport:v2"),
    ["format 2, här läses 1"],
  ],
  [
    "a later layout",
    (xml) => xml.replace(/"made":\{"product":"[^"]*","layout":\d+/, '"made":{"product":"9.1.0","layout":99'),
    ["NHV-rapport 9.1.0 (bladversion 99), den här är NHV-rapport "],
  ],
  [
    "a later document",
    (xml) => xml.replace('"documentVersion":"1.0"', '"documentVersion":"9.0"'),
    ["version 9.0, här finns version 1.0"],
  ],
];

describe.each(LATER)("%s", (_, edit, says) => {
  beforeEach(async () => {
    await desk.fill("f.xlsx", CLEAN);
    desk.write("f.xlsx", editedPart(desk.read("f.xlsx"), STATE, edit));
  });

  test("is refused with both versions, and is left as it was", async () => {
    const before = desk.read("f.xlsx");
    for (const args of [
      ["check", "f.xlsx"],
      ["sign", "f.xlsx", "--as", "koordinator", "--name", "K", "--out", "f.xlsx"],
      ["export", "f.xlsx", "--out", "f.xlsx"],
    ]) {
      const { code, out, err } = await desk.nhv(...args);
      expect({ code, out }).toEqual({ code: 2, out: "" });
      for (const text of [...says, "Uppdatera NHV-rapport. Filen är inte ändrad."]) expect(err).toContain(text);
    }
    expect(desk.read("f.xlsx")).toEqual(before);
  });

  test("is set aside when another file takes its place", async () => {
    const before = desk.read("f.xlsx");
    await desk.fill("annan.xlsx", CLEAN);
    const signed = await desk.nhv(
      ...["sign", "annan.xlsx", "--as", "koordinator", "--name", "Koordinator Exempel", "--out", "f.xlsx"],
    );
    expect(signed.code).toBe(0);
    expect(desk.read("f.tidigare-1.xlsx")).toEqual(before);
  });
});
