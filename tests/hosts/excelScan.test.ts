import type { EmbeddedExcel } from "../../src/preview/excel";
import { excelHost } from "../../src/hosts/excel/excelHost";
import type { ScannedText } from "../../src/report/scannedText";
import type { OfficeInNode } from "../preview/officeInNode";
import { valueOf } from "./contract";
import { startExcel } from "./officeGlobals";

let excel: EmbeddedExcel;
let office: OfficeInNode;
afterEach(() => office.close());

const start = async (requirementSets: Record<string, string> = {}) => {
  ({ excel, office } = await startExcel({ requirementSets }));
};

const scan = async (): Promise<readonly ScannedText[]> =>
  valueOf(await excelHost({ onFocus: () => () => undefined, defect: () => undefined }).scan());

const inExcel = (act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void) =>
  Excel.run(async (context) => act(context.workbook.worksheets.getItem("Blad1"), context));

test("an empty workbook has its sheet's name and nothing else", async () => {
  await start();
  expect((await scan()).filter(({ value }) => value !== "")).toEqual([
    { place: { kind: "sheetName" }, value: "Blad1" },
  ]);
});

test.each<[string, Parameters<typeof inExcel>[0], ScannedText]>([
  [
    "an answer to a comment",
    (sheet) => void sheet.comments.add("B2", "Fråga").replies.add("Svar"),
    { place: { kind: "comment", sheet: "Blad1" }, value: "Svar" },
  ],
  [
    "a name that only a sheet knows",
    (sheet) => void sheet.names.add("Lokalt", `="text"`),
    { place: { kind: "names" }, value: "Lokalt" },
  ],
  [
    "the document's properties",
    (_, { workbook }) => {
      workbook.properties.keywords = "nyckelord";
    },
    { place: { kind: "properties" }, value: "nyckelord" },
  ],
  [
    "a date, as people write it",
    (sheet) => {
      sheet.getRange("C4").values = [[32904]];
      sheet.getRange("C4").numberFormat = [["yyyy-mm-dd"]];
    },
    { place: { kind: "cell", sheet: "Blad1", row: 4, column: 3, ours: false, id: null }, value: "1990-01-31" },
  ],
  [
    "what a formula of somebody's comes to",
    (sheet) => {
      sheet.getRange("A1:A2").formulas = [["del"], [`=A1&"ar"`]];
    },
    { place: { kind: "cell", sheet: "Blad1", row: 2, column: 1, ours: false, id: null }, value: "delar" },
  ],
])("Excel is scanned for %s", async (_, act, found) => {
  await start();
  await inExcel(act);
  expect(await scan()).toContainEqual(found);
});

test("an Excel that is too old for comments is scanned without them", async () => {
  await start({ ExcelApi: "1.9" });
  excel.workbook.type("Blad1", "A1", "text");
  expect((await scan()).map(({ value }) => value)).toContain("text");
  expect([...excel.log.notImplemented.keys()]).toEqual([]);
});

test("a workbook without comments is scanned in two requests", async () => {
  await start();
  excel.workbook.type("Blad1", "A1", "text");
  const before = excel.log.requests.length;
  await scan();
  expect(excel.log.requests.length - before).toBe(2);
});
