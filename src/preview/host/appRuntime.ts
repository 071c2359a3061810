import { invalidArgument } from "./apiError";
import type { EventEntry } from "./events";
import type { HostObject } from "./hostObject";

/**
 * The add-in's page as Excel runs it in a shared runtime: shown as a task pane, or running on out of sight. The names are
 * those of `OfficeCore.AppRuntimeState`; how Excel tells is taken from `onVisibilityChanged` in
 * excel-win32-16.01.debug.js, not captured from Excel.
 */
export interface AppRuntime {
  isShown(): boolean;
  /** Shows or hides the pane, as the add-in or the person asks. */
  show(shown: boolean): void;
  /** What `Office.addin` asks of. */
  readonly object: HostObject;
}

const visibilityChanged = 65539;
const messageCategory = 65536;

/** @param changed is told when the pane is shown or hidden, with what the add-in is to be told of it */
export function createAppRuntime(changed: (entry: EventEntry) => void): AppRuntime {
  let isShown = true;
  let lastId = 0;

  const show = (shown: boolean): void => {
    if (shown === isShown) return;
    isShown = shown;
    lastId += 1;
    const json = JSON.stringify({ visibility: shown ? "Visible" : "Hidden" });
    changed([messageCategory, visibilityChanged, "", json, `visibility-${lastId}`, false]);
  };

  return {
    isShown: () => isShown,
    show,
    object: {
      type: "Microsoft.AppRuntime.AppRuntimeService",
      methods: {
        GetAppRuntimeState: () => (isShown ? "Visible" : "Background"),
        SetAppRuntimeState: (state) => {
          if (state !== "Visible" && state !== "Background") throw invalidArgument();
          show(state === "Visible");
        },
      },
    },
  };
}
