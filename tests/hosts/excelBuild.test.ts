import { koagulationssjukdomar } from "../../src/areas/koagulationssjukdomar";
import { columnPoints } from "../../src/hosts/columnPixels";
import { excelHost } from "../../src/hosts/excel/excelHost";
import type { EmbeddedExcel } from "../../src/preview/excel";
import { compile } from "../../src/rules/compile";
import { address } from "../../src/sheet/address";
import type { CellPlan, WorkbookPlan } from "../../src/sheet/plan";
import { FONT, LOOKS, type Style, STYLES } from "../../src/sheet/styles";
import { planWorkbook } from "../../src/sheet/workbook";
import type { OfficeInNode } from "../preview/officeInNode";
import { valueOf } from "./contract";
import { startExcel } from "./officeGlobals";
import { SMALL_PLAN, stateXml } from "./smallPlan";

const PLAN = planWorkbook(compile(koagulationssjukdomar), 2027, "Testenheten");
const surroundings = {
  onFocus: () => () => undefined,
  defect: (error: unknown) => {
    throw error;
  },
};

let excel: EmbeddedExcel;
let office: OfficeInNode;
beforeEach(async () => {
  ({ excel, office } = await startExcel());
});
afterEach(() => office.close());

const horizontal = { left: "Left", right: "Right", center: "Center" } as const;
const vertical = { top: "Top", middle: "Center", bottom: "Bottom" } as const;

const horizontalOf = ({ align, indent }: Style): string =>
  align ? horizontal[align] : indent ? horizontal.left : "General";

/** Excel quotes a sheet's name only where it must. */
const bare = (formula: string | null): string | null => formula?.replace(/'([^']+)'!/g, "$1!") ?? null;

const planned = ({ style: name, content, text }: CellPlan) => {
  const style: Style = STYLES[name];
  const isFormula = typeof content === "string" && content.startsWith("=");
  const side = style.border && { style: "Continuous", color: style.border.color, weight: "Thin" };
  return {
    formula: isFormula ? bare(content) : null,
    ...(isFormula ? {} : { value: text ?? content ?? "" }),
    style: {
      numberFormat: style.numberFormat ?? "General",
      fontName: FONT,
      fontSize: style.font.size,
      bold: style.font.bold ?? false,
      italic: style.font.italic ?? false,
      color: style.font.color,
      fill: style.fill ?? null,
      horizontalAlignment: horizontalOf(style),
      verticalAlignment: vertical[style.vertical],
      wrapText: style.wrap ?? false,
      indentLevel: style.indent ?? 0,
      locked: !style.unlocked,
      ...(side && {
        borders: expect.objectContaining(
          style.border!.edges === "box" ? { left: side, right: side } : { bottom: side },
        ),
      }),
    },
  };
};

/** Without what conditional formats lay over it: those are looked at by themselves. */
const withoutLooks = (plan: WorkbookPlan): WorkbookPlan => ({
  ...plan,
  sheets: plan.sheets.map((sheet) => ({ ...sheet, conditionalFormats: [] })),
});

test("each cell says, calculates and looks as it was planned, whatever was copied from where", async () => {
  const plan = withoutLooks(PLAN);
  valueOf(await excelHost(surroundings).build(plan, stateXml("{}")));
  for (const sheet of plan.sheets) {
    for (const cell of sheet.cells) {
      const built = excel.workbook.cell(sheet.name, cell.row - 1, cell.column - 1);
      expect({ at: `${sheet.key}!${built.address}`, ...built, formula: bare(built.formula) }).toMatchObject({
        at: `${sheet.key}!${address(cell.row, cell.column)}`,
        ...planned(cell),
      });
    }
  }
});

test("sheets come in order, with their names, sizes, frozen headings and protection, and the first is shown", async () => {
  valueOf(await excelHost(surroundings).build(PLAN, stateXml("{}")));
  const { workbook } = excel;
  expect(workbook.sheets().map(({ name }) => name)).toEqual(["Blad1", ...PLAN.sheets.map(({ name }) => name)]);
  expect(workbook.names()).toHaveLength(PLAN.names.length);
  expect(workbook.sheets().find(({ active }) => active)?.name).toBe(PLAN.active);
  for (const plan of PLAN.sheets) {
    const sheet = workbook.sheet(plan.name);
    expect(sheet).toMatchObject({
      tabColor: plan.tabColor,
      protected: true,
      showGridlines: false,
      frozenRows: plan.frozenRows,
    });
    plan.columns.forEach(({ width, hidden }, i) => {
      expect(sheet.columnWidth(i)).toBe(hidden ? 0 : Math.round(columnPoints(width) / 0.75));
    });
    for (const { row, height } of plan.rowHeights) expect(sheet.rowHeight(row - 1)).toBe(Math.round(height / 0.75));
    expect(sheet.merges).toHaveLength(plan.merges.length);
  }
});

test("what is typed is checked by Excel with our words, and what a sheet says of it is coloured", async () => {
  valueOf(await excelHost(surroundings).build(SMALL_PLAN, stateXml("{}")));
  const { workbook } = excel;
  expect(workbook.type("B1a", "B5", "många")).toMatchObject({
    ok: false,
    title: "Kontrollera talet",
    message: "Skriv ett tal, till exempel 12.",
    buttons: "retry",
  });
  expect(workbook.type("B1a", "B5", "1000").ok).toBe(false);
  expect(workbook.cellAt("B1a", "B6").validation?.prompt).toEqual({
    title: "Ruta 6",
    message: "Ett tal, 0 eller större.",
  });
  expect(workbook.cellAt("B1a", "B5").validation?.prompt?.title).toBe("Ruta 5");
  expect(workbook.cellAt("B1a", "B5").style).toMatchObject({ fill: LOOKS.missing.fill, color: LOOKS.missing.color });
  expect(workbook.type("B1a", "B5", "12").ok).toBe(true);
  expect(workbook.cellAt("B1a", "B5").style.fill).toBe("#FFFFFF");
  expect(workbook.type("B1a", "C7", "1")).toMatchObject({ ok: false });
});

test("the whole report is built in at most four syncs and 400 kB, and read in one", async () => {
  const host = excelHost(surroundings);
  excel.log.clear();
  valueOf(await host.build(PLAN, stateXml("{}")));
  expect(excel.log.requestCount).toBeLessThanOrEqual(4);
  expect(excel.log.bytesOut).toBeLessThan(400_000);
  valueOf(await host.read());
  excel.log.clear();
  const content = valueOf(await host.read());
  expect(Object.keys(content.cells)).toHaveLength(PLAN.names.filter(({ to }) => !to).length);
  expect(excel.log.requestCount).toBe(1);
  expect(excel.log.bytesOut).toBeLessThan(12_000);
});

test.each([2, 3, 4])("nothing is left of a report whose building fails in its %ith request", async (request) => {
  const host = excelHost(surroundings);
  let count = 1;
  const outcome = await host.build(PLAN, stateXml("{}"), () => {
    count += 1;
    if (count === request) excel.host.failNext({ code: "GeneralException", atAction: 40 });
  });
  expect(outcome).toEqual({ ok: false, failure: { kind: "other", code: "GeneralException" } });
  expect(excel.workbook.sheets().map(({ name }) => name)).toEqual(["Blad1"]);
  expect(excel.workbook.names()).toEqual([]);
  expect(excel.workbook.customXmlParts()).toEqual([]);
  valueOf(await host.build(PLAN, stateXml("{}")));
});

test("a person's own sheet with one of our names is not touched, whatever its letters' case", async () => {
  excel.workbook.addSheet("b1A");
  expect(await excelHost(surroundings).build(SMALL_PLAN, stateXml("{}"))).toEqual({
    ok: false,
    failure: { kind: "occupied", sheet: "B1a" },
  });
  expect(excel.workbook.sheets()).toHaveLength(2);
});

test("those who listen are told once all is built, not of every cell", async () => {
  const host = excelHost(surroundings);
  let told = 0;
  const stop = valueOf(await host.watch(({ kind }) => (told += kind === "changed" ? 1 : 0)));
  valueOf(await host.build(PLAN, stateXml("{}")));
  await office.settle();
  expect(told).toBeLessThanOrEqual(3);
  expect(told).toBeGreaterThan(0);
  await stop();
});
