import type { CompiledArea } from "../rules/compile";
import type { Field } from "../rules/field";
import { readNumber } from "../rules/number";
import { LARGEST } from "../rules/readings";
import { measuredOf, periodOf } from "../rules/periods";
import type { CellContent, WorkbookContent } from "./workbookContent";

/** A field whose cell has a number in it that does not stand there as a plain number. */
export type DisguisedNumber = {
  field: Field;
  /** What stands in the cell or is shown there: text, a formula, or what its format makes of the number. */
  written: string;
  number: number;
  /** A `link` is a formula that fetches from another workbook. */
  as: "text" | "format" | "formula" | "link";
  /** The report counts it as that number. Else it is an error, and the number is what was perhaps meant. */
  counts: boolean;
};

/** A reference to another workbook: by its name in Excel, by its number in a file. */
const LINK = /\[(?:\d+|[^[\]]+\.xl[a-z]{1,2})\][^[\]]*!/i;

type Found = Omit<DisguisedNumber, "field">;

function disguised(field: Field, { value, formula, shown }: CellContent): Found | null {
  const number = typeof value === "string" ? readNumber(value, field.unit) : value;
  if (typeof number === "number") {
    const found = { number, counts: true };
    if (formula !== null) return { ...found, written: formula, as: LINK.test(formula) ? "link" : "formula" };
    if (shown !== undefined) return { ...found, written: shown, as: "format" };
    return typeof value === "string" ? { ...found, written: value, as: "text" } : null;
  }
  // "12 %" where no percent is counted: in its cell 12 becomes 12 % again, however often it is typed.
  const meant = shown !== undefined && formula === null ? readNumber(shown, "%") : null;
  return meant === null ? null : { written: shown!, number: meant, as: "format", counts: false };
}

/**
 * The numbers of a reporting year that are no plain numbers, in the order of its sheets. Those with more digits than a
 * figure can have are left out: written as a number they would lose some.
 */
export function disguisedNumbers(
  compiled: CompiledArea,
  reportingYear: number,
  { cells }: Pick<WorkbookContent, "cells">,
): DisguisedNumber[] {
  const due = compiled.measures.filter(({ id }) => periodOf(measuredOf(compiled.area, id), reportingYear));
  return due.flatMap(({ fields }) =>
    fields.flatMap((field) => {
      const cell = cells[field.id];
      const found = cell ? disguised(field, cell) : null;
      return found && Math.abs(found.number) < LARGEST ? [{ field, ...found }] : [];
    }),
  );
}
