import { address } from "../../sheet/address";
import type { CellPlan, SheetPlan, ValidationPlan } from "../../sheet/plan";
import { LOOKS } from "../../sheet/styles";
import { isFormula } from "../formulas";
import { grouped } from "../grouped";
import { type Run, runAddress, runsOf } from "../runs";
import { asText } from "./cellText";

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

/** Writes what stands in a sheet, as one array a block. Null leaves a cell as it is. */
export function writeContents(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const cells = plan.cells.filter((cell) => contentOf(cell) !== null);
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

/** Excel's own checks: the rule and what it says when it is broken for blocks of cells, the prompt for each cell. */
export function applyValidations(sheet: Excel.Worksheet, { validations }: SheetPlan): void {
  for (const [, alike] of grouped(validations, ({ type, min, max, error }) =>
    JSON.stringify([type, min, max, error]),
  )) {
    const [first] = alike as [ValidationPlan];
    for (const run of runsOf(alike)) {
      const { dataValidation } = sheet.getRange(runAddress(run));
      dataValidation.rule = ruleOf(first);
      dataValidation.errorAlert = {
        showAlert: true,
        style: "Stop",
        title: first.error.title,
        message: first.error.text,
      };
    }
  }
  for (const { row, column, prompt } of validations) {
    sheet.getRange(address(row, column)).dataValidation.prompt = {
      showPrompt: true,
      title: prompt.title,
      message: prompt.text,
    };
  }
}

/** The looks that follow from what a sheet says. Earlier ones win; Excel puts what is added last before the others. */
export function applyConditionalFormats(sheet: Excel.Worksheet, { conditionalFormats }: SheetPlan): void {
  for (const { firstRow, lastRow, column, formula, look } of conditionalFormats.toReversed()) {
    const range = sheet.getRange(runAddress({ row: firstRow, column, lastRow, lastColumn: column }));
    const { custom } = range.conditionalFormats.add("Custom");
    const { fill, color, bold } = LOOKS[look];
    custom.rule.formula = formula;
    custom.format.fill.color = fill;
    custom.format.font.color = color;
    if (bold) custom.format.font.bold = true;
  }
}
