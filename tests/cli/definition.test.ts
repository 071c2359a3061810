import { replaceState, writeValues } from "../../src/hosts/file/editWorkbook";
import { newReport } from "../../src/report/newReport";
import { writeStored } from "../../src/report/stored";
import { readDefinition } from "../../src/rules/definition/readDefinition";
import type { CellValue } from "../../src/rules/readings";
import { sixthArea } from "../definition/sixthArea";
import { type Desk, documents, newDesk } from "./desk";

let desk: Desk;
beforeEach(() => {
  desk = newDesk();
  desk.write("prov.json", sixthArea());
});
afterEach(() => desk.clear());

const withFile = ["--definition", "prov.json"] as const;

const build = (...more: string[]) =>
  desk.nhv("build", "provområde", "--year", "2027", "--unit", "Testenheten", "--out", "f.xlsx", ...more);

/** Made up; R1.namnare is left blank and takes the value of B1.total. */
const figures: Readonly<Record<string, CellValue>> = {
  ...{ "B1.total": 40, "B1.kon.kvinna": 25, "B1.kon.man": 15 },
  ...{ "T1.n": 30, "T1.medel": 20, "T1.sd": 5, "T1.p10": 12, "T1.median": 19, "T1.p90": 30 },
  ...{ "R1.taljare": 10, "R2.taljare": 60, "R2.namnare": 30 },
};

function fill(file: string, values: Readonly<Record<string, CellValue>>): void {
  const filled = writeValues(desk.read(file), values);
  if (!filled.ok) throw new Error(JSON.stringify(filled.failure));
  desk.write(file, filled.value);
}

const sign = (as: string, name: string, from: string, to: string, ...more: string[]) =>
  desk.nhv("sign", from, "--as", as, "--name", name, "--out", to, ...more);

describe("a built-in area", () => {
  test("is exported as a definition that is read as the same area, without a word", async () => {
    const { out, code } = await desk.nhv("areas", "--export", "dysmeli");
    expect(code).toBe(0);
    desk.write("d.json", out);
    const args = ["periods", "dysmeli", "--year", "2027", "--json"];
    expect(await desk.nhv(...args, "--definition", "d.json")).toEqual(await desk.nhv(...args));
  });

  test("gives way to a file of the same id, which is told", async () => {
    const { out } = await desk.nhv("areas", "--export", "dysmeli");
    const changed = { ...JSON.parse(out), measured: { yearsBefore: 1, firstReported: 2027, from: "2026-01-01" } };
    desk.write("d.json", changed);
    const answer = await desk.nhv("periods", "dysmeli", "--year", "2026", "--definition", "d.json", "--json");
    expect(answer).toMatchObject({
      code: 0,
      err: "d.json gäller i stället för den inbyggda definitionen av Dysmeli.\n",
    });
    expect(documents(answer).every(({ due }) => due === false)).toBe(true);
  });

  test("that is not there cannot be exported", async () => {
    const answer = await desk.nhv("areas", "--export", "provområde");
    expect(answer).toMatchObject({ code: 2, out: "" });
    expect(answer.err).toContain("Tillståndsområdet ”provområde” finns inte här.");
  });
});

describe("an area from a file", () => {
  test("is looked over: its measures, and what is odd in it", async () => {
    const { code, out } = await desk.nhv("areas", ...withFile);
    expect(code).toBe(0);
    expect(out).toContain("provområde: Påhittade uppföljningsmått, version 1.0 (2026-01-15)\n  B1   Antal patienter\n");
    expect(out).toContain("Att se över:\n  measures: 4 mått. Dokumenten brukar ange 5–10.\n");
    const [area] = documents(await desk.nhv("areas", ...withFile, "--json"));
    expect(area).toMatchObject({ area: "provområde", measures: [{ id: "B1", firstReported: 2027 }, {}, {}, {}] });
    expect(area.remarks[0]).toEqual({
      where: "measures",
      says: "4 mått. Dokumenten brukar ange 5–10.",
      severity: "info",
    });
  });

  test("has its periods", async () => {
    const answer = await desk.nhv("periods", "provområde", "--year", "2027", ...withFile, "--json");
    expect(answer).toMatchObject({ code: 0, err: "" });
    expect(documents(answer)[0]).toEqual({ measure: "B1", due: true, from: "2026-07-01", to: "2026-12-31" });
  });

  test("goes all the way from the sheets to a verified submission; the workbook needs the file but once", async () => {
    expect(await build(...withFile)).toMatchObject({ code: 0, err: "" });
    fill("f.xlsx", figures);
    const checked = await desk.nhv("check", "f.xlsx", "--json");
    expect(checked).toMatchObject({ code: 0, err: "" });
    expect(documents(checked)).toEqual([
      {
        file: "f.xlsx",
        area: "provområde",
        reportingYear: 2027,
        derived: { "R1.andel": 25, "R2.kvot": 2 },
        findings: [],
      },
    ]);
    expect(await sign("koordinator", "Koordinator Exempel", "f.xlsx", "g.xlsx")).toMatchObject({ code: 0 });
    expect(await sign("granskare", "Granskare Exempel", "g.xlsx", "h.xlsx")).toMatchObject({ code: 0 });
    expect(await desk.nhv("export", "h.xlsx", "--out", "s.xlsx")).toMatchObject({ code: 0 });
    const verified = await desk.nhv("verify", "s.xlsx", ...withFile, "--json");
    expect(documents(verified)).toMatchObject([{ verified: true, area: "provområde", differences: [] }]);
  });

  test("finds what the file's own relations ask", async () => {
    await build(...withFile);
    fill("f.xlsx", { ...figures, "T1.n": 41 });
    const answer = await desk.nhv("check", "f.xlsx", "--json");
    expect(answer.code).toBe(1);
    expect(documents(answer)[0].findings).toEqual([
      expect.objectContaining({ rule: "T1.n.B1", severity: "error", fields: ["T1.n", "B1.total"] }),
    ]);
  });

  test("is checked as report JSON, with the file", async () => {
    desk.write("r.json", { area: "provområde", reportingYear: 2027, values: { ...figures, "B1.kon.man": 14 } });
    const answer = await desk.nhv("check", "r.json", ...withFile, "--json");
    expect(documents(answer)[0].findings.map(({ rule }: { rule: string }) => rule)).toEqual(["B1.kon.sum"]);
    const without = await desk.nhv("check", "r.json", "--json");
    expect(without).toMatchObject({ code: 2, out: "" });
    expect(without.err).toContain("”provområde” finns inte här.");
    expect(without.err).toContain("kan läsas ur en fil med --definition.");
  });

  test("wins over what the workbook keeps, and a workbook signed by it keeps it", async () => {
    await build(...withFile);
    fill("f.xlsx", figures);
    const stricter = sixthArea();
    const claim = { left: "T1.n", is: "≤", right: 20 } as never;
    stricter.relations.push({ rule: "T1.n.tak", claim, severity: "warning", because: "Prov.", at: "1" });
    desk.write("hårdare.json", stricter);
    const by = ["--definition", "hårdare.json"];
    const refused = await sign("koordinator", "Koordinator Exempel", "f.xlsx", "g.xlsx", ...by);
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.err + refused.out).toContain("T1.n.tak: ”N (patienter)” i T1 är 30");
    desk.write("e.json", { "T1.n.tak": "Det stämmer i provet." });
    const signed = await sign(
      "koordinator",
      "Koordinator Exempel",
      "f.xlsx",
      "g.xlsx",
      ...by,
      "--explanations",
      "e.json",
    );
    expect(signed).toMatchObject({ code: 0 });
    const kept = documents(await desk.nhv("check", "g.xlsx", "--json"))[0];
    // The sheets were made by the other definition, which is told.
    expect(kept.findings.map(({ rule }: { rule: string }) => rule)).toEqual(["provområde.version", "T1.n.tak"]);
  });

  test("does not verify by another definition of the same area", async () => {
    await build(...withFile);
    fill("f.xlsx", figures);
    await sign("koordinator", "Koordinator Exempel", "f.xlsx", "g.xlsx");
    await desk.nhv("export", "g.xlsx", "--out", "s.xlsx");
    const other = sixthArea();
    other.relations.pop();
    desk.write("annan.json", other);
    const answer = await desk.nhv("verify", "s.xlsx", "--definition", "annan.json", "--json");
    expect(answer.code).toBe(1);
    expect(documents(answer)[0].differences[0]).toMatchObject({
      where: "Intyg",
      says: expect.stringContaining("regelversion"),
    });
    expect(await desk.nhv("verify", "s.xlsx")).toMatchObject({ code: 2 });
  });
});

describe("a definition that cannot be used", () => {
  test("is refused with all its faults, each on a line with the file's name, and nothing is written", async () => {
    const area = sixthArea();
    area.measured.from = "2025-07-01";
    area.relations[1]!.claim.right = "B1.totalt";
    desk.write("prov.json", area);
    const { code, err } = await build(...withFile);
    expect(code).toBe(2);
    expect(err.trimEnd().split("\n")).toEqual([
      expect.stringMatching(/^prov\.json: measured: perioden börjar 2025-07-01, men/),
      expect.stringMatching(
        /^prov\.json: relations\[T1\.n\.B1\]\.claim: det finns ingen uppgift ”B1\.totalt”\. Menas B1\.total\?$/,
      ),
    ]);
    expect(() => desk.read("f.xlsx")).toThrow();
  });

  test.each([
    [
      "that is of another area",
      ["periods", "dysmeli", "--year", "2027", "--definition", "prov.json"],
      "Måttdefinitionen gäller ”provområde”, inte ”dysmeli”.",
    ],
    [
      "that is not there",
      ["periods", "provområde", "--year", "2027", "--definition", "borta.json"],
      "borta.json: Filen eller mappen finns inte.",
    ],
    ["that is no text", ["check", "prov.json", "--definition", "bild.png"], "bild.png: Filen är inte text i UTF-8."],
  ])("%s", async (_, args, says) => {
    desk.write("bild.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]));
    const answer = await desk.nhv(...args);
    expect(answer).toMatchObject({ code: 2, out: "" });
    expect(answer.err).toContain(says);
  });

  test("that a workbook keeps is told of in the same way", async () => {
    await build(...withFile);
    const read = readDefinition(JSON.stringify(sixthArea()));
    if (!read.ok) throw new Error("The definition is fine.");
    const state = writeStored({ ...newReport(read.area, 2027, "Testenheten"), definition: "{}" });
    const spoilt = replaceState(desk.read("f.xlsx"), state);
    if (!spoilt.ok) throw new Error("The state can be replaced.");
    desk.write("f.xlsx", spoilt.value);
    const answer = await desk.nhv("check", "f.xlsx");
    expect(answer).toMatchObject({ code: 2, out: "" });
    expect(answer.err).toContain("f.xlsx: filen: är ingen måttdefinition.");
  });
});
