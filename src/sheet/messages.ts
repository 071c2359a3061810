import { needsOf } from "../rules/claim";
import type { CompiledArea, CompiledMeasure } from "../rules/compile";
import type { Field, OutlineRow } from "../rules/field";
import { LONGEST_FORMULA, ruleFormula, textFormula, UNUSABLE } from "../rules/formula";
import { faultFormula } from "../rules/readingFormula";
import type { ClaimRule } from "../rules/rule";
import { settledCells } from "./placement";
import type { SheetContext } from "./sheetContext";
import { workingAt } from "./workingCells";

/** The words that a message begins with. They are what the conditional formats look for, and no colour stands alone. */
export const PREFIX = { error: "Fel: ", warning: "Varning: ", info: "Obs: ", missing: "Saknas: " } as const;

/** What is said of a required field that is blank. A measure under development asks instead of stopping. */
export const missingText = ({ measure, required }: Field, { area }: CompiledArea): string =>
  area.measures[measure]!.development
    ? `${PREFIX.warning}fyll i, eller förklara varför uppgiften saknas.`
    : `${PREFIX.missing}fyll i.${required === true ? " Skriv 0 om svaret är noll." : ""}`;

/** Rules that are shown at a row, contradictions before surprises, and that cells can judge. */
function rulesAt(
  measure: CompiledMeasure,
  id: string,
  { placement }: SheetContext,
  reportingYear: number,
): ClaimRule[] {
  return measure.rules
    .filter((rule) => rule.kind === "claim")
    .filter((rule) => rule.anchor === id && (rule.from ?? 0) <= reportingYear)
    .filter(({ claim }) => {
      const { values, mentioned } = needsOf(claim);
      return [...values, ...mentioned].every((field) => placement.has(field));
    })
    .toSorted((a, b) => Number(b.severity === "error") - Number(a.severity === "error"));
}

/** What is wrong at a row, as a formula: empty text, or sentences. */
export function messageFormula(
  measure: CompiledMeasure,
  row: OutlineRow,
  context: SheetContext,
  reportingYear: number,
): string {
  const cells = settledCells(context.compiled, context.placement, context.sheet);
  const rules = rulesAt(measure, row.id, context, reportingYear).flatMap((rule) => {
    const formula = ruleFormula({ ...rule, says: [PREFIX[rule.severity], ...rule.says] }, cells);
    return formula ? [formula] : [];
  });
  const parts = [...(row.kind === "field" ? ownFormulas(row.field, context) : []), ...rules];
  const formula = parts.length < 2 ? (parts[0] ?? "") : `TRIM(${parts.join('&" "&')})`;
  if (formula.length > LONGEST_FORMULA) throw new Error(`The message formula of ${row.id} is longer than Excel takes.`);
  return formula && `=${formula}`;
}

/** What a field's row says of the field alone: what is wrong with what stands there, or that it is missing. */
function ownFormulas(field: Field, { compiled, placement, sheet }: SheetContext): string[] {
  const { number, settled } = workingAt(placement.get(field.id)!.row);
  // Not what it takes over from another field while it is blank: that is told there.
  const unusable = `AND(${number}<>"",${settled}="${UNUSABLE}")`;
  const fault = `IF(${unusable},${textFormula(PREFIX.error)}&${faultFormula(field, number)},"")`;
  if (field.required === false) return [fault];
  const cells = settledCells(compiled, placement, sheet);
  const missing =
    field.required === true
      ? `IF(${number}="",${textFormula(missingText(field, compiled))},"")`
      : `IF(AND(${number}="",N(${cells.at(field.required.field)})>=${field.required.atLeast}),${textFormula(missingText(field, compiled))},"")`;
  return [fault, missing];
}
