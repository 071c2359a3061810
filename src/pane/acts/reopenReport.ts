import { reopen } from "../../report/sign";
import type { Session } from "../session";
import { keepState } from "./keepState";
import { lockSheets } from "./lockSheets";

/** Opens a signed report again: its signatures are void and the sheets can be filled in. */
export async function reopenReport(session: Session, who: string, why: string): Promise<void> {
  const open = await session.perform("Rapporten kunde inte öppnas igen", () =>
    keepState(session, (fresh) => ({
      kept: reopen(fresh.report, who, why, session.outside.now()),
      answer: fresh,
    })),
  );
  if (open) await lockSheets(session, open, false);
}
