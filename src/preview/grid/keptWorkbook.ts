import type { EmbeddedExcel } from "../excel";

/** Where the workbook of this tab is kept between reloads. */
const key = "embedded-excel.workbook";
const delay = 400;

/** The workbook this tab had before it was loaded again; undefined when it had none, or `?tom` asks for an empty one. */
export function keptWorkbook({ location, sessionStorage }: Window): string | undefined {
  if (new URLSearchParams(location.search).has("tom")) return undefined;
  return sessionStorage.getItem(key) ?? undefined;
}

export function forgetWorkbook({ sessionStorage }: Window): void {
  sessionStorage.removeItem(key);
}

/** Keeps the workbook from now on: a moment after each change, and when the page is left. */
export function keepWorkbook(excel: EmbeddedExcel, window: Window, onFailure: (reason: unknown) => void): void {
  let waiting: number | undefined;
  const keep = (): void => {
    window.clearTimeout(waiting);
    waiting = undefined;
    try {
      window.sessionStorage.setItem(key, excel.serialise());
    } catch (reason) {
      onFailure(reason);
    }
  };
  excel.subscribe(() => {
    waiting ??= window.setTimeout(keep, delay);
  });
  window.addEventListener("pagehide", () => {
    if (waiting !== undefined) keep();
  });
}
