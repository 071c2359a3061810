import { excelHost } from "../../src/hosts/excel/excelHost";
import type { ActResult, EmbeddedExcel, EmbeddedWorkbook } from "../../src/preview/excel";
import { chooseMending, type ChosenMending } from "../../src/report/chooseMending";
import { plannedWorkbook } from "../../src/report/damage/plannedWorkbook";
import { placeFigures } from "../../src/report/placeFigures";
import type { CompiledArea } from "../../src/rules/compile";
import type { CellValue, Values } from "../../src/rules/readings";
import { FIRST_ROW } from "../../src/sheet/columns";
import { valueOf } from "../hosts/contract";
import { startExcel } from "../hosts/officeGlobals";
import { FILLED } from "../pane/filledReport";
import type { OfficeInNode } from "../preview/officeInNode";
import { compiledArea, damagesIn, stateOf, UNIT } from "./wholeWorkbook";

const YEAR = 2027;
const surroundings = {
  onFocus: () => () => undefined,
  defect: (error: unknown) => {
    throw error;
  },
};

const allowed = (result: ActResult): void => {
  if (!result.ok) throw new Error(`${result.title}: ${result.message}`);
};

let compiled: CompiledArea;
let excel: EmbeddedExcel;
let office: OfficeInNode;
/** A filled-in workbook, to begin each test with. */
let whole: string;
beforeAll(async () => {
  compiled = await compiledArea("koagulationssjukdomar");
  ({ excel, office } = await startExcel());
  const host = excelHost(surroundings);
  valueOf(await host.build(plannedWorkbook(compiled, YEAR, UNIT), stateOf(compiled, YEAR)));
  valueOf(await host.write(FILLED));
  whole = excel.serialise();
});
beforeEach(() => excel.restore(whole));
afterAll(() => office.close());

const damages = async () => (await damagesIn(excelHost(surroundings), compiled, YEAR)).map(({ rule }) => rule);

const figures = async (): Promise<Values> => {
  const { cells } = valueOf(await excelHost(surroundings).read());
  return Object.fromEntries(
    [...compiled.fields.keys()].flatMap((id): [string, CellValue][] => {
      const value = cells[id]?.value ?? null;
      return value === null ? [] : [[id, value]];
    }),
  );
};

async function choose(keys: string[], remembered: Values): Promise<ChosenMending> {
  const plan = plannedWorkbook(compiled, YEAR, UNIT);
  const inspected = valueOf(await excelHost(surroundings).inspect(plan));
  return chooseMending(plan, keys, inspected, placeFigures(compiled, YEAR, inspected, remembered));
}

const mendChosen = (chosen: ChosenMending) =>
  excelHost(surroundings).mend(
    plannedWorkbook(compiled, YEAR, UNIT),
    chosen,
    stateOf(compiled, YEAR),
    stateOf(compiled, YEAR),
  );

async function mend(remembered: Values = {}): Promise<ChosenMending> {
  const found = await damagesIn(excelHost(surroundings), compiled, YEAR);
  const chosen = await choose([...new Set(found.map(({ sheet }) => sheet))], remembered);
  valueOf(await mendChosen(chosen));
  return chosen;
}

type Act = (workbook: EmbeddedWorkbook) => void | Promise<void>;
const opened =
  (sheet: string, act: Act): Act =>
  async (workbook) => {
    allowed(workbook.unprotectSheet(sheet));
    await act(workbook);
  };
const inExcel =
  (act: (context: Excel.RequestContext) => void): Act =>
  () =>
    Excel.run(async (context) => act(context));

const rowOf = (measure: string, id: string) =>
  FIRST_ROW + compiled.measures.find((one) => one.id === measure)!.outline.findIndex((row) => row.id === id);
const lastRowOf = (measure: string) =>
  FIRST_ROW + compiled.measures.find(({ id }) => id === measure)!.outline.length - 1;

/** Each with what is remembered, and the numbers that are listed: what somebody wrote where no figure stands. */
const CASES: [title: string, act: Act, remembered?: Values, listed?: readonly number[]][] = [
  ["deleted", (workbook) => allowed(workbook.deleteSheet("B1a")), FILLED],
  [
    "renamed, with rows inserted and one deleted",
    opened("B1a", (workbook) => {
      allowed(workbook.renameSheet("B1a", "Patienter"));
      allowed(workbook.insertRows("Patienter", 6, 2));
      allowed(workbook.deleteRows("Patienter", rowOf("B1a", "B1a.kon.kvinna") + 1, 1));
    }),
    FILLED,
  ],
  [
    "copied, and the original deleted",
    (workbook) => {
      allowed(workbook.copySheet("B1a"));
      allowed(workbook.deleteSheet("B1a"));
    },
  ],
  [
    "sorted",
    opened("B1a", (workbook) => {
      const [one, other] = [rowOf("B1a", "B1a.hemregion.01"), rowOf("B1a", "B1a.hemregion.03")];
      const texts = [one, other].map((row) =>
        ["A", "B"].map((column) => workbook.cellAt("B1a", `${column}${row}`).text),
      );
      allowed(workbook.type("B1a", `A${one}`, texts[1]![0]!));
      allowed(workbook.type("B1a", `B${one}`, texts[1]![1]!));
      allowed(workbook.type("B1a", `A${other}`, texts[0]![0]!));
      allowed(workbook.type("B1a", `B${other}`, texts[0]![1]!));
    }),
  ],
  [
    "cut in two, the lower rows on a sheet of their own",
    opened("B1a", (workbook) => {
      allowed(workbook.addSheet("Resten"));
      const cut = workbook.cut("B1a", `A20:D${lastRowOf("B1a")}`);
      allowed(cut);
      allowed(workbook.paste("Resten", "A1", cut.text!));
    }),
  ],
  [
    "cut in two by a copy",
    opened("B1a", (workbook) => {
      allowed(workbook.copySheet("B1a"));
      allowed(workbook.deleteRows("B1a", 19, lastRowOf("B1a") - 19));
    }),
  ],
  [
    "written over: labels and formulas",
    opened("Ö1", (workbook) => {
      allowed(workbook.type("Ö1", "A5", "Annat"));
      allowed(workbook.type("Ö1", `C${rowOf("Ö1", "Ö1.andel")}`, "99"));
    }),
    {},
    [99],
  ],
  [
    "left without some of its names",
    inExcel(({ workbook: { names } }) =>
      ["nhv.B1a.total", "nhvblad.B1a", "nhv.Ö1.andel"].forEach((name) => names.getItem(name).delete()),
    ),
  ],
  [
    "left without Excel's own checks",
    opened(
      "B1a",
      inExcel(({ workbook }) => workbook.worksheets.getItem("B1a").getRange("B5:B40").dataValidation.clear()),
    ),
  ],
  ["left without its cover", (workbook) => allowed(workbook.deleteSheet("Start"))],
];

test.each(CASES.map(([title, act, known = {}, listed = []]) => [title, act, known, listed] as const))(
  "a sheet that is %s is mended with every figure in place, once and for all",
  async (_, act, known, listed) => {
    await act(excel.workbook);
    expect(await damages()).not.toEqual([]);
    const chosen = await mend(known);
    expect(await damages()).toEqual([]);
    expect(await figures()).toEqual(FILLED);
    const numbers = chosen.unplaced.flatMap(({ value }) => (typeof value === "number" ? [value] : []));
    expect(numbers).toEqual(listed);
    // The formulas calculate again, also those that name a sheet that was made anew.
    const { workbook } = excel;
    const answer = workbook.names().find(({ name }) => name === "nhv.Ö1.andel")!.formula;
    expect(answer).toContain("Ö1");
    expect(workbook.cellAt("Ö1", `C${rowOf("Ö1", "Ö1.andel")}`).value).toBeCloseTo((100 * 70) / 85, 1);
    expect(workbook.sheet("Start").name).toBe("Start");
    for (const row of [10, 11, 12]) expect(String(workbook.cellAt("Start", `D${row}`).value)).not.toContain("#");
    const tabs = workbook.sheets().map(({ name }) => name);
    const { anew, rewritten } = await choose(["B1a"], {});
    expect({ anew, rewritten }).toEqual({ anew: [], rewritten: ["B1a"] });
    await mend();
    expect(workbook.sheets().map(({ name }) => name)).toEqual(tabs);
  },
);

test("a sheet takes its place among the tabs; the old one is last, open, and no name of ours is in it", async () => {
  const { workbook } = excel;
  const before = workbook.sheets().map(({ name }) => name);
  allowed(workbook.unprotectSheet("B2"));
  allowed(workbook.insertRows("B2", 5, 1));
  allowed(workbook.type("B2", "A6", "Varav telefon"));
  allowed(workbook.type("B2", "B6", "31"));
  const chosen = await mend();
  expect(chosen.unplaced).toEqual([{ sheet: "B2", label: "Varav telefon", value: 31 }]);
  expect(workbook.sheets().map(({ name }) => name)).toEqual([...before, "B2 (gammalt)"]);
  expect(workbook.sheet("B2 (gammalt)").protected).toBe(false);
  expect(workbook.cellAt("B2 (gammalt)", "B6").value).toBe(31);
  expect(workbook.names().filter(({ formula }) => formula.includes("gammalt"))).toEqual([]);
});

test("a mending takes at most six syncs, and each is far from what Excel takes", async () => {
  allowed(excel.workbook.deleteSheet("B1a"));
  const chosen = await choose(["B1a"], FILLED);
  excel.log.clear();
  valueOf(await mendChosen(chosen));
  expect(excel.log.requestCount).toBeLessThanOrEqual(6);
  expect(excel.log.bytesOut).toBeLessThan(600_000);
});

test.each([1, 2, 3])(
  "whatever is done when request %i stops, figures are whole, and the next mending does the rest",
  async (request) => {
    for (const atAction of [0, 3, 20, 60, 150, 400]) {
      excel.restore(whole);
      allowed(excel.workbook.unprotectSheet("B2"));
      allowed(excel.workbook.deleteRows("B2", rowOf("B2", "B2.besok.distans") - 1, 1));
      const chosen = await choose(["B2"], FILLED);
      // A fault at an action that no request has passes over that request.
      for (let ahead = 1; ahead < request; ahead++) excel.host.failNext({ code: "Passes", atAction: 1_000_000 });
      excel.host.failNext({ code: "GeneralException", atAction });
      await mendChosen(chosen);
      if ((await damages()).length) await mend(FILLED);
      expect(await damages()).toEqual([]);
      expect(await figures()).toEqual(FILLED);
      expect(excel.workbook.sheets().filter(({ name }) => name.startsWith("nhvlagas"))).toEqual([]);
    }
  },
);

test("a sheet with a password, and a workbook whose sheets may not be added, say so and change nothing", async () => {
  await opened(
    "B2",
    inExcel(({ workbook }) => workbook.worksheets.getItem("B2").protection.protect({}, "hemligt")),
  )(excel.workbook);
  expect(await mendChosen(await choose(["B2"], {}))).toEqual({
    ok: false,
    failure: { kind: "protected", sheet: "B2" },
  });
  expect(await figures()).toEqual(FILLED);
  excel.restore(whole);
  await inExcel(({ workbook }) => workbook.protection.protect())(excel.workbook);
  expect(await mendChosen(await choose(["B2"], {}))).toEqual({
    ok: false,
    failure: { kind: "protected", sheet: null },
  });
});
