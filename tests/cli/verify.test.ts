import { type Parts, setPartText, partText } from "../../src/hosts/file/package";
import { addRelationship } from "../../src/hosts/file/relationships";
import { submissionHash, submissionText, type Submission } from "../../src/report/submission";
import { CLEAN } from "./cleanReport";
import { type Answer, type Desk, documents, newDesk } from "./desk";
import { editedPackage, editedPart } from "./editedPackage";

let desk: Desk;
let workbook: Uint8Array;
let submission: Submission;

beforeAll(async () => {
  desk = newDesk();
  await desk.fill("f.xlsx", { ...CLEAN, "R2.total": 31 });
  desk.write("e.json", { "R2.total.B1c": "En patient registrerades i efterhand." });
  await desk.nhv(
    ...["sign", "f.xlsx", "--as", "koordinator", "--name", "Koordinator Exempel"],
    ...["--explanations", "e.json", "--out", "k.xlsx"],
  );
  await desk.nhv("export", "k.xlsx", "--out", "s.xlsx");
  workbook = desk.read("s.xlsx");
  submission = JSON.parse(new TextDecoder().decode(desk.read("s.json")));
});
afterAll(() => desk.clear());

const [SUMMARY, DATA, CERTIFICATE] = [1, 2, 3].map((number) => `xl/worksheets/sheet${number}.xml`) as [
  string,
  string,
  string,
];
const WORKBOOK = "xl/workbook.xml";
const STRINGS = "xl/sharedStrings.xml";

async function differences(answer: Promise<Answer>): Promise<{ where: string; says: string }[]> {
  const told = await answer;
  expect(told).toMatchObject({ code: 1, err: "" });
  const [result] = documents(told);
  expect(result.verified).toBe(false);
  return result.differences;
}

test("a submission says whose it is and what its content's hash is", async () => {
  const answer = await desk.nhv("verify", "s.xlsx", "s.json", "--json");
  expect(answer).toMatchObject({ code: 0, err: "" });
  const same = { verified: true, area: "koagulationssjukdomar", reportingYear: 2027, unit: "Testenheten" };
  const hash = submissionHash(submission);
  expect(documents(answer)).toEqual([
    { file: "s.xlsx", ...same, hash, differences: [] },
    { file: "s.json", ...same, hash, differences: [] },
  ]);
});

/** Puts a number in the cell of Data that holds a field's value. */
const inData = (field: string, value: number) => (parts: Parts) => {
  const row = submission.data.findIndex((one) => one.field === field) + 2;
  const before = partText(parts, DATA)!;
  const after = before.replace(new RegExp(`(<c r="J${row}"[^>]*><v>)[^<]*`), `$1${value}`);
  if (after === before) throw new Error(`No cell for ${field}.`);
  setPartText(parts, DATA, after);
};

const inText = (path: string, from: string | RegExp, to: string) => (parts: Parts) => {
  const before = partText(parts, path)!;
  const after = before.replace(from, to);
  if (after === before) throw new Error(`Nothing was changed in ${path}.`);
  setPartText(parts, path, after);
};

const asIs = (cell: string, value: string) => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;

const withRow = (path: string, row: number, cells: string) =>
  inText(path, "</sheetData>", `<row r="${row}">${cells}</row></sheetData>`);

test.each<[string, (parts: Parts) => void, string, string]>([
  ["an input", inData("B1a.kon.man", 141), "B1a.kon.sum", "Fel i uppgifterna"],
  ["a derived value", inData("R1.andelA", 51), "R1.andelA", "I filen står 51, uträkningen ger 50"],
  ["an input that no rule is about", inData("B1a.hemregion.01", 149), "Intyg", "Kontrollsumman stämmer inte"],
  ["the explanation", inText(STRINGS, /i efterhand/g, "av misstag"), "Intyg", "är inte det som står i filen"],
  ["the signer's time", inText(STRINGS, "2027-03-01T08", "2027-03-02T08"), "Intyg", "Kontrollsumman stämmer inte"],
  [
    "the sheet to read",
    inText(SUMMARY, /<v>140<\/v>/, "<v>141</v>"),
    "Sammanställning!B",
    "Här står ”141”, här ska stå ”140”",
  ],
])("a change of %s is found", async (_, edit, where, says) => {
  desk.write("t.xlsx", editedPackage(workbook, edit));
  const found = await differences(desk.nhv("verify", "t.xlsx", "--json"));
  expect(found.some((one) => one.where.startsWith(where) && one.says.includes(says))).toBe(true);
});

test.each<[string, (parts: Parts) => void, string, string]>([
  ["a note beside the data", withRow(DATA, 5000, asIs("A5000", "Hemligt")), "Filen", "på bladet Data"],
  ["a note far away", withRow(DATA, 200000, asIs("XFD200000", "Hemligt")), "Data!XFD200000", "ska stå ingenting"],
  ["a note in the certificate", withRow(CERTIFICATE, 900, asIs("B900", "Hemligt")), "Intyg!B900", "ska stå ingenting"],
  ["a formula", inText(DATA, /(<c r="J2"[^>]*>)<v>/, "$1<f>1+199</f><v>"), "Data!J2", "formel"],
  ["a hidden sheet", inText(WORKBOOK, '<sheet name="Data"', '<sheet state="veryHidden" name="Data"'), "Data", "dolt"],
  ["a hidden row", inText(SUMMARY, /<row /, '<row hidden="1" '), "Sammanställning", "dolda rader"],
  [
    "a link",
    inText(SUMMARY, "</sheetData>", '</sheetData><hyperlinks><hyperlink ref="A1"/></hyperlinks>'),
    "Samman",
    "länk",
  ],
  [
    "a defined name",
    inText(WORKBOOK, "</definedNames>", '<definedName name="x">"Hemligt"</definedName></definedNames>'),
    "x",
    "ett namn",
  ],
  [
    "a link to something outside",
    inText(
      "xl/_rels/workbook.xml.rels",
      "</Relationships>",
      '<Relationship Id="z" Type="http://x/externalLink" Target="https://example.se/" TargetMode="External"/></Relationships>',
    ),
    "https://example.se/",
    "länk till något utanför",
  ],
  ["a macro", (parts) => parts.set("xl/vbaProject.bin", new Uint8Array([1, 2])), "xl/vbaProject.bin", "dold del"],
  [
    "a custom XML part",
    (parts) => {
      setPartText(parts, "customXml/item1.xml", "<hemligt/>");
      addRelationship(parts, WORKBOOK, "customXml", "customXml/item1.xml");
    },
    "customXml/item1.xml",
    "dold del",
  ],
])("%s is found, though the content is what was signed", async (_, edit, where, says) => {
  desk.write("t.xlsx", editedPackage(workbook, edit));
  const found = await differences(desk.nhv("verify", "t.xlsx", "--json"));
  expect(found.some((one) => one.where.startsWith(where) && one.says.includes(says))).toBe(true);
});

test("an extra sheet is found", async () => {
  const extra = editedPackage(workbook, (parts) => {
    setPartText(parts, "xl/worksheets/sheet4.xml", partText(parts, SUMMARY)!);
    addRelationship(parts, WORKBOOK, "worksheet", "xl/worksheets/sheet4.xml");
    const id = /Id="([^"]+)"[^>]*sheet4/.exec(partText(parts, "xl/_rels/workbook.xml.rels")!)![1]!;
    inText(WORKBOOK, "</sheets>", `<sheet name="Mer" sheetId="9" r:id="${id}"/></sheets>`)(parts);
  });
  desk.write("t.xlsx", extra);
  const found = await differences(desk.nhv("verify", "t.xlsx", "--json"));
  expect(found).toEqual([{ where: "Mer", says: "Bladet hör inte till en inlämning." }]);
});

test("a stated checksum that is taken away is found", async () => {
  desk.write("t.xlsx", editedPackage(workbook, inText(STRINGS, "Kontrollsumma (SHA-256)", "Summa")));
  const found = await differences(desk.nhv("verify", "t.xlsx", "--json"));
  expect(found).toContainEqual({ where: "Intyg", says: "Kontrollsumman saknas." });
});

test("a value that is no number leaves the file recognised but not verified", async () => {
  const broken = editedPart(workbook, DATA, (xml) =>
    xml.replace(/<c r="J2"[^>]*><v>[^<]*<\/v><\/c>/, asIs("J2", "12 st")),
  );
  desk.write("t.xlsx", broken);
  const answer = await desk.nhv("verify", "t.xlsx", "--json");
  expect(answer.code).toBe(1);
  expect(documents(answer)).toEqual([
    {
      ...{ file: "t.xlsx", verified: false, hash: null, area: null, reportingYear: null, unit: null },
      differences: [{ where: "Filen", says: expect.stringContaining("Rad 2 på bladet Data") }],
    },
  ]);
});

test("a workbook and the JSON beside it must say the same", async () => {
  desk.write("par.xlsx", workbook);
  desk.write("par.json", submissionText({ ...submission, unit: "Hemligtn enhet" }));
  const found = await differences(desk.nhv("verify", "par.xlsx", "--json"));
  expect(found).toEqual([{ where: "par.json", says: "Filen säger inte detsamma som arbetsboken bredvid." }]);
});

test("a workbook is verified without its JSON", async () => {
  desk.write("ensam.xlsx", workbook);
  expect((await desk.nhv("verify", "ensam.xlsx")).code).toBe(0);
});

test.each<[string, () => string, string]>([
  [
    "a changed figure",
    () =>
      submissionText({
        ...submission,
        data: submission.data.map((row) => (row.field === "R2.total" ? { ...row, value: 32 } : row)),
      }),
    "R2.total.B1c",
  ],
  ["another layout", () => JSON.stringify(submission, null, 2), "Filen"],
  ["a lost row", () => submissionText({ ...submission, data: submission.data.slice(1) }), "B1a.total"],
  ["something added", () => JSON.stringify({ ...submission, patients: [] }), "Filen"],
])("JSON with %s does not verify", async (_, text, where) => {
  desk.write("t.json", text());
  const found = await differences(desk.nhv("verify", "t.json", "--json"));
  expect(found.map((one) => one.where)).toContain(where);
});

test.each<[string, string, () => Uint8Array | string | object, string]>([
  ["a report", "t.xlsx", () => desk.read("k.xlsx"), "ingen inlämning"],
  ["a truncated zip", "t.xlsx", () => workbook.slice(0, 3000), "avkortad"],
  [
    "a report JSON",
    "t.json",
    () => ({ area: "koagulationssjukdomar", reportingYear: 2027, values: {} }),
    "ingen inlämning",
  ],
  ["no JSON", "t.json", () => "{", "inte läsbar JSON"],
  ["a later format", "t.json", () => ({ ...submission, format: "urn:nhv-rapport:inlamning:v2" }), "Uppdatera"],
  ["an unknown area", "t.json", () => submissionText({ ...submission, area: "hjartan" }), "”hjartan” finns inte"],
])("%s cannot be verified at all", async (_, file, content, says) => {
  desk.write(file, content());
  const { code, out, err } = await desk.nhv("verify", file, "--json");
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(`${file}: `);
  expect(err).toContain(says);
});

test("people are told what does not agree", async () => {
  desk.write("t.xlsx", editedPackage(workbook, inData("R1.andelA", 51)));
  const { code, out } = await desk.nhv("verify", "s.xlsx", "t.xlsx");
  expect(code).toBe(1);
  expect(out).toContain("s.xlsx: stämmer\n");
  expect(out).toContain("t.xlsx: stämmer inte\n");
  expect(out).toContain("  R1.andelA: I filen står 51, uträkningen ger 50.\n");
});

test("a submission is no report to check", async () => {
  const { code, err } = await desk.nhv("check", "s.xlsx");
  expect(code).toBe(2);
  expect(err).toContain("nhv verify");
});
