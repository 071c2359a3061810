import { createEmbeddedExcel } from "../../src/preview/excel";
import { bootOffice } from "./officeInNode";

test("Office.js finds itself in a Swedish desktop Excel", async () => {
  const excel = createEmbeddedExcel();
  const page = await bootOffice(excel);
  const info = await page.Office.onReady();
  expect(info.host).toBe("Excel");
  expect(info.platform).toBe("PC");
  expect(page.Office.context.displayLanguage).toBe("sv-SE");
  expect(page.Office.context.requirements.isSetSupported("ExcelApi", "1.15")).toBe(true);
  expect(page.Office.context.requirements.isSetSupported("ExcelApi", "1.16")).toBe(false);
  const values = await page.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("B1a");
    const range = sheet.getRange("A1:C2");
    range.values = [[1, 2, 3], [4, 5, "=SUM(A1:C1)"]];
    range.load("values,address,formulas");
    await context.sync();
    return [range.address, range.values, range.formulas];
  });
  expect(values).toEqual(["B1a!A1:C2", [[1, 2, 3], [4, 5, 6]], [[1, 2, 3], [4, 5, "=SUM(A1:C1)"]]]);
  page.close();
});
