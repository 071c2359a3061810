import type { WorkbookPlan } from "../../sheet/plan";
import { done, type Outcome } from "../host";
import { makeAll, makeRoom, type Progress, takeAway } from "./build";
import { run } from "./run";

/**
 * Builds a plan in the open workbook, or leaves it as it was. Once begun it waits for a person who starts to type, so
 * that they don't end up with half a report.
 */
export async function buildWorkbook(
  plan: WorkbookPlan,
  state: string,
  progress: Progress = () => undefined,
): Promise<Outcome<void>> {
  const room = await run((context) => makeRoom(context, plan));
  if (!room.ok) return room;
  const patient: Excel.RunOptions = { delayForCellEdit: true };
  const made = await run(async (context) => done(await makeAll(context, plan, state, progress)), patient);
  if (!made.ok) await run(async (context) => done(await takeAway(context, plan)), patient);
  return made;
}
