import fc from "fast-check";
import { koagulationssjukdomar } from "../../src/areas/koagulationssjukdomar";
import { chooseMending } from "../../src/report/chooseMending";
import { placeFigures } from "../../src/report/placeFigures";
import { compile } from "../../src/rules/compile";
import type { CellValue, Values } from "../../src/rules/readings";
import { COLUMN, COLUMN_HEADINGS, FIRST_ROW } from "../../src/sheet/columns";
import { planWorkbook } from "../../src/sheet/workbook";
import { FILLED } from "../pane/filledReport";
import { type Rough, rough } from "./inspected";

const COMPILED = compile(koagulationssjukdomar);
const PLAN = planWorkbook(COMPILED, 2027, "Testenheten");
const outlineOf = (key: string) => COMPILED.measures.find(({ id }) => id === key)!.outline;
const lastRowOf = (key: string) => FIRST_ROW + outlineOf(key).length - 1;

const of = (key: string, values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([id, value]) => id.startsWith(`${key}.`) && value !== null));

const place = (workbook: Rough, remembered: Values = {}) =>
  placeFigures(COMPILED, 2027, workbook.inspected(), remembered);
const placed = (workbook: Rough, key: string, remembered: Values = {}) => place(workbook, remembered).sheets.get(key)!;

const NOTHING = { restored: [], unplaced: [] };

test("a whole workbook stands as planned, with every figure where it is", () => {
  for (const [key, sheet] of place(rough(PLAN, FILLED)).sheets) {
    expect({ key, ...sheet }).toEqual({ key, values: of(key, FILLED), ...NOTHING, isAsPlanned: true });
  }
});

describe("every figure is found again", () => {
  const cases: [title: string, act: (workbook: Rough) => void, isAsPlanned: boolean][] = [
    ["when the sheet is renamed", (it) => it.renameSheet("B1a", "Patienter"), true],
    ["when rows are inserted", (it) => [6, 9, 20].forEach((row) => it.insertRow("B1a", row)), false],
    ["when labels are written over", (it) => [6, 7, 8].forEach((row) => it.type("B1a", row, 1, `Rad ${row}`)), true],
    [
      "when all names are gone",
      (it) => PLAN.names.forEach(({ name }) => it.dropName(name.replace(/^nhv(blad)?\./, ""))),
      true,
    ],
    [
      "when the rows from the middle are cut to a sheet of their own",
      (it) => it.cutRows("B1a", 20, lastRowOf("B1a"), "Blad2"),
      false,
    ],
    [
      "when the sheet is copied, the copy changed, and the original left",
      (it) => {
        it.copySheet("B1a", "B1a (2)");
        it.type("B1a (2)", it.rowOf("B1a.total"), COLUMN.input, 999);
      },
      true,
    ],
    [
      "when the sheet is copied and the original deleted",
      (it) => {
        it.copySheet("B1a", "B1a (2)");
        it.deleteSheet("B1a");
      },
      false,
    ],
    [
      "when it is cut in two by a copy",
      (it) => {
        it.copySheet("B1a", "B1a (2)");
        for (let row = lastRowOf("B1a"); row >= 20; row--) it.deleteRow("B1a", row);
      },
      false,
    ],
  ];
  test.each(cases)("%s", (_, act, isAsPlanned) => {
    const workbook = rough(PLAN, FILLED);
    act(workbook);
    expect(placed(workbook, "B1a")).toMatchObject({ values: of("B1a", FILLED), restored: [], isAsPlanned });
  });
});

test("sorted rows are told by their labels", () => {
  const workbook = rough(PLAN, FILLED);
  const regions = outlineOf("B1a").flatMap(({ id }, k) => (id.startsWith("B1a.hemregion.") ? [k] : []));
  workbook.sort(
    "B1a",
    FIRST_ROW + regions[0]!,
    regions.map((_, i) => regions.length - 1 - i),
  );
  expect(placed(workbook, "B1a")).toEqual({ values: of("B1a", FILLED), ...NOTHING, isAsPlanned: false });
});

test("of rows with the same label in a sorted sheet none is guessed: they are listed, and memory fills in", () => {
  const labels = outlineOf("T2").map(({ label }) => label);
  const twice = outlineOf("T2").filter(
    ({ kind, label }) => kind === "field" && labels.filter((other) => other === label).length > 1,
  );
  expect(twice.length).toBeGreaterThan(2);
  const backwards = (workbook: Rough) =>
    workbook.sort(
      "T2",
      FIRST_ROW,
      labels.map((_, i) => labels.length - 1 - i),
    );
  const workbook = rough(PLAN, FILLED);
  backwards(workbook);
  const guessed = placed(workbook, "T2");
  expect(guessed.unplaced.map(({ value }) => value).toSorted()).toEqual(twice.map(({ id }) => FILLED[id]).toSorted());
  for (const { id } of twice) expect(guessed.values[id]).toBeUndefined();
  expect(placed(workbook, "T2", FILLED)).toMatchObject({ values: of("T2", FILLED), unplaced: [] });
});

test("a deleted sheet comes back from memory, and is told as such", () => {
  const workbook = rough(PLAN, FILLED);
  workbook.deleteSheet("B1a");
  expect(placed(workbook, "B1a")).toEqual({ values: {}, ...NOTHING, isAsPlanned: false });
  const sheet = placed(workbook, "B1a", FILLED);
  expect(sheet.values).toEqual(of("B1a", FILLED));
  expect(sheet.restored.toSorted()).toEqual(Object.keys(of("B1a", FILLED)).toSorted());
});

test("what is remembered never writes over what stands, nor fills a cell that was emptied", () => {
  const workbook = rough(PLAN, { ...FILLED, "B1a.total": null });
  expect(placed(workbook, "B1a", { ...FILLED, "B1a.kon.man": 1 })).toMatchObject({
    values: of("B1a", { ...FILLED, "B1a.total": null }),
    restored: [],
  });
});

test("where a copy and memory disagree, memory is placed and the copy's figure listed", () => {
  const workbook = rough(PLAN, FILLED);
  workbook.copySheet("B2", "B2 (2)");
  workbook.type("B2 (2)", workbook.rowOf("B2.total"), COLUMN.input, 999);
  workbook.deleteSheet("B2");
  const { values, unplaced } = placed(workbook, "B2", { "B2.total": 240 });
  expect(values).toEqual(of("B2", FILLED));
  expect(unplaced).toEqual([{ sheet: "B2 (2)", label: outlineOf("B2")[0]!.label, value: 999 }]);
});

test("what a person wrote among the rows is listed with what stands beside it", () => {
  const workbook = rough(PLAN, FILLED);
  workbook.insertRow("B2", 6);
  workbook.type("B2", 6, COLUMN.label, "Varav telefon");
  workbook.type("B2", 6, COLUMN.input, 31);
  workbook.type("B2", 5, COLUMN.label, "Alla besök hos oss");
  workbook.type("B2", 300, COLUMN.input, "kom ihåg");
  expect(placed(workbook, "B2")).toEqual({
    values: of("B2", FILLED),
    restored: [],
    unplaced: expect.arrayContaining([
      { sheet: "B2", label: "Varav telefon", value: 31 },
      { sheet: "B2", label: "", value: "kom ihåg" },
      { sheet: "B2", label: outlineOf("B2")[0]!.label, value: "Alla besök hos oss" },
    ]),
    isAsPlanned: false,
  });
});

test("figures of fields that the area does not have are told with their old labels", () => {
  const workbook = rough(PLAN, FILLED);
  const { names, ...rest } = workbook.inspected();
  const at = { sheet: "Ö1", row: 60, column: COLUMN.input, lastRow: 60, lastColumn: COLUMN.input };
  workbook.type("Ö1", 60, COLUMN.label, "Gammal uppgift");
  workbook.type("Ö1", 60, COLUMN.input, 17);
  const old = { ...rest, ...workbook.inspected(), names: [...names, { kind: "cell" as const, id: "X9.gammal", at }] };
  expect(placeFigures(COMPILED, 2027, old, { "X8.borta": 5 }).fallenAway).toEqual([
    { sheet: "Ö1", label: "Gammal uppgift", value: 17 },
    { sheet: "", label: "X8.borta", value: 5 },
  ]);
});

describe("a mending", () => {
  const choose = (workbook: Rough, keys: string[], remembered: Values = {}) =>
    chooseMending(PLAN, keys, workbook.inspected(), place(workbook, remembered));

  test("writes a sheet again that stands as planned, and no other", () => {
    expect(choose(rough(PLAN, FILLED), ["B1a"])).toEqual({
      anew: [],
      rewritten: ["B1a"],
      setAside: [],
      values: {},
      ...NOTHING,
    });
  });

  test("lists what was written over words and formulas that are written again, but not our own words", () => {
    const workbook = rough(PLAN, FILLED);
    const row = workbook.rowOf("T1.n");
    workbook.type("T1", row, COLUMN.message, 10016);
    workbook.type("T1", 3, COLUMN.label, "ring registret");
    workbook.type("T1", row + 1, COLUMN.message, "Saknas: fyll i.");
    const { rewritten, unplaced } = choose(workbook, ["T1"]);
    expect(rewritten).toEqual(["T1"]);
    expect(unplaced).toEqual([
      { sheet: "T1", label: expect.any(String), value: "ring registret" },
      { sheet: "T1", label: "N (patienter)", value: 10016 },
    ]);
  });

  test("makes a sheet anew that has something in its hidden columns, and so keeps it in the old sheet", () => {
    const workbook = rough(PLAN, FILLED);
    workbook.type("T1", workbook.rowOf("T1.n"), COLUMN.settled, 10016);
    expect(choose(workbook, ["T1"])).toMatchObject({ anew: ["T1"], setAside: ["T1"], values: of("T1", FILLED) });
  });

  test("makes a lost sheet anew, and writes those again whose formulas name it", () => {
    const workbook = rough(PLAN, FILLED);
    workbook.deleteSheet("B1a");
    const { anew, rewritten, setAside, values } = choose(workbook, ["B1a"], FILLED);
    expect({ anew, setAside, values }).toEqual({ anew: ["B1a"], setAside: [], values: of("B1a", FILLED) });
    expect(rewritten).toContain("Start");
    for (const { key, cells } of PLAN.sheets) {
      const names = cells.some(({ content }) => String(content).startsWith("=") && String(content).includes("'B1a'!"));
      expect({ key, isMended: [...anew, ...rewritten].includes(key) }).toEqual({
        key,
        isMended: names || key === "B1a",
      });
    }
  });

  test("makes a sheet anew that another names and that is gone, also when it was not asked for", () => {
    const workbook = rough(PLAN, FILLED);
    workbook.deleteSheet("B2");
    expect(choose(workbook, ["Start"], FILLED)).toMatchObject({ anew: ["B2"], values: of("B2", FILLED) });
  });
});

/** Acts on a sheet, by numbers that choose where. */
const ACTS: ((workbook: Rough, sheet: string, a: number, b: number) => void)[] = [
  (it, sheet, a) => it.insertRow(sheet, FIRST_ROW + (a % 12)),
  (it, sheet, a) => it.deleteRow(sheet, FIRST_ROW + (a % 12)),
  (it, sheet, a, b) => it.type(sheet, FIRST_ROW + (a % 12), COLUMN.input, 7000 + b),
  (it, sheet, a, b) => it.type(sheet, FIRST_ROW + (a % 12), COLUMN.label, `Egen ${b}`),
  (it, sheet, a, b) => {
    const order = Array.from({ length: 2 + (b % 9) }, (_, i, length = 2 + (b % 9)) => (i * 5 + a) % length);
    if (new Set(order).size === order.length) it.sort(sheet, FIRST_ROW + (a % 4), order);
  },
  (it, sheet, a, b) => it.cutRows(sheet, FIRST_ROW + (a % 8), FIRST_ROW + (a % 8) + (b % 6), `Blad${a}${b}`),
  (it, sheet, a, b) => it.copyRows(sheet, FIRST_ROW + (a % 8), FIRST_ROW + (a % 8) + (b % 6), `Kopia${a}${b}`),
  (it, sheet, a, b) => it.copySheet(sheet, `${sheet} (${a}${b})`),
  (it, sheet, a) => {
    const names = PLAN.names.filter((name) => name.sheet === sheet);
    it.dropName(names[a % names.length]!.name.replace(/^nhv(blad)?\./, ""));
  },
];

const KEYS = ["B1a", "B2", "B3", "T2"];
const acts = fc.array(fc.record({ act: fc.nat(ACTS.length - 1), a: fc.nat(99), b: fc.nat(99) }), { maxLength: 5 });

test("whatever is done, every figure is placed or listed, none is invented, and it stands beside its own label", () => {
  const law = fc.property(fc.constantFrom(...KEYS), acts, fc.boolean(), fc.boolean(), (key, done, isGone, isKnown) => {
    const workbook = rough(PLAN, FILLED);
    for (const { act, a, b } of done) ACTS[act]!(workbook, key, a, b);
    if (isGone) workbook.deleteSheet(key);
    const remembered = isKnown ? FILLED : {};
    const { values, unplaced, restored } = placed(workbook, key, remembered);
    const { sheets, names } = workbook.inspected();
    const told = [...Object.values(values), ...unplaced.map(({ value }) => value)];
    // Nothing is dropped of what stood in the sheet's inputs …
    const home = sheets.find(({ name }) => name === key);
    const stood = (home?.cells ?? [])
      .filter(({ column, value }) => column === COLUMN.input && value !== COLUMN_HEADINGS[1])
      .map(({ value }) => value);
    const count = (all: readonly CellValue[], value: CellValue) => all.filter((other) => other === value).length;
    for (const value of stood) expect(count(told, value)).toBeGreaterThanOrEqual(count(stood, value));
    // … nor of what is remembered of cells that are gone.
    for (const [id, value] of Object.entries(of(key, remembered))) {
      const at = names.find((name) => name.id === id)?.at;
      const { label } = outlineOf(key).find((row) => row.id === id)!;
      const isLeft = sheets.some(({ cells }) => cells.some((cell) => cell.column === 1 && cell.value === label));
      if (!at && !isLeft) expect([values[id], ...unplaced.map((one) => one.value)]).toContain(value);
    }
    for (const [id, value] of Object.entries(values)) {
      if (restored.includes(id)) {
        expect(remembered[id]).toBe(value);
        continue;
      }
      const { label } = outlineOf(key).find((row) => row.id === id)!;
      const led = [...names, ...sheets.flatMap((sheet) => sheet.names)].filter((name) => name.id === id);
      const isBeside = sheets.some(({ name, cells }) =>
        cells.some(
          (cell) =>
            cell.value === value &&
            (led.some(({ at }) => at?.sheet === name && at.row === cell.row) ||
              cells.some((other) => other.row === cell.row && other.column === COLUMN.label && other.value === label)),
        ),
      );
      expect({ id, value, isBeside }).toEqual({ id, value, isBeside: true });
    }
  });
  fc.assert(law, { seed: 20270304, numRuns: 400 });
});
