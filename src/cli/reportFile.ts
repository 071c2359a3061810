import { readReportJson, reportFromJson, unknownIds } from "../report/reportJson";
import type { Definition } from "../rules/definition/openDefinition";
import { isJson, readInput, textOf } from "./inputFile";
import { openArea } from "./openArea";
import { type FileReport, reportOf } from "./reportWorkbook";
import type { Terminal } from "./terminal";
import { about, Unusable } from "./unusable";

async function reportOfJson(text: string, definition: Definition | null): Promise<FileReport> {
  const read = readReportJson(text);
  if (!read.ok) throw new Unusable(read.faults);
  const compiled = await openArea(read.json.area, definition);
  const unknown = unknownIds(compiled, read.json);
  if (unknown.length) throw new Unusable(unknown);
  return { compiled, report: reportFromJson(compiled, read.json), damages: [], older: null, strays: [], sightings: [] };
}

/**
 * Reads a report from a workbook or from report JSON.
 * @throws Unusable
 */
export const readReportFile = (terminal: Terminal, file: string, definition: Definition | null): Promise<FileReport> =>
  about(file, async () => {
    const bytes = await readInput(terminal, file);
    return isJson(file, bytes) ? reportOfJson(textOf(bytes), definition) : reportOf(bytes, definition);
  });
