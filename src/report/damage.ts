import type { Finding } from "../rules/rule";
import type { Reason } from "./sign";

/**
 * A finding about the workbook itself, by a rule of our own: `<sheet>.<what>.<state>`. Errors say that figures may be
 * missing or belong to another field, and stop signing and export; the others are only told. `fields` names the rows
 * that it is about, where they are fields or derived values.
 */
export type Damage = Finding & {
  kind: DamageKind;
  /** The key of the sheet that is damaged and that a repair rebuilds: a measure's id, or "Start". */
  sheet: string;
  /** The message without what to do about it: what is damaged, and where. */
  says: string;
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

/** A damage as it is told beside the report's other findings. */
export const asFinding = ({ rule, measure, severity, fields, message }: Damage): Finding => ({
  rule,
  measure,
  severity,
  fields,
  message,
});

/** Whether figures may be missing or misplaced because of a damage. */
export const stops = ({ severity }: Damage): boolean => severity === "error";

/** Why a damaged workbook can be neither signed nor exported. */
export const damageReasons = (damages: readonly Damage[]): Reason[] =>
  damages.filter(stops).map(({ message }) => ({ says: message, findings: [] }));
