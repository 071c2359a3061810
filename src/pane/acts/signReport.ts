import type { Outcome } from "../../hosts/host";
import { damageReasons } from "../../report/damage";
import { personalDataReasons } from "../../report/personalData";
import type { Role } from "../../report/report";
import { type Reason, sign } from "../../report/sign";
import type { Session } from "../session";
import type { OpenReport } from "../workbookState";
import { type Change, keepState } from "./keepState";
import { lockSheets } from "./lockSheets";

const UNDONE: { [R in Role]: string } = {
  koordinator: "Rapporten kunde inte klarmarkeras",
  granskare: "Rapporten kunde inte attesteras",
};

type Signed = { reasons: readonly Reason[]; open: OpenReport };

function signed(open: OpenReport, role: Role, name: string, at: string): Change<Signed> {
  const unfit = [...damageReasons(open.damages), ...personalDataReasons(open.personalData)];
  if (unfit.length) return { kept: null, answer: { reasons: unfit, open } };
  const signing = sign(open.compiled, open.report, role, name, at);
  return signing.ok
    ? { kept: signing.report, answer: { reasons: [], open } }
    : { kept: null, answer: { reasons: signing.reasons, open } };
}

/** The reasons why a report was not signed: none when it was. Null when the workbook could not be reached. */
export async function signReport(session: Session, role: Role, name: string): Promise<readonly Reason[] | null> {
  const outcome = await session.perform(UNDONE[role], async (): Promise<Outcome<Signed>> => {
    const looked = await session.look();
    if (!looked.ok) return looked;
    const inspected = await session.inspect();
    if (!inspected.ok) return inspected;
    return keepState(session, (open) => signed(open, role, name, session.outside.now()));
  });
  if (!outcome) return null;
  if (!outcome.reasons.length && role === "koordinator") await lockSheets(session, outcome.open, true);
  return outcome.reasons;
}
