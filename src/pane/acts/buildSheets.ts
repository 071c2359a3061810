import { done, failed } from "../../hosts/host";
import { newReport } from "../../report/newReport";
import { writeStored } from "../../report/stored";
import type { CompiledArea } from "../../rules/compile";
import { planWorkbook } from "../../sheet/workbook";
import type { Session } from "../session";

export type Choice = {
  compiled: CompiledArea;
  /** The area's definition, where it is not built in: the workbook keeps it. */
  definition?: string;
  reportingYear: number;
  unit: string;
};

/** Builds the sheets of a new report in the open workbook, telling how far it has come. */
export const buildSheets = (
  session: Session,
  { compiled, definition, reportingYear, unit }: Choice,
): Promise<true | null> =>
  session.perform("Bladen kunde inte skapas", async () => {
    const { host, reader } = session.outside;
    // A report that came while somebody chose is not built over, were it of a later version and its sheets gone.
    const before = await reader.read();
    if (!before.ok) return before;
    if ((await session.enter(before.value)).kind !== "empty") return failed({ kind: "occupied", sheet: "Start" });
    const report = { ...newReport(compiled.area, reportingYear, unit), definition };
    const plan = planWorkbook(compiled, reportingYear, report.unit);
    const progress = (part: number, sheet: string) => session.change({ building: { done: part, sheet } });
    progress(0, plan.sheets[0]!.name);
    const built = await host.build(plan, writeStored(report), progress);
    const fresh = built.ok ? await session.freshReport() : built;
    session.change({ building: null, built: fresh.ok });
    return fresh.ok ? done(true) : fresh;
  });
