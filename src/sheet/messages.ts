import { needsOf } from "../rules/claim";
import type { CompiledArea, CompiledMeasure } from "../rules/compile";
import { fieldsOf, NO_VALUE } from "../rules/derive";
import type { Derived, Field, OutlineRow } from "../rules/field";
import { type Cells, LONGEST_FORMULA, MISSING, ruleFormula, textFormula, UNUSABLE } from "../rules/formula";
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

/** What is said of a field that is declared missing. */
export const DECLARED_TEXT = `${PREFIX.warning}förklara i rutan NHV-rapport varför uppgiften inte finns.`;

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
  const own =
    row.kind === "field"
      ? ownFormulas(row.field, context)
      : row.kind === "derived"
        ? [noValueFormula(row.derived, cells)]
        : [];
  const parts = [...own, ...rules];
  const formula = parts.length < 2 ? (parts[0] ?? "") : `TRIM(${parts.join('&" "&')})`;
  if (formula.length > LONGEST_FORMULA) throw new Error(`The message formula of ${row.id} is longer than Excel takes.`);
  return formula && `=${formula}`;
}

/** TRUE when any of some fields is declared missing. One cell is asked itself: not every engine counts in it. */
const anyMissing = (ids: readonly string[], cells: Cells): string =>
  cells
    .ranges(ids)
    .map((range) => (range.includes(":") ? `COUNTIF(${range},"${MISSING}")>0` : `${range}="${MISSING}"`))
    .join(",");

/**
 * Why a derived value has none, where something that it is worked out from is declared missing. What is only blank is
 * told on its own row.
 */
function noValueFormula({ numerator, denominator }: Derived, cells: Cells): string {
  const above = fieldsOf(numerator);
  const below = denominator ? fieldsOf(denominator) : [];
  const lacks = (ids: readonly string[]) => `COUNT(${cells.ranges(ids).join(",")})<${ids.length}`;
  const text = (none: keyof typeof NO_VALUE) => textFormula(NO_VALUE[none]);
  const says = denominator
    ? `IF(${lacks(above)},IF(${lacks(below)},${text("both")},${text("numerator")}),${text("denominator")})`
    : text("part");
  return `IF(OR(${anyMissing([...above, ...below], cells)}),${says},"")`;
}

/**
 * What a field's row says of the field alone: what is wrong with what stands there, that it is declared missing, or that
 * it is missing.
 */
function ownFormulas(field: Field, { compiled, placement, sheet }: SheetContext): string[] {
  const { number, settled } = workingAt(placement.get(field.id)!.row);
  // Not what it takes over from another field while it is blank: that is told there.
  const unusable = `AND(${number}<>"",${settled}="${UNUSABLE}")`;
  const fault = `IF(${unusable},${textFormula(PREFIX.error)}&${faultFormula(field, number)},"")`;
  const declared = `IF(${settled}="${MISSING}",${textFormula(DECLARED_TEXT)},"")`;
  if (field.required === false) return [fault, declared];
  const cells = settledCells(compiled, placement, sheet);
  const missing =
    field.required === true
      ? `IF(${number}="",${textFormula(missingText(field, compiled))},"")`
      : `IF(AND(${number}="",N(${cells.at(field.required.field)})>=${field.required.atLeast}),${textFormula(missingText(field, compiled))},"")`;
  return [fault, declared, missing];
}
