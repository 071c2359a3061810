import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Frame, FrameLocator, Locator, Page } from "playwright-core";

/** Without the invisible stops by which Fluent's tabs hold the Tab key: they pass it on and are never stood upon. */
const AXE = 'axe.run({ exclude: ["[data-tabster-dummy]"] })';

/** What a person sees and does on the page of `npm start`: the sheets, by the names of their cells, and the pane. */
export interface Person {
  pane: () => FrameLocator;
  /** A button of the pane's. */
  button: (name: string | RegExp) => Locator;
  /** One of the report's steps. */
  step: (name: RegExp) => Locator;
  /** What the embedded Excel says in the middle of everything. */
  alert: () => Locator;
  /** Goes to a field's cell by its name, as one does in the name box. */
  goTo: (id: string) => Promise<void>;
  type: (id: string, text: string) => Promise<void>;
  /** Pastes lines below one another, as they come from another program. */
  paste: (id: string, lines: readonly (number | string)[]) => Promise<void>;
  /** Chooses from the menu of a sheet's tab. */
  tabMenu: (sheet: string, choice: string) => Promise<void>;
  /** Sheet and address of a field's cell: "B1!C5". */
  placeOf: (id: string) => Promise<{ sheet: string; address: string }>;
  /** Waits until the pane has asked Excel for nothing for a while, its look through the workbook included. */
  quiet: () => Promise<void>;
  paneFrame: () => Promise<Frame>;
  /** What axe finds wrong in the pane, colours included. */
  barriers: () => Promise<string[]>;
}

export function personAt(page: () => Page): Person {
  const pane = () => page().frameLocator("iframe");

  const goTo = async (id: string): Promise<void> => {
    await page().getByLabel("Namnruta").fill(`nhv.${id}`);
    await page().keyboard.press("Enter");
  };

  const paneFrame = async (): Promise<Frame> => {
    const frame = await (await page().waitForSelector("iframe")).contentFrame();
    if (!frame) throw new Error("The pane has no page.");
    return frame;
  };

  return {
    pane,
    button: (name) => pane().getByRole("button", { name, exact: typeof name === "string" }),
    step: (name) => pane().getByRole("tab", { name }),
    alert: () => page().getByRole("alertdialog"),
    goTo,
    async type(id, text) {
      await goTo(id);
      await page().keyboard.type(text);
      await page().keyboard.press("Enter");
    },
    async paste(id, lines) {
      await page().evaluate((text) => navigator.clipboard.writeText(text), lines.join("\r\n"));
      await goTo(id);
      await page().keyboard.press("Control+v");
    },
    async tabMenu(sheet, choice) {
      const tabs = page().getByRole("tablist", { name: "Blad" });
      await tabs.getByRole("tab", { name: sheet, exact: true }).click({ button: "right" });
      await page().getByRole("menuitem", { name: choice, exact: true }).click();
    },
    async placeOf(id) {
      const formula = await page().evaluate(
        (name) => window.embeddedExcel.workbook.names().find((one) => one.name === name)?.formula,
        `nhv.${id}`,
      );
      const [, sheet, address] = /^='?(.+?)'?!(.+)$/.exec(formula ?? "") ?? [];
      if (!sheet || !address) throw new Error(`${id} has no cell: ${formula}`);
      return { sheet, address: address.replaceAll("$", "") };
    },
    quiet: () =>
      page().evaluate(async () => {
        for (let before = -1, looks = 0; looks < 8; looks++) {
          await new Promise((resolve) => setTimeout(resolve, 500));
          const asked = window.embeddedExcel.log.requestCount;
          if (asked !== before) looks = 0;
          before = asked;
        }
      }),
    paneFrame,
    async barriers() {
      const frame = await paneFrame();
      await frame.evaluate(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
      const { violations } = await frame.evaluate<AxeResults>(AXE);
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    },
  };
}
