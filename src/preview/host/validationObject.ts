import { cellsOf, intersection, subtract, type Area } from "../workbook/address";
import { patchValidation, removeValidation, noValidation, validationLimits } from "../workbook/validation";
import type {
  Comparison,
  ComparisonOperator,
  Validation,
  ValidationArea,
  ValidationRule,
} from "../workbook/validation";
import { passes } from "../workbook/validationCheck";
import { record } from "../workbook/workbook";
import { accessDenied, invalidArgument, itemNotFound } from "./apiError";
import type { HostContext } from "./hostContext";
import { isHostObject, type HostObject, type Scalar } from "./hostObject";
import { rangeAreasObject } from "./rangeAreasObject";
import type { Target } from "./rangeObject";
import { asBoolean, asOneOf, asRecord, asText } from "./readArgument";

const ruleTypes = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  list: "List",
  custom: "Custom",
} as const;

const operators: readonly ComparisonOperator[] = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
];

/** `range.dataValidation`: of all cells when they agree, else null. */
export function validationObject(context: HostContext, target: Target): HostObject {
  const { workbook } = context;
  const change = (patch: Partial<Validation>): void => {
    const sheet = target.sheet();
    if (sheet.protection) throw accessDenied();
    patchValidation(sheet, target.areas(), patch);
    record(workbook, { kind: "view" });
  };
  const invalid = (): Area[] => invalidCells(context, target);
  const scalar = <K extends keyof Validation>(key: K, read: (value: unknown) => Validation[K]): Scalar => ({
    get: () => common(target, (validation) => validation[key]),
    set: (value) => change({ [key]: read(value) }),
  });
  return {
    type: "DataValidation",
    scalars: {
      Rule: scalar("rule", readRule),
      ErrorAlert: scalar("errorAlert", readErrorAlert),
      Prompt: scalar("prompt", readPrompt),
      IgnoreBlanks: scalar("ignoreBlanks", asBoolean),
      Type: { get: () => common(target, ({ rule }) => typeOf(rule)) ?? "Inconsistent" },
      Valid: { get: () => allValid(target, invalid()) },
    },
    methods: {
      Clear: () => {
        if (target.sheet().protection) throw accessDenied();
        removeValidation(target.sheet(), target.areas());
        record(workbook, { kind: "view" });
      },
      GetInvalidCells: () => {
        const areas = invalid();
        if (areas.length === 0) throw itemNotFound();
        return rangeAreasObject(context, target.sheet().id, areas);
      },
      GetInvalidCellsOrNullObject: () => {
        const areas = invalid();
        return areas.length === 0 ? null : rangeAreasObject(context, target.sheet().id, areas);
      },
    },
  };
}

function typeOf(rule: ValidationRule): string {
  const [key] = Object.keys(rule) as (keyof ValidationRule)[];
  return key ? ruleTypes[key] : "None";
}

/** What the validation of all cells has in common, cells without any included; null when they differ. */
function common<T>(target: Target, valueOf: (validation: Validation) => T): T | null {
  const touched = entriesWithin(target);
  const bare = touched
    .flatMap(({ areas }) => areas)
    .reduce((rest, area) => rest.flatMap((part) => subtract(part, area)), [...target.areas()]);
  const values = [...touched, ...(bare.length > 0 ? [noValidation] : [])].map(valueOf);
  const [first] = values;
  return first !== undefined && values.every((value) => JSON.stringify(value) === JSON.stringify(first)) ? first : null;
}

/** The validations of a range, each with the part of it that lies there. */
function entriesWithin(target: Target): ValidationArea[] {
  return target.sheet().validations.flatMap((entry) => {
    const areas = entry.areas.flatMap((area) =>
      target
        .areas()
        .map((wanted) => intersection(area, wanted))
        .filter((part) => part !== null),
    );
    return areas.length > 0 ? [{ ...entry, areas }] : [];
  });
}

function invalidCells({ workbook }: HostContext, target: Target): Area[] {
  const { book, calculation } = workbook;
  const sheet = target.sheet();
  return entriesWithin(target).flatMap((entry) =>
    entry.areas
      .flatMap((area) => [...cellsOf(area)])
      .filter(({ row, column }) => {
        const value = calculation.valueAt(sheet, row, column);
        return !passes(book, calculation, sheet, entry, row, column, value);
      })
      .map((cell) => ({ ...cell, rowCount: 1, columnCount: 1 })),
  );
}

/** True when all cells pass, false when none does, null when some do. */
function allValid(target: Target, invalid: Area[]): boolean | null {
  if (invalid.length === 0) return true;
  const count = target.areas().reduce((sum, area) => sum + area.rowCount * area.columnCount, 0);
  return invalid.length === count ? false : null;
}

function readRule(value: unknown): ValidationRule {
  const given = Object.entries(asRecord(value)).filter(([, part]) => part !== null && part !== undefined);
  const [entry] = given;
  if (!entry) return {};
  const [kind, part] = entry;
  if (given.length > 1 || !(kind in ruleTypes)) throw invalidArgument();
  if (kind === "list") {
    const { inCellDropDown, source } = asRecord(part);
    const text = isHostObject(source) ? referenceTo(source) : asText(source);
    if (text === "" || (!text.startsWith("=") && text.length > validationLimits.listSource)) throw invalidArgument();
    return { list: { inCellDropDown: inCellDropDown === undefined || asBoolean(inCellDropDown), source: text } };
  }
  if (kind === "custom") {
    const formula = asText(asRecord(part).formula);
    if (!formula.startsWith("=")) throw invalidArgument();
    return { custom: { formula } };
  }
  return { [kind]: readComparison(asRecord(part)) };
}

function readComparison({ formula1, formula2, operator }: Record<string, unknown>): Comparison {
  const limit = (value: unknown): number | string => {
    if (typeof value === "number") return value;
    return isHostObject(value) ? referenceTo(value) : asText(value);
  };
  const comparison = { formula1: limit(formula1), operator: asOneOf(operator, operators) };
  const needsTwo = comparison.operator === "Between" || comparison.operator === "NotBetween";
  if (needsTwo && (formula2 === undefined || formula2 === null)) throw invalidArgument();
  return formula2 === undefined || formula2 === null ? comparison : { ...comparison, formula2: limit(formula2) };
}

/** "=B1a!$A$1:$A$3" for a range that is given as an object. */
function referenceTo(range: HostObject): string {
  const [sheet = "", address = ""] = asText(range.scalars?.Address?.get()).split(/!(?=[^!]*$)/);
  return `=${sheet}!${address.replace(/[A-Z]+|\d+/g, "$$$&")}`;
}

function readErrorAlert(value: unknown): Validation["errorAlert"] {
  const { showAlert = true, style = "Stop", title = "", message = "" } = asRecord(value);
  return {
    showAlert: asBoolean(showAlert),
    style: asOneOf(style, ["Stop", "Warning", "Information"]),
    title: asLimited(title, validationLimits.title),
    message: asLimited(message, validationLimits.message),
  };
}

function readPrompt(value: unknown): Validation["prompt"] {
  const { showPrompt = true, title = "", message = "" } = asRecord(value);
  return {
    showPrompt: asBoolean(showPrompt),
    title: asLimited(title, validationLimits.title),
    message: asLimited(message, validationLimits.message),
  };
}

function asLimited(value: unknown, length: number): string {
  const text = asText(value);
  if (text.length > length) throw invalidArgument();
  return text;
}
