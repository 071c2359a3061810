import type { Page } from "playwright-core";
import { launchBrowser } from "./chromium";
import { developmentSite, serve } from "./serve";

/** The page of `npm start`, open in a real browser: the embedded Excel, and the pane in a frame beside it. */
export interface OpenPreview {
  page: Page;
  /** Addresses outside this computer that the page asked for. Each was refused. */
  elsewhere: string[];
  /** What went wrong in the page: exceptions that nothing caught, and refusals by the content security policy. */
  errors: string[];
  close: () => Promise<void>;
}

/** How many times slower than this computer the browser is to run, so that what a test does not wait for comes to light. */
const SLOWER = Number(process.env.SLOWER ?? 1);

jest.setTimeout(120_000 * SLOWER);

/** Builds the preview if its sources changed, serves it, and opens it in a browser of its own. */
export async function openPreview(size = { width: 1400, height: 900 }): Promise<OpenPreview> {
  const site = await serve(developmentSite());
  const browser = await launchBrowser();
  const context = await browser.newContext({ viewport: size, locale: "sv-SE", acceptDownloads: true });
  context.setDefaultTimeout(30_000 * SLOWER);
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: new URL(site.url).origin });

  const elsewhere: string[] = [];
  await context.route(
    (url) => !["127.0.0.1", "localhost"].includes(url.hostname) && !["data:", "blob:"].includes(url.protocol),
    (route) => {
      elsewhere.push(route.request().url());
      return route.abort();
    },
  );

  const errors: string[] = [];
  const page = await context.newPage();
  if (SLOWER > 1) await (await context.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  page.on("pageerror", (error) => errors.push(String(error.stack ?? error)));
  page.on("console", (message) => {
    if (message.type() === "error" && /Content Security Policy/.test(message.text())) errors.push(message.text());
  });
  await page.goto(site.url);

  return {
    page,
    elsewhere,
    errors,
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}
