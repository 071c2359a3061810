import { done, type Outcome } from "../../hosts/host";
import { declinedNow } from "../../report/age";
import { plannedWorkbook } from "../../report/damage/plannedWorkbook";
import { writeStored } from "../../report/stored";
import { planUpgrade, type Upgrade } from "../../report/upgrade";
import { upgradeLog, upgradeText } from "../../report/upgradeText";
import type { WorkbookPlan } from "../../sheet/plan";
import type { Session } from "../session";
import type { OpenReport } from "../workbookState";
import { keepState, onNewest } from "./keepState";
import { lockSheets } from "./lockSheets";

type Planned = { open: OpenReport; plan: WorkbookPlan; upgrade: Upgrade };

/** The upgrade of the report as the workbook now has it; null where it is no older one any more. */
async function planned(session: Session): Promise<Outcome<Planned | null>> {
  const fresh = await session.freshReport();
  if (!fresh.ok) return fresh;
  const open = fresh.value;
  if (!open.older) return done(null);
  const { compiled, report } = open;
  const plan = plannedWorkbook(compiled, report.reportingYear, report.unit);
  const inspected = await session.outside.host.inspect(plan);
  return inspected.ok
    ? done({ open, plan, upgrade: planUpgrade(compiled, report, inspected.value, session.remembered()) })
    : inspected;
}

/** What an upgrade would do, in Swedish, before any of it is done. */
export const previewUpgrade = (session: Session): Promise<readonly string[] | null> =>
  session.perform("Det gick inte att se vad uppgraderingen gör", async () => {
    const found = await planned(session);
    return found.ok ? done(found.value && upgradeText(found.value.upgrade.changes)) : found;
  });

/** Upgrades the report as the workbook now has it. */
async function upgrade(session: Session): Promise<Outcome<Planned | null>> {
  const { host, now } = session.outside;
  const found = await planned(session);
  if (!found.ok || !found.value) return found;
  const { open, plan, upgrade: chosen } = found.value;
  const { report, changes } = chosen;
  const entry = upgradeLog(open.older!, changes, now());
  const state = writeStored({ ...report, log: [...report.log, entry] });
  const mending = { anew: plan.sheets.map(({ key }) => key), rewritten: [], values: report.values };
  const progress = (part: number, sheet: string) => session.change({ mending: { done: part, sheet } });
  const mended = await host.mend(plan, mending, state, open.stored, progress);
  session.change({ mending: null });
  return mended.ok ? found : mended;
}

/** Makes all sheets of an older workbook anew, with the figures in place. The old sheets stay beside them. */
export async function upgradeReport(session: Session): Promise<void> {
  const upgraded = await session.perform(
    "Arbetsboken kunde inte uppgraderas",
    async (): Promise<Outcome<Planned | null>> => {
      const found = await onNewest(() => upgrade(session));
      if (!found.ok || !found.value) return found;
      session.change({ upgraded: upgradeText(found.value.upgrade.changes) });
      const again = await session.freshReport();
      const compared = again.ok ? await session.inspect() : again;
      return compared.ok ? found : compared;
    },
  );
  // The new sheets can be filled in: those of a report that is still signed are locked as the old ones were.
  if (upgraded?.upgrade.changes.held.length) await lockSheets(session, upgraded.open, true);
}

/** Keeps an older workbook as it is, and asks no more until there is something newer still. */
export const keepAsItIs = (session: Session): Promise<true | null> =>
  session.perform("Valet kunde inte sparas", () =>
    keepState(session, ({ compiled, report }) => ({
      kept: { ...report, declined: declinedNow(compiled.area) },
      answer: true as const,
    })),
  );
