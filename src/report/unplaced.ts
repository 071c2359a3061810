import { masked } from "../rules/masked";
import type { CellValue } from "../rules/readings";
import { personalNumbersIn } from "./personalNumber";

/** What stood in a sheet and has no place in the report: kept until a person has seen to it. */
export type Unplaced = {
  /** What the sheet was called. Empty for a figure that is remembered and stood in no sheet. */
  sheet: string;
  /** What stood beside it, or the row it stood in; empty when nothing did. */
  label: string;
  value: CellValue;
};

const same = (a: Unplaced, b: Unplaced): boolean => a.sheet === b.sheet && a.label === b.label && a.value === b.value;

/** What is kept beside the sheets, where nobody looks, holds no person's number: it is whole in the sheet that is set aside. */
function withoutPersons({ sheet, label, value }: Unplaced): Unplaced {
  const mayBePerson =
    typeof value === "string" || (Number.isInteger(value) && personalNumbersIn(String(value)).size > 0);
  return { sheet: masked(sheet), label: masked(label), value: mayBePerson ? masked(String(value)) : value };
}

/** A list with more added to it. What is there already is not added again, however many times it is found. */
export function withUnplaced(list: readonly Unplaced[], found: readonly Unplaced[]): Unplaced[] {
  const added = [...list];
  const more = found.map(withoutPersons);
  for (const one of more) {
    const count = (all: readonly Unplaced[]) => all.filter((other) => same(other, one)).length;
    if (count(added) < Math.max(count(list), count(more))) added.push(one);
  }
  return added;
}

/** A list without one of what it holds. */
export function withoutUnplaced(list: readonly Unplaced[], gone: Unplaced): Unplaced[] {
  const at = list.findIndex((one) => same(one, gone));
  return list.filter((_, i) => i !== at);
}
