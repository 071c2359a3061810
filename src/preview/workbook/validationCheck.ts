import type { Book, Cell, Sheet } from "./book";
import type { Calculation } from "./calculation";
import { isCellError, type CellValue } from "./cellValue";
import { shiftFormula, referenceOf } from "./formulaText";
import { cellsOf } from "./address";
import { readEntry, english, swedish } from "./typedInput";
import type { Comparison, ValidationArea } from "./validation";

/**
 * Whether a value may stand in a cell under a validation rule. An error value, or a rule that cannot be worked out, fails.
 * Formulas of the rule are worked out as if the cell held `entered`.
 */
export function passes(
  book: Book,
  calculation: Calculation,
  sheet: Sheet,
  validation: ValidationArea,
  row: number,
  column: number,
  value: CellValue,
  entered?: Cell,
): boolean {
  if (value === "") return validation.ignoreBlanks;
  const { rule } = validation;
  const assuming = entered && { sheet, row, column, cell: entered };
  const ask = (formula: string): CellValue => {
    const shifted = shiftFormula(formula, row - validation.anchor.row, column - validation.anchor.column);
    return calculation.ask([{ sheetId: sheet.id, row, column, formula: shifted }], assuming)[0] ?? "";
  };
  if (rule.custom) {
    const result = ask(rule.custom.formula);
    return result === true || (typeof result === "number" && result !== 0);
  }
  if (rule.list) {
    const choices = listChoices(book, calculation, sheet, validation, row, column);
    return choices === null || choices.some((choice) => sameChoice(choice, value));
  }
  const number = typeof value === "number" ? value : null;
  if (rule.textLength) return compares(textLength(value), rule.textLength, ask);
  if (rule.wholeNumber) return number !== null && Number.isInteger(number) && compares(number, rule.wholeNumber, ask);
  const comparison = rule.decimal ?? rule.date ?? rule.time;
  return comparison === undefined || (number !== null && compares(number, comparison, ask));
}

/** What a list rule offers, as values; null when the cell has no list, or its source is not a range. */
export function listChoices(
  book: Book,
  calculation: Calculation,
  sheet: Sheet,
  validation: ValidationArea,
  row: number,
  column: number,
): CellValue[] | null {
  const source = validation.rule.list?.source;
  if (source === undefined) return null;
  if (!source.startsWith("=")) return source.split(",").map((choice) => choice.trim());
  const name = book.names.find((entry) => entry.name.toLowerCase() === source.slice(1).toLowerCase());
  const formula = name
    ? name.formula
    : shiftFormula(source, row - validation.anchor.row, column - validation.anchor.column);
  const reference = referenceOf(formula);
  const home = reference?.sheet ? book.sheets.find((other) => other.name === reference.sheet) : sheet;
  if (!reference || !home) return null;
  return [...cellsOf(reference.area)].map((cell) => calculation.valueAt(home, cell.row, cell.column));
}

/** A choice that is written in the rule is text; what was typed may have become a number or a logical value. */
function sameChoice(choice: CellValue, value: CellValue): boolean {
  if (choice === value) return true;
  if (typeof choice !== "string") return false;
  const entry = readEntry(choice, "General", swedish) ?? readEntry(choice, "General", english);
  return entry !== null && "value" in entry.cell && entry.cell.value === value;
}

function textLength(value: CellValue): number {
  return isCellError(value) ? NaN : String(value).length;
}

function compares(value: number, comparison: Comparison, ask: (formula: string) => CellValue): boolean {
  const limit = (formula: number | string | undefined): number => {
    if (typeof formula === "number") return formula;
    if (formula === undefined || formula === "") return NaN;
    if (!formula.startsWith("=")) return Number(formula);
    const result = ask(formula);
    return result === "" ? 0 : typeof result === "number" ? result : NaN;
  };
  const first = limit(comparison.formula1);
  const second = limit(comparison.formula2);
  switch (comparison.operator) {
    case "Between":
      return value >= first && value <= second;
    case "NotBetween":
      return value < first || value > second;
    case "EqualTo":
      return value === first;
    case "NotEqualTo":
      return value !== first;
    case "GreaterThan":
      return value > first;
    case "LessThan":
      return value < first;
    case "GreaterThanOrEqualTo":
      return value >= first;
    case "LessThanOrEqualTo":
      return value <= first;
  }
}
