import { excelHost } from "../../src/hosts/excel/excelHost";
import { parseReference } from "../../src/hosts/reference";
import type { EmbeddedExcel } from "../../src/preview/excel";
import { address } from "../../src/sheet/address";
import type { OfficeInNode } from "../preview/officeInNode";
import { valueOf } from "./contract";
import { startExcel } from "./officeGlobals";
import { SMALL_PLAN, stateXml } from "./smallPlan";

let excel: EmbeddedExcel;
let office: OfficeInNode;

beforeEach(async () => {
  ({ excel, office } = await startExcel());
});
afterEach(() => office.close());

const built = async () => {
  const host = excelHost({ onFocus: () => () => undefined, defect: (error) => expect(error).toBeUndefined() });
  valueOf(await host.build(SMALL_PLAN, stateXml("ny")));
  return host;
};

function cellOf(id: string): [sheet: string, cell: string] {
  const { sheet, row, column } = parseReference(
    excel.workbook.names().find(({ name }) => name === `nhv.${id}`)!.formula,
  )!;
  return [sheet, address(row, column)];
}

const inTextFormat = (id: string): void => {
  expect(excel.workbook.format(...cellOf(id), { numberFormat: "@" })).toMatchObject({ ok: true });
};

test("a number is a number also in a cell in text format, where Excel would take it for text", async () => {
  const host = await built();
  inTextFormat("B1a.namnare");
  excel.workbook.paste(...cellOf("B1a.namnare"), "1 200");
  expect(excel.workbook.cellAt(...cellOf("B1a.namnare")).value).toBe("1 200");
  valueOf(await host.write({ "B1a.taljare": 12.5, "B1a.namnare": 1200 }));
  expect(excel.workbook.cellAt(...cellOf("B1a.taljare")).value).toBe(12.5);
  expect(excel.workbook.cellAt(...cellOf("B1a.namnare")).value).toBe(1200);
});

test.each([
  ["a day", "2027-03-01", "2027-03-01"],
  ["a percentage", "12 %", "12 %"],
])("a number is a plain number also in a cell where %s was typed", async (_, typed, seen) => {
  const host = await built();
  excel.workbook.paste(...cellOf("B1a.taljare"), typed);
  expect(valueOf(await host.read()).cells["B1a.taljare"]).toEqual({ value: seen, formula: null, shown: seen });
  valueOf(await host.write({ "B1a.taljare": 12 }));
  expect(valueOf(await host.read()).cells["B1a.taljare"]).toEqual({ value: 12, formula: null });
  expect(excel.workbook.cellAt(...cellOf("B1a.taljare")).value).toBe(12);
});

test("a text keeps the text format of its cell", async () => {
  const host = await built();
  inTextFormat("B1a.namnare");
  valueOf(await host.write({ "B1a.namnare": "1200" }));
  expect(excel.workbook.cellAt(...cellOf("B1a.namnare")).value).toBe("1200");
  expect(excel.workbook.cellAt(...cellOf("B1a.namnare"))).toMatchObject({ style: { numberFormat: "@" } });
});

test.each([
  ["no format is written where none stands in the way", false],
  ["one is where it does", true],
])("%s", async (_, stands) => {
  const host = await built();
  if (stands) inTextFormat("Ö1.taljare");
  excel.log.clear();
  valueOf(await host.write({ "B1a.taljare": 12, "Ö1.taljare": 2 }));
  const actions = excel.log.requests.flatMap(({ body }) => JSON.parse(body).Actions as { Name: string }[]);
  expect(actions.filter(({ Name }) => Name === "Values")).toHaveLength(2);
  expect(actions.filter(({ Name }) => Name === "NumberFormat")).toHaveLength(stands ? 1 : 0);
});
