import { address } from "../../sheet/address";
import type { CellPlan, SheetPlan, ValidationPlan } from "../../sheet/plan";
import { LOOKS } from "../../sheet/styles";
import { isFormula } from "../../sheet/formulas";
import { grouped } from "../grouped";
import { type Run, runAddress, runsOf } from "../runs";
import { shiftFormula } from "../shiftFormula";
import { asText } from "./cellText";
import type { Copy } from "./copying";
import { applyFills, planFills, type WrittenFormulas } from "./formulaFill";
import { joinedAddresses } from "./joinedAddresses";

type Content = string | number | null;

const contentOf = ({ content, text }: CellPlan): Content => {
  if (typeof content === "number" || isFormula(content)) return content;
  const written = text ?? content;
  return written === undefined ? null : asText(written);
};

/** The blocks that a sheet's cells with content fall into: neighbouring columns, from their first to their last row. */
function blocksOf(cells: readonly CellPlan[]): Run[] {
  const blocks: Run[] = [];
  for (const { row, column } of cells.toSorted((a, b) => a.column - b.column)) {
    const last = blocks.at(-1);
    if (!last || column > last.lastColumn + 1) blocks.push({ row, column, lastRow: row, lastColumn: column });
    else {
      last.row = Math.min(last.row, row);
      last.lastRow = Math.max(last.lastRow, row);
      last.lastColumn = column;
    }
  }
  return blocks;
}

/**
 * Writes what stands in a sheet, as one array a block; null leaves a cell as it is. Formulas that were written before
 * are copied from there.
 */
export function writeContents(sheet: Excel.Worksheet, plan: SheetPlan, written: WrittenFormulas, copy: Copy): void {
  const fills = planFills(sheet, plan.cells, written);
  const copied = new Set(fills.flatMap((fill) => fill.cells));
  const cells = plan.cells.filter((cell) => contentOf(cell) !== null && !copied.has(cell));
  for (const block of blocksOf(cells)) {
    const rows: Content[][] = Array.from({ length: block.lastRow - block.row + 1 }, () =>
      Array.from({ length: block.lastColumn - block.column + 1 }, () => null),
    );
    for (const cell of cells) {
      const isHere = cell.column >= block.column && cell.column <= block.lastColumn;
      if (isHere) rows[cell.row - block.row]![cell.column - block.column] = contentOf(cell);
    }
    sheet.getRange(runAddress(block)).formulas = rows;
  }
  applyFills(sheet, fills, copy);
}

/** Merges cells row by row; rows below one another that are merged alike, at once. */
export function mergeCells(sheet: Excel.Worksheet, { merges }: SheetPlan): void {
  for (const [, alike] of grouped(merges, ({ firstColumn, lastColumn }) => `${firstColumn} ${lastColumn}`)) {
    const { firstColumn, lastColumn } = alike[0]!;
    for (const run of runsOf(alike.map(({ row }) => ({ row, column: firstColumn })))) {
      sheet.getRange(runAddress({ ...run, lastColumn })).merge(true);
    }
  }
}

const ruleOf = ({ type, min, max }: ValidationPlan): Excel.DataValidationRule => {
  const rule: Excel.BasicDataValidation = { formula1: min, formula2: max, operator: "Between" };
  return type === "whole" ? { wholeNumber: rule } : { decimal: rule };
};

const promptOf = ({ prompt }: ValidationPlan): Excel.DataValidationPrompt => ({
  showPrompt: true,
  title: prompt.title,
  message: prompt.text,
});

/** Excel's own checks: first what cells have in common, then the prompts of those that differ. */
export function applyValidations(sheet: Excel.Worksheet, { validations }: SheetPlan): void {
  for (const [, alike] of grouped(validations, ({ type, min, max, error }) =>
    JSON.stringify([type, min, max, error]),
  )) {
    const [first, ...others] = alike as [ValidationPlan, ...ValidationPlan[]];
    for (const addresses of joinedAddresses(runsOf(alike).map(runAddress))) {
      const { dataValidation } = sheet.getRanges(addresses);
      dataValidation.rule = ruleOf(first);
      dataValidation.errorAlert = {
        showAlert: true,
        style: "Stop",
        title: first.error.title,
        message: first.error.text,
      };
      dataValidation.prompt = promptOf(first);
    }
    for (const other of others.filter(({ prompt }) => JSON.stringify(prompt) !== JSON.stringify(first.prompt))) {
      sheet.getRange(address(other.row, other.column)).dataValidation.prompt = promptOf(other);
    }
  }
}

/** Whether a formula says the same whichever column it stands in. */
const isTheSameSideways = (formula: string): boolean => shiftFormula(formula, 0, 1) === formula;

/** The looks that follow from what a sheet says. Earlier ones win; Excel puts what is added last before the others. */
export function applyConditionalFormats(sheet: Excel.Worksheet, { conditionalFormats }: SheetPlan): void {
  const alike = grouped(conditionalFormats, ({ column, ...rest }) =>
    JSON.stringify([rest, isTheSameSideways(rest.formula) || column]),
  );
  for (const [, formats] of alike.toReversed()) {
    const { formula, look } = formats[0]!;
    const runs = formats.map(({ firstRow, lastRow, column }) =>
      runAddress({ row: firstRow, column, lastRow, lastColumn: column }),
    );
    const { custom } = sheet.getRanges(runs.join(",")).conditionalFormats.add("Custom");
    const { fill, color, bold } = LOOKS[look];
    custom.rule.formula = formula;
    custom.format.fill.color = fill;
    custom.format.font.color = color;
    if (bold) custom.format.font.bold = true;
  }
}
