import type { WorkbookPlan } from "../../sheet/plan";
import { done, failed, type Mending, type Outcome } from "../host";
import type { Progress } from "./build";
import { closedSheet } from "./closedSheet";
import { makeAnew, putInPlace, type Survey, survey, takeAwayMade, touchedSheets } from "./mend";
import { run, runUntracked } from "./run";

/**
 * Mends sheets, or leaves the workbook with all its figures in it: what was made is taken away again, or is in place and
 * mended further the next time.
 */
export async function mendWorkbook(
  plan: WorkbookPlan,
  mending: Mending,
  state: string,
  basedOn: string | null,
  progress: Progress = () => undefined,
): Promise<Outcome<void>> {
  let surveyed: Survey | null = null;
  const mended = await runUntracked(async (context) => {
    const looked = await survey(context, plan, mending);
    if (!looked.ok) return looked;
    surveyed = looked.value;
    const made = await makeAnew(context, plan, mending, surveyed, progress);
    // As with every state that is saved, what another pane saves in the one request that is left is overwritten.
    if (made.stood !== basedOn) return failed({ kind: "outdated" });
    await putInPlace(context, plan, surveyed, made, state);
    progress(1, plan.active);
    return done(undefined);
  });
  if (mended.ok || !surveyed) return mended;
  await run(async (context) => done(await takeAwayMade(context)), { delayForCellEdit: true });
  return mended.failure.kind === "protected"
    ? failed({ kind: "protected", sheet: await closedSheet(touchedSheets(surveyed).map(({ name }) => name)) })
    : mended;
}
