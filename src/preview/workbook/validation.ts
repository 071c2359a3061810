import { contains, intersection, subtract, type Area } from "./address";
import type { Sheet } from "./book";

export type ComparisonOperator =
  | "Between"
  | "NotBetween"
  | "EqualTo"
  | "NotEqualTo"
  | "GreaterThan"
  | "LessThan"
  | "GreaterThanOrEqualTo"
  | "LessThanOrEqualTo";

export interface Comparison {
  /** A number, or a formula with "=". */
  readonly formula1: number | string;
  readonly formula2?: number | string;
  readonly operator: ComparisonOperator;
}

/** As in Office.js: exactly one of these, or none (anything goes). */
export interface ValidationRule {
  readonly wholeNumber?: Comparison;
  readonly decimal?: Comparison;
  readonly date?: Comparison;
  readonly time?: Comparison;
  readonly textLength?: Comparison;
  /** Choices with commas between, or a formula with "=". */
  readonly list?: { readonly inCellDropDown: boolean; readonly source: string };
  readonly custom?: { readonly formula: string };
}

export interface Validation {
  readonly rule: ValidationRule;
  readonly errorAlert: {
    readonly showAlert: boolean;
    readonly style: "Stop" | "Warning" | "Information";
    readonly title: string;
    readonly message: string;
  };
  readonly prompt: { readonly showPrompt: boolean; readonly title: string; readonly message: string };
  readonly ignoreBlanks: boolean;
}

export interface ValidationArea extends Validation {
  readonly areas: readonly Area[];
  /** The cell the relative references of the formulas are counted from. */
  readonly anchor: { readonly row: number; readonly column: number };
}

export const noValidation: Validation = {
  rule: {},
  errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
  prompt: { showPrompt: true, title: "", message: "" },
  ignoreBlanks: true,
};

/** The limits of length that Excel's dialogue and file format have. */
export const validationLimits = { title: 32, message: 255, listSource: 255 };

export function validationAt(sheet: Sheet, row: number, column: number): ValidationArea | null {
  return sheet.validations.find(({ areas }) => areas.some((area) => contains(area, row, column))) ?? null;
}

/** Changes the validation of an area, part by part: what other cells had is left as it was. */
export function patchValidation(sheet: Sheet, areas: readonly Area[], patch: Partial<Validation>): void {
  const anchor = areas[0];
  if (!anchor) return;
  const covered = sheet.validations.flatMap((entry) => {
    const inside = entry.areas.flatMap((area) =>
      areas.map((target) => intersection(area, target)).filter((x) => x !== null),
    );
    return inside.length > 0 ? [{ ...entry, areas: inside }] : [];
  });
  const uncovered = covered
    .flatMap((entry) => entry.areas)
    .reduce((rest, area) => rest.flatMap((part) => subtract(part, area)), [...areas]);
  removeValidation(sheet, areas);
  const moved = patch.rule ? { anchor: { row: anchor.row, column: anchor.column } } : {};
  sheet.validations.push(...covered.map((entry) => ({ ...entry, ...patch, ...moved })));
  if (uncovered.length > 0) sheet.validations.push({ ...noValidation, ...patch, areas: uncovered, anchor });
}

export function removeValidation(sheet: Sheet, areas: readonly Area[]): void {
  sheet.validations = sheet.validations.flatMap((entry) => {
    const rest = areas.reduce<readonly Area[]>(
      (parts, area) => parts.flatMap((part) => subtract(part, area)),
      entry.areas,
    );
    return rest.length > 0 ? [{ ...entry, areas: rest }] : [];
  });
}
