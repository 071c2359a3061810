import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { openPreview, type OpenPreview } from "./browser";

declare global {
  interface Window {
    axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };
  }
}

let preview: OpenPreview;
let page: Page;

beforeAll(async () => {
  preview = await openPreview();
  page = preview.page;
  await page.waitForSelector('[role=gridcell][data-address="A1"]');
}, 180_000);

afterAll(async () => {
  await preview?.close();
});

/** Begins with an empty workbook. */
beforeEach(async () => {
  await page.goto(new URL("/?tom", page.url()).href);
  await page.waitForSelector('[role=gridcell][data-address="A1"]');
});

const cell = (address: string) => page.locator(`[role=gridcell][data-address="${address}"]`);
const nameBox = () => page.getByLabel("Namnruta").inputValue();
const typeIn = async (address: string, ...lines: string[]): Promise<void> => {
  await cell(address).click();
  for (const line of lines) {
    await page.keyboard.type(line);
    await page.keyboard.press("Enter");
  }
};
const shown = (...addresses: string[]): Promise<(string | null)[]> =>
  Promise.all(addresses.map((address) => cell(address).textContent()));
const clipboard = (text: string): Promise<void> =>
  page.evaluate((written) => navigator.clipboard.writeText(written), text);

test("what is typed in Swedish is calculated with, and again when it changes", async () => {
  await typeIn("B2", "12,5", "1 200", "=SUM(B2:B3)");
  expect(await shown("B2", "B3", "B4")).toEqual(["12,5", "1\u00A0200", "1212,5"]);
  await typeIn("B2", "100");
  expect(await shown("B4")).toEqual(["1300"]);
});

test("a block is copied to the clipboard as text, and pasted with its formulas", async () => {
  await typeIn("B2", "1", "2", "=B2+B3");
  await cell("B2").click();
  await cell("B4").click({ modifiers: ["Shift"] });
  await page.keyboard.press("Control+c");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("1\r\n2\r\n3");
  await cell("D2").click();
  await page.keyboard.press("Control+v");
  await expectText("D4", "3");
  await typeIn("D2", "10");
  expect(await shown("D4")).toEqual(["12"]);
});

test("a block from another program is pasted whole, undone whole and done again", async () => {
  await clipboard(Array.from({ length: 10 }, (_, row) => `${row}\t${row * 2},5\ttext ${row}`).join("\r\n"));
  await cell("C3").click();
  await page.keyboard.press("Control+v");
  await expectText("E12", "text 9");
  expect(await shown("C3", "D3", "D12")).toEqual(["0", "0,5", "18,5"]);
  await page.keyboard.press("Control+z");
  await expectText("E12", "");
  await page.keyboard.press("Control+y");
  await expectText("E12", "text 9");
});

test("a protected sheet refuses typing and pasting with Excel's words, and leaves what stood there", async () => {
  await typeIn("B2", "5");
  await page.getByRole("button", { name: "Skydda bladet" }).click();
  await cell("B2").click();
  await page.keyboard.press("6");
  await page.getByRole("alertdialog").getByText("skyddat blad").waitFor();
  await page.keyboard.press("Enter");
  await clipboard("7");
  await page.keyboard.press("Control+v");
  await page.getByRole("alertdialog").getByText("skyddat blad").waitFor();
  await page.keyboard.press("Enter");
  expect(await shown("B2")).toEqual(["5"]);
});

test("while a cell is being edited the pane's calls are refused, and answered again afterwards", async () => {
  const pane = await (await page.waitForSelector("iframe")).contentFrame();
  if (!pane) throw new Error("The pane has no page");
  await pane.waitForFunction(() => "Excel" in window);
  const call = () =>
    pane.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.getActiveCell().load("address");
        await context.sync();
        return range.address;
      }).catch((error: { code: string }) => error.code),
    );
  await cell("B2").click();
  expect(await call()).toBe("Blad1!B2");
  await page.keyboard.type("1");
  expect(await call()).toBe("InvalidOperationInCellEditMode");
  await page.keyboard.press("Escape");
  expect(await call()).toBe("Blad1!B2");
});

test("sheets are added, renamed, shown and deleted by their tabs", async () => {
  const tabs = () => page.getByRole("tab").allTextContents();
  await page.getByRole("button", { name: "Nytt blad" }).click();
  await page.getByRole("tab", { name: "Blad2" }).dblclick();
  await page.keyboard.type("Ö1");
  await page.keyboard.press("Enter");
  expect(await tabs()).toEqual(["Blad1", "Ö1"]);
  await typeIn("A1", "hej");
  await page.getByRole("tab", { name: "Blad1" }).click();
  await expectText("A1", "");
  await page.getByRole("tab", { name: "Ö1" }).click({ button: "right" });
  await page.getByRole("menuitem", { name: "Ta bort", exact: true }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Ta bort" }).click();
  await page.getByRole("tab", { name: "Ö1" }).waitFor({ state: "detached" });
  expect(await tabs()).toEqual(["Blad1"]);
});

test("everything is there when the page is loaded again", async () => {
  await typeIn("B2", "12,5", "=B2*2");
  await page.reload();
  await expectText("B3", "25");
  expect(await nameBox()).toBe("B4");
});

test("what is selected elsewhere is scrolled into view, also a second time", async () => {
  const select = () => page.evaluate(() => window.embeddedExcel.workbook.select("Blad1", "AD200"));
  await select();
  await cell("AD200").waitFor();
  await page.mouse.move(400, 500);
  await page.mouse.wheel(0, -3000);
  await cell("AD200").waitFor({ state: "detached" });
  await select();
  await cell("AD200").waitFor();
});

test("the window, an alert and a menu are free of what axe finds wrong", async () => {
  const violations = async (): Promise<string[]> => {
    await page.addScriptTag({ path: require.resolve("axe-core/axe.min.js") });
    const found = await page.evaluate(() => window.axe.run(document, { iframes: false }));
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  };
  expect(await violations()).toEqual([]);
  await page.getByRole("button", { name: "Skydda bladet" }).click();
  await page.keyboard.press("7");
  await page.getByRole("alertdialog").waitFor();
  expect(await violations()).toEqual([]);
  await page.keyboard.press("Enter");
  await page.getByRole("tab", { name: "Blad1" }).click({ button: "right" });
  await page.getByRole("menu").waitFor();
  expect(await violations()).toEqual([]);
});

test("nothing asks for anything outside this computer, and nothing goes wrong unseen", () => {
  expect(preview.elsewhere).toEqual([]);
  expect(preview.errors).toEqual([]);
});

async function expectText(address: string, text: string): Promise<void> {
  await page.waitForFunction(
    ([where, what]) => document.querySelector(`[role=gridcell][data-address="${where}"]`)?.textContent === what,
    [address, text],
  );
}
