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

describe("a large sheet", () => {
  const put = (address: string, value: (row: number, column: number) => string | number) =>
    inExcel((sheet) => {
      const range = sheet.getRange(address);
      const [, columns, rows] = /^[A-Z]+\d+:([A-Z]+)(\d+)$/.exec(address)!;
      const width = [...columns!].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
      range.values = Array.from({ length: Number(rows) }, (_, r) =>
        Array.from({ length: width }, (__, c) => value(r + 1, c + 1)),
      );
    });
  const cellsIn = (scanned: readonly ScannedText[]) =>
    scanned.flatMap(({ place, value }) => (place.kind === "cell" ? [`${place.row},${place.column}=${value}`] : []));

  test("is scanned to its last row and column, each cell once", async () => {
    await start();
    await put("A1:BC260", (row, column) => row * 100 + column);
    const found = cellsIn(await scan());
    expect(found).toHaveLength(260 * 55);
    expect(new Set(found).size).toBe(260 * 55);
    expect(found).toEqual(expect.arrayContaining(["1,1=101", "200,55=20055", "201,1=20101", "260,55=26055"]));
  });

  test("of which all stands far down and to the right is scanned too", async () => {
    await start();
    excel.workbook.type("Blad1", "CA5000", "långt bort");
    expect(cellsIn(await scan())).toEqual(["5000,79=långt bort"]);
  });

  test("is asked for in pieces, none near what Excel answers at most", async () => {
    await start();
    await put("A1:J12000", (row, column) => `rad ${row}, kolumn ${column}`);
    excel.log.clear();
    expect(cellsIn(await scan())).toHaveLength(120_000);
    expect(excel.log.requestCount).toBe(5);
    const sizes = excel.log.requests.map(({ response }) => response.length);
    expect(Math.max(...sizes)).toBeLessThan(3_000_000);
  });

  test("that is larger than anybody can have meant is too large, after two requests", async () => {
    await start();
    excel.workbook.type("Blad1", "A1", "början");
    excel.workbook.type("Blad1", "ZZ10000", "slut");
    excel.log.clear();
    const host = excelHost({ onFocus: () => () => undefined, defect: () => undefined });
    expect(await host.scan()).toEqual({ ok: false, failure: { kind: "tooLarge" } });
    expect(excel.log.requestCount).toBe(2);
  });
});
