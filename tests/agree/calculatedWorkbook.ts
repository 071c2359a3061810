import { readFileSync } from "node:fs";
import { initSync, Model } from "@ironcalc/wasm";
import type { CellValue } from "../../src/rules/readings";
import { LAST_COLUMN } from "../../src/sheet/columns";
import type { WorkbookPlan } from "../../src/sheet/plan";

/** Excel's TYPE of a value. */
const TYPE = { number: 1, text: 2, logical: 4 } as const;

let started = false;
function start(): void {
  if (!started) initSync({ module: readFileSync(require.resolve("@ironcalc/wasm/wasm_bg.wasm")) });
  started = true;
}

/** A planned workbook in IronCalc: a spreadsheet engine that is not ours, and not the one that the preview uses. */
export type CalculatedWorkbook = {
  set(sheet: string, row: number, column: number, value: CellValue): void;
  /** Types a formula. */
  type(sheet: string, row: number, column: number, formula: string): void;
  /** Works everything out again. */
  calculate(): void;
  /** What a cell shows: numbers to some ten digits. An error is its code. */
  read(sheet: string, row: number, column: number): CellValue;
};

/** Where people write 12.5, and where they write 12,5 as in Sweden. */
export type Locale = "en" | "de";

/** Builds the plan's constants and formulas. Looks, names and validation are other tests' matter. */
export function calculatedWorkbook(plan: WorkbookPlan, locale: Locale = "en"): CalculatedWorkbook {
  start();
  const model = new Model("agree", "en", "UTC", "en");
  model.pauseEvaluation();
  const index = new Map(plan.sheets.map(({ name }, i) => [name, i] as const));
  plan.sheets.forEach(({ name }, i) => {
    if (i) model.newSheet();
    model.renameSheet(i, name);
  });
  const type = (sheet: string, row: number, column: number, text: string) =>
    model.setUserInput(index.get(sheet)!, row, column, text);
  const set = (sheet: string, row: number, column: number, value: CellValue): void => {
    if (value === null) type(sheet, row, column, "");
    else if (typeof value === "string") type(sheet, row, column, `'${value}`);
    else if (typeof value === "boolean") type(sheet, row, column, String(value).toUpperCase());
    else type(sheet, row, column, String(value).replace(".", model.getLocale() === "de" ? "," : "."));
  };
  for (const { name, cells } of plan.sheets) {
    for (const { row, column, content, text } of cells) {
      if (typeof content === "string" && content.startsWith("=")) type(name, row, column, content);
      else if (content !== undefined || text !== undefined) set(name, row, column, content ?? text!);
    }
  }
  // All digits that are shown at all, since the engine tells no value but as it is shown.
  for (const sheet of index.values()) {
    model.updateRangeStyle({ sheet, row: 1, column: 1, width: LAST_COLUMN, height: 99 }, "num_fmt", "0.##########");
  }
  model.setLocale(locale);
  const plain = (shown: string) => (locale === "de" ? shown.replace(",", ".") : shown);
  return {
    set,
    type,
    calculate: () => model.evaluate(),
    read: (sheet, row, column) => {
      const at = [index.get(sheet)!, row, column] as const;
      const text = model.getFormattedCellValue(...at);
      const kind = model.getCellType(...at);
      if (kind === TYPE.logical) return text === "TRUE";
      // An empty cell is a number to TYPE.
      if (kind === TYPE.number) return text === "" ? null : Number(plain(text));
      return text;
    },
  };
}
