import { forget } from "../workbook/history";
import { publish, type Workbook } from "../workbook/workbook";
import { ApiError } from "./apiError";
import { createAppRuntime, type AppRuntime } from "./appRuntime";
import { dispatch } from "./dispatcher";
import { createEventRegistry, type EventEntry } from "./events";
import type { HostContext } from "./hostContext";
import type { HostObject } from "./hostObject";
import { createReferences } from "./references";
import { createRequestLog, type RequestLog } from "./requestLog";
import type { RichApiRequest, RichApiResponse } from "./wire";
import { workbookObject } from "./workbookObject";

export type HostFault =
  | { code: string; message?: string; atAction?: number }
  /** 5004 cell being edited, 5012 session, 5102 too many requests, 5103 and 5104 payload too large, 7000 access denied. */
  | { transport: number };

export interface Host {
  readonly log: RequestLog;
  /** The pane, shown or hidden. */
  readonly runtime: AppRuntime;
  process(request: RichApiRequest): RichApiResponse;
  /** As `process`, from and to the text on the wire, and noted in the log. */
  processText(body: string): string;
  failNext(fault: HostFault): void;
  /** The transport error that the next request meets, which is then spent. */
  takeTransportFault(): number | null;
  /** What the add-in is to be told goes here. */
  onEvents(listener: (entries: EventEntry[]) => void): void;
  /** Forgets handlers and references: another pane takes over. */
  forgetPane(): void;
}

/** Answers requests of Office.js about a workbook. */
export function createHost(workbook: Workbook): Host {
  const references = createReferences(workbook);
  const events = createEventRegistry(references);
  const context: HostContext = { workbook, references, events };
  const log = createRequestLog();
  let faults: HostFault[] = [];
  let tell: (entries: EventEntry[]) => void = () => undefined;

  workbook.listeners.add((changes, origin) => {
    const entries = events.entriesFor(changes, origin);
    if (entries.length > 0) tell(entries);
  });

  /** With this Excel (before ExcelApi 1.20) whatever an add-in changes clears what the person could undo. */
  const publishOwn = (): void => {
    const unseen = new Set(["selection", "activated", "deactivated", "calculated", "stored"]);
    if (workbook.pending.some(({ kind }) => !unseen.has(kind))) forget(workbook.history);
    publish(workbook, "addin");
  };
  const runtime = createAppRuntime((entry) => {
    tell([entry]);
    for (const listener of workbook.listeners) listener([], "addin");
  });
  const services = new Map([actionHandler, runtime.object].map((object) => [object.type, object] as const));
  const roots = {
    global: () => workbookObject(context, publishOwn),
    newObject: (type: string) => services.get(type) ?? null,
    reference: (id: string) => references.find(id),
  };

  const process = (request: RichApiRequest): RichApiResponse => {
    const fault = faults.find((candidate) => "code" in candidate);
    if (fault) faults = faults.filter((other) => other !== fault);
    const response = dispatch(request, roots, (index) => {
      if (fault && "code" in fault && index === (fault.atAction ?? 0)) {
        throw new ApiError(fault.code, fault.message ?? fault.code, 500);
      }
    });
    publishOwn();
    references.endRequest();
    return response;
  };

  return {
    log,
    runtime,
    process,
    processText(body) {
      const request = JSON.parse(body) as RichApiRequest;
      const response = process(request);
      const text = JSON.stringify(response);
      log.add(request, body, response, text);
      return text;
    },
    failNext: (fault) => void faults.push(fault),
    takeTransportFault() {
      const fault = faults.find((candidate) => "transport" in candidate);
      faults = faults.filter((other) => other !== fault);
      return fault && "transport" in fault ? fault.transport : null;
    },
    onEvents: (listener) => void (tell = listener),
    forgetPane() {
      events.clear();
      references.clear();
    },
  };
}

/** Office.js says once that it is ready for ribbon commands. */
const actionHandler: HostObject = {
  type: "Microsoft.InternalService.AddinInternalService",
  methods: { NotifyActionHandlerReady: () => null },
};
