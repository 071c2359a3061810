import { partText } from "../../src/hosts/file/package";
import { CLEAN } from "./cleanReport";
import { type Desk, documents, newDesk } from "./desk";
import { editedPackage, editedPart } from "./editedPackage";

let desk: Desk;
let clean: Uint8Array;
beforeAll(async () => {
  desk = newDesk();
  await desk.fill("ren.xlsx", CLEAN);
  clean = desk.read("ren.xlsx");
});
afterAll(() => desk.clear());

/** The state's part, wherever the package keeps it. */
const STATE = "customXml/item1.xml";
const WORKBOOK = "xl/workbook.xml";

const json = (more: object) => ({ area: "koagulationssjukdomar", reportingYear: 2027, values: {}, ...more });

const BAD: [string, string, () => Uint8Array | string | object, string[]][] = [
  ["a truncated zip", "a.xlsx", () => clean.slice(0, clean.length / 2), ["avkortad eller skadad"]],
  ["an .xlsx that is text", "a.xlsx", () => "Antal;12", ["ingen Excel-arbetsbok", "spara den som"]],
  ["an empty file", "a.xlsx", () => "", ["tom"]],
  [
    "a zip that is no workbook",
    "a.xlsx",
    () => editedPackage(clean, (parts) => parts.delete(WORKBOOK)),
    ["ingen Excel-arbetsbok"],
  ],
  [
    "a workbook with broken XML",
    "a.xlsx",
    () => editedPart(clean, WORKBOOK, (xml) => xml.slice(0, xml.length / 2)),
    ["ingen Excel-arbetsbok"],
  ],
  [
    "a workbook that is not ours",
    "a.xlsx",
    () =>
      editedPackage(
        editedPart(clean, WORKBOOK, (xml) => xml.replace(/<definedNames>.*<\/definedNames>/s, "")),
        (parts) => parts.delete(STATE),
      ),
    ["inte gjord med NHV-rapport", "nhv build"],
  ],
  [
    "a workbook of ours whose state is lost",
    "a.xlsx",
    () => editedPackage(clean, (parts) => parts.delete(STATE)),
    ["inte längre uppgiften om område och år", "tidigare kopia"],
  ],
  [
    "a state from a newer version",
    "a.xlsx",
    () => editedPart(clean, STATE, (xml) => xml.replace("urn:nhv-rapport:v1", "urn:nhv-rapport:v2")),
    ["nyare version", "Uppdatera"],
  ],
  [
    "a damaged state",
    "a.xlsx",
    () => editedPart(clean, STATE, (xml) => xml.replace("reportingYear", "year")),
    ["skadade", "tidigare kopia"],
  ],
  [
    "a state of an unknown area",
    "a.xlsx",
    () => editedPart(clean, STATE, (xml) => xml.replace("koagulationssjukdomar", "hjartan")),
    ["”hjartan” finns inte", "koagulationssjukdomar"],
  ],
  [
    "a state made with another document version",
    "a.xlsx",
    () => editedPart(clean, STATE, (xml) => xml.replace('"documentVersion":"1.0"', '"documentVersion":"9.0"')),
    ["version 9.0", "version 1.0"],
  ],
  ["JSON that is none", "a.json", () => '{"area": ', ["inte läsbar JSON"]],
  ["JSON in another encoding", "a.json", () => new Uint8Array([0x7b, 0x22, 0xe5, 0x22, 0x7d]), ["UTF-8"]],
  ["a report JSON of an unknown area", "a.json", () => json({ area: "hjartan" }), ["”hjartan” finns inte"]],
  [
    "a report JSON with several unknown fields",
    "a.json",
    () => json({ values: { "B1a.totl": 1, "X9.total": 2, "B1a.total": 3 }, previous: { "2026": { "B1a.ttal": 4 } } }),
    ["values: Koagulationssjukdomar har ingen uppgift ”B1a.totl”", "”X9.total”", "previous.2026", "B1a.total"],
  ],
  [
    "a report JSON with an unknown rule",
    "a.json",
    () => json({ explanations: { "B1a.nej": "x" } }),
    ["regel ”B1a.nej”"],
  ],
  ["a report JSON with unknown keys", "a.json", () => json({ year: 2027 }), ["okänt namn ”year”", "Ta bort"]],
  [
    "a report JSON without year",
    "a.json",
    () => ({ area: "koagulationssjukdomar", values: {} }),
    ["rapporteringsåret"],
  ],
  ["a report JSON with a list as value", "a.json", () => json({ values: { "B1a.total": [1] } }), ["values.B1a.total"]],
];

test.each(BAD)("%s is unusable, and is told so in Swedish", async (_, file, content, says) => {
  desk.write(file, content());
  for (const args of [
    ["check", file],
    ["check", file, "--json"],
  ]) {
    const { code, out, err } = await desk.nhv(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    for (const text of says) expect(err).toContain(text);
    for (const line of err.trimEnd().split("\n")) expect(line).toMatch(new RegExp(`^${file}: .+[.?…]$`));
    expect(err).not.toMatch(/^\s+at |Något gick fel i programmet/m);
  }
});

test.each([
  ["that is not there", "finns-inte.xlsx", "finns inte"],
  ["that is a folder", ".", "mapp"],
])("a file %s is told so", async (_, file, says) => {
  const { code, out, err } = await desk.nhv("check", file);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(says);
});

test("a byte order mark before JSON does no harm", async () => {
  desk.write("bom.json", `\uFEFF${JSON.stringify(json({ values: CLEAN }))}`);
  expect(await desk.nhv("check", "bom.json", "--json")).toMatchObject({ code: 0, err: "" });
});

test("a file of the wrong kind is left as it was by sign and export", async () => {
  const truncated = clean.slice(0, 1000);
  desk.write("kort.xlsx", truncated);
  const signed = await desk.nhv("sign", "kort.xlsx", "--as", "koordinator", "--name", "K", "--out", "kort.xlsx");
  const exported = await desk.nhv("export", "kort.xlsx", "--out", "kort.xlsx");
  expect([signed.code, exported.code]).toEqual([2, 2]);
  expect(desk.read("kort.xlsx")).toEqual(truncated);
});

/** The workbook part with the sheet B2 called something else, as when a person renames its tab. */
const renamed = (xml: string) =>
  xml.replaceAll(/name="B2"/g, 'name="Våra läkarbesök"').replaceAll(/'?B2'?!/g, "'Våra läkarbesök'!");

test("a renamed sheet is read as before", async () => {
  desk.write("namn.xlsx", editedPart(clean, WORKBOOK, renamed));
  expect(await desk.nhv("check", "namn.xlsx", "--json")).toMatchObject({ code: 0, err: "" });
});

/** The path of a sheet's part: they stand in the workbook's order. */
const sheetPath = (name: string) => {
  let at = 0;
  editedPackage(clean, (parts) => {
    const names = [...partText(parts, WORKBOOK)!.matchAll(/<sheet [^>]*?name="([^"]*)"/g)].map(([, one]) => one);
    at = names.indexOf(name) + 1;
  });
  return `xl/worksheets/sheet${at}.xml`;
};

test("rows that a person inserted move the cells, and nothing is lost", async () => {
  const later = (row: string) => String(Number(row) + 3);
  const moved = editedPart(clean, sheetPath("B2"), (xml) =>
    xml
      .replaceAll(/<row ([^>]*?)r="(\d+)"/g, (_, before, row) => `<row ${before}r="${later(row)}"`)
      .replaceAll(
        /<c ([^>]*?)r="([A-Z]+)(\d+)"/g,
        (_, before, column, row) => `<c ${before}r="${column}${later(row)}"`,
      ),
  );
  const named = editedPart(moved, WORKBOOK, (xml) =>
    xml.replaceAll(/('?B2'?!\$[A-Z]+\$)(\d+)/g, (_, start, row) => start + later(row)),
  );
  desk.write("rader.xlsx", named);
  expect(await desk.nhv("check", "rader.xlsx", "--json")).toMatchObject({ code: 0, err: "" });
});

test("a deleted sheet is an error of our own and stops signing and exporting", async () => {
  const deleted = editedPart(clean, WORKBOOK, (xml) =>
    xml.replace(/<sheet [^>]*name="B2"[^>]*\/>/, "").replaceAll(/'?B2'?!\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?/g, "#REF!"),
  );
  desk.write("borta.xlsx", deleted);
  const checked = await desk.nhv("check", "borta.xlsx", "--only-filled", "--json");
  expect(checked.code).toBe(1);
  expect(documents(checked)[0].findings).toEqual([
    {
      rule: "B2.sheet.lost",
      measure: "B2",
      severity: "error",
      fields: ["B2.total", "B2.besok.fysiska", "B2.besok.distans"],
      message:
        "Bladet B2 finns inte kvar i arbetsboken. Tryck på Laga bladet i rutan NHV-rapport i Excel. Hände det nyss går det ofta att ångra (Ctrl+Z).",
    },
  ]);
  const signed = await desk.nhv("sign", "borta.xlsx", "--as", "koordinator", "--name", "K", "--out", "k.xlsx");
  const exported = await desk.nhv("export", "borta.xlsx", "--out", "s.xlsx");
  expect([signed.code, exported.code]).toEqual([1, 1]);
  for (const { err } of [signed, exported]) expect(err).toContain("Bladet B2 finns inte kvar");
});

test("a single lost cell is named, though it need not be filled in", async () => {
  desk.write(
    "ruta.xlsx",
    editedPart(clean, WORKBOOK, (xml) =>
      xml.replace(/(<definedName [^>]*name="nhv\.B1a\.hemregion\.12"[^>]*>)[^<]*/, "$1#REF!"),
    ),
  );
  const checked = await desk.nhv("check", "ruta.xlsx", "--json");
  expect(checked.code).toBe(1);
  const lost = documents(checked)[0].findings[0];
  expect(lost).toMatchObject({ rule: "B1a.sheet.lost", severity: "error", fields: ["B1a.hemregion.12"] });
  expect(lost.message).toContain("”Region Skåne” finns inte kvar på bladet B1a");
});

test("a formula that somebody wrote over is told, and stops nothing: its value is worked out again", async () => {
  let at = "";
  editedPackage(clean, (parts) => {
    at = /name="nhv\.Ö1\.andel"[^>]*>'?Ö1'?!\$([A-Z]+)\$(\d+)</.exec(partText(parts, WORKBOOK)!)!.slice(1).join("");
  });
  const overwritten = editedPart(clean, sheetPath("Ö1"), (xml) =>
    xml.replace(new RegExp(`(<c [^>]*?r="${at}"[^>]*>)<f>[^<]*</f>`), "$1"),
  );
  expect(overwritten.length).not.toBe(clean.length);
  desk.write("formel.xlsx", overwritten);
  const checked = await desk.nhv("check", "formel.xlsx", "--json");
  expect(checked.code).toBe(0);
  expect(documents(checked)[0].findings).toEqual([
    {
      rule: "Ö1.formula.lost",
      measure: "Ö1",
      severity: "info",
      fields: ["Ö1.andel"],
      message: expect.stringMatching(/^Formler för ”.*” finns inte kvar på bladet Ö1\. .*räknas ändå ut på nytt/),
    },
  ]);
  const signed = await desk.nhv("sign", "formel.xlsx", "--as", "koordinator", "--name", "K", "--out", "k.xlsx");
  expect(signed.code).toBe(0);
});
