import type { RichApiRequest } from "./wire";

/** A fault that is asked for. It meets one request of the add-in and is then spent. */
export type HostFault = FaultTime & (ActionFault | TransportFault);

export interface FaultTime {
  /** How many requests of the add-in pass first; 0 when absent. Office.js's own are not counted. */
  readonly after?: number;
  /** The kind of request that is meant: others pass and are not counted. Every request when absent. */
  readonly meets?: (request: RichApiRequest) => boolean;
}

/** Excel refuses in the middle of the request: the actions before the place stay done, those after it are left. */
export interface ActionFault {
  /** One of `officeErrors`. */
  readonly code: string;
  readonly message?: string;
  /** The action that fails, counted from 0; 0 when neither place is given. */
  readonly atAction?: number;
  /** The action that fails, as a share of them all: 0 the first, 0.5 the one in the middle, 1 the last. */
  readonly atFraction?: number;
}

/**
 * No response comes, but a number (see `officeErrors`). A request that gets no answer at all is left out: Office.js waits for
 * the callback of `window.external.Execute` without a time limit, so such a `sync` never ends and nothing can be tried again.
 */
export interface TransportFault {
  readonly transport: number;
  /** Excel has done the whole request, and only the answer is lost; else it was never done. */
  readonly done?: boolean;
}

export interface Faults {
  failNext(fault: HostFault): void;
  /** The fault that a request of the add-in meets, or null. Call once for each. */
  meet(request: RichApiRequest): ActionFault | TransportFault | null;
}

export function createFaults(): Faults {
  let waiting: { fault: HostFault; passing: number }[] = [];
  return {
    failNext: (fault) => void waiting.push({ fault, passing: fault.after ?? 0 }),
    meet(request) {
      const isMeant = ({ fault: { meets } }: { fault: HostFault }) => !meets || meets(request);
      const due = waiting.find((one) => one.passing === 0 && isMeant(one));
      waiting = waiting.flatMap((other) => {
        if (other === due) return [];
        return [{ ...other, passing: Math.max(other.passing - (isMeant(other) ? 1 : 0), 0) }];
      });
      return due?.fault ?? null;
    },
  };
}

/** The action of a request that a fault hits. */
export function placeOf({ atAction, atFraction = 0 }: ActionFault, actionCount: number): number {
  return atAction ?? Math.min(Math.floor(atFraction * actionCount), actionCount - 1);
}
