import { AsyncLocalStorage } from "node:async_hooks";
import type { OfficeInNode } from "../preview/officeInNode";

const page = new AsyncLocalStorage<OfficeInNode>();

const NAMES = ["Excel", "Office", "OfficeExtension"] as const;

/** Does what the code of a page does: the names of Office.js are that page's, until the last of what is begun here is done. */
export const inPage = <T>(office: OfficeInNode, act: () => T): T => page.run(office, act);

/**
 * Office.js's names are global, and each page has its own: from now on they are those of the page whose code asks.
 * @param first the page whose they are otherwise
 */
export function nameByPage(first: OfficeInNode): void {
  for (const name of NAMES) {
    Object.defineProperty(globalThis, name, {
      configurable: true,
      get: () => (page.getStore() ?? first)[name],
      // The next page that is alone takes the name for itself.
      set: (value) => Object.defineProperty(globalThis, name, { value, configurable: true, writable: true }),
    });
  }
}
