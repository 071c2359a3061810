import type { CompiledArea, CompiledMeasure } from "../rules/compile";
import { measuredOf, periodOf } from "../rules/periods";
import type { Finding } from "../rules/rule";
import type { Reason } from "./sign";
import type { WorkbookContent } from "./workbookContent";

/**
 * A finding about the workbook itself, by rules of our own. `<measure>.sheet.lost` is an error: figures may be missing,
 * `fields` names those whose cells are gone, and the report can be neither signed nor exported.
 * `<measure>.formula.lost` is only told: `fields` names the derived values that somebody wrote over.
 */
export type Damage = Finding & {
  kind: DamageKind;
  /** The key of the sheet that is damaged and that a repair rebuilds: a measure's id, or "Start". */
  sheet: string;
};

export type DamageKind =
  /** The sheet, or cells of it, are gone. */
  | "lost"
  /** Names lead to other fields' rows: figures may belong to another field. */
  | "displaced"
  /** Rows or columns were inserted, deleted or moved; the figures are right. */
  | "moved"
  | "label"
  | "formula"
  | "validation"
  | "unprotected"
  /** The cover is gone or changed. */
  | "cover";

const MENDING = "Ångra i Excel (Ctrl+Z), eller använd en tidigare version av arbetsboken.";
const RECOUNTED = "Det som exporteras räknas ändå ut på nytt ur uppgifterna.";
const MOST_NAMED = 3;

function listed(labels: readonly string[]): string {
  const named = labels.slice(0, MOST_NAMED).map((label) => `”${label}”`);
  const rest = labels.length - named.length;
  return rest ? `${named.join(", ")} och ${rest} till` : named.join(" och ");
}

type Row = { id: string; label: string };

const idsOf = (rows: readonly Row[]): string[] => rows.map(({ id }) => id);
const labelsOf = (rows: readonly Row[]): string => listed(rows.map(({ label }) => label));

function damageOf({ id, fields, derived }: CompiledMeasure, { cells }: WorkbookContent): Damage[] {
  const lostFields = fields.filter((field) => !cells[field.id]);
  const lostDerived = derived.filter((one) => !cells[one.id]);
  const overwritten = derived.filter((one) => cells[one.id]?.formula === null);
  const lost = (message: string): Damage => ({
    kind: "lost",
    sheet: id,
    rule: `${id}.sheet.lost`,
    measure: id,
    severity: "error",
    fields: idsOf(lostFields),
    message: `${message} ${MENDING}`,
  });
  if (lostFields.length === fields.length && lostDerived.length === derived.length) {
    return [lost(`Bladet ${id} finns inte kvar i arbetsboken.`)];
  }
  const found: Damage[] = [];
  if (lostFields.length) found.push(lost(`Rutan för ${labelsOf(lostFields)} finns inte kvar på bladet ${id}.`));
  if (lostDerived.length || overwritten.length) {
    found.push({
      kind: "formula",
      sheet: id,
      rule: `${id}.formula.lost`,
      measure: id,
      severity: "info",
      fields: idsOf(overwritten),
      message: `Formeln för ${labelsOf([...lostDerived, ...overwritten])} finns inte kvar på bladet ${id}. ${MENDING} ${RECOUNTED}`,
    });
  }
  return found;
}

/** What has been lost of the sheets of a reporting year: deleted sheets, removed rows and names, overwritten formulas. */
export const damagesOf = (compiled: CompiledArea, reportingYear: number, content: WorkbookContent): Damage[] =>
  compiled.measures
    .filter(({ id }) => periodOf(measuredOf(compiled.area, id), reportingYear))
    .flatMap((measure) => damageOf(measure, content));

/** A damage as it is told beside the report's other findings. */
export const asFinding = ({ rule, measure, severity, fields, message }: Damage): Finding => ({
  rule,
  measure,
  severity,
  fields,
  message,
});

/** Whether figures may be missing because of a damage. */
export const stops = ({ severity }: Damage): boolean => severity === "error";

/** Why a damaged workbook can be neither signed nor exported. */
export const damageReasons = (damages: readonly Damage[]): Reason[] =>
  damages.filter(stops).map(({ message }) => ({ says: message, findings: [] }));
