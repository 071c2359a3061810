import type { Session } from "../session";

/** Goes to the cells of fields, derived values or headings in the workbook. */
export const showCells = (session: Session, ids: readonly string[]): Promise<void | null> =>
  session.perform(
    "Rutan kunde inte visas",
    () => session.outside.host.show(ids),
    () => void showCells(session, ids),
  );
