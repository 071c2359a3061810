import { done, type Outcome } from "../../hosts/host";
import { damageReasons } from "../../report/damage";
import { personalDataReasons } from "../../report/personalData";
import type { Role } from "../../report/report";
import { type Reason, sign } from "../../report/sign";
import type { Session } from "../session";
import type { OpenReport } from "../workbookState";
import { keepState } from "./keepState";
import { lockSheets } from "./lockSheets";

const UNDONE: { [R in Role]: string } = {
  koordinator: "Rapporten kunde inte klarmarkeras",
  granskare: "Rapporten kunde inte attesteras",
};

/** The reasons why a report was not signed: none when it was. Null when the workbook could not be reached. */
export async function signReport(session: Session, role: Role, name: string): Promise<readonly Reason[] | null> {
  const signed = await session.perform(
    UNDONE[role],
    async (): Promise<Outcome<{ reasons: readonly Reason[]; open: OpenReport }>> => {
      const looked = await session.look();
      if (!looked.ok) return looked;
      const inspected = await session.inspect();
      if (!inspected.ok) return inspected;
      const fresh = await session.freshReport();
      if (!fresh.ok) return fresh;
      const open = fresh.value;
      const unfit = [...damageReasons(open.damages), ...personalDataReasons(open.personalData)];
      if (unfit.length) return done({ reasons: unfit, open });
      const signing = sign(open.compiled, open.report, role, name, session.outside.now());
      if (!signing.ok) return done({ reasons: signing.reasons, open });
      const kept = await keepState(session, signing.report);
      return kept.ok ? done({ reasons: [], open }) : kept;
    },
  );
  if (!signed) return null;
  if (!signed.reasons.length && role === "koordinator") await lockSheets(session, signed.open, true);
  return signed.reasons;
}
