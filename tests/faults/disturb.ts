import { failureOf } from "../../src/hosts/excel/failure";
import { officeErrors, type HostFault } from "../../src/preview/excel";

/** A fault and the code under which the add-in meets it. */
export type Disturbance = { code: string; fault: HostFault; says: string };

const PLACES = [
  ["first", 0],
  ["middle", 0.5],
  ["last", 1],
] as const;

/** What becomes of a code in the add-in: those that become the same are the same to it. */
const kindOf = (code: string): string => failureOf({ code } as OfficeExtension.Error).kind;

const isFirstOfItsKind = (code: string): boolean =>
  officeErrors.find((one) => kindOf(one.code) === kindOf(code))?.code === code;

/**
 * Every error of Office.js and Excel, in the n-th request: in its first action, the one in the middle and the last, in turn,
 * and one of each kind in all three; on the way to Excel, and on the way back, when all is done.
 * @param isOnePlaceEach each of Excel's errors in one place only
 */
export function disturbances(after: number, isOnePlaceEach = false): Disturbance[] {
  return officeErrors.flatMap(({ code, transport, mayBeDone }, i): Disturbance[] =>
    transport === undefined
      ? PLACES.filter(
          (_, place) => (!isOnePlaceEach && isFirstOfItsKind(code)) || (i + after) % PLACES.length === place,
        ).map(([place, atFraction]) => ({ code, fault: { code, after, atFraction }, says: `${code}, ${place}` }))
      : [false, ...(mayBeDone ? [true] : [])].map((done) => ({
          code,
          fault: { transport, done, after },
          says: `${transport} ${code}${done ? ", done" : ""}`,
        })),
  );
}
