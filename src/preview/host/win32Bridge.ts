import type { Workbook } from "../workbook/workbook";
import type { Host } from "./host";
import { officeContext, type OfficeContextOptions } from "./officeContext";

/**
 * The bridge of desktop Excel, `window.external`, as excel-win32-16.01.debug.js calls it. It is no documented interface, but
 * the one Office.js itself is built on.
 */
export interface Bridge {
  /** Milliseconds from request to response. */
  latency: number;
  /** Presses a ribbon button; resolves when the add-in calls `event.completed()`. */
  invokeFunction(name: string, controlId: string): Promise<void>;
  /** The pane is gone: nothing more is sent to it. */
  disconnect(): void;
}

/** Numbers of Office.js's calls and events (`OSF.DDA.EventDispId`, `MethodDispId`). */
const richApi = 93;
const completed = 94;
const selectionChanged = 2;
const richApiMessage = 33;
const appCommandInvoked = 39;

/** Office.js's own requests to the host, not about the workbook: they do not mind that a cell is being edited. */
const ownService = "WacPartition";
/** `Excel.run({ delayForCellEdit: true }, …)`. */
const delayForCellEdit = 64;

type Handler = (id: number, payload: unknown) => void;
type Callback = (answer: unknown) => void;

export function connectWin32(window: Window, workbook: Workbook, host: Host, options: OfficeContextOptions): Bridge {
  const handlers = new Map<number, Handler>();
  const invocations = new Map<string, () => void>();
  let connected = true;
  let lastInvocation = 0;
  const later = (action: () => void, milliseconds = 0): void => {
    window.setTimeout(() => {
      if (connected) action();
    }, milliseconds);
  };
  const safe = safeArrays(window);
  const send = (id: number, payload: unknown): void => later(() => handlers.get(id)?.(id, payload));

  const answer = async (parameters: unknown[], callback: Callback): Promise<void> => {
    const [customData, , , , text, , flags] = parameters;
    const body = String(text);
    const waitsForEdit = (Number(flags) & delayForCellEdit) !== 0;
    const reply =
      customData === ownService
        ? { text: host.processText(body) }
        : await host.desk.answer(body, waitsForEdit, () => connected);
    if (!reply || !connected) return;
    callback("text" in reply ? safe([0, safe([200, safe([]), reply.text])]) : safe([reply.transport]));
  };

  const external = {
    GetHostInfo: () => `Excel$Win32$16.01$${options.displayLanguage}$telemetry$$disableLogging$0`,
    GetLoggingAllowed: () => false,
    GetContext: () => officeContext(workbook, options),
    Execute(id: number, parameters: unknown[], callback: Callback): void {
      if (id === richApi) return later(() => void answer(listOf(parameters[0]), callback), bridge.latency);
      if (id === completed) invocations.get(String(parameters[0]))?.();
      later(() => callback(safe([0, null])));
    },
    RegisterEvent(id: number, _target: string, handler: Handler, callback: Callback): void {
      handlers.set(id, handler);
      later(() => callback(0));
    },
    UnregisterEvent(id: number, _target: string, callback: Callback): void {
      handlers.delete(id);
      later(() => callback(0));
    },
  };
  for (const [name, value] of Object.entries(external)) {
    Object.defineProperty(externalOf(window), name, { value, configurable: true, writable: true, enumerable: true });
  }

  host.onSelection(() => send(selectionChanged, safe([])));
  host.onEvents((entries) => send(richApiMessage, safe(entries.map((entry) => safe(entry)))));

  const bridge: Bridge = {
    latency: 0,
    invokeFunction(name, controlId) {
      if (!handlers.has(appCommandInvoked)) {
        return Promise.reject(new Error(`No add-in listens for the ribbon function ${name}`));
      }
      lastInvocation += 1;
      const id = `invocation-${lastInvocation}`;
      send(appCommandInvoked, safe([id, name, JSON.stringify({ source: { id: controlId } }), "{}"]));
      return new Promise((resolve) =>
        invocations.set(id, () => {
          invocations.delete(id);
          resolve();
        }),
      );
    },
    disconnect() {
      connected = false;
      handlers.clear();
      host.forgetPane();
    },
  };
  return bridge;
}

/** A list as COM gives it. The arrays are made in the pane's own window: Office.js would not know those of another. */
function safeArrays(window: Window): (items: readonly unknown[]) => unknown {
  const { Array: PaneArray } = window as unknown as { Array: ArrayConstructor };
  return (items) => ({ toArray: () => PaneArray.from(items), dimensions: () => 1 });
}

function listOf(parameter: unknown): unknown[] {
  return Array.from(parameter as ArrayLike<unknown>);
}

/** `window.external` exists in browsers; jsdom has none. */
function externalOf(window: Window): object {
  const owner = window as unknown as { external?: object };
  if (!owner.external) Object.defineProperty(window, "external", { value: {}, configurable: true });
  return owner.external ?? {};
}
