import type { Workbook } from "../workbook/workbook";
import type { HostFault } from "./faults";
import { createHost } from "./host";
import type { RequestHook } from "./requestDesk";
import type { RequestLog } from "./requestLog";
import { connectWin32, type Bridge } from "./win32Bridge";
import type { RichApiRequest, RichApiResponse } from "./wire";

/** What the tests and the window ask of a pane's Excel. */
export interface EmbeddedHost {
  /**
   * A coming request of the add-in fails: the next, the one after so many (`after`), or of a kind (`meets`); in one of its
   * actions, or on the way to Excel or back. Faults that are due together strike one request each, in the order they were asked for.
   */
  failNext(fault: HostFault): void;
  /** Calls the hook before and after each request of the add-in, from now on. Returns the way to stop. */
  onRequest(hook: RequestHook): () => void;
  /** Presses a ribbon button of type ExecuteFunction; resolves when the add-in calls `event.completed()`. */
  invokeFunction(name: string, controlId?: string): Promise<void>;
  /** Whether the pane is shown. `Office.addin.showAsTaskpane()` and `hide()` change it; hidden, its page runs on. */
  isPaneShown(): boolean;
  /** Opens or closes the pane, as a person does. */
  showPane(shown: boolean): void;
  /** Milliseconds from request to response from now on. */
  setLatency(milliseconds: number): void;
  /**
   * What Excel keeps for the add-in until that lets go: events that it is told of, and references to objects
   * (`_KeepReference`, tracked objects). In a pane that leaks they grow.
   */
  held(): { events: number; references: number };
  /** Answers one RichApi body; what the bridge calls, and what the contract tests call with literal requests. */
  process(request: RichApiRequest): RichApiResponse;
}

/** The add-in in one person's Excel, with handlers, references, latency and faults of its own. */
export interface EmbeddedPane {
  readonly host: EmbeddedHost;
  readonly log: RequestLog;
  /** The page is closed: its handlers and references are gone, and nothing more is sent to it. */
  disconnect(): void;
}

export interface PaneOptions {
  readonly displayLanguage: string;
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly latency: number;
  /** In the Excel of a co-author, and not of the person whom the acts of the workbook are by. */
  readonly isCoauthors: boolean;
}

export interface Pane extends EmbeddedPane {
  isConnectedTo(window: Window): boolean;
  /** Whether it has no page that is open. */
  isFree(): boolean;
  connect(window: Window, instanceId: string): void;
  /** Handlers and references go, as when the workbook is replaced by another. */
  forget(): void;
}

export function createPane(workbook: Workbook, options: PaneOptions): Pane {
  const host = createHost(workbook, options.isCoauthors);
  let { latency } = options;
  let connected: { window: Window; bridge: Bridge } | null = null;

  const disconnect = (): void => {
    connected?.bridge.disconnect();
    connected = null;
  };
  return {
    log: host.log,
    host: {
      failNext: host.desk.failNext,
      onRequest: host.desk.onRequest,
      held: host.held,
      process: host.process,
      invokeFunction: (name, controlId = name) =>
        connected
          ? connected.bridge.invokeFunction(name, controlId)
          : Promise.reject(new Error("No pane is connected")),
      isPaneShown: host.runtime.isShown,
      showPane: host.runtime.show,
      setLatency(milliseconds) {
        latency = milliseconds;
        if (connected) connected.bridge.latency = milliseconds;
      },
    },
    isConnectedTo: (window) => connected?.window === window,
    isFree: () => connected === null || connected.window.closed,
    connect(window, instanceId) {
      disconnect();
      const { displayLanguage, requirementSets } = options;
      const bridge = connectWin32(window, workbook, host, { displayLanguage, requirementSets, instanceId });
      bridge.latency = latency;
      connected = { window, bridge };
    },
    disconnect,
    forget: host.forgetPane,
  };
}
