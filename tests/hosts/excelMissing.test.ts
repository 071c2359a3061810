import { koagulationssjukdomar } from "../../src/areas/koagulationssjukdomar";
import { excelHost } from "../../src/hosts/excel/excelHost";
import { parseReference } from "../../src/hosts/reference";
import type { EmbeddedExcel } from "../../src/preview/excel";
import { compile } from "../../src/rules/compile";
import { address } from "../../src/sheet/address";
import { COLUMN } from "../../src/sheet/columns";
import { LOOKS } from "../../src/sheet/styles";
import { planWorkbook } from "../../src/sheet/workbook";
import type { OfficeInNode } from "../preview/officeInNode";
import { valueOf } from "./contract";
import { startExcel } from "./officeGlobals";
import { stateXml } from "./smallPlan";

/* Figures that are declared missing, in Excel's sheets. */

jest.setTimeout(60_000);

let excel: EmbeddedExcel;
let office: OfficeInNode;
beforeEach(async () => {
  ({ excel, office } = await startExcel());
});
afterEach(() => office.close());

const built = async () => {
  const host = excelHost({ onFocus: () => () => undefined, defect: (error) => expect(error).toBeUndefined() });
  const plan = planWorkbook(compile(koagulationssjukdomar), 2027, "Testenheten");
  valueOf(await host.build(plan, stateXml("ny")));
  return host;
};

/** The cell of a field or derived value, and the message beside it. */
function rowOf(id: string) {
  const { sheet, row } = parseReference(excel.workbook.names().find(({ name }) => name === `nhv.${id}`)!.formula)!;
  const at = (column: number) => excel.workbook.cellAt(sheet, address(row, column));
  return { sheet, cell: address(row, COLUMN.input), at };
}

test("a word that says why is refused when it is typed, pasted it counts, and the sheet asks for an explanation", async () => {
  await built();
  const { sheet, cell, at } = rowOf("Ö1.taljare");
  expect(excel.workbook.type(sheet, cell, "ej aktuellt")).toMatchObject({
    ok: false,
    message: expect.stringContaining("Finns uppgiften inte? Välj varför i rutan NHV-rapport."),
  });
  excel.workbook.paste(sheet, cell, " EJ  Aktuellt");
  excel.workbook.type(sheet, rowOf("Ö1.namnare").cell, "7");
  expect(at(COLUMN.settled).value).toBe("saknas");
  expect(at(COLUMN.message).value).toBe("Varning: förklara i rutan NHV-rapport varför uppgiften inte finns.");
  expect(at(COLUMN.input).style).toMatchObject({ fill: LOOKS.asks.fill, color: LOOKS.asks.color });
  const share = rowOf("Ö1.andel");
  expect([share.at(COLUMN.derived).value, share.at(COLUMN.message).value]).toEqual(["", "–, täljare saknas"]);
});

test("many figures are written in one sync, side by side in one range", async () => {
  const host = await built();
  valueOf(await host.read());
  const regions = Object.keys(valueOf(await host.read()).cells).filter((id) => id.startsWith("B1a.hemregion."));
  excel.log.clear();
  valueOf(await host.write(Object.fromEntries(regions.map((id) => [id, 0] as const))));
  const writes = excel.log.requests.map(
    ({ body }) => (JSON.parse(body).Actions as { Name: string }[]).filter(({ Name }) => Name === "Values").length,
  );
  expect(writes.filter((count) => count > 0)).toEqual([1]);
  expect(rowOf(regions[20]!).at(COLUMN.input).value).toBe(0);
});
