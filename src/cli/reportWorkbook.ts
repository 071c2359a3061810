import { readWorkbook } from "../hosts/file/readWorkbook";
import { readTables } from "../hosts/file/readTables";
import type { WorkbookContent } from "../hosts/host";
import type { Report } from "../report/report";
import { readStored, type StoredProblem, type StoredReport } from "../report/stored";
import type { CompiledArea } from "../rules/compile";
import type { Finding } from "../rules/rule";
import { type Definition, definitionOf } from "./definitionFile";
import { settled } from "./hostFailure";
import { readInput } from "./inputFile";
import { lostCells } from "./lostCells";
import { openArea } from "./openArea";
import type { Terminal } from "./terminal";
import { about, Unusable } from "./unusable";

/** A workbook with a report, read. */
export type ReportWorkbook = {
  bytes: Uint8Array;
  compiled: CompiledArea;
  report: Report;
  lost: readonly Finding[];
};

const problemText = (problem: StoredProblem): string =>
  problem.kind === "newer"
    ? `Arbetsboken är gjord med en nyare version av NHV-rapport (format ${problem.version}, här läses ${problem.ours}). Uppdatera NHV-rapport. Filen är inte ändrad.`
    : "Arbetsbokens uppgifter om rapporten (område, år, förklaringar) är skadade. Använd en tidigare kopia av filen.";

/** What a workbook without the state of a report is. */
function strangerText(bytes: Uint8Array, { cells }: WorkbookContent): string {
  if (readTables(bytes, ["Data", "Intyg"]).ok) {
    return "Filen är en inlämning, ingen rapport att fylla i. Kontrollera den med nhv verify.";
  }
  return Object.keys(cells).length
    ? "Arbetsboken har NHV-rapports rutor, men inte längre uppgiften om område och år. Använd en tidigare kopia av filen, sparad av Excel."
    : "Arbetsboken är inte gjord med NHV-rapport. Kontrollera att det är rätt fil, eller gör en ny med nhv build.";
}

/** The definition that a report goes by: one that is given for its area, else the one that its workbook keeps. */
function definitionFor({ area, definition: kept }: StoredReport, given: Definition | null): Definition | null {
  if (given?.area.slug === area) return given;
  return kept === undefined ? null : definitionOf(kept);
}

/**
 * The report that a workbook file holds.
 * @param given a definition that takes the place of what the workbook, or the program, says of its area
 * @throws Unusable
 */
export async function reportOf(bytes: Uint8Array, given: Definition | null): Promise<ReportWorkbook> {
  const content = settled(readWorkbook(bytes));
  if (content.state === null) throw new Unusable([strangerText(bytes, content)]);
  const read = readStored(content.state);
  if (!read.ok) throw new Unusable([problemText(read.problem)]);
  const { stored } = read;
  const definition = definitionFor(stored, given);
  const compiled = await openArea(stored.area, definition);
  const { version } = compiled.area.document;
  if (stored.documentVersion !== version) {
    const [theirs, ours] = [stored.documentVersion, version].map((one) => one ?? "utan nummer");
    throw new Unusable([
      `Rapporten är gjord efter måttdokumentets version ${theirs}, här finns version ${ours}. Använd den version av NHV-rapport som den gjordes med.`,
    ]);
  }
  const values = Object.fromEntries(
    [...compiled.fields.keys()].flatMap((id) => {
      const cell = content.cells[id];
      return cell ? [[id, cell.value] as const] : [];
    }),
  );
  return {
    bytes,
    compiled,
    report: { ...stored, definition: definition?.text, values },
    lost: lostCells(compiled, stored.reportingYear, content),
  };
}

/** @throws Unusable */
export const readReportWorkbook = (
  terminal: Terminal,
  file: string,
  definition: Definition | null,
): Promise<ReportWorkbook> => about(file, async () => reportOf(await readInput(terminal, file), definition));
