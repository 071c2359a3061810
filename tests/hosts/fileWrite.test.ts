import { unzipSync } from "fflate";
import { lockWorkbook, replaceState, writeValues } from "../../src/hosts/file/editWorkbook";
import { readTables } from "../../src/hosts/file/readTables";
import { readWorkbook } from "../../src/hosts/file/readWorkbook";
import { writeWorkbook } from "../../src/hosts/file/writeWorkbook";
import type { WorkbookPlan } from "../../src/sheet/plan";
import { valueOf } from "./contract";
import { INPUTS, SMALL_PLAN, stateXml } from "./smallPlan";
import { editPart, partXml } from "./workbookXml";

const SHEET = "xl/worksheets/sheet2.xml";
let file: Uint8Array;
beforeAll(async () => {
  file = await writeWorkbook(SMALL_PLAN, stateXml("ny"));
});

/** The paths of parts whose bytes differ. */
const changed = (before: Uint8Array, after: Uint8Array): string[] => {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  const paths = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...paths].filter((path) => Buffer.compare(old[path] ?? Buffer.of(1), now[path] ?? Buffer.of(2)) !== 0);
};

test("the same plan gives the same bytes, whenever it is written", async () => {
  jest.useFakeTimers({
    now: new Date("2031-05-06T07:08:09Z"),
    doNotFake: ["nextTick", "setImmediate", "queueMicrotask"],
  });
  const later = await writeWorkbook(SMALL_PLAN, stateXml("ny"));
  jest.useRealTimers();
  expect(Buffer.compare(file, later)).toBe(0);
});

test("formulas carry what they give in a blank report, or what they are said to give", async () => {
  expect(partXml(file, SHEET)).toContain(`<f>IF(B5="","Saknas: fyll i.","")</f><v>Saknas: fyll i.</v>`);
  const filled = await writeWorkbook(SMALL_PLAN, stateXml("ny"), (sheet, row) =>
    sheet === "B1a" && row === 7 ? 0.5 : undefined,
  );
  expect(valueOf(readWorkbook(filled)).cells).toMatchObject({ "B1a.kvot": { value: 0.5 }, "Ö1.kvot": { value: null } });
});

test("nobody is named in the file, and nothing but our state is added to it", () => {
  const properties = partXml(file, "docProps/core.xml") + partXml(file, "docProps/app.xml");
  expect(properties).not.toMatch(/creator|lastModifiedBy/);
  expect(properties).toContain("<Application>NHV-rapport</Application>");
  expect(Object.keys(unzipSync(file)).filter((path) => path.startsWith("customXml"))).toHaveLength(3);
});

test("a workbook without state has no custom XML part, and one of values only is not protected", async () => {
  const values: WorkbookPlan = {
    ...SMALL_PLAN,
    names: [],
    sheets: [
      {
        ...SMALL_PLAN.sheets[0]!,
        key: "Data",
        name: "Data",
        cells: [{ row: 1, column: 1, style: "fact", content: 1 }],
      },
    ],
    active: "Data",
  };
  const bytes = await writeWorkbook(values, null);
  expect(Object.keys(unzipSync(bytes)).some((path) => path.startsWith("customXml"))).toBe(false);
  expect(partXml(bytes, "xl/worksheets/sheet1.xml")).not.toContain("sheetProtection");
});

test.each([
  ["a formula", "=1+1"],
  ["what looks like an escape", "_x000D_ och _x0041_"],
  ["line breaks of all kinds", "a\nb\r\nc\rd"],
  ["characters that XML has no place for", "a\u0001b\u001fc"],
  ["spaces at its ends", "  a  "],
  ["an error code", "#N/A"],
  ["quotation marks and the like", `<a href="x">&amp;'</a>`],
])("a text that looks like %s comes back as it is", async (_, text) => {
  const plan: WorkbookPlan = {
    ...SMALL_PLAN,
    sheets: SMALL_PLAN.sheets.map((sheet) =>
      sheet.key === "Start" ? { ...sheet, cells: [{ row: 1, column: 1, style: "fact", text }] } : sheet,
    ),
  };
  const bytes = await writeWorkbook(plan, stateXml("ny"));
  expect(valueOf(readTables(bytes, ["Start"])).Start).toEqual([[text]]);
  const written = valueOf(writeValues(bytes, { "B1a.taljare": text }));
  expect(valueOf(readWorkbook(written)).cells["B1a.taljare"]!.value).toBe(text);
});

describe("a file that somebody else saved is changed only where it must be:", () => {
  const foreign = () =>
    editPart(file, SHEET, (xml) =>
      xml
        .replace("<sheetData>", `<sheetData><!-- en anmärkning -->`)
        .replace("</worksheet>", `<extLst><ext uri="{1}"><främmande/></ext></extLst></worksheet>`),
    );

  test("the state", () => {
    const before = foreign();
    expect(changed(before, valueOf(replaceState(before, stateXml("två"))))).toEqual(["customXml/item1.xml"]);
  });

  test("the locks: the sheets' cells and their formats", () => {
    const before = foreign();
    const locked = valueOf(lockWorkbook(before, true, ["B1a", "Ö1"], INPUTS));
    expect(changed(before, locked).toSorted()).toEqual(["xl/styles.xml", SHEET, "xl/worksheets/sheet3.xml"].toSorted());
    const opened = valueOf(lockWorkbook(locked, false, ["B1a", "Ö1"], INPUTS));
    const again = valueOf(lockWorkbook(opened, true, ["B1a", "Ö1"], INPUTS));
    expect(partXml(again, "xl/styles.xml")).toBe(partXml(opened, "xl/styles.xml"));
    expect(partXml(again, SHEET)).toBe(partXml(locked, SHEET));
    expect(partXml(again, SHEET)).toContain("<främmande/>");
  });

  test("values: the cell, and what formulas gave before it changed", () => {
    const before = foreign();
    const written = valueOf(writeValues(before, { "B1a.taljare": 4 }));
    const xml = partXml(written, SHEET);
    expect(xml).toMatch(/<c r="B5" s="\d+"><v>4<\/v><\/c>/);
    expect(xml).toContain("<!-- en anmärkning -->");
    expect(xml).toContain("<främmande/>");
    expect(xml).not.toContain("Saknas: fyll i.</v>");
    expect(partXml(written, "xl/workbook.xml")).toContain(`fullCalcOnLoad="1"`);
    expect(changed(before, written)).not.toContain("xl/styles.xml");
  });

  test("cells and rows that were left out are put where they belong", () => {
    const without = editPart(file, SHEET, (xml) =>
      xml.replace(/<c r="B5"[^>]*\/>/, "").replace(/<row r="6".*?<\/row>/, ""),
    );
    const opened = editPart(without, SHEET, (xml) => xml.replace(/<sheetProtection[^>]*\/>/, ""));
    const written = valueOf(writeValues(opened, { "B1a.taljare": 4, "B1a.namnare": 8 }));
    expect(partXml(written, SHEET)).toMatch(
      /<c r="A5".*<c r="B5"><v>4<\/v><\/c><c r="D5".*<\/row><row r="6"><c r="B6"><v>8<\/v><\/c><\/row><row r="7"/,
    );
    expect(valueOf(readWorkbook(written)).cells).toMatchObject({
      "B1a.taljare": { value: 4 },
      "B1a.namnare": { value: 8 },
    });
  });

  test("a sheet with somebody's password stays as it is", () => {
    const guarded = editPart(file, SHEET, (xml) => xml.replace("<sheetProtection", `<sheetProtection password="CC1A"`));
    expect(lockWorkbook(guarded, true, ["B1a"], ["B1a.taljare"])).toEqual({
      ok: false,
      failure: { kind: "protected", sheet: "B1a" },
    });
  });

  test("a chain of calculation that no longer holds is taken away", () => {
    const chained = editPart(file, "xl/_rels/workbook.xml.rels", (xml) =>
      xml.replace(
        "</Relationships>",
        `<Relationship Id="rId77" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>`,
      ),
    );
    const written = valueOf(
      writeValues(
        editPart(chained, "xl/calcChain.xml", () => "<calcChain/>"),
        { "B1a.taljare": 1 },
      ),
    );
    expect(Object.keys(unzipSync(written))).not.toContain("xl/calcChain.xml");
    expect(partXml(written, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
  });
});

test("a state that LibreOffice hung on the package is found, replaced, and hung on the workbook again for Excel", () => {
  const workbookRelationships = "xl/_rels/workbook.xml.rels";
  const relation = /<Relationship [^>]*customXml[^>]*\/>/.exec(partXml(file, workbookRelationships))![0];
  const without = editPart(file, workbookRelationships, (xml) => xml.replace(relation, ""));
  const moved = editPart(without, "_rels/.rels", (xml) =>
    xml.replace("</Relationships>", `${relation.replace(/rId\d+/, "rId90")}</Relationships>`),
  );
  expect(valueOf(readWorkbook(moved)).state).toBe(stateXml("ny"));
  const replaced = valueOf(replaceState(moved, stateXml("två")));
  expect(valueOf(readWorkbook(replaced)).state).toBe(stateXml("två"));
  expect(partXml(replaced, workbookRelationships)).toContain("customXml/item1.xml");
});

test("a state of a later version is read, to be refused, and never overwritten", () => {
  const later = `<rapport xmlns="urn:nhv-rapport:v7">framtid</rapport>`;
  const future = editPart(file, "customXml/item1.xml", () => later);
  expect(valueOf(readWorkbook(future)).state).toBe(later);
  const saved = valueOf(replaceState(future, stateXml("vår")));
  expect(partXml(saved, "customXml/item1.xml")).toBe(later);
  expect(valueOf(readWorkbook(saved)).state).toBe(later);
});

test.each([
  ["text", "49"],
  ["days", "14"],
  ["percentages", "9"],
])("a number in a cell that shows %s is a plain number, and its other looks stay", (_, numFmtId) => {
  const [, style] = /<c r="B5" s="(\d+)"/.exec(partXml(file, SHEET))!;
  const formatted = editPart(file, "xl/styles.xml", (xml) => {
    const formats = xml.slice(xml.indexOf("<cellXfs"), xml.indexOf("</cellXfs>"));
    const own = formats.match(/<xf\b[^>]*?(?:\/>|>.*?<\/xf>)/gs)![Number(style)]!;
    const other = own.replace(/numFmtId="\d+"/, `numFmtId="${numFmtId}"`);
    return xml.replace(formats, formats.replace(own, other));
  });
  const written = valueOf(writeValues(formatted, { "B1a.taljare": 12 }));
  expect(valueOf(readWorkbook(written)).cells["B1a.taljare"]).toEqual({ value: 12, formula: null });
  const [, after] = /<c r="B5" s="(\d+)"/.exec(partXml(written, SHEET))!;
  expect(after).not.toBe(style);
  expect(
    writeValues(valueOf(lockWorkbook(written, true, ["B1a"], ["B1a.taljare"])), { "B1a.taljare": 1 }),
  ).toMatchObject({
    ok: false,
    failure: { kind: "protected" },
  });
});
