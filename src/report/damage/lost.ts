import type { CompiledMeasure } from "../../rules/compile";
import type { WorkbookContent } from "../workbookContent";
import type { About } from "./tell";

type Row = { id: string; label: string };

const about = (rows: readonly Row[]): About[] => rows.map(({ id, label }) => ({ id, label }));

/** What a reading alone says is lost of a measure's sheet. */
export type Lost = {
  /** All of its cells are gone. */
  all: boolean;
  /** Fields whose cells are gone. */
  fields: readonly About[];
  /** Derived values whose cells are gone, or were written over. */
  derived: readonly About[];
};

export function lostOf({ fields, derived }: CompiledMeasure, { cells }: WorkbookContent): Lost {
  const lostFields = fields.filter((field) => !cells[field.id]);
  const lostDerived = derived.filter((one) => !cells[one.id]);
  return {
    all: lostFields.length === fields.length && lostDerived.length === derived.length,
    fields: about(lostFields),
    derived: about([...lostDerived, ...derived.filter((one) => cells[one.id]?.formula === null)]),
  };
}
