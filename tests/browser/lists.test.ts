import type { Page } from "playwright-core";
import { madeUp } from "../report/personalNumbers";
import { openPreview, type OpenPreview } from "./browser";
import { personAt } from "./person";
import { formsOf, placesOf, tracesIn } from "./traces";

/*
 * Figures worked out from pasted lists, in a real browser, and what is left of the lists: nothing. All patients are made
 * up, and of a kind that occurs nowhere else. Each test goes on where the one before it stopped.
 */

/** Eight waits of 39 to 230 days, and three rows that cannot be used. */
const WAITS: readonly (readonly [string, string])[] = [
  ["2026-01-19", "2026-02-27"],
  ["2026-02-06", "2026-05-13"],
  ["2026-03-17", "2026-08-17"],
  ["2026-04-08", "2026-06-18"],
  ["2025-11-21", "2026-07-09"],
  ["2026-06-25", "2026-09-24"],
  ["2026-05-29", "2026-10-07"],
  ["2026-08-19", "2026-11-05"],
  ["2026-09-30", "2026-09-08"],
  ["2026-10-14", ""],
  ["2026-10-22", "2027-01-11"],
];
const NUMBERS = WAITS.map((_, i) => madeUp(`19410${1 + (i % 9)}17`, String(311 + 7 * i)));
const NAMES = WAITS.map((_, i) => `Zorblax Qvint${"abcdefghijk"[i]}exempel`);
const WAIT_LIST = [
  "Namn\tPersonnummer\tDatum för remiss\tDatum för bedömning",
  ...WAITS.map((dates, i) => [NAMES[i], NUMBERS[i], ...dates].join("\t")),
].join("\r\n");

/** Six patients in seven rows: one comes twice. */
const IDS = ["QVZ-88417", "QVZ-88423", "QVZ-88431", "QVZ-88447", "QVZ-88459", "QVZ-88461"];
const PATIENTS = [
  [IDS[0], "Stockholm", "Kvinna", "41", "Kongenital iktyos"],
  [IDS[1], "Stockholm", "Man", "12", "Epidermolysis bullosa"],
  [IDS[2], "Skåne", "Kvinna", "67", "Epidermolysis bullosa"],
  [IDS[3], "Skåne", "Qvxkön", "17", "Zyqv-keratodermi"],
  [IDS[4], "Uppsala", "Man", "18", "Zyqv-keratodermi"],
  [IDS[5], "Uppsala", "Man", "33", "Övriga"],
  [IDS[0], "Stockholm", "Kvinna", "41", "Kongenital iktyos"],
] as const;
const HEADINGS = ["Qvz patient-id", "Hemregion", "Juridiskt kön", "Ålder", "Diagnos"];
const PATIENT_LIST = [HEADINGS, ...PATIENTS].map((row) => row.join("\t")).join("\r\n");

const SENTINELS = [
  ...WAITS.flat().filter(Boolean).flatMap(formsOf),
  ...NUMBERS.flatMap((number) => [
    number,
    number.slice(2),
    `${number.slice(0, 8)}-${number.slice(8)}`,
    number.slice(8),
  ]),
  ...NAMES,
  ...NAMES.map((name) => name.split(" ")[1]!),
  "Zorblax",
  ...IDS,
  ...IDS.map((id) => id.slice(4)),
  "Qvz patient-id",
  "Qvxkön",
  "Zyqv",
];
const CLIPBOARD = "något annat som kopierats sedan dess";

let preview: OpenPreview;
let page: Page;
const said: string[] = [];
const requests: string[] = [];

beforeAll(async () => {
  preview = await openPreview();
  page = preview.page;
  page.setDefaultTimeout(30_000);
  // Dates after today are slips: the day is that of the lists, whenever the test is run.
  await page.clock.setFixedTime(new Date("2027-03-03T12:00:00Z"));
  page.on("console", (message) => said.push(message.text()));
  page.on("request", (request) => requests.push(`${request.method()} ${request.url()} ${request.postData() ?? ""}`));
  await page.goto(new URL("/?tom", page.url()).href);
}, 180_000);

afterAll(() => preview?.close());

const { pane, button, step, goTo, type, placeOf, paneFrame, barriers } = personAt(() => page);

const box = () => pane().getByRole("dialog");
const copied = (text: string) => page.evaluate((it) => navigator.clipboard.writeText(it), text);

/** Opens the box for a figure and pastes a list there. */
async function pasteFor(id: string, list: string): Promise<void> {
  await goTo(id);
  await button("Räkna ut ur en lista").click();
  await box().getByRole("heading", { name: "Räkna ut ur en lista" }).waitFor();
  await copied(list);
  await page.keyboard.press("Control+v");
  await box()
    .getByRole("heading", { name: /inklistrade$/ })
    .waitFor();
}

async function valuesIn(...ids: string[]): Promise<unknown[]> {
  const places = await Promise.all(ids.map(placeOf));
  return page.evaluate(
    (cells) => cells.map(({ sheet, address }) => window.embeddedExcel.workbook.cellAt(sheet, address).value),
    places,
  );
}

/** Lets Office say that it is dark, which the embedded one never does. */
function darkOffice(): void {
  let office: object | undefined;
  const saying = <T extends object>(whole: T, key: string, say: (own: unknown) => unknown): T =>
    new Proxy(whole, {
      get: (it, asked) => (asked === key ? say(Reflect.get(it, key)) : (Reflect.get(it, asked) as unknown)),
    });
  const theme = () => ({ bodyBackgroundColor: "#1f1f1f" });
  Object.defineProperty(window, "Office", {
    configurable: true,
    get: () => office && saying(office, "context", (own) => own && saying(own, "officeTheme", theme)),
    set: (value: object) => (office = value),
  });
}

const traces = async () => tracesIn(await placesOf(page, await paneFrame()), SENTINELS);

const T1 = ["T1.n", "T1.medel", "T1.sd", "T1.p10", "T1.median", "T1.p90"];

test("a small area's sheets are built", async () => {
  await pane().getByLabel("Tillståndsområde").selectOption("gendermatoser");
  await pane().getByLabel("NHV-enhet").fill("Testenheten");
  await pane().getByLabel("Rapporteringsår").selectOption("2027");
  await button("Skapa blad").click();
  await step(/^Fyll i/).waitFor();
  await page.evaluate(() => document.querySelector("iframe")!.style.setProperty("width", "320px", "important"));
});

test("waits are worked out from two pasted columns of dates", async () => {
  await type("T1.n", "9");
  await pasteFor("T1.n", WAIT_LIST);
  await box().getByRole("heading", { name: "11 rader inklistrade" }).waitFor();
  await box().getByRole("img", { name: "Diagram: 8 värden från 39 till 230 dagar, median 93,5." }).waitFor();
  const row = (name: string) => box().getByRole("row", { name });
  await row("N (patienter) 8 9").waitFor();
  await row("medelvärde (dagar) 111,1 tom").waitFor();
  await box().getByText("3 rader är inte använda").click();
  const frame = await paneFrame();
  expect(await frame.evaluate(() => document.scrollingElement!.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await barriers()).toEqual([]);
});

test("while the box is open the list is in its document, where the search for traces finds it, and nowhere else", async () => {
  const found = await traces();
  expect(found).toContain("2026-01-19 in the document of the pane");
  expect(found.filter((one) => !one.endsWith("in the document of the pane"))).toEqual([]);
});

test("the figures are written into the sheet, and how they came about is told", async () => {
  await copied(CLIPBOARD);
  await button("För in 6 uppgifter").click();
  await box().waitFor({ state: "detached" });
  expect(await valuesIn(...T1)).toEqual([8, 111.1, 59.5, 61.4, 93.5, 176.1]);
  await pane().getByText("6 uppgifter är införda ur listan").waitFor();
  await goTo("T1.sd");
  await pane()
    .getByText(/^Uträknat i NHV-rapport ur en lista: N 8, 3 rader ej använda/)
    .waitFor();
});

test("patients are counted, each once, in all the breakdowns that the list has, and unknown words are asked about", async () => {
  await pasteFor("B1.total", PATIENT_LIST);
  await box()
    .getByLabel(/^”Qvxkön”/)
    .selectOption("Man");
  await box()
    .getByLabel(/^”Zyqv-keratodermi”/)
    .selectOption("Svåra keratodermier");
  expect(await barriers()).toEqual([]);
  await copied(CLIPBOARD);
  await button(/^För in \d+ uppgifter$/).click();
  await box().waitFor({ state: "detached" });
  expect(await valuesIn("B1.total", "B1.hemregion.01", "B1.hemregion.12", "B1.kon.kvinna", "B1.kon.man")).toEqual([
    6, 2, 2, 2, 4,
  ]);
  expect(await valuesIn("B1.alder.barn", "B1.alder.vuxna")).toEqual([2, 4]);
  const diagnoses = ["iktyos", "eb", "keratodermi", "ovriga"].map((id) => `B1.diagnos.${id}`);
  expect(await valuesIn(...diagnoses)).toEqual([1, 2, 2, 1]);
});

test("how the words were read is remembered for the next list", async () => {
  await pasteFor("B1.total", PATIENT_LIST);
  await box()
    .getByRole("row", { name: /^Juridiskt kön: Man 4 4$/ })
    .waitFor();
  expect(
    await box()
      .getByText(/^välj vad/)
      .count(),
  ).toBe(0);
  await copied(CLIPBOARD);
  await page.keyboard.press("Escape");
  await box().waitFor({ state: "detached" });
  expect(await (await paneFrame()).evaluate(() => document.activeElement?.textContent)).toBe("Räkna ut ur en lista");
});

test("a list of 100,000 rows is taken without coming into the document", async () => {
  const rows = Array.from({ length: 100_000 }, (_, i) => WAITS[i % 8]!.join("\t"));
  await pasteFor("T1.n", rows.join("\r\n"));
  await box().getByRole("heading", { name: "100 000 rader inklistrade" }).waitFor();
  await box()
    .getByRole("img", { name: /^Diagram: 100.000 värden/ })
    .waitFor();
  const size = await (await paneFrame()).evaluate(() => document.documentElement.outerHTML.length);
  expect(size).toBeLessThan(400_000);
  await copied(CLIPBOARD);
  await box().getByRole("button", { name: "Stäng" }).click();
  await box().waitFor({ state: "detached" });
});

test("after that no pasted value is left anywhere: workbook, file, state, storage, documents, console, clipboard, network", async () => {
  // The page keeps its workbook a moment after the last change.
  await page.waitForTimeout(600);
  expect(await traces()).toEqual([]);
  const waits = WAITS.slice(0, 8).map(([from, to]) => (Date.parse(to) - Date.parse(from)) / 86_400_000);
  const numbers = await page.evaluate(() => {
    const { workbook } = window.embeddedExcel;
    return workbook
      .sheets()
      .flatMap(({ id, usedRows, usedColumns }) =>
        Array.from({ length: usedRows * usedColumns }, (_, i) =>
          Number(workbook.cell(id, Math.floor(i / usedColumns), i % usedColumns).value),
        ),
      );
  });
  expect(numbers).toContain(93.5);
  expect(waits.filter((wait) => numbers.includes(wait))).toEqual([]);
  const outside = [
    { place: "the console", text: said.join("\n") },
    { place: "a request", text: requests.join("\n") },
    { place: "the clipboard", text: await page.evaluate(() => navigator.clipboard.readText()) },
  ];
  expect(tracesIn(outside, SENTINELS)).toEqual([]);
  expect(outside[2]!.text).toBe(CLIPBOARD);
});

test("nothing is left after the pane has been loaded again with a box open, in the dark", async () => {
  await page.addInitScript(darkOffice);
  await page.getByRole("button", { name: "Ladda om NHV-rapport" }).click();
  await pasteFor("T1.n", WAIT_LIST);
  await box().getByRole("img").waitFor();
  expect(await pane().locator('[style*="color-scheme: dark"]').count()).toBe(1);
  expect(await barriers()).toEqual([]);
  await copied(CLIPBOARD);
  await page.getByRole("button", { name: "Ladda om NHV-rapport" }).click();
  await step(/^Fyll i/).waitFor();
  expect(await traces()).toEqual([]);
});

test("nothing asked for anything outside this computer, and nothing went wrong unseen", () => {
  expect(preview.elsewhere).toEqual([]);
  expect(preview.errors).toEqual([]);
});
