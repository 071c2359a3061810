import type { Change, Origin } from "../workbook/changes";
import { forget, rebase } from "../workbook/history";
import { publish, type Published, type Workbook } from "../workbook/workbook";
import { ApiError } from "./apiError";
import { createAppRuntime, type AppRuntime } from "./appRuntime";
import { dispatch } from "./dispatcher";
import { createEventRegistry, type Doer, type EventEntry } from "./events";
import { placeOf, type ActionFault } from "./faults";
import type { HostContext } from "./hostContext";
import type { HostObject } from "./hostObject";
import { createReferences } from "./references";
import { createRequestDesk, type RequestDesk } from "./requestDesk";
import { createRequestLog, type RequestLog } from "./requestLog";
import type { RichApiRequest, RichApiResponse } from "./wire";
import { workbookObject } from "./workbookObject";

export interface Host {
  readonly log: RequestLog;
  /** The pane, shown or hidden. */
  readonly runtime: AppRuntime;
  /** Where the requests of the add-in come in. */
  readonly desk: RequestDesk;
  process(request: RichApiRequest): RichApiResponse;
  /** As `process`, from and to the text on the wire, and noted in the log. */
  processText(body: string): string;
  /** What the add-in is to be told goes here. */
  onEvents(listener: (entries: EventEntry[]) => void): void;
  /** Called when the person of this Excel, or the add-in, has selected something. */
  onSelection(listener: () => void): void;
  /** What is kept for the add-in: events that it is told of, and references that it holds on to. */
  held(): { events: number; references: number };
  /** Forgets handlers and references: another pane takes over. */
  forgetPane(): void;
}

/** What happens in one Excel's window and is no matter of the others. */
const ofTheWindow = new Set<Change["kind"]>(["selection", "activated", "deactivated"]);

/** Answers requests of Office.js about a workbook, in the Excel of the person who does its acts or in a co-author's. */
export function createHost(workbook: Workbook, isCoauthors: boolean): Host {
  const references = createReferences(workbook);
  const events = createEventRegistry(references);
  const context: HostContext = { workbook, references, events };
  const log = createRequestLog();
  let selected: () => void = () => undefined;
  let tell: (entries: EventEntry[]) => void = () => undefined;

  const own: Origin = { addin: context };
  const doerOf = (origin: Origin): Doer => {
    if (origin === own) return "addin";
    return origin === "user" && !isCoauthors ? "user" : "coauthor";
  };
  const isOfThisExcel = ({ change }: Published, origin: Origin): boolean =>
    !ofTheWindow.has(change.kind) || doerOf(origin) !== "coauthor";

  workbook.listeners.add((changes, origin) => {
    const heard = changes.filter((change) => isOfThisExcel(change, origin));
    const entries = events.entriesFor(heard, doerOf(origin));
    if (entries.length > 0) tell(entries);
    if (heard.some(({ change }) => change.kind === "selection")) selected();
  });

  /** With this Excel (before ExcelApi 1.20) whatever an add-in changes clears what the person could undo. */
  const publishOwn = (): void => {
    const unseen = new Set(["selection", "activated", "deactivated", "calculated", "stored"]);
    const seen = workbook.pending.filter(({ kind }) => !unseen.has(kind));
    if (isCoauthors) rebase(workbook.history, workbook.book, seen);
    else if (seen.length > 0) forget(workbook.history);
    publish(workbook, own);
  };
  const runtime = createAppRuntime((entry) => {
    tell([entry]);
    for (const listener of workbook.listeners) listener([], own);
  });
  const services = new Map([actionHandler, runtime.object].map((object) => [object.type, object] as const));
  const roots = {
    global: () => workbookObject(context, publishOwn),
    newObject: (type: string) => services.get(type) ?? null,
    reference: (id: string) => references.find(id),
  };

  const process = (request: RichApiRequest, fault: ActionFault | null = null): RichApiResponse => {
    const place = fault && placeOf(fault, request.Actions.length);
    const response = dispatch(request, roots, (index) => {
      if (fault && index === place) throw new ApiError(fault.code, fault.message ?? fault.code, 500);
    });
    publishOwn();
    references.endRequest();
    return response;
  };

  const processText = (body: string, fault: ActionFault | null = null): string => {
    const request = JSON.parse(body) as RichApiRequest;
    const response = process(request, fault);
    const text = JSON.stringify(response);
    log.add(request, body, response, text);
    return text;
  };

  return {
    log,
    runtime,
    desk: createRequestDesk(workbook, isCoauthors, processText),
    process: (request) => process(request),
    processText: (body) => processText(body),
    onEvents: (listener) => void (tell = listener),
    onSelection: (listener) => void (selected = listener),
    held: () => ({ events: events.count(), references: references.count() }),
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
