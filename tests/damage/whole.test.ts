import { excelHost } from "../../src/hosts/excel/excelHost";
import { fileHost } from "../../src/hosts/file/fileHost";
import { plannedWorkbook } from "../../src/report/damage/plannedWorkbook";
import { valueOf } from "../hosts/contract";
import { startExcel } from "../hosts/officeGlobals";
import { whereLibreOfficeIs } from "../libreoffice/office";
import { savedByLibreOffice } from "../libreoffice/savedByLibreOffice";
import { AREAS_AND_YEARS, compiledArea, damagesIn, stateOf, UNIT } from "./wholeWorkbook";

jest.setTimeout(180_000);

describe.each(AREAS_AND_YEARS)("a whole workbook of %s for %d has no damage", (slug, year) => {
  const built = async () => {
    const compiled = await compiledArea(slug);
    const host = fileHost(null);
    valueOf(await host.build(plannedWorkbook(compiled, year, UNIT), stateOf(compiled, year)));
    return { compiled, host };
  };

  test("as a file", async () => {
    const { compiled, host } = await built();
    expect(await damagesIn(host, compiled, year)).toEqual([]);
  });

  test("in Excel", async () => {
    const compiled = await compiledArea(slug);
    const { office } = await startExcel();
    const host = excelHost({
      onFocus: () => () => undefined,
      defect: (error) => {
        throw error;
      },
    });
    valueOf(await host.build(plannedWorkbook(compiled, year, UNIT), stateOf(compiled, year)));
    expect(await damagesIn(host, compiled, year)).toEqual([]);
    office.close();
  });

  whereLibreOfficeIs("LibreOffice", () => {
    test("nor has it one when LibreOffice has opened and saved it", async () => {
      const { compiled, host } = await built();
      expect(await damagesIn(fileHost(savedByLibreOffice(host.bytes()!)), compiled, year)).toEqual([]);
    });
  });
});
