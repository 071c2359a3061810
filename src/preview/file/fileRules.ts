import type { CellStyle as FileStyle, ConditionalRule, DataValidation } from "hucre/xlsx";
import { formatArea, type Area } from "../workbook/address";
import type { Sheet } from "../workbook/book";
import type { ConditionalStyle } from "../workbook/conditionalFormats";
import { shiftFormula } from "../workbook/formulaText";
import type { Comparison, ComparisonOperator, ValidationArea, ValidationRule } from "../workbook/validation";
import { color, underline } from "./fileStyle";
import { storedFormula, storedText } from "./storedText";

interface Anchored {
  readonly areas: readonly Area[];
  readonly anchor: { readonly row: number; readonly column: number };
}

/** One entry for each area: a file counts the relative references from the first cell of what the rule is for. */
function byArea<T extends Anchored, R>(rules: readonly T[], write: (rule: T, area: Area, text: Text) => R[]): R[] {
  return rules.flatMap((rule) =>
    rule.areas.flatMap((area) =>
      write(rule, area, (formula) => {
        if (typeof formula === "number" || !formula.startsWith("=")) return String(formula);
        return storedFormula(shiftFormula(formula, area.row - rule.anchor.row, area.column - rule.anchor.column));
      }),
    ),
  );
}

type Text = (formula: string | number) => string;

const operators: Record<ComparisonOperator, NonNullable<DataValidation["operator"]>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
};

export function validationRules(sheet: Sheet): DataValidation[] {
  return byArea<ValidationArea, DataValidation>(sheet.validations, (rule, area, text) => {
    const test = ruleTest(rule.rule, text);
    const { errorAlert, prompt } = rule;
    return test
      ? [
          {
            ...test,
            range: formatArea(area),
            allowBlank: rule.ignoreBlanks,
            showErrorMessage: errorAlert.showAlert,
            errorStyle: ({ Stop: "stop", Warning: "warning", Information: "information" } as const)[errorAlert.style],
            errorTitle: storedText(errorAlert.title) || undefined,
            errorMessage: storedText(errorAlert.message) || undefined,
            showInputMessage: prompt.showPrompt,
            inputTitle: storedText(prompt.title) || undefined,
            inputMessage: storedText(prompt.message) || undefined,
          },
        ]
      : [];
  });
}

/** What is tested; null when anything goes. */
function ruleTest(rule: ValidationRule, text: Text): Pick<DataValidation, "type" | "formula1"> | null {
  const compared = (type: DataValidation["type"], { operator, formula1, formula2 }: Comparison) => ({
    type,
    operator: operators[operator],
    formula1: text(formula1),
    ...(formula2 !== undefined && { formula2: text(formula2) }),
  });
  if (rule.wholeNumber) return compared("whole", rule.wholeNumber);
  if (rule.decimal) return compared("decimal", rule.decimal);
  if (rule.date) return compared("date", rule.date);
  if (rule.time) return compared("time", rule.time);
  if (rule.textLength) return compared("textLength", rule.textLength);
  if (rule.custom) return { type: "custom", formula1: text(rule.custom.formula) };
  if (!rule.list) return null;
  const { source } = rule.list;
  // Written out choices stand in quotes. hucre's own `values` would not double those inside.
  return { type: "list", formula1: source.startsWith("=") ? text(source) : `"${source.replaceAll('"', '""')}"` };
}

export function conditionalRules(sheet: Sheet): ConditionalRule[] {
  let priority = 0;
  const complete = sheet.conditionalFormats.filter(({ formula }) => formula !== "");
  return byArea(complete, (rule, area, text): ConditionalRule[] => {
    priority += 1;
    const { formula, stopIfTrue, format } = rule;
    const style = ruleStyle(format);
    return [{ type: "expression", priority, formula: text(formula), stopIfTrue, range: formatArea(area), style }];
  });
}

function ruleStyle(format: ConditionalStyle): FileStyle {
  return {
    font: {
      bold: format.bold,
      italic: format.italic,
      strikethrough: format.strikethrough,
      underline: format.underline && underline(format.underline),
      color: format.color === undefined ? undefined : color(format.color),
    },
    // A conditional format's solid fill has its colour as background.
    fill:
      format.fill === undefined
        ? undefined
        : { type: "pattern", pattern: "solid", fgColor: color(format.fill), bgColor: color(format.fill) },
    numFmt: format.numberFormat,
  };
}
