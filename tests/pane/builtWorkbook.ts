import { koagulationssjukdomar } from "../../src/areas/koagulationssjukdomar";
import { type MemoryHost, memoryHost } from "../../src/hosts/memory/memoryHost";
import type { Area } from "../../src/model/area";
import { newReport } from "../../src/report/newReport";
import { writeStored } from "../../src/report/stored";
import { compile } from "../../src/rules/compile";
import type { CellValue } from "../../src/rules/readings";
import { planWorkbook } from "../../src/sheet/workbook";

/** A workbook with the sheets of an area for 2027, koagulationssjukdomar unless said, and these figures in it. */
export async function builtWorkbook(
  values: Readonly<Record<string, CellValue>> = {},
  area: Area = koagulationssjukdomar,
): Promise<MemoryHost> {
  const host = memoryHost();
  const compiled = compile(area);
  const report = newReport(compiled.area, 2027, "Testenheten");
  await host.build(planWorkbook(compiled, 2027, "Testenheten"), writeStored(report));
  await host.write(values);
  return host;
}
