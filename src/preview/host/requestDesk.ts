import type { Workbook } from "../workbook/workbook";
import { createFaults, type ActionFault, type HostFault, type TransportFault } from "./faults";
import { isHousekeeping } from "./requestLog";
import type { RichApiRequest, RichApiResponse } from "./wire";

/** What goes back over the bridge: the text of a response, or a number when there is none. */
export type Reply = { readonly text: string } | { readonly transport: number };

/** A request of the add-in, as those who watch are told of it. */
export interface RequestMoment {
  /** "before": it has come and nothing is done. "after": it is done, or has failed, and the answer is not sent yet. */
  readonly when: "before" | "after";
  /** The how-maniest since the watching began, from 0. Office.js's own requests are neither counted nor told of. */
  readonly index: number;
  readonly request: RichApiRequest;
}

/** May change anything, or load the pane again; the request waits for what it returns. */
export type RequestHook = (moment: RequestMoment) => void | Promise<void>;

export interface RequestDesk {
  failNext(fault: HostFault): void;
  onRequest(hook: RequestHook): () => void;
  /**
   * Answers a request: tells those who watch, refuses while a cell is being edited (or waits, when the add-in asked for that),
   * and lets the fault whose turn it is strike. Null when the pane went away before anything was done.
   */
  answer(body: string, waitsForEdit: boolean, isConnected: () => boolean): Promise<Reply | null>;
}

const cellBeingEdited = 5004;

/**
 * @param isCoauthors a cell being edited is a matter of the person's own Excel, and does not stop a co-author's
 * @param process answers the text of a request; with a fault, that fault strikes on the way
 */
export function createRequestDesk(
  workbook: Workbook,
  isCoauthors: boolean,
  process: (body: string, fault: ActionFault | null) => string,
): RequestDesk {
  const faults = createFaults();
  const hooks = new Map<RequestHook, { index: number }>();

  const watch = async (when: RequestMoment["when"], request: RichApiRequest): Promise<void> => {
    for (const [hook, place] of hooks) {
      await hook({ when, index: place.index, request });
      if (when === "after") place.index += 1;
    }
  };

  const isEditing = (): boolean => !isCoauthors && workbook.editing !== null;
  const reply = (body: string, fault: ActionFault | TransportFault | null): Reply => {
    const isRefused = isEditing();
    if (fault && "transport" in fault) {
      if (fault.done && !isRefused) process(body, null);
      return { transport: fault.transport };
    }
    return isRefused ? { transport: cellBeingEdited } : { text: process(body, fault) };
  };

  return {
    failNext: faults.failNext,
    onRequest(hook) {
      hooks.set(hook, { index: 0 });
      return () => void hooks.delete(hook);
    },
    async answer(body, waitsForEdit, isConnected) {
      const request = JSON.parse(body) as RichApiRequest;
      if (isHousekeeping(request)) return reply(body, null);
      const fault = faults.meet(request);
      try {
        await watch("before", request);
        if (isEditing() && waitsForEdit) await endOfEditing(workbook);
        if (!isConnected()) return null;
        const answer = reply(body, fault);
        await watch("after", request);
        return answer;
      } catch (reason) {
        return { text: hookThrew(reason) };
      }
    },
  };
}

/** So that the `sync` whose hook failed says so, and does not wait for ever. */
function hookThrew(reason: unknown): string {
  const Message = `A hook on requests threw: ${String(reason)}`;
  const Error = { Code: "GeneralException", Message, Location: "", HttpStatusCode: 500, ActionIndex: 0 };
  return JSON.stringify({ Results: [], TraceIds: [], Error } satisfies RichApiResponse);
}

function endOfEditing(workbook: Workbook): Promise<void> {
  return new Promise((resolve) => {
    const listener = (): void => {
      if (workbook.editing) return;
      workbook.listeners.delete(listener);
      resolve();
    };
    workbook.listeners.add(listener);
  });
}
