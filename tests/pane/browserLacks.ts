import { TextDecoder, TextEncoder } from "node:util";

/** What the pane asks of a browser and jsdom does not have. */
class NoResizes implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

globalThis.ResizeObserver ??= NoResizes;
Object.assign(globalThis, { TextDecoder, TextEncoder });
