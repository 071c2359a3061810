import { done, type Outcome } from "../../hosts/host";
import { chooseMending } from "../../report/chooseMending";
import { plannedWorkbook } from "../../report/damage/plannedWorkbook";
import { placeFigures } from "../../report/placeFigures";
import { keepable } from "../../report/remembered";
import type { Report } from "../../report/report";
import { writeStored } from "../../report/stored";
import { withUnplaced } from "../../report/unplaced";
import type { Mended } from "../mended";
import type { Session } from "../session";
import type { OpenReport } from "../workbookState";
import { onNewest } from "./keepState";
import { lockSheets } from "./lockSheets";

const WHO = "NHV-rapport";

/** The report with what was mended in its log, and what has no place in its list. */
const afterMending = (report: Report, mended: readonly string[], { unplaced }: Mended, at: string): Report => ({
  ...report,
  unplaced: withUnplaced(report.unplaced ?? [], unplaced),
  log: [
    ...report.log,
    { at, who: WHO, what: `Lagade ${mended.length === 1 ? "bladet" : "bladen"} ${mended.join(", ")}` },
  ],
});

/** Mends the sheets of the report as the workbook now has it. */
async function mend(session: Session, keys: readonly string[]): Promise<Outcome<Mended>> {
  const { host, now } = session.outside;
  const fresh = await session.freshReport();
  if (!fresh.ok) return fresh;
  const { compiled, report, stored } = fresh.value;
  const plan = plannedWorkbook(compiled, report.reportingYear, report.unit);
  const inspected = await host.inspect(plan);
  if (!inspected.ok) return inspected;
  const remembered = session.remembered();
  const placed = placeFigures(compiled, report.reportingYear, inspected.value, remembered);
  const { values, restored, ...chosen } = chooseMending(plan, keys, inspected.value, placed);
  const { anew, rewritten } = chosen;
  const mended: Mended = { ...chosen, figures: Object.keys(values).length, restored: restored.length };
  const kept = keepable({ ...remembered, ...values });
  const state = writeStored({ ...afterMending(report, keys, mended, now()), kept });
  const progress = (part: number, sheet: string) => session.change({ mending: { done: part, sheet } });
  progress(0, keys[0]!);
  const outcome = await host.mend(plan, { anew, rewritten, values }, state, stored, progress);
  session.change({ mending: null });
  return outcome.ok ? done(mended) : outcome;
}

/**
 * Mends damaged sheets: finds every figure that is left of them, and makes the sheets anew or puts them in order. What
 * is left over goes to the report's list. A signed report's sheets are locked again.
 * @param keys the damaged sheets
 */
export async function mendSheets(session: Session, keys: readonly string[]): Promise<Mended | null> {
  const result = await session.perform(
    keys.length === 1 ? `Bladet ${keys[0]} kunde inte lagas` : "Bladen kunde inte lagas",
    async (): Promise<Outcome<{ mended: Mended; open: OpenReport }>> => {
      const mended = await onNewest(() => mend(session, keys));
      if (!mended.ok) return mended;
      const again = await session.freshReport();
      if (!again.ok) return again;
      const compared = await session.inspect();
      if (!compared.ok) return compared;
      session.change({ mended: mended.value });
      return done({ mended: mended.value, open: again.value });
    },
    () => void mendSheets(session, keys),
  );
  if (result && result.open.assessment.status !== "utkast") await lockSheets(session, result.open, true);
  return result?.mended ?? null;
}
