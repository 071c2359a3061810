import { writeWorkbook } from "../hosts/file/writeWorkbook";
import { newReport, yearsOf } from "../report/newReport";
import { writeStored } from "../report/stored";
import { planWorkbook } from "../sheet/workbook";
import { readArguments } from "./arguments";
import { readDefinitionFile } from "./definitionFile";
import { openNamedArea, readYear } from "./openArea";
import { requireXlsx, writeOutput } from "./outputFile";
import { setReportAside } from "./setAside";
import { type Command, printLine } from "./terminal";
import { Unusable } from "./unusable";

const usage = "build OMRÅDE --year ÅR --unit ENHET --out FIL.xlsx [--definition FIL.json]";

export const build: Command = {
  usage,
  does: "gör arbetsboken att fylla i, samma som tillägget i Excel gör",
  async run(args, terminal) {
    const { word, value } = readArguments(args, usage, {
      words: ["OMRÅDE"],
      required: ["year", "unit", "out"],
      optional: ["definition"],
    });
    requireXlsx(value.out);
    const definition = await readDefinitionFile(terminal, value.definition);
    const compiled = await openNamedArea(word.OMRÅDE, definition);
    const year = readYear(value.year, yearsOf(compiled.area));
    const report = { ...newReport(compiled.area, year, value.unit), definition: definition?.text };
    if (!report.unit) throw new Unusable(["--unit: Skriv enhetens namn."]);
    await setReportAside(terminal, value.out, null);
    const plan = planWorkbook(compiled, year, report.unit);
    await writeOutput(terminal, value.out, await writeWorkbook(plan, writeStored(report)));
    const sheets = plan.sheets.map(({ name }) => name).join(", ");
    printLine(terminal.stdout, `${value.out} är gjord, med bladen ${sheets}.`);
    return 0;
  },
};
