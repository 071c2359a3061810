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

/** In how many requests after one another a code is met once that is the same to the add-in as one that is met in each. */
const IN_TURN = 4;

/**
 * Every kind of error of Office.js and Excel, in the n-th request: in its first action, the one in the middle or the last,
 * in turn, and an error that says nothing in all three; on the way to Excel, and on the way back, when all is done. Codes
 * that are the same to the add-in are met in turn.
 * @param isOneOfEach a kind of error by one code only: for what takes long
 */
export function disturbances(after: number, isOneOfEach = false): Disturbance[] {
  return officeErrors.flatMap(({ code, transport, mayBeDone }, i): Disturbance[] => {
    if (transport !== undefined) {
      return [false, ...(mayBeDone ? [true] : [])].map((done) => ({
        code,
        fault: { transport, done, after },
        says: `${transport} ${code}${done ? ", done" : ""}`,
      }));
    }
    const isAlways = isFirstOfItsKind(code) || code === "GeneralException";
    if (!isAlways && (isOneOfEach || (i + after) % IN_TURN !== 0)) return [];
    return PLACES.filter((_, place) => code === "GeneralException" || (i + after) % PLACES.length === place).map(
      ([place, atFraction]) => ({ code, fault: { code, after, atFraction }, says: `${code}, ${place}` }),
    );
  });
}
