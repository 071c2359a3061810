import type { WorkbookPlan } from "../../sheet/plan";
import { done, type Outcome } from "../host";
import { makeAll, makeRoom, type Progress, takeAway } from "./build";
import { run, runUntracked } from "./run";

/** Builds a plan in the open workbook, or leaves it as it was, also when a person begins to type meanwhile. */
export async function buildWorkbook(
  plan: WorkbookPlan,
  state: string,
  progress: Progress = () => undefined,
): Promise<Outcome<void>> {
  let begun = false;
  const made = await runUntracked(async (context) => {
    const room = await makeRoom(context, plan);
    if (!room.ok) return room;
    begun = true;
    return done(await makeAll(context, plan, state, room.value, progress));
  });
  if (begun && !made.ok) await run(async (context) => done(await takeAway(context, plan)), { delayForCellEdit: true });
  return made;
}
