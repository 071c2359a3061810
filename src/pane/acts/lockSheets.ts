import { measuredOf, periodOf } from "../../rules/periods";
import type { Session } from "../session";
import type { OpenReport } from "../workbookState";

/**
 * Locks the inputs of a report's sheets, or opens them again, and looks at how they stand then. That the look failed is not
 * told: the next one tells.
 */
export function lockSheets(session: Session, open: OpenReport, locked: boolean): Promise<void | null> {
  const { compiled, report } = open;
  const due = compiled.measures.filter(({ id }) => periodOf(measuredOf(compiled.area, id), report.reportingYear));
  const keys = due.map(({ id }) => id);
  const fields = due.flatMap((measure) => measure.fields.map(({ id }) => id));
  const undone = locked
    ? "Rapporten är undertecknad, men bladen kunde inte låsas"
    : "Rapporten är öppen igen, men bladen kunde inte låsas upp";
  return session.perform(
    undone,
    async () => {
      const outcome = await session.outside.host.lock(locked, keys, fields);
      if (outcome.ok) await session.inspect();
      return outcome;
    },
    () => void lockSheets(session, open, locked),
  );
}
