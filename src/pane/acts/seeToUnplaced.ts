import { done, failed, type Outcome } from "../../hosts/host";
import { isBlank } from "../../rules/readings";
import { type Unplaced, withoutUnplaced } from "../../report/unplaced";
import type { Session } from "../session";
import { keepState } from "./keepState";

/** Takes one thing off the list in the stored state. */
const takeOff = (session: Session, one: Unplaced): Promise<Outcome<true>> =>
  keepState(session, ({ report }) => ({
    kept: { ...report, unplaced: withoutUnplaced(report.unplaced ?? [], one) },
    answer: true as const,
  }));

/** Takes one thing off the list of what has no place. */
export const dropUnplaced = (session: Session, one: Unplaced): Promise<true | null> =>
  session.perform("Listan kunde inte ändras", () => takeOff(session, one));

/**
 * Enters a value that has no place into a cell that a person has selected, and takes it off the list. A cell that
 * somebody has filled in meanwhile is left as it is, and the value stays on the list.
 * @param id the field's id
 */
export const enterUnplaced = (session: Session, one: Unplaced, id: string): Promise<true | null> =>
  session.perform("Uppgiften kunde inte föras in", async (): Promise<Outcome<true>> => {
    const fresh = await session.freshReport();
    if (!fresh.ok) return fresh;
    const { report, cells } = fresh.value;
    if (!(id in report.values)) return failed({ kind: "gone", what: id });
    // Where only the list could not be changed the last time, the value stands there already.
    if (report.values[id] === one.value) return takeOff(session, one);
    if (!isBlank(report.values[id])) return done(true);
    const written = await session.outside.host.write({ [id]: one.value }, { [id]: cells[id]?.value ?? null });
    if (!written.ok) return written;
    return takeOff(session, one);
  });
