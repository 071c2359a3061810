import type { Amount } from "../amount";
import { absolute, difference } from "../amount";
import type { Field } from "../field";
import type { Sentence } from "../rule";

/** Looks a field up by its id. */
export type FieldOf = (id: string) => Field;

/** A field as a sentence names it: ”N (patienter)” i T1. */
export const named = (fieldOf: FieldOf, id: string): string => `”${fieldOf(id).short}” i ${fieldOf(id).measure}`;

/** The end of a sentence that compares two amounts: how far apart they are, and what may explain it. */
export const apart = (left: Amount, right: Amount, because?: string): Sentence => [
  ". Skillnad: ",
  absolute(difference(left, right)),
  because ? `. ${because}` : ".",
];
