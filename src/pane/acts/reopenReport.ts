import { done, type Outcome } from "../../hosts/host";
import { reopen } from "../../report/sign";
import type { Session } from "../session";
import type { OpenReport } from "../workbookState";
import { keepState } from "./keepState";
import { lockSheets } from "./lockSheets";

/** Opens a signed report again: its signatures are void and the sheets can be filled in. */
export async function reopenReport(session: Session, who: string, why: string): Promise<void> {
  const open = await session.perform("Rapporten kunde inte öppnas igen", async (): Promise<Outcome<OpenReport>> => {
    const fresh = await session.freshReport();
    if (!fresh.ok) return fresh;
    const kept = await keepState(session, reopen(fresh.value.report, who, why, session.outside.now()));
    return kept.ok ? done(fresh.value) : kept;
  });
  if (open) await lockSheets(session, open, false);
}
