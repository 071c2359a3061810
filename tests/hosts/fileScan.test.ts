import { AREAS, loadArea } from "../../src/areas/areas";
import { closePackage, openPackage, partText, type Parts, setPartText } from "../../src/hosts/file/package";
import { addRelationship } from "../../src/hosts/file/relationships";
import { scanWorkbook } from "../../src/hosts/file/scanWorkbook";
import { writeWorkbook } from "../../src/hosts/file/writeWorkbook";
import { newReport } from "../../src/report/newReport";
import { sightingsIn } from "../../src/report/personalData";
import type { ScannedText } from "../../src/report/scannedText";
import { writeStored } from "../../src/report/stored";
import { compile } from "../../src/rules/compile";
import { planWorkbook } from "../../src/sheet/workbook";
import { valueOf } from "./contract";
import { SMALL_PLAN, stateXml } from "./smallPlan";

const scanOf = async (edit: (parts: Parts) => void): Promise<readonly ScannedText[]> => {
  const opened = openPackage(await writeWorkbook(SMALL_PLAN, stateXml("Koordinator Exempel")));
  if (!opened.ok) throw new Error("The test's file is no package.");
  edit(opened.value);
  return valueOf(scanWorkbook(closePackage(opened.value)));
};

const SHEET = "xl/worksheets/sheet1.xml";

test.each<[string, (parts: Parts) => void, ScannedText]>([
  [
    "the document's properties",
    (parts) => setPartText(parts, "docProps/core.xml", `<cp:p xmlns:cp="x"><dc:title>En titel</dc:title></cp:p>`),
    { place: { kind: "properties" }, value: "En titel" },
  ],
  [
    "a text box, however many formats its line has",
    (parts) =>
      setPartText(
        parts,
        "xl/drawings/drawing7.xml",
        `<d><a:p><a:r><a:t>En </a:t></a:r><a:r><a:t>ruta</a:t></a:r></a:p><a:p><a:t>till</a:t></a:p></d>`,
      ),
    { place: { kind: "elsewhere" }, value: "En ruta" },
  ],
  [
    "a threaded comment",
    (parts) => {
      setPartText(
        parts,
        "xl/threadedComments/tc1.xml",
        `<T><threadedComment ref="A1"><text>Svar</text></threadedComment></T>`,
      );
      addRelationship(parts, SHEET, "threadedComment", "xl/threadedComments/tc1.xml");
    },
    { place: { kind: "comment", sheet: "Start" }, value: "Svar" },
  ],
  [
    "what a pivot table remembers of a sheet that is gone",
    (parts) => setPartText(parts, "xl/pivotCache/pivotCacheRecords1.xml", `<r><x v="0"/><s v="Rest av en lista"/></r>`),
    { place: { kind: "elsewhere" }, value: "Rest av en lista" },
  ],
  [
    "a header",
    (parts) =>
      setPartText(
        parts,
        SHEET,
        partText(parts, SHEET)!.replace(/<oddFooter>[^<]*/, (footer) => `<oddHeader>Sidhuvud</oddHeader>${footer}`),
      ),
    { place: { kind: "headers", sheet: "Start" }, value: "Sidhuvud" },
  ],
  [
    "a text that no cell shows any longer",
    (parts) =>
      setPartText(
        parts,
        "xl/sharedStrings.xml",
        partText(parts, "xl/sharedStrings.xml")!.replace("</sst>", "<si><t>Kvarglömt</t></si></sst>"),
      ),
    { place: { kind: "elsewhere" }, value: "Kvarglömt" },
  ],
  [
    "a date, as people write it",
    (parts) => {
      const styles = "xl/styles.xml";
      const count = [...partText(parts, styles)!.split("<cellXfs")[1]!.split("</cellXfs>")[0]!.matchAll(/<xf /g)]
        .length;
      setPartText(parts, styles, partText(parts, styles)!.replace("</cellXfs>", `<xf numFmtId="14"/></cellXfs>`));
      setPartText(
        parts,
        SHEET,
        partText(parts, SHEET)!.replace(
          "</sheetData>",
          `<row r="90"><c r="A90" s="${count}"><v>32904</v></c></row></sheetData>`,
        ),
      );
    },
    { place: { kind: "cell", sheet: "Start", row: 90, column: 1, ours: false, id: null }, value: "1990-01-31" },
  ],
  ["the names of sheets", () => undefined, { place: { kind: "sheetName" }, value: "Ö1" }],
])("a file is scanned for %s", async (_, edit, found) => {
  expect(await scanOf(edit)).toContainEqual(found);
});

test("the report's own state is no text of the workbook", async () => {
  const scanned = await scanOf(() => undefined);
  expect(scanned.filter(({ value }) => String(value).includes("Koordinator"))).toEqual([]);
});

test("a file that is no workbook is a failure", () => {
  expect(scanWorkbook(new Uint8Array([1, 2, 3]))).toMatchObject({ ok: false, failure: { kind: "unreadable" } });
});

test.each(AREAS.map(({ slug }) => slug))(
  "a report of %s has no personal data, nor has a copy of its sheets that is no longer ours",
  async (slug) => {
    const compiled = compile((await loadArea(slug))!);
    const report = newReport(compiled.area, 2027, "Testenheten");
    const file = await writeWorkbook(planWorkbook(compiled, 2027, "Testenheten"), writeStored(report));
    const scanned = valueOf(scanWorkbook(file));
    expect(sightingsIn(scanned)).toEqual([]);
    const strange = scanned.map((one): ScannedText =>
      one.place.kind === "cell" ? { ...one, place: { ...one.place, ours: false, id: null } } : one,
    );
    expect(sightingsIn(strange)).toEqual([]);
  },
);
