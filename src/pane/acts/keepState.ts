import { done, type Outcome } from "../../hosts/host";
import type { Report } from "../../report/report";
import { readStored, writeStored } from "../../report/stored";
import type { Session } from "../session";
import type { OpenReport } from "../workbookState";

/** What becomes of a report: what is to be kept, or null when nothing is, and what the act then answers. */
export type Change<T> = { kept: Report | null; answer: T };

/** How many times a change is made to the newest state before somebody else's changes are let go first. */
const TRIES = 3;

/** Does something that is based on the newest state, and does it again when another pane has saved its own in between. */
export async function onNewest<T>(act: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  for (let tries = 1; ; tries++) {
    const outcome = await act();
    if (outcome.ok || outcome.failure.kind !== "outdated" || tries === TRIES) return outcome;
  }
}

const isSameState = (a: string, b: string): boolean => {
  const [one, other] = [readStored(a), readStored(b)];
  return one.ok && other.ok && writeStored(one.stored) === writeStored(other.stored);
};

/**
 * Changes a report's state in the workbook, its figures with it, and shows it. The change is made to the report as the
 * workbook has it, and made again when another pane has saved its own in between, so that nobody's is lost. An answer
 * that got lost on the way is found again: what the workbook says is what counts.
 */
export const keepState = <T>(session: Session, change: (open: OpenReport) => Change<T>): Promise<Outcome<T>> =>
  onNewest(async () => {
    const fresh = await session.freshReport();
    if (!fresh.ok) return fresh;
    const { kept, answer } = change(fresh.value);
    if (!kept) return done(answer);
    const state = writeStored({ ...kept, kept: session.remembered() });
    const saved = await session.outside.host.saveState(state, fresh.value.stored);
    if (saved.ok) {
      await session.enterStored(state);
      return done(answer);
    }
    if (saved.failure.kind === "outdated") return saved;
    const again = await session.freshReport();
    return again.ok && isSameState(again.value.stored, state) ? done(answer) : saved;
  });
