import { excelHost } from "../../src/hosts/excel/excelHost";
import type { Follower, Following, Reader } from "../../src/hosts/host";
import { newReader } from "../../src/hosts/reader";
import type { EmbeddedExcel } from "../../src/preview/excel";
import type { CellContent, WorkbookContent } from "../../src/report/workbookContent";
import type { CellValue } from "../../src/rules/readings";
import { blockName, cellName, type WorkbookPlan } from "../../src/sheet/plan";
import type { OfficeInNode } from "../preview/officeInNode";
import { valueOf } from "./contract";
import { startExcel } from "./officeGlobals";
import { SMALL_PLAN, stateXml } from "./smallPlan";

/*
 * However a value comes into a workbook: what is read after it is exactly right, in one request. A new way is a new line
 * in the table.
 */

/** So many inputs below one another, on a sheet of their own. */
const MANY = 400;

const manyInputs: WorkbookPlan["sheets"][number] = {
  ...SMALL_PLAN.sheets[2]!,
  key: "B2",
  name: "B2",
  merges: [],
  cells: Array.from({ length: MANY }, (_, i) => ({ row: 5 + i, column: 2, style: "inputInteger" as const })),
  validations: [],
  conditionalFormats: [],
};

const PLAN: WorkbookPlan = {
  ...SMALL_PLAN,
  sheets: [...SMALL_PLAN.sheets, manyInputs],
  names: [
    ...SMALL_PLAN.names,
    { name: blockName("B2"), sheet: "B2", row: 5, column: 2, to: { row: 4 + MANY, column: 3 } },
    ...manyInputs.cells.map(({ row }, i) => ({ name: cellName(`B2.f${i}`), sheet: "B2", row, column: 2 })),
  ],
};

let excel: EmbeddedExcel;
let office: OfficeInNode;
let reader: Reader;
let following: Following;
let contents: (WorkbookContent | string)[];

const follower: Follower = {
  content: (content) => contents.push(content),
  failure: ({ kind }) => contents.push(kind),
  defect: (error) => contents.push(String(error)),
  reshaped: () => undefined,
  selected: () => undefined,
};

/** Until what has been told is read: four looks in a row, each longer than the reader's pause, find nothing new. */
async function quiet(): Promise<void> {
  const state = () => `${excel.log.requestCount} ${contents.length} ${excel.version()}`;
  for (let before = state(), looks = 0; looks < 4;) {
    await new Promise((resolve) => setTimeout(resolve, 60));
    looks = state() === before ? looks + 1 : 0;
    before = state();
  }
}

const timer = (act: () => void, milliseconds: number) => {
  const timeout = setTimeout(act, milliseconds);
  return () => clearTimeout(timeout);
};

beforeEach(async () => {
  ({ excel, office } = await startExcel());
  const host = excelHost({ onFocus: () => () => undefined, defect: (error) => contents.push(String(error)) });
  contents = [];
  valueOf(await host.build(PLAN, stateXml("ny")));
  reader = newReader(host, timer);
  following = valueOf(await reader.follow(follower));
  await quiet();
  excel.log.clear();
  contents.length = 0;
});

afterEach(async () => {
  await following.stop();
  office.close();
});

type Act = (workbook: EmbeddedExcel["workbook"]) => unknown;

const column = (value: (i: number) => CellValue): Record<string, CellValue> =>
  Object.fromEntries(Array.from({ length: MANY }, (_, i) => [`B2.f${i}`, value(i)]));

const cells = (content: WorkbookContent): Record<string, CellContent> =>
  Object.fromEntries(Object.entries(content.cells).filter(([id]) => !id.endsWith(".kvot")));

/** What the cells hold that are not empty. */
const filledIn = (content: WorkbookContent): Record<string, CellContent> =>
  Object.fromEntries(Object.entries(cells(content)).filter(([, { value, formula }]) => value !== null || formula));

const plain = (values: Readonly<Record<string, CellValue>>): Record<string, CellContent> =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value, formula: null }]));

/** How it comes, what a person or Excel does, and what then stands in the cells; what they did before is given first. */
const WAYS: [how: string, act: Act, holds: Record<string, CellContent>, before?: Act][] = [
  ["typing", (w) => w.type("B1a", "B5", "12"), plain({ "B1a.taljare": 12 })],
  ["typing a decimal comma", (w) => w.type("B1a", "B6", "12,5"), plain({ "B1a.namnare": 12.5 })],
  ["typing thousands", (w) => w.paste("B1a", "B5", "1 200"), plain({ "B1a.taljare": 1200 })],
  ["typing text after an apostrophe", (w) => w.paste("B1a", "B5", "'12"), plain({ "B1a.taljare": "12" })],
  ["typing over", (w) => w.type("B1a", "B5", "13"), plain({ "B1a.taljare": 13 }), (w) => w.type("B1a", "B5", "12")],
  ["Delete", (w) => w.clear("B1a", "B5"), {}, (w) => w.type("B1a", "B5", "12")],
  ["a paste of one cell", (w) => w.paste("B1a", "B5", "7"), plain({ "B1a.taljare": 7 })],
  [
    "a paste of four hundred",
    (w) => w.paste("B2", "B5", Array.from({ length: MANY }, (_, i) => i).join("\n")),
    plain(column((i) => i)),
  ],
  ["Ctrl+Enter in four hundred", (w) => w.fill("B2", `B5:B${4 + MANY}`, "3"), plain(column(() => 3))],
  [
    "a fill downwards",
    (w) => w.fillDown("B2", `B5:B${4 + MANY}`),
    plain(column(() => 8)),
    (w) => w.type("B2", "B5", "8"),
  ],
  [
    "a copy within the sheet",
    (w) => w.paste("B2", "B6", w.copy("B2", "B5")),
    plain({ "B2.f0": 8, "B2.f1": 8 }),
    (w) => w.type("B2", "B5", "8"),
  ],
  [
    "undo",
    (w) => w.undo(),
    plain({ "B1a.taljare": 12 }),
    (w) => (w.activate("B1a"), w.type("B1a", "B5", "12"), w.type("B1a", "B5", "99")),
  ],
  [
    "redo",
    (w) => w.redo(),
    plain({ "B1a.taljare": 99 }),
    (w) => (w.activate("B1a"), w.type("B1a", "B5", "12"), w.type("B1a", "B5", "99"), w.undo()),
  ],
  ["a co-author", (w) => w.remoteEdit("Ö1", "B5", "4"), plain({ "Ö1.taljare": 4 })],
  ["a formula", (w) => w.type("B1a", "B5", "=12+3"), { "B1a.taljare": { value: 15, formula: "=12+3" } }],
  [
    "a formula that points to another cell",
    (w) => w.type("B1a", "B5", "=B6*2"),
    { "B1a.taljare": { value: 8, formula: "=B6*2" }, ...plain({ "B1a.namnare": 4 }) },
    (w) => w.type("B1a", "B6", "4"),
  ],
  [
    "a change far from a formula that follows it",
    (w) => w.type("Blad1", "A1", "9"),
    { "B1a.taljare": { value: 9, formula: "=Blad1!A1" } },
    (w) => (w.type("Blad1", "A1", "5"), w.type("B1a", "B5", "=Blad1!A1")),
  ],
  [
    "a formula that gives an error",
    (w) => w.paste("B1a", "B5", "=1/0"),
    { "B1a.taljare": { value: "#DIV/0!", formula: "=1/0" } },
  ],
  [
    "a day, of which Excel makes a number under another format",
    (w) => w.paste("B1a", "B5", "2027-03-01"),
    { "B1a.taljare": { value: "2027-03-01", formula: null, shown: "2027-03-01" } },
  ],
  [
    "a percentage",
    (w) => w.paste("B1a", "B5", "12 %"),
    { "B1a.taljare": { value: "12 %", formula: null, shown: "12 %" } },
  ],
  [
    "a number in a cell where a day stood",
    (w) => w.paste("B1a", "B5", "12"),
    { "B1a.taljare": { value: 12, formula: null, shown: "1900-01-12" } },
    (w) => w.paste("B1a", "B5", "2027-03-01"),
  ],
  [
    "a format alone, which makes a percentage of a number",
    (w) => w.format("B1a", "B5", { numberFormat: "0%" }),
    { "B1a.taljare": { value: "1200 %", formula: null, shown: "1200 %" } },
    (w) => w.type("B1a", "B5", "12"),
  ],
  [
    "typing on a renamed sheet",
    (w) => w.type("Egna", "B5", "12"),
    plain({ "B1a.taljare": 12 }),
    (w) => w.renameSheet("B1a", "Egna"),
  ],
  [
    "typing below an inserted row",
    (w) => w.type("B1a", "B6", "12"),
    plain({ "B1a.taljare": 12 }),
    (w) => (w.unprotectSheet("B1a"), w.insertRows("B1a", 2, 1)),
  ],
  [
    "typing on an unprotected sheet",
    (w) => w.type("B1a", "B5", "12"),
    plain({ "B1a.taljare": 12 }),
    (w) => w.unprotectSheet("B1a"),
  ],
  [
    "typing on a sheet that was protected again",
    (w) => w.type("B1a", "B5", "12"),
    plain({ "B1a.taljare": 12 }),
    (w) => (w.unprotectSheet("B1a"), w.protectSheet("B1a")),
  ],
];

const ways = WAYS.map(([how, act, holds, before]) => ({ how, act, holds, before }));

test.each(ways)("what comes by $how is read exactly, in one request", async ({ act, holds, before }) => {
  before?.(excel.workbook);
  await quiet();
  excel.log.clear();
  contents.length = 0;
  const result = act(excel.workbook) as { ok: boolean };
  expect(result.ok).toBe(true);
  await quiet();
  expect(excel.log.requestCount).toBe(1);
  expect(contents).toHaveLength(1);
  expect(filledIn(contents[0] as WorkbookContent)).toEqual(holds);
});

test("what was changed while the pane was closed is read in one request when it follows again", async () => {
  await following.stop();
  excel.workbook.type("B1a", "B5", "12");
  excel.workbook.renameSheet("Ö1", "Annat");
  excel.workbook.type("Annat", "B5", "3");
  await quiet();
  expect(contents).toEqual([]);
  following = valueOf(await reader.follow(follower));
  await quiet();
  expect(filledIn(contents.at(-1) as WorkbookContent)).toEqual(plain({ "B1a.taljare": 12, "Ö1.taljare": 3 }));
  expect(contents).toHaveLength(1);
});

test("a slow Excel is asked one thing at a time, and what is shown last is the last state", async () => {
  excel.host.setLatency(120);
  for (let value = 1; value <= 8; value++) {
    excel.workbook.type("B1a", "B5", String(value));
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  await quiet();
  await quiet();
  const shown = contents.map((content) => (content as WorkbookContent).cells["B1a.taljare"]!.value);
  expect(shown.at(-1)).toBe(8);
  expect(shown).toEqual(shown.toSorted());
  expect(shown.length).toBeGreaterThan(1);
  expect(excel.log.requestCount).toBe(shown.length);
  excel.host.setLatency(0);
});

test("a paste of four hundred is read in a small answer", async () => {
  excel.workbook.fill("B2", `B5:B${4 + MANY}`, "3");
  await quiet();
  expect(excel.log.requestCount).toBe(1);
  expect(excel.log.requests.at(-1)!.response.length).toBeLessThan(60_000);
});
