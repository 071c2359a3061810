import type { Page } from "playwright-core";
import { openPreview, type OpenPreview } from "./browser";
import { inTurn } from "./inTurn";
import { personAt } from "./person";

/*
 * Filling in a small area in a real browser: however a value comes, whatever is written for a number, and what cannot be
 * given. Each part goes on where the one before it stopped.
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

const { pane, button, step, goTo, type, paste, placeOf, paneFrame, barriers } = personAt(() => page);

const help = () => pane().getByRole("region", { name: "Hjälp med uppgiften" });
const press = (name: string) => page.getByRole("button", { name, exact: true }).click();

/** What a field's cell holds. */
async function valueIn(id: string): Promise<unknown> {
  const { sheet, address } = await placeOf(id);
  return page.evaluate(([key, cell]) => window.embeddedExcel.workbook.cellAt(key!, cell!).value, [sheet, address]);
}

test("the sheets of a small area are built", async () => {
  await pane().getByLabel("Tillståndsområde").selectOption("gendermatoser");
  await pane().getByLabel("NHV-enhet").fill("Testenheten");
  await pane().getByLabel("Rapporteringsår").selectOption("2027");
  await button("Skapa blad").click();
  await step(/^Fyll i/).waitFor();
  await type("B1.total", "10");
  await type("B1.kon.kvinna", "4");
  await type("B1.kon.man", "6");
  await step(/^Kontrollera/).click();
});

describe("however a value comes, the finding appears, and goes when it is put right", () => {
  const undo = () => press("Ångra");
  const byCoauthor = async (text: string) => {
    const at = await placeOf("B1.kon.man");
    await page.evaluate(
      ({ sheet, address, written }) => window.embeddedExcel.workbook.remoteEdit(sheet, address, written),
      { ...at, written: text },
    );
  };
  const replace = (sought: string, by: string) =>
    page.evaluate(
      ([from, to]) => window.embeddedExcel.workbook.replaceAll(from!, to!, { sheet: "B1", wholeCell: true }),
      [sought, by],
    );

  test.each<[way: string, wrong: () => Promise<unknown>, right: () => Promise<unknown>]>([
    ["typed", () => type("B1.kon.man", "7"), () => type("B1.kon.man", "6")],
    ["pasted with others", () => paste("B1.kon.kvinna", [5, 7]), () => paste("B1.kon.kvinna", [4, 6])],
    [
      "filled down",
      async () => {
        await goTo("B1.kon.kvinna");
        await page.keyboard.press("Shift+ArrowDown");
        await page.keyboard.press("Control+d");
      },
      undo,
    ],
    ["done again after it was undone", () => press("Gör om"), undo],
    ["cleared and typed anew", () => type("B1.kon.man", "0"), undo],
    ["replaced by find and replace", () => replace("6", "7"), () => replace("7", "6")],
    ["written by a co-author", () => byCoauthor("7"), () => byCoauthor("6")],
    ["given as a formula", () => type("B1.kon.man", "=3+4"), () => type("B1.kon.man", "6")],
    [
      "typed while the pane was hidden",
      async () => {
        await press("Stäng NHV-rapport");
        await type("B1.kon.man", "7");
        await press("Visa NHV-rapport");
      },
      undo,
    ],
    [
      "typed while the pane's page was not there",
      async () => {
        await (await paneFrame()).goto(new URL("/manifest.xml", page.url()).href);
        await type("B1.kon.man", "7");
        await press("Ladda om NHV-rapport");
        await step(/^Kontrollera/).click();
      },
      undo,
    ],
  ])("%s", async (_, wrong, right) => {
    const says = pane().getByRole("group", { name: /^Fel: Juridiskt kön: delarna är tillsammans/ });
    await says.waitFor({ state: "detached" });
    await wrong();
    await says.waitFor();
    await right();
    await says.waitFor({ state: "detached" });
  });
});

describe("what people write for a number", () => {
  const list = () => pane().getByRole("region", { name: "Tal som står som något annat" });

  test("is told with how it is read, or quoted as what it is not", async () => {
    await paste("B2.total", ["1\u2009200"]);
    await paste("Ö1.namnare", ["1\u2009012"]);
    await paste("T1.n", ["12 %"]);
    await paste("B4.total", ["ca 150"]);
    await type("B3.total", "2027-03-01");
    await list().waitFor();
    const says = (text: string | RegExp) => pane().getByText(text).first().waitFor();
    await list().getByText("räknas som 1200").waitFor();
    await says("där står ”ca 150”. Skriv det exakta talet utan ”ca”");
    await says(/”12\s%”\. Skriv talet utan %/);
    await says(/”2027-03-01”\. Det ser ut som ett datum/);
    expect(await barriers()).toEqual([]);
  });

  test("is made a number one by one or all at once, and the pane takes it back", async () => {
    await list()
      .getByRole("button", { name: /^Rätta till tal: .* i B2$/ })
      .click();
    await pane().getByText("1 uppgift är rättad till tal").waitFor();
    await button("Ångra").click();
    await pane().getByText("Ångrat: rutorna är som de var förut").waitFor();
    await list().getByText("räknas som 1200").waitFor();
    await list()
      .getByRole("button", { name: /^Rätta alla 2 till tal$/ })
      .click();
    await pane().getByText("2 uppgifter är rättade till tal").waitFor();
    expect(await barriers()).toEqual([]);
    expect([await valueIn("B2.total"), await valueIn("Ö1.namnare")]).toEqual([1200, 1012]);
  });
});

describe("what cannot be given", () => {
  test("is marked with a reason and explained in the pane, and what follows from it says why it is missing", async () => {
    await step(/^Fyll i/).click();
    await goTo("Ö1.taljare");
    await button("Uppgiften finns inte").click();
    await pane().getByRole("heading", { name: "Varför finns inte uppgiften?" }).waitFor();
    expect(await barriers()).toEqual([]);
    await pane().getByLabel("Skäl").selectOption("kan inte rapporteras");
    await pane().getByLabel("Förklaring till det som saknas i Ö1").fill("Remissvaren räknas först från maj.");
    await button("Markera").click();
    await pane().getByText("1 uppgift är markerad ”kan inte rapporteras”").waitFor();
    expect(await valueIn("Ö1.taljare")).toBe("kan inte rapporteras");
    await goTo("Ö1.andel");
    await help().getByText("Nu –, täljare saknas.").waitFor();
    await step(/^Kontrollera/).click();
    const explained = pane()
      .getByRole("region", { name: "Ö1" })
      .getByRole("group", { name: /^Förklarad: Saknas i Ö1/ });
    await explained.getByText("Remissvaren räknas först från maj.").waitFor();
    expect(await barriers()).toEqual([]);
  });

  test("is not the same as 0: blank regions become 0 by one click, and the pane takes it back", async () => {
    await type("B1.hemregion.01", "10");
    await step(/^Fyll i/).click();
    await goTo("B1.hemregion.12");
    const zeros = button(/^Sätt tomma regioner till 0 \(\d+ st\)$/);
    await zeros.click();
    await pane()
      .getByText(/^0 står nu i \d+ rutor som var tomma$/)
      .waitFor();
    await zeros.waitFor({ state: "detached" });
    expect([await valueIn("B1.hemregion.01"), await valueIn("B1.hemregion.12")]).toEqual([10, 0]);
    await button("Ångra").click();
    await zeros.waitFor();
    expect([await valueIn("B1.hemregion.01"), await valueIn("B1.hemregion.12")]).toEqual([10, ""]);
    expect(await barriers()).toEqual([]);
  });
});

test("nothing asked for anything outside this computer, and nothing went wrong unseen", () => {
  expect(preview.elsewhere).toEqual([]);
  expect(preview.errors).toEqual([]);
});
