import type { HostFailure } from "../hosts/host";
import type { Session } from "./session";

/** How long nothing must have changed before the workbook is looked through, in milliseconds. */
const QUIET = 2500;

const passes = ({ kind }: HostFailure): boolean => kind === "editing" || kind === "busy" || kind === "silent";

/**
 * Looks through the workbook for personal data once changes have been quiet for a while: never while somebody types, an
 * act is under way or it is being looked through, and not again before something may have changed. What Excel refuses is
 * tried again after as long a quiet, or with the next change.
 */
export function lookWhenQuiet(session: Session): { changed: () => void; stop: () => void } {
  let callOff: (() => void) | null = null;
  let isLooking = false;
  let isStopped = false;

  const wait = (): void => {
    callOff?.();
    if (!isStopped) callOff = session.outside.timer(() => void look(), QUIET);
  };

  async function look(): Promise<void> {
    const { workbook, waiting, busy } = session.snapshot();
    if (workbook?.kind !== "report") return;
    if (waiting || busy || isLooking) return wait();
    isLooking = true;
    try {
      const looked = await session.look();
      if (!looked.ok && passes(looked.failure)) wait();
    } catch (error) {
      session.change({ defect: { error } });
    } finally {
      isLooking = false;
    }
  }

  return {
    changed: wait,
    stop() {
      isStopped = true;
      callOff?.();
    },
  };
}
