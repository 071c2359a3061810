import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initSync, Model } from "@ironcalc/wasm";
import type { Values } from "../src/rules/readings";
import type { WorkbookPlan } from "../src/sheet/plan";

const wasm = createRequire(import.meta.url).resolve("@ironcalc/wasm/wasm_bg.wasm");

/** A planned workbook in IronCalc, a calculation engine that is not ours. */
export type IronCalcWorkbook = {
  /** Types figures into their cells and calculates everything. */
  fill(values: Values): void;
  /** What the cell of a field or derived value shows. */
  text(id: string): string;
};

/** Loads a plan's constants and formulas into IronCalc. */
export function openInIronCalc(plan: WorkbookPlan): IronCalcWorkbook {
  initSync({ module: readFileSync(wasm) });
  const model = new Model("bench", "en", "UTC", "en");
  const index = new Map(plan.sheets.map(({ key }, i) => [key, i] as const));
  plan.sheets.forEach(({ name }, i) => {
    if (i > 0) model.newSheet();
    model.renameSheet(i, name);
  });
  model.pauseEvaluation();
  for (const { key, cells } of plan.sheets) {
    for (const { row, column, content } of cells) {
      if (content !== undefined) model.setUserInput(index.get(key)!, row, column, String(content));
    }
  }
  model.resumeEvaluation();
  model.evaluate();
  const spots = new Map(
    plan.names.map(({ name, sheet, row, column }) => [name, { sheet: index.get(sheet)!, row, column }] as const),
  );
  const spot = (id: string) => spots.get(`nhv.${id}`)!;
  return {
    fill(values) {
      model.pauseEvaluation();
      for (const [id, value] of Object.entries(values)) {
        const { sheet, row, column } = spot(id);
        model.setUserInput(sheet, row, column, value === null ? "" : String(value));
      }
      model.resumeEvaluation();
      model.evaluate();
    },
    text(id) {
      const { sheet, row, column } = spot(id);
      return model.getFormattedCellValue(sheet, row, column);
    },
  };
}
