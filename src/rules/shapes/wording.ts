import type { Amount } from "../amount";
import { absolute, difference } from "../amount";
import type { Field } from "../field";
import type { Sentence } from "../rule";

/** Looks a field up by its id, with the short label that sentences name it by. */
export type FieldOf = (id: string) => Field;

/**
 * The fields of a measure as sentences name them: by the short label, or by the whole one where another field of the
 * measure has the same short one.
 */
export function toldApart(fields: readonly Field[]): Field[] {
  const isAlone = ({ short }: Field) => fields.filter((other) => other.short === short).length === 1;
  return fields.map((field) => (isAlone(field) ? field : { ...field, short: field.label }));
}

/** A field as a sentence names it: ”N (patienter)” i T1. */
export const named = (fieldOf: FieldOf, id: string): string => `”${fieldOf(id).short}” i ${fieldOf(id).measure}`;

/** The end of a sentence that compares two amounts: how far apart they are, and what may explain it. */
export const apart = (left: Amount, right: Amount, because?: string): Sentence => [
  ". Skillnad: ",
  absolute(difference(left, right)),
  because ? `. ${because}` : ".",
];
