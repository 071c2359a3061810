import { unzipSync, zipSync } from "fflate";
import { fileHost } from "../../src/hosts/file/fileHost";
import { readTables } from "../../src/hosts/file/readTables";
import { readWorkbook } from "../../src/hosts/file/readWorkbook";
import { writeWorkbook } from "../../src/hosts/file/writeWorkbook";
import { valueOf } from "./contract";
import { SMALL_PLAN, stateXml } from "./smallPlan";
import { editPart, packed } from "./workbookXml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relationships = (...items: [id: string, type: string, target: string][]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

/** A workbook as another program may have saved it, with one sheet called B1a and one cell of ours, B5. */
const workbook = (cells: string, rest: Readonly<Record<string, string>> = {}): Uint8Array =>
  packed({
    "_rels/.rels": relationships(["rId1", "officeDocument", "/xl/workbook.xml"]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="B1a" sheetId="7" r:id="rId9"/></sheets><definedNames><definedName name="nhvblad.B1a">B1a!$B$5:$C$9</definedName><definedName name="nhv.B1a.total">B1a!$B$5</definedName></definedNames></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      ["rId9", "worksheet", "worksheets/blad.xml"],
      ["rId8", "sharedStrings", "sharedStrings.xml"],
    ),
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}"><si><t>noll</t></si><si><r><t>tolv </t></r><r><rPr><b/></rPr><t xml:space="preserve">st &amp; mer</t></r><rPh><t>läsning</t></rPh></si></sst>`,
    "xl/worksheets/blad.xml": `<worksheet xmlns="${MAIN}"><sheetData>${cells}</sheetData></worksheet>`,
    ...rest,
  });

const total = (cells: string, rest?: Readonly<Record<string, string>>) =>
  valueOf(readWorkbook(workbook(cells, rest))).cells["B1a.total"];

test.each<[string, string, unknown, string | null]>([
  ["a number", `<c r="B5"><v>12</v></c>`, 12, null],
  ["a number in scientific notation", `<c r="B5" t="n"><v>1.25E-2</v></c>`, 0.0125, null],
  ["a number whose format is not in the file", `<c r="B5" s="3"><v>45717</v></c>`, 45717, null],
  ["a shared string", `<c r="B5" t="s"><v>0</v></c>`, "noll", null],
  ["a shared string of several runs, without its reading", `<c r="B5" t="s"><v>1</v></c>`, "tolv st & mer", null],
  ["an inline string", `<c r="B5" t="inlineStr"><is><t>tre</t></is></c>`, "tre", null],
  ["escaped characters", `<c r="B5" t="inlineStr"><is><t>a_x000D_b_x005F_x0041_</t></is></c>`, "a\rb_x0041_", null],
  ["characters by number", `<c r="B5" t="inlineStr"><is><t>&#229;&#xE4;</t></is></c>`, "åä", null],
  ["CDATA", `<c r="B5" t="inlineStr"><is><t><![CDATA[<1>]]></t></is></c>`, "<1>", null],
  ["a truth value", `<c r="B5" t="b"><v>1</v></c>`, true, null],
  ["an error, as its code", `<c r="B5" t="e"><v>#DIV/0!</v></c>`, "#DIV/0!", null],
  ["a formula with a number", `<c r="B5"><f>5+7</f><v>12</v></c>`, 12, "=5+7"],
  ["a formula with text", `<c r="B5" t="str"><f aca="false">"a"&amp;"b"</f><v>ab</v></c>`, "ab", `="a"&"b"`],
  ["a formula with empty text", `<c r="B5" t="str"><f>""</f><v></v></c>`, null, `=""`],
  ["a formula that was not calculated", `<c r="B5"><f>5+7</f></c>`, null, "=5+7"],
  ["a younger function, without its prefix", `<c r="B5"><f>_xlfn.STDEV.S(B6:B9)</f><v>1</v></c>`, 1, "=STDEV.S(B6:B9)"],
  ["an empty cell", `<c r="B5" s="1"/>`, null, null],
  ["no cell at all", ``, null, null],
])("reads %s", (_, cell, value, formula) => {
  expect(total(`<row r="5">${cell}</row>`)).toEqual({ value, formula });
});

/** Cell formats of a workbook: a built-in day, a built-in percentage, and one of each that the file writes out. */
const STYLES = {
  "xl/_rels/workbook.xml.rels": relationships(
    ["rId9", "worksheet", "worksheets/blad.xml"],
    ["rId7", "styles", "styles.xml"],
  ),
  "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><numFmts count="2"><numFmt numFmtId="164" formatCode="[$-41D]d\\ mmmm\\ yyyy"/><numFmt numFmtId="165" formatCode="0.0&quot; %&quot;"/></numFmts><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`,
};

test.each<[string, string, number, unknown, string | undefined]>([
  ["a day", "1", 46447, "2027-03-01", "2027-03-01"],
  ["a day in a format of the file's own", "3", 46447, "2027-03-01", "2027-03-01"],
  ["a plain number in a cell that shows days", "1", 12, 12, "1900-01-12"],
  ["a percentage", "2", 0.12, "12 %", "12 %"],
  ["a number beside a percent sign in quotes", "4", 85.7, 85.7, undefined],
  ["a number in general", "0", 46447, 46447, undefined],
])("reads %s as it is seen", (_, style, stored, value, shown) => {
  expect(total(`<row r="5"><c r="B5" s="${style}"><v>${stored}</v></c></row>`, STYLES)).toEqual({
    value,
    formula: null,
    ...(shown && { shown }),
  });
});

test("cells and rows without an address follow those before them", () => {
  const cells = `<row r="4"><c/><c><v>1</v></c></row><row><c><v>2</v></c><c><v>3</v></c><c r="E5"><v>4</v></c></row>`;
  expect(total(cells)!.value).toBe(3);
});

test("a formula that is stored once for many cells reads as it stands in each", () => {
  const cells = `<row r="4"><c r="B4"><f t="shared" ref="B4:B6" si="0">IF(C4=$C$1,"C4",'C4'!D4)+LOG10(2)</f><v>1</v></c></row>
    <row r="5"><c r="B5"><f t="shared" si="0"/><v>2</v></c></row>`;
  expect(total(cells)).toEqual({ value: 2, formula: `=IF(C5=$C$1,"C4",'C4'!D5)+LOG10(2)` });
});

test("prefixed XML and UTF-16 are XML too", () => {
  const sheet = `<x:worksheet xmlns:x="${MAIN}"><!-- <x:c r="B5"> --><x:sheetData><x:row r='5'><x:c r='B5'><x:v>9</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  expect(total("", { "xl/worksheets/blad.xml": sheet })!.value).toBe(9);
  const plain = workbook(`<row r="5"><c r="B5" t="s"><v>0</v></c></row>`);
  const strings = Buffer.from(`\uFEFF<sst><si><t>åtta</t></si></sst>`, "utf16le");
  const utf16 = zipSync({ ...unzipSync(plain), "xl/sharedStrings.xml": strings });
  expect(valueOf(readWorkbook(utf16)).cells["B1a.total"]!.value).toBe("åtta");
});

test("a copied sheet's own names are not ours", () => {
  const names = `<definedName name="nhv.B1a.total" localSheetId="0">B1a!$C$5</definedName><definedName name="nhv.B1a.total">B1a!$B$5</definedName>`;
  const cells = `<row r="5"><c r="B5"><v>1</v></c><c r="C5"><v>2</v></c></row>`;
  const edited = editPart(workbook(cells), "xl/workbook.xml", (xml) =>
    xml.replace(/<definedName .*<\/definedName>/, names),
  );
  expect(valueOf(readWorkbook(edited)).cells).toEqual({ "B1a.total": { value: 1, formula: null } });
});

test.each([
  ["#REF!", "B1a.total"],
  ["B1a!#REF!", "B1a.total"],
  ["#REF!$B$5", "B1a.total"],
  ["[1]B1a!$B$5", "B1a.total"],
  ["Borttaget!$B$5", "B1a.total"],
])("a name that says %s is lost", (formula, id) => {
  const edited = editPart(workbook(""), "xl/workbook.xml", (xml) => xml.replace("B1a!$B$5<", `${formula}<`));
  expect(valueOf(readWorkbook(edited))).toMatchObject({ lost: [id], cells: {} });
});

describe("what is no workbook we can read is told as such:", () => {
  const unreadable = (why: string) => ({ ok: false, failure: { kind: "unreadable", why } });
  let whole: Uint8Array;
  beforeAll(async () => {
    whole = await writeWorkbook(SMALL_PLAN, stateXml("ny"));
  });

  test.each<[string, () => Uint8Array, string]>([
    ["nothing", () => new Uint8Array(), "notZip"],
    ["text", () => new TextEncoder().encode("Detta är en text."), "notZip"],
    ["an old .xls, or a file with a password", () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), "notZip"],
    ["the first bytes of a file", () => whole.slice(0, 40), "truncated"],
    ["half a file", () => whole.slice(0, whole.length / 2), "truncated"],
    ["all but the last byte", () => whole.slice(0, -1), "truncated"],
    ["a zip of something else", () => packed({ "brev.txt": "Hej" }), "notXlsx"],
    [
      "a Word document",
      () =>
        packed({
          "_rels/.rels": relationships(["a", "officeDocument", "word/document.xml"]),
          "word/document.xml": "<w:document/>",
        }),
      "notXlsx",
    ],
    [
      "a workbook without its workbook part",
      () => packed({ "_rels/.rels": relationships(["a", "officeDocument", "xl/x.xml"]) }),
      "notXlsx",
    ],
    [
      "XML that is cut off",
      () => workbook("", { "xl/worksheets/blad.xml": `<worksheet><sheetData><row r="5"><c r="B5` }),
      "notXlsx",
    ],
    [
      "XML with a tag that never ends",
      () => workbook("", { "xl/worksheets/blad.xml": `<worksheet ${'a="'.repeat(100_000)}` }),
      "notXlsx",
    ],
    [
      "more parts than any report has",
      () => packed(Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`${i}.xml`, ""]))),
      "tooLarge",
    ],
    ["60 MB packed into 60 kB", () => zipSync({ "xl/workbook.xml": new Uint8Array(60 * 1024 * 1024) }), "tooLarge"],
  ])("%s", (_, bytes, why) => {
    expect(readWorkbook(bytes())).toEqual(unreadable(why));
  });

  test("a file with any of its bytes damaged is read or refused, but nothing throws", () => {
    for (let at = 0; at < whole.length; at += 211) {
      const damaged = whole.slice();
      damaged[at] = damaged[at]! ^ 0x55;
      expect(typeof readWorkbook(damaged).ok).toBe("boolean");
    }
  });

  test("and a workbook without anything of ours is a workbook", () => {
    const foreign = packed({
      "_rels/.rels": relationships(["rId1", "officeDocument", "xl/workbook.xml"]),
      "xl/workbook.xml": `<workbook><sheets/></workbook>`,
    });
    expect(valueOf(readWorkbook(foreign))).toEqual({ state: null, cells: {}, sheets: [], lost: [], unprotected: [] });
  });
});

describe("whole sheets", () => {
  test("are read as rows of cells from A1", () => {
    const cells = `<row r="2"><c r="B2"><v>1</v></c><c r="C2" t="b"><v>0</v></c></row><row r="4"><c r="A4" t="s"><v>0</v></c></row>`;
    expect(valueOf(readTables(workbook(cells), ["B1a"]))).toEqual({ B1a: [[], [null, 1, "false"], [], ["noll"]] });
  });

  test("that are not there are gone", () => {
    expect(readTables(workbook(""), ["B1a", "Intyg"])).toEqual({ ok: false, failure: { kind: "gone", what: "Intyg" } });
  });

  test("far down and far to the right are not filled with nothing", () => {
    const cells = `<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>`;
    expect(valueOf(readTables(workbook(cells), ["B1a"]))).toEqual({ B1a: [[1]] });
  });
});

test("a file host without a file says so, and one with a file builds no other over it", async () => {
  const empty = fileHost(null);
  expect(await empty.saveState(stateXml("x"), null)).toMatchObject({ ok: false, failure: { kind: "gone" } });
  const full = fileHost(workbook(""));
  expect(await full.build(SMALL_PLAN, stateXml("x"))).toMatchObject({ ok: false, failure: { kind: "occupied" } });
});
