import type { CompiledArea } from "../rules/compile";
import type { Field } from "../rules/field";
import { readNumber } from "../rules/number";
import { LARGEST } from "../rules/readings";
import { measuredOf, periodOf } from "../rules/periods";
import type { WorkbookContent } from "./workbookContent";

/** A field whose cell holds text that reads as a number, what is written there and the number. */
export type WrittenAsText = { field: Field; written: string; number: number };

/**
 * What Excel takes for text and the report counts as a number, in the order of the sheets of a reporting year. Two are
 * left out, since writing the number would lose something: a formula, and more digits than a figure can have.
 */
export function writtenAsText(
  compiled: CompiledArea,
  reportingYear: number,
  { cells }: Pick<WorkbookContent, "cells">,
): WrittenAsText[] {
  const due = compiled.measures.filter(({ id }) => periodOf(measuredOf(compiled.area, id), reportingYear));
  return due.flatMap(({ fields }) =>
    fields.flatMap((field) => {
      const { value: written, formula } = cells[field.id] ?? { value: null, formula: null };
      if (typeof written !== "string" || formula !== null) return [];
      const number = readNumber(written, field.unit);
      return number === null || Math.abs(number) >= LARGEST ? [] : [{ field, written, number }];
    }),
  );
}
