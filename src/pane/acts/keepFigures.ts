import type { Session } from "../session";
import { keepState } from "./keepState";

/**
 * Keeps the figures in the report's state too, so that those of a sheet that is deleted while the pane is closed can be
 * put back. Done beside whatever else goes on, between the steps of the report and never while somebody types: Excel's
 * undo may not reach back beyond it (Microsoft, "Undo capabilities in Excel add-ins"). What Excel refuses for the moment
 * is not told: nothing depends on it.
 */
export const keepFigures = (session: Session): Promise<unknown> =>
  keepState(session, ({ report, assessment }) => {
    const isKept = JSON.stringify(Object.entries(report.kept ?? {}).toSorted());
    const now = JSON.stringify(Object.entries(session.remembered()).toSorted());
    return { kept: assessment.status === "utkast" && isKept !== now ? report : null, answer: true };
  }).catch((error: unknown) => session.change({ defect: { error } }));
