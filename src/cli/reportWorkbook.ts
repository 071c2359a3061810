import { loadArea } from "../areas/areas";
import { inspectWorkbook } from "../hosts/file/inspectWorkbook";
import { readTables } from "../hosts/file/readTables";
import { readWorkbook } from "../hosts/file/readWorkbook";
import { scanWorkbook } from "../hosts/file/scanWorkbook";
import { productText } from "../report/made";
import { type Sighting, sightingsIn } from "../report/personalData";
import {
  type FoundArea,
  readWorkbookReport,
  type ReportProblem,
  type WorkbookReport,
} from "../report/readWorkbookReport";
import type { StoredReport } from "../report/stored";
import { compile } from "../rules/compile";
import { faultText } from "../rules/definition/fault";
import { type Definition, openDefinition } from "../rules/definition/openDefinition";
import { settled } from "./hostFailure";
import { readInput } from "./inputFile";
import { unknownAreaText } from "./openArea";
import type { Terminal } from "./terminal";
import { about, Unusable } from "./unusable";

/** A report, and the personal data that were seen in its file. */
export type FileReport = WorkbookReport & { sightings: readonly Sighting[] };

/** A workbook file with a report. */
export type ReportWorkbook = FileReport & { bytes: Uint8Array };

const SUBMISSION = "Filen är en inlämning, ingen rapport att fylla i. Kontrollera den med nhv verify.";
const LOST_STATE =
  "Arbetsboken har NHV-rapports rutor, men inte längre uppgiften om område och år. Använd en tidigare kopia av filen, sparad av Excel.";
const STRANGER =
  "Arbetsboken är inte gjord med NHV-rapport. Kontrollera att det är rätt fil, eller gör en ny med nhv build.";
const DAMAGED =
  "Arbetsbokens uppgifter om rapporten (område, år, förklaringar) är skadade. Använd en tidigare kopia av filen.";

/** Why a workbook file has no report that can be read. */
function problemLines(bytes: Uint8Array, problem: ReportProblem, given: Definition | null): string[] {
  switch (problem.kind) {
    case "stateless":
      return [readTables(bytes, ["Data", "Intyg"]).ok ? SUBMISSION : problem.hasCells ? LOST_STATE : STRANGER];
    case "newer":
      return [
        `Arbetsboken är gjord med en nyare version av NHV-rapport (format ${problem.version}, här läses ${problem.ours}). Uppdatera NHV-rapport. Filen är inte ändrad.`,
      ];
    case "laterProduct":
      return [
        `Arbetsboken är gjord med ${productText(problem.theirs)}, den här är ${productText(problem.ours)}. Uppdatera NHV-rapport. Filen är inte ändrad.`,
      ];
    case "laterDocument":
      return [
        `Arbetsboken är gjord efter måttdokumentets version ${problem.theirs}, här finns version ${problem.ours}. Uppdatera NHV-rapport. Filen är inte ändrad.`,
      ];
    case "damaged":
      return [DAMAGED];
    case "unknownArea":
      return [unknownAreaText(problem.area, given)];
    case "faultyDefinition":
      return problem.faults.map(faultText);
  }
}

const byDefinition = ({ area, text }: Definition): FoundArea => ({
  ok: true,
  compiled: compile(area),
  definition: text,
});

/** The area of a report: by the definition that is given for it, else by the one that its workbook keeps, else built in. */
async function findArea({ area, definition: kept }: StoredReport, given: Definition | null): Promise<FoundArea> {
  if (given?.area.slug === area.normalize("NFC")) return byDefinition(given);
  if (kept !== undefined) {
    const opened = openDefinition(kept);
    if (!opened.ok) return { ok: false, problem: { kind: "faultyDefinition", faults: opened.faults } };
    return byDefinition(opened.definition);
  }
  const builtIn = await loadArea(area);
  return builtIn ? { ok: true, compiled: compile(builtIn) } : { ok: false, problem: { kind: "unknownArea", area } };
}

/**
 * The report that a workbook file holds.
 * @param given a definition that takes the place of what the workbook, or the program, says of its area
 * @throws Unusable
 */
export async function reportOf(bytes: Uint8Array, given: Definition | null): Promise<ReportWorkbook> {
  const read = await readWorkbookReport(
    settled(readWorkbook(bytes)),
    (stored) => findArea(stored, given),
    (plan) => settled(inspectWorkbook(bytes, plan)),
  );
  if (!read.ok) throw new Unusable(problemLines(bytes, read.problem, given));
  return { bytes, ...read, sightings: sightingsIn(settled(scanWorkbook(bytes))) };
}

/** @throws Unusable */
export const readReportWorkbook = (
  terminal: Terminal,
  file: string,
  definition: Definition | null,
): Promise<ReportWorkbook> => about(file, async () => reportOf(await readInput(terminal, file), definition));
