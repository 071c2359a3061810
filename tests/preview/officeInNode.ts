import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type * as Jsdom from "jsdom";
import type { EmbeddedExcel, EmbeddedPane } from "../../src/preview/excel";

/** What a page has once Office.js has loaded. */
export interface OfficeInNode {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly window: Window;
  readonly pane: EmbeddedPane;
  /** Lets events and answers that are under way arrive. */
  settle(): Promise<void>;
  /** Closes the page, as when a pane is reloaded or the test is done. */
  close(): void;
}

/** As Node itself loads it: once a worker, where jest would load its seven hundred modules once a test file. */
const { JSDOM, ResourceLoader, VirtualConsole } = process
  .getBuiltinModule("node:module")
  .createRequire(require.resolve("jsdom"))("jsdom") as typeof Jsdom;

const dist = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
const site = "http://localhost:3000/";

/** Serves Office.js's own files, unmodified, and nothing else. */
class OfficeFiles extends ResourceLoader {
  override fetch(url: string): ReturnType<Jsdom.ResourceLoader["fetch"]> {
    const content = Promise.resolve().then(() => readFileSync(join(dist, new URL(url).pathname)));
    return Object.assign(content, { abort: () => undefined }) as unknown as ReturnType<Jsdom.ResourceLoader["fetch"]>;
  }
}

/**
 * Opens a page over the embedded Excel and loads the unmodified Office.js in it, as the pane's page does: the bridge first, then
 * office.js, which fetches its host file and its texts. Resolves when `Office.onReady` has. Faults that Office.js would swallow
 * (exceptions in event handlers) are written to the console.
 */
export async function bootOffice(excel: EmbeddedExcel): Promise<OfficeInNode> {
  const virtualConsole = new VirtualConsole();
  virtualConsole.on("jsdomError", (error) => console.error(error));
  const dom = new JSDOM(`<!doctype html><html><head></head><body></body></html>`, {
    url: site,
    runScripts: "dangerously",
    resources: new OfficeFiles(),
    pretendToBeVisual: true,
    virtualConsole,
  });
  const window = dom.window as unknown as Window & Record<"Excel" | "Office" | "OfficeExtension", unknown>;
  const pane = excel.connect(window);
  await load(dom, `${site}office.debug.js`);
  const page = window as unknown as Pick<OfficeInNode, "Excel" | "Office" | "OfficeExtension">;
  await page.Office.onReady();
  return {
    Excel: page.Excel,
    Office: page.Office,
    OfficeExtension: page.OfficeExtension,
    window,
    pane,
    settle: () => settle(excel, pane),
    close() {
      pane.disconnect();
      dom.window.close();
    },
  };
}

/** Waits until two looks in a row, some time apart, find neither a new request nor a change of the workbook. */
async function settle(excel: EmbeddedExcel, { log }: EmbeddedPane): Promise<void> {
  const state = (): string => `${log.requests.length} ${excel.version()}`;
  for (let before = "", quiet = 0; quiet < 2;) {
    await new Promise((resolve) => setTimeout(resolve, 15));
    quiet = state() === before ? quiet + 1 : 0;
    before = state();
  }
}

function load(dom: Jsdom.JSDOM, url: string): Promise<void> {
  const { document } = dom.window;
  const script = document.createElement("script");
  script.src = url;
  return new Promise((resolve, reject) => {
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => reject(new Error(`${url} did not load`)));
    document.head.append(script);
  });
}
