import { createEmbeddedExcel, officeErrors, type EmbeddedExcel, type RequestMoment } from "../../src/preview/excel";
import { bootOffice, type OfficeInNode } from "./officeInNode";

let excel: EmbeddedExcel;
let page: OfficeInNode;

beforeEach(async () => {
  excel = createEmbeddedExcel();
  page = await bootOffice(excel);
  await page.settle();
});

afterEach(() => page.close());

/** Writes the number into A1 and then A2, in one request. */
const write = (value: number): Promise<void> =>
  page.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Blad1");
    sheet.getRange("A1").values = [[value]];
    sheet.getRange("A2").values = [[value]];
    await context.sync();
  });

/** What became of a request: its error code, or "done". */
const outcomeOf = (request: Promise<unknown>): Promise<string> =>
  request.then(
    () => "done",
    (error: OfficeExtension.Error) => error.code,
  );

const cells = (): unknown[] => ["A1", "A2"].map((address) => excel.workbook.cellAt("Blad1", address).value);

test.each([0, 1, 3])(
  "a fault after %i requests meets that one alone, whatever Office.js sends between",
  async (after) => {
    excel.host.failNext({ code: "GeneralException", after });
    const outcomes: string[] = [];
    for (let number = 0; number < 5; number++) {
      outcomes.push(await outcomeOf(write(number)));
      // Office.js lets go of its references in a request of its own.
      await page.settle();
    }
    expect(outcomes).toEqual(["done", "done", "done", "done", "done"].with(after, "GeneralException"));
  },
);

test("several faults strike the requests they were asked for", async () => {
  excel.host.failNext({ transport: 5102, after: 1 });
  excel.host.failNext({ code: "AccessDenied", after: 2 });
  const outcomes = [
    await outcomeOf(write(1)),
    await outcomeOf(write(2)),
    await outcomeOf(write(3)),
    await outcomeOf(write(4)),
  ];
  expect(outcomes).toEqual(["done", "ActivityLimitReached", "AccessDenied", "done"]);
});

test("a fault for a kind of request waits for that kind, and others are not counted", async () => {
  const read = () =>
    page.Excel.run(async (context) => {
      context.workbook.worksheets.load("items/name");
      await context.sync();
    });
  const writes = ({ Actions }: { Actions: readonly { Name: string }[] }) =>
    Actions.some(({ Name }) => Name === "Values");
  excel.host.failNext({ code: "AccessDenied", after: 1, meets: writes });
  const outcomes: string[] = [];
  for (const request of [read, () => write(1), read, () => write(2), () => write(3)]) {
    outcomes.push(await outcomeOf(request()));
  }
  expect(outcomes).toEqual(["done", "done", "done", "AccessDenied", "done"]);
});

test.each([
  [0, ["", ""]],
  [0.8, [7, ""]],
  [1, [7, ""]],
])("a fault at %d of the actions leaves what came before it done", async (atFraction, left) => {
  excel.host.failNext({ code: "GeneralException", atFraction });
  expect(await outcomeOf(write(7))).toBe("GeneralException");
  expect(cells()).toEqual(left);
});

test.each([
  [true, [7, 7]],
  [false, ["", ""]],
])("an answer that is lost: done %j leaves the cells %j, and the add-in is told the same", async (done, left) => {
  excel.host.failNext({ transport: 5012, done });
  expect(await outcomeOf(write(7))).toBe("InvalidOrTimedOutSession");
  expect(cells()).toEqual(left);
  expect(await outcomeOf(write(8))).toBe("done");
});

test("each error reaches the add-in under the code that the table says", async () => {
  const met: string[] = [];
  for (const { code, transport } of officeErrors) {
    excel.host.failNext(transport === undefined ? { code } : { transport });
    met.push(await outcomeOf(write(1)));
  }
  expect(met).toEqual(officeErrors.map(({ code }) => code));
});

test("every error code that Office.js has a name for is in the table", () => {
  const codes = new Set(officeErrors.map(({ code }) => code));
  expect(Object.values(page.Excel.ErrorCodes).filter((code) => !codes.has(code))).toEqual([]);
});

test("who watches is told before and after each request of the add-in, and not after they stop", async () => {
  const moments: [RequestMoment["when"], number, unknown][] = [];
  const stop = excel.host.onRequest(({ when, index }) => void moments.push([when, index, cells()[0]]));
  await write(1);
  await page.settle();
  excel.host.failNext({ transport: 7000 });
  await outcomeOf(write(2));
  stop();
  await write(3);
  expect(moments).toEqual([
    ["before", 0, ""],
    ["after", 0, 1],
    ["before", 1, 1],
    ["after", 1, 1],
  ]);
});

test("what happens between two requests is met by the second: a cell typed in, a cell being edited", async () => {
  excel.host.onRequest(({ when, index }) => {
    if (when === "after" && index === 0) excel.workbook.type("Blad1", "A2", "9");
    if (when === "before" && index === 1) excel.workbook.startEdit("Blad1", "A3");
  });
  await write(1);
  expect(cells()).toEqual([1, 9]);
  expect(await outcomeOf(write(2))).toBe("InvalidOperationInCellEditMode");
  expect(cells()).toEqual([1, 9]);
});

test.each([
  ["before", ["", ""]],
  ["after", [7, 7]],
] as const)("a pane that is loaded again %s a request leaves the cells as they then are", async (moment, left) => {
  const reloaded = new Promise<OfficeInNode>((resolve) => {
    const stop = excel.host.onRequest(async ({ when }) => {
      if (when !== moment) return;
      stop();
      page.close();
      page = await bootOffice(excel);
      resolve(page);
    });
  });
  void write(7);
  await reloaded;
  await page.settle();
  expect(cells()).toEqual(left);
  expect(await outcomeOf(write(8))).toBe("done");
});

test("a hook that throws fails the request that it was called for", async () => {
  const stop = excel.host.onRequest(() => {
    throw new Error("prov");
  });
  await expect(write(1)).rejects.toMatchObject({ message: expect.stringContaining("prov") });
  stop();
  expect(await outcomeOf(write(1))).toBe("done");
});
