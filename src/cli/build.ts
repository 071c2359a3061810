import { writeWorkbook } from "../hosts/file/writeWorkbook";
import { newReport, yearsOf } from "../report/newReport";
import { writeStored } from "../report/stored";
import { planWorkbook } from "../sheet/workbook";
import { readArguments } from "./arguments";
import { openArea, readYear } from "./openArea";
import { requireXlsx, writeOutput } from "./outputFile";
import { setReportAside } from "./setAside";
import { type Command, printLine } from "./terminal";
import { Unusable } from "./unusable";

const usage = "build OMRÅDE --year ÅR --unit ENHET --out FIL.xlsx";

export const build: Command = {
  usage,
  does: "gör arbetsboken att fylla i, samma som tillägget i Excel gör",
  async run(args, terminal) {
    const { word, value } = readArguments(args, usage, { words: ["OMRÅDE"], required: ["year", "unit", "out"] });
    requireXlsx(value.out);
    const compiled = await openArea(word.OMRÅDE);
    const year = readYear(value.year, yearsOf(compiled.area));
    const report = newReport(compiled.area, year, value.unit);
    if (!report.unit) throw new Unusable(["--unit: Skriv enhetens namn."]);
    await setReportAside(terminal, value.out, null);
    const plan = planWorkbook(compiled, year, report.unit);
    await writeOutput(terminal, value.out, await writeWorkbook(plan, writeStored(report)));
    const sheets = plan.sheets.map(({ name }) => name).join(", ");
    printLine(terminal.stdout, `${value.out} är gjord, med bladen ${sheets}.`);
    return 0;
  },
};
