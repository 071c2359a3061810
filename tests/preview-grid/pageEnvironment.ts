import { TextDecoder, TextEncoder } from "node:util";
import { TestEnvironment } from "jest-environment-jsdom";

/**
 * A page in jsdom with what it lacks of a browser, and with packages as Node loads them. Only the page has a size, a small
 * one, since jsdom is slow with many cells.
 */
export default class PageEnvironment extends TestEnvironment {
  override exportConditions(): string[] {
    return ["node", "require", "default"];
  }

  override async setup(): Promise<void> {
    await super.setup();
    const { MouseEvent, Element } = this.global;
    class ResizeObserver {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    }
    class PointerEvent extends MouseEvent {
      readonly pointerId = 1;
    }
    Object.assign(this.global, { TextDecoder, TextEncoder, ResizeObserver, PointerEvent });
    Object.assign(this.global, { innerWidth: 400, innerHeight: 240 });
    Element.prototype.setPointerCapture = () => {};
    Element.prototype.scrollTo = () => {};
    Element.prototype.scrollIntoView = () => {};
  }
}
