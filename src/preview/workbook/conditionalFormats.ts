import { contains, subtract, type Area } from "./address";
import type { Border, CellStyle, Underline } from "./cellStyle";
import { shiftFormula } from "./formulaText";

/** A format that a cell gets while a formula is true. */
export interface ConditionalFormat {
  readonly id: string;
  readonly areas: readonly Area[];
  /** The cell the relative references of the formula are counted from. */
  readonly anchor: { readonly row: number; readonly column: number };
  /** With "="; "" until it is set. */
  readonly formula: string;
  readonly stopIfTrue: boolean;
  readonly format: ConditionalStyle;
}

/** Only what differs from the cell's own style. */
export interface ConditionalStyle {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  readonly underline?: Underline;
  readonly numberFormat?: string;
  readonly borders?: Readonly<Partial<Record<"top" | "right" | "bottom" | "left", Border>>>;
}

/** The rules that a cell is under, first priority first, with the formula as it reads in that cell. */
export function rulesAt(
  formats: readonly ConditionalFormat[],
  row: number,
  column: number,
): { rule: ConditionalFormat; formula: string }[] {
  return formats
    .filter((rule) => rule.formula !== "" && rule.areas.some((area) => contains(area, row, column)))
    .map((rule) => ({ rule, formula: shiftFormula(rule.formula, row - rule.anchor.row, column - rule.anchor.column) }));
}

/** The style with the true rules applied: each property from the first rule that has it, none after a stop. */
export function withConditions(style: CellStyle, trueRules: readonly ConditionalFormat[]): CellStyle {
  const stop = trueRules.findIndex((rule) => rule.stopIfTrue);
  const applied = stop < 0 ? trueRules : trueRules.slice(0, stop + 1);
  return applied.reduceRight<CellStyle>(
    (result, { format }) => ({ ...result, ...format, borders: { ...result.borders, ...format.borders } }),
    style,
  );
}

/** The rules as they are when an area no longer has any. */
export function withoutArea(formats: readonly ConditionalFormat[], area: Area): ConditionalFormat[] {
  return formats.flatMap((rule) => {
    const areas = rule.areas.flatMap((part) => subtract(part, area));
    return areas.length > 0 ? [{ ...rule, areas }] : [];
  });
}
