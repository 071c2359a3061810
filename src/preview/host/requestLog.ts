import { notImplementedPrefix } from "./apiError";
import { actionType, type RichApiRequest, type RichApiResponse } from "./wire";

export interface LoggedRequest {
  readonly body: string;
  readonly response: string;
  /** The client's own: references let go of, the boot signal. Not counted in `requestCount`. */
  readonly housekeeping: boolean;
}

export interface RequestLog {
  /** The latest requests, oldest first; at most a thousand, counted or not. */
  readonly requests: readonly LoggedRequest[];
  /** One for each `context.sync()` that had anything to say, since the last `clear`. */
  readonly requestCount: number;
  /** Bytes (UTF-8) of the counted request bodies. */
  readonly bytesOut: number;
  /** Bytes (UTF-8) of the counted response bodies. */
  readonly bytesBack: number;
  /** Members that were asked for and do not exist ("Range.GetPrecedents"), with how many times. */
  readonly notImplemented: ReadonlyMap<string, number>;
  clear(): void;
}

export interface WritableLog extends RequestLog {
  add(request: RichApiRequest, body: string, response: RichApiResponse, responseBody: string): void;
}

const remembered = 1000;
const housekeepingMethods = new Set(["_RemoveReference", "NotifyActionHandlerReady"]);

export function createRequestLog(): WritableLog {
  let requests: LoggedRequest[] = [];
  let counters = { requestCount: 0, bytesOut: 0, bytesBack: 0 };
  const notImplemented = new Map<string, number>();
  return {
    get requests() {
      return requests;
    },
    get requestCount() {
      return counters.requestCount;
    },
    get bytesOut() {
      return counters.bytesOut;
    },
    get bytesBack() {
      return counters.bytesBack;
    },
    notImplemented,
    add(request, body, response, responseBody) {
      const housekeeping = isHousekeeping(request);
      requests = [...requests.slice(1 - remembered), { body, response: responseBody, housekeeping }];
      if (response.Error?.Code === "NotImplemented") {
        const member = response.Error.Message.slice(notImplementedPrefix.length);
        notImplemented.set(member, (notImplemented.get(member) ?? 0) + 1);
      }
      if (housekeeping) return;
      counters = {
        requestCount: counters.requestCount + 1,
        bytesOut: counters.bytesOut + utf8Length(body),
        bytesBack: counters.bytesBack + utf8Length(responseBody),
      };
    },
    clear() {
      requests = [];
      counters = { requestCount: 0, bytesOut: 0, bytesBack: 0 };
      notImplemented.clear();
    },
  };
}

/** Whether Office.js sends this on its own account: references let go of, the boot signal. */
export function isHousekeeping({ Actions }: RichApiRequest): boolean {
  const others = Actions.filter(({ ActionType }) => ActionType !== actionType.instantiate);
  return others.length > 0 && others.every(({ Name }) => housekeepingMethods.has(Name));
}

function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}
