import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Download, Page } from "playwright-core";
import { FILLED } from "../pane/filledReport";
import { openPreview, type OpenPreview } from "./browser";
import { inTurn } from "./inTurn";
import { personAt } from "./person";

/*
 * A coordinator's whole way, in a real browser: the pane over the unmodified Office.js, beside a workbook that is typed
 * in with the keyboard. Each test goes on where the one before it stopped.
 */

const root = resolve(__dirname, "../..");
const FILE_NAME = "nhv-koagulationssjukdomar-2027-testenheten";

const test = inTurn();

let preview: OpenPreview;
let page: Page;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "nhv-journey-"));
  preview = await openPreview();
  page = preview.page;
  await page.goto(new URL("/?tom", page.url()).href);
}, 180_000);

afterAll(async () => {
  await preview?.close();
  rmSync(folder, { recursive: true, force: true });
});

const { pane, button, step, alert, goTo, type, paste, tabMenu, quiet, paneFrame, barriers } = personAt(() => page);

const swedish = (value: unknown): string => String(value).replace(".", ",");

test("area, unit and year are chosen, and the sheets are built", async () => {
  await pane().getByLabel("Tillståndsområde").selectOption("koagulationssjukdomar");
  await pane().getByLabel("NHV-enhet").fill("Testenheten");
  await pane().getByLabel("Rapporteringsår").selectOption("2027");
  await pane().getByText("11 mått att rapportera").waitFor();
  await button("Skapa blad").click();
  await step(/Fyll i 45 saknas/).waitFor();
  const sheets = await page.getByRole("tablist", { name: "Blad" }).getByRole("tab").allTextContents();
  expect(sheets).toEqual(expect.arrayContaining(["Start", "B1a", "Ö1"]));
});

test("the next blank is gone to, and the help follows the cell", async () => {
  await button("Nästa tomma uppgift").click();
  await page.getByRole("tab", { name: "B1a", selected: true }).waitFor();
  const help = pane().getByRole("region", { name: "Hjälp med uppgiften" });
  await help.getByText("Vilka som räknas").waitFor();
  expect(await help.innerText()).toContain("Antal unika patienter, totalt");
});

test("a contradiction shows in the pane while one types, and goes when it is put right", async () => {
  await type("B1a.total", "120");
  await type("B1a.kon.kvinna", "50");
  await type("B1a.kon.man", "71");
  await goTo("B1a.kon.man");
  const says = pane().getByText(
    "Juridiskt kön: delarna är tillsammans 121 men ska vara lika med ”Antal unika patienter, totalt” 120. Skillnad: 1.",
  );
  await says.waitFor();
  await step(/Kontrollera 2 fel/).waitFor();
  await page
    .getByRole("gridcell", { name: /Fel: Juridiskt kön: delarna är tillsammans 121/ })
    .first()
    .waitFor();
  expect(await barriers()).toEqual([]);
  await type("B1a.kon.man", "70");
  await says.waitFor({ state: "detached" });
  // What is left: the regions are not filled in.
  await step(/Kontrollera 1 fel/).waitFor();
});

test("an edit costs one request to Excel, whatever the sheets calculate from it", async () => {
  await goTo("B1a.alder.barn");
  await quiet();
  await page.evaluate(() => window.embeddedExcel.log.clear());
  await page.keyboard.type("40");
  await page.keyboard.press("Enter");
  await step(/Fyll i 41 saknas/).waitFor();
  await page.waitForTimeout(500);
  // The look through the workbook comes once nothing has changed for a while: on a slow computer, now.
  const asked = await page.evaluate(() =>
    window.embeddedExcel.log.requests.filter(
      ({ housekeeping, body }) => !housekeeping && !/"Properties"|UsedRange/.test(body),
    ),
  );
  expect(asked).toHaveLength(1);
});

test("a block of 30 cells that runs over a locked row is refused whole, and nothing is lost", async () => {
  await paste(
    "B1a.hemregion.01",
    Array.from({ length: 30 }, (_, i) => i),
  );
  await alert().getByText("skyddat blad").waitFor();
  await page.keyboard.press("Enter");
  await step(/Fyll i 41 saknas/).waitFor();
});

test("blocks of 22 and 21 cells are pasted as they come from another program", async () => {
  const regions = (id: string, count: number, values: Record<number, number>) =>
    paste(
      id,
      Array.from({ length: count }, (_, i) => values[i] ?? 0),
    );
  await regions(await firstRegion("B1a"), 22, { 0: 118, 21: 2 });
  await step(/Fyll i 40 saknas/).waitFor();
  await type("B1b.total", "6");
  await regions(await firstRegion("B1b"), 21, { 4: 6 });
  await step(/Kontrollera Inga fel/).waitFor();
  await step(/Fyll i 39 saknas/).waitFor();
});

test("text that is no number is told with what stands there, and what to write", async () => {
  await paste("B2.total", ["ca 240"]);
  await goTo("B2.total");
  await pane().getByText("där står ”ca 240”. Skriv det exakta talet utan ”ca”, till exempel 12.").waitFor();
});

test("the rest is filled in, and what is left is one surprise to explain", async () => {
  const isPasted = (id: string) => id.startsWith("B1a.hemregion") || id.startsWith("B1b.hemregion");
  for (const [id, value] of Object.entries(FILLED)) if (!isPasted(id)) await type(id, swedish(value));
  await step(/Kontrollera 1 varning/).waitFor();
  await button("Förklara 1 varning").click();
  await pane().getByLabel("Varför stämmer siffrorna?").waitFor();
  expect(await barriers()).toEqual([]);
  await pane().getByLabel("Varför stämmer siffrorna?").fill("Två patienter har en diagnos utanför de fyra grupperna.");
  await button("Spara förklaringen").click();
  await pane().getByText("Inget hindrar").waitFor();
});

test("every step is free of what axe finds wrong and fits 320 pixels, walked by the arrow keys", async () => {
  const frame = await paneFrame();
  await page.evaluate(() => document.querySelector("iframe")!.style.setProperty("width", "320px", "important"));
  await step(/^Fyll i/).click();
  for (const name of [/^Fyll i/, /^Kontrollera/, /^Klarmarkera/, /^Exportera/]) {
    await pane().getByRole("tab", { name, selected: true }).waitFor();
    await pane().getByRole("progressbar").waitFor({ state: "detached" });
    expect(await barriers()).toEqual([]);
    expect(await frame.evaluate(() => document.scrollingElement!.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
      0,
    );
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
  }
});

test("the report is signed and its sheets are locked", async () => {
  await step(/^Klarmarkera/).click();
  await pane().getByLabel("Ditt namn").fill("Koordinator Exempel");
  await button("Klarmarkera").click();
  await pane().getByText("Rapporten är klarmarkerad").waitFor();
  await goTo("B2.total");
  await page.keyboard.press("9");
  await alert().getByText("skyddat blad").waitFor();
  await page.keyboard.press("Enter");
});

test("everything is there when the pane is loaded again, and when the page is", async () => {
  await page.getByRole("button", { name: "Ladda om NHV-rapport" }).click();
  await pane().getByText("Testenheten · mars 2027").waitFor();
  await page.reload();
  await step(/^Klarmarkera Klarmarkerad/).click();
  await pane().getByText("Koordinator Exempel", { exact: true }).waitFor();
  await step(/^Kontrollera/).click();
  await pane().getByText("Två patienter har en diagnos utanför de fyra grupperna.").waitFor();
});

test("the submission is downloaded and opened, and nhv verifies what was downloaded", async () => {
  await step(/^Exportera/).click();
  await button("Skapa filen").click();
  await pane().getByRole("heading", { name: "Filen är klar" }).waitFor();
  const shown = await pane().locator("code").innerText();
  const save = async (name: string): Promise<string> => {
    const [download]: [Download, void] = await Promise.all([page.waitForEvent("download"), button(name).click()]);
    const path = join(folder, download.suggestedFilename());
    await download.saveAs(path);
    return path;
  };
  const workbook = await save("Ladda ner Excel-filen");
  const json = await save("Ladda ner som JSON");
  expect([workbook, json]).toEqual([join(folder, `${FILE_NAME}.xlsx`), join(folder, `${FILE_NAME}.json`)]);

  const verify = spawnSync(process.execPath, [join(root, "scripts", "nhv.mjs"), "verify", workbook, "--json"], {
    cwd: root,
    encoding: "utf8",
  });
  expect(JSON.parse(verify.stdout)).toMatchObject({
    verified: true,
    hash: shown,
    unit: "Testenheten",
    differences: [],
  });
  expect(verify.status).toBe(0);

  await button("Öppna i Excel").click();
  await page.waitForFunction(() => window.embeddedExcel.workbook.createdWorkbooks().length === 1);
  const opened = await page.evaluate(() => [...window.embeddedExcel.workbook.createdWorkbooks()[0]!]);
  expect(Buffer.from(opened).equals(readFileSync(workbook))).toBe(true);
});

test("a figure that is changed in a signed report voids the signature before one's eyes", async () => {
  await page.getByRole("tab", { name: "B2" }).click();
  await page.getByRole("button", { name: "Ta bort bladets skydd" }).click();
  await type("B2.total", "241");
  const told = pane().getByRole("alert");
  await told.getByText("Rapporten har ändrats sedan den klarmarkerades").waitFor();
  expect(await told.innerText()).toContain("i B2: 240 → 241");
  expect(await barriers()).toEqual([]);
  await page.getByRole("button", { name: "Ångra" }).click();
  await told.waitFor({ state: "detached" });
  await step(/^Klarmarkera Klarmarkerad/).waitFor();
});

test.each([
  ["kontrollera", /^Kontrollera/],
  ["exportera", /^Exportera/],
  ["skapaBlad", /^Fyll i/],
])("the ribbon's function %s shows its step", async (name, tab) => {
  await page.evaluate((pressed) => window.embeddedExcel.host.invokeFunction(pressed), name);
  await pane().getByRole("tab", { name: tab, selected: true }).waitFor();
});

test("a deleted sheet is told by name", async () => {
  await tabMenu("R2", "Ta bort");
  await alert().getByRole("button", { name: "Ta bort" }).click();
  await pane().getByText("Bladet R2 finns inte kvar i arbetsboken.", { exact: false }).first().waitFor();
});

test("nothing asked for anything outside this computer, and nothing went wrong unseen", () => {
  expect(preview.elsewhere).toEqual([]);
  expect(preview.errors).toEqual([]);
});

async function firstRegion(measure: string): Promise<string> {
  const ids = await page.evaluate(
    (prefix) =>
      window.embeddedExcel.workbook
        .names()
        .filter(({ name }) => name.startsWith(prefix))
        .map(({ name, formula }) => ({ id: name.slice("nhv.".length), row: Number(/\d+$/.exec(formula)![0]) })),
    `nhv.${measure}.hemregion.`,
  );
  return ids.reduce((first, next) => (next.row < first.row ? next : first)).id;
}
