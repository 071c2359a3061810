import type { Page } from "playwright-core";
import { laterSixthArea } from "../definition/laterSixthArea";
import { sixthArea } from "../definition/sixthArea";
import { EARLIER_FIGURES } from "../pane/olderWorkbook";
import { madeUp } from "../report/personalNumbers";
import { openPreview, type OpenPreview } from "./browser";
import { inTurn } from "./inTurn";
import { personAt } from "./person";

/*
 * What may befall a filled-in workbook, in a real browser: damage, faults of Excel's, personal data, and other versions of
 * the product. Each part goes on where the one before it stopped.
 */

const test = inTurn();

let preview: OpenPreview;
let page: Page;

beforeAll(async () => {
  preview = await openPreview();
  page = preview.page;
  await page.goto(new URL("/?tom", page.url()).href);
}, 180_000);

afterAll(() => preview?.close());

const { pane, button, step, alert, type, paste, tabMenu, placeOf, barriers } = personAt(() => page);

const tab = (sheet: string) =>
  page.getByRole("tablist", { name: "Blad" }).getByRole("tab", { name: sheet, exact: true });
const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
const swedish = (value: unknown): string => String(value).replace(".", ",");

/** What the embedded Excel shows in fields' cells. */
async function shownIn(...ids: string[]): Promise<string[]> {
  const places = await Promise.all(ids.map(placeOf));
  return page.evaluate(
    (cells) => cells.map(({ sheet, address }) => window.embeddedExcel.workbook.cellAt(sheet, address).text),
    places,
  );
}

/** The cells of all fields, as they stand before something befalls them. */
const allShown = () => shownIn(...Object.keys(EARLIER_FIGURES));
const ALL = Object.values(EARLIER_FIGURES).map(swedish);

test("an area is read in from a file, and its sheets are built and filled in", async () => {
  await pane()
    .locator("input[type=file]")
    .first()
    .setInputFiles({
      name: "prov.json",
      mimeType: "application/json",
      buffer: Buffer.from(JSON.stringify(sixthArea())),
    });
  await pane().getByText("prov.json är inläst. Provområde är valt.").waitFor();
  await pane().getByLabel("NHV-enhet").fill("Testenheten");
  await pane().getByLabel("Rapporteringsår").selectOption("2028");
  await button("Skapa blad").click();
  await step(/^Fyll i/).waitFor();
  for (const [id, value] of Object.entries(EARLIER_FIGURES)) await type(id, swedish(value));
  await step(/Klarmarkera Kan göras/).waitFor();
});

describe("damage", () => {
  test("a deleted sheet is told by name, mended by one click, and its figures are back", async () => {
    await tabMenu("R2", "Ta bort");
    await alert().getByRole("button", { name: "Ta bort" }).click();
    await pane().getByText("Bladet R2 finns inte kvar i arbetsboken.", { exact: false }).waitFor();
    expect(await barriers()).toEqual([]);
    await button("Laga bladet R2").click();
    await pane().getByText("Bladen är lagade").waitFor();
    await button("Laga bladet R2").waitFor({ state: "detached" });
    expect(await allShown()).toEqual(ALL);
    expect(await barriers()).toEqual([]);
    await button("Stäng").click();
  });

  test("a copy of a sheet is not taken for it", async () => {
    await tabMenu("B1", "Kopiera");
    await tab("B1 (2)").waitFor();
    const { address } = await placeOf("B1.total");
    await page.evaluate((cell) => window.embeddedExcel.workbook.type("B1 (2)", cell, "99"), address);
    await page.waitForTimeout(1000);
    await step(/Klarmarkera Kan göras/).waitFor();
    await tabMenu("B1 (2)", "Ta bort");
    await alert().getByRole("button", { name: "Ta bort" }).click();
    await tab("B1 (2)").waitFor({ state: "detached" });
  });

  test("what was written where nothing is asked stands in a list after the mending, until it is seen to", async () => {
    await tab("B1").click();
    await press("Ta bort bladets skydd");
    const row = Number(/\d+/.exec((await placeOf("B1.kon.kvinna")).address)![0]);
    await page.evaluate((above) => {
      const { workbook } = window.embeddedExcel;
      workbook.insertRows("B1", above, 1);
      workbook.type("B1", `A${above + 1}`, "Varav telefon");
      workbook.type("B1", `B${above + 1}`, "31");
    }, row);
    await button("Laga bladet B1").waitFor();
    expect(await barriers()).toEqual([]);
    // A slow press: it takes the pane from the sheets, and what the pane then finds must not move the button away.
    await button("Laga bladet B1").click({ delay: 600 });
    const list = pane().getByRole("region", { name: "Utan plats i bladen" });
    await list.getByText("31 stod på bladet B1, vid ”Varav telefon”").waitFor();
    expect(await barriers()).toEqual([]);
    await list.getByRole("button", { name: "Klar med den" }).click();
    await list.waitFor({ state: "detached" });
    expect(await allShown()).toEqual(ALL);
    await button("Stäng").click();
  });
});

describe("a fault of Excel's", () => {
  const trouble = () => pane().getByRole("alert");
  const turn = () => button(/^Rätta till tal: .* i R2$/);

  beforeAll(async () => {
    await step(/^Kontrollera/).click();
    await paste("R2.namnare", ["'9"]);
    await turn().waitFor();
  });

  test.each([
    ["Excel is busy", { transport: 5102 }, "Excel är upptaget. Vänta en stund och försök igen."],
    ["the session is lost", { transport: 5012 }, "Kontakten med arbetsboken bröts."],
    ["Excel breaks off in the middle", { code: "GeneralException", atFraction: 0.5 }, "Excel kunde inte göra det"],
  ])("%s: one sentence says so, nothing is lost, and it goes when tried again", async (_, fault, says) => {
    await page.evaluate((next) => {
      // The pane reads and compares whenever it likes. The fault is for the request that writes.
      const meets = ({ Actions }: { Actions: readonly { Name: string }[] }) =>
        Actions.some(({ Name }) => Name === "Values");
      window.embeddedExcel.host.failNext({ ...next, meets });
    }, fault);
    await turn().click();
    await trouble().getByText("Talen kunde inte rättas.").waitFor();
    await trouble().getByText(says).waitFor();
    expect(await trouble().count()).toBe(1);
    expect(await allShown()).toEqual(ALL);
    expect(await barriers()).toEqual([]);
    await turn().click();
    await trouble().waitFor({ state: "detached" });
    await pane().getByText("1 uppgift är rättad till tal").waitFor();
    expect(await allShown()).toEqual(ALL);
    await button("Ångra").click();
    await turn().waitFor();
  });

  test("while a cell is being edited nothing is written, and what is typed is kept", async () => {
    const { sheet, address } = await placeOf("B1.total");
    await page.evaluate((at) => window.embeddedExcel.workbook.startEdit(at.sheet, at.address), { sheet, address });
    await turn().click();
    await trouble().getByText("Du skriver just nu i en ruta.").waitFor();
    expect(await trouble().count()).toBe(1);
    await page.evaluate(() => window.embeddedExcel.workbook.endEdit("10"));
    await turn().click();
    await trouble().waitFor({ state: "detached" });
    await pane().getByText("1 uppgift är rättad till tal").waitFor();
    expect(await allShown()).toEqual(ALL);
  });
});

describe("personal data", () => {
  const NUMBER = madeUp("19900101").replace(/(\d{4})$/, "-$1");
  const told = () => pane().getByRole("alert").getByText("Personuppgifter i arbetsboken");
  const typeOnNotes = async (text: string) => {
    await tab("Blad1").click();
    await page.getByLabel("Namnruta").fill("A3");
    await page.keyboard.press("Enter");
    await page.keyboard.type(text);
    await page.keyboard.press("Enter");
  };
  const clearNotes = async () => {
    await page.getByLabel("Namnruta").fill("A3");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Delete");
    await told().waitFor({ state: "detached" });
  };

  test("on another sheet it is told without anybody asking, stops the signature, and goes when it is removed", async () => {
    await press("Nytt blad");
    await typeOnNotes(`Ring ${NUMBER}`);
    await told().waitFor();
    expect(await pane().locator("body").innerText()).not.toContain(NUMBER);
    await step(/Klarmarkera Inte än/).click();
    expect(await barriers()).toEqual([]);
    expect(await button("Klarmarkera").count()).toBe(0);
    await clearNotes();
    await step(/Klarmarkera Kan göras/).waitFor();
  });

  test("it stops the export of a signed report", async () => {
    await pane().getByLabel("Ditt namn").fill("Koordinator Exempel");
    await button("Klarmarkera").click();
    await pane().getByText("Rapporten är klarmarkerad").waitFor();
    await step(/^Exportera/).click();
    await button("Skapa filen").waitFor();
    await typeOnNotes(NUMBER);
    await button("Skapa filen").click();
    await pane().getByRole("heading", { name: "Filen kunde inte skapas" }).waitFor();
    await clearNotes();
    await button("Skapa filen").click();
    await pane().getByRole("heading", { name: "Filen är klar" }).waitFor();
  });
});

describe("versions", () => {
  const parts = () => page.evaluate(() => window.embeddedExcel.workbook.customXmlParts().map(({ xml }) => xml));

  /** Opens the workbook as if another version had made it: with its state changed so. */
  async function openAsMadeBy(set: Record<string, unknown>): Promise<void> {
    await page.evaluate((changed) => {
      const { workbook } = window.embeddedExcel;
      const { xml } = workbook.customXmlParts().find(({ namespaceUri }) => namespaceUri === "urn:nhv-rapport:v1")!;
      const document = new DOMParser().parseFromString(xml, "application/xml");
      const state = { ...JSON.parse(document.documentElement.textContent!), ...changed };
      document.documentElement.textContent = JSON.stringify(state);
      const other = new XMLSerializer().serializeToString(document);
      const kept = window.embeddedExcel.serialise();
      window.embeddedExcel.restore(kept.replace(JSON.stringify(xml), () => JSON.stringify(other)));
    }, set);
    await press("Ladda om NHV-rapport");
  }

  const older = { made: { product: "0.0.9", layout: 1, ruleSet: null }, definition: JSON.stringify(laterSixthArea()) };

  test("a workbook of an older version is kept as it is when one wants, and nothing in it is changed", async () => {
    await openAsMadeBy(older);
    await pane().getByText("Arbetsboken är gjord med en äldre version").waitFor();
    await pane().getByText("Underskriften gäller en annan version av måttdokumentet").waitFor();
    expect(await barriers()).toEqual([]);
    await button("Behåll som den är").click();
    await button("Behåll som den är").waitFor({ state: "detached" });
    await step(/^Kontrollera/).click();
    await pane().getByText("Arbetsboken behålls i en äldre version").waitFor();
    expect(await shownIn("R1.taljare", "T1.p10")).toEqual(["8", "12"]);
  });

  test("it is upgraded with a report of what moved and what fell away", async () => {
    await button("Uppgradera").click();
    await pane().getByText("Det här gör uppgraderingen").waitFor();
    await pane().getByText("R1 heter nu R3. Siffrorna följer med.").waitFor();
    expect(await barriers()).toEqual([]);
    await button("Uppgradera nu").click();
    await pane().getByText("Arbetsboken är uppgraderad").waitFor();
    expect(await barriers()).toEqual([]);
    const { "R1.taljare": numerator, "R1.namnare": denominator } = EARLIER_FIGURES;
    expect(await shownIn("R3.taljare", "R3.namnare")).toEqual([swedish(numerator), swedish(denominator)]);
    const list = pane().getByRole("region", { name: "Utan plats i bladen" });
    expect(await list.getByRole("listitem").count()).toBe(2);
  });

  test("a newer one is refused with both versions, and nothing in it is written over", async () => {
    await openAsMadeBy({ made: { product: "9.1.0", layout: 99, ruleSet: null } });
    await pane().getByRole("heading", { name: "Rapporten är skapad med en nyare NHV-rapport" }).waitFor();
    await pane()
      .getByText(/NHV-rapport 9\.1\.0 \(bladversion 99\)\. Den här är NHV-rapport \d/)
      .waitFor();
    expect(await barriers()).toEqual([]);
    const before = await parts();
    await type("B1.total", "11");
    for (const pressed of ["skapaBlad", "kontrollera", "exportera"])
      await page.evaluate((name) => window.embeddedExcel.host.invokeFunction(name), pressed);
    await page.waitForTimeout(1000);
    expect(await parts()).toEqual(before);
    expect(await step(/./).count()).toBe(0);
  });
});

test("nothing asked for anything outside this computer, and nothing went wrong unseen", () => {
  expect(preview.elsewhere).toEqual([]);
  expect(preview.errors).toEqual([]);
});
