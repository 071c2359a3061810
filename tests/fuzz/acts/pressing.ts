import type { OpenReport } from "../../../src/pane/workbookState";
import type { Random } from "../../random";
import type { Part } from "../stateKept";
import type { World } from "../world";
import type { Act } from "./act";

/** Something that a person presses in the pane while it shows a report. It is let begin; what follows is waited for later. */
export const pressing = (
  name: string,
  weight: number,
  press: (world: World, open: OpenReport, random: Random) => { what: string; done: Promise<unknown> } | null,
  changes: readonly Part[] = [],
): Act => ({
  name,
  weight,
  changes,
  does(world, random) {
    const pane = random.pick(world.panes);
    // What two panes save within one request of each other is a known exception.
    if (world.panes.some((one) => one !== pane && one.underWay() > 0)) return null;
    const { workbook } = pane.session.snapshot();
    const pressed = workbook?.kind === "report" ? press({ ...world, pane }, workbook, random) : null;
    if (!pressed) return null;
    pane.follow(pressed.done);
    return pane === world.pane ? pressed.what : `${pressed.what} (i medförfattarens ruta)`;
  },
});
