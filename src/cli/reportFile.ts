import type { Report } from "../report/report";
import { readReportJson, reportFromJson, unknownIds } from "../report/reportJson";
import type { CompiledArea } from "../rules/compile";
import type { Finding } from "../rules/rule";
import type { Definition } from "./definitionFile";
import { isJson, readInput, textOf } from "./inputFile";
import { openArea } from "./openArea";
import { reportOf } from "./reportWorkbook";
import type { Terminal } from "./terminal";
import { about, Unusable } from "./unusable";

/** A report as it was read from a workbook or from report JSON. */
export type ReportFile = {
  compiled: CompiledArea;
  report: Report;
  /** What its workbook has lost. */
  lost: readonly Finding[];
};

async function reportOfJson(text: string, definition: Definition | null): Promise<ReportFile> {
  const read = readReportJson(text);
  if (!read.ok) throw new Unusable(read.faults);
  const compiled = await openArea(read.json.area, definition);
  const unknown = unknownIds(compiled, read.json);
  if (unknown.length) throw new Unusable(unknown);
  return { compiled, report: reportFromJson(compiled, read.json), lost: [] };
}

/**
 * Reads a report from a workbook or from report JSON.
 * @throws Unusable
 */
export const readReportFile = (terminal: Terminal, file: string, definition: Definition | null): Promise<ReportFile> =>
  about(file, async () => {
    const bytes = await readInput(terminal, file);
    return isJson(file, bytes) ? reportOfJson(textOf(bytes), definition) : reportOf(bytes, definition);
  });
