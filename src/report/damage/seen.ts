import type { CompiledArea, CompiledMeasure } from "../../rules/compile";
import { FIRST_ROW } from "../../sheet/columns";
import type { WorkbookPlan } from "../../sheet/plan";
import type { Damage } from "../damage";
import type { InspectedWorkbook } from "../inspectedWorkbook";
import { formulasAmiss, type Sheets, textsAmiss } from "./cellsAmiss";
import { coverDamages } from "./coverDamage";
import { type Standing, standings } from "./standing";
import type { About } from "./tell";

/** What an inspection says of one measure's sheet, beside what is lost. */
export type Seen = {
  displaced: readonly About[];
  moved: readonly About[];
  /** The sheet stands otherwise than planned, though its figures are right. */
  isMoved: boolean;
  labels: readonly About[];
  formulas: readonly About[];
  unchecked: readonly About[];
};

export type AllSeen = { measures: ReadonlyMap<string, Seen>; cover: readonly Damage[] };

/** The row of a measure's sheet as damages name it. */
function rowAt({ outline, fields, derived }: CompiledMeasure, row: number): About {
  const { id, label } = outline[row - FIRST_ROW]!;
  const known = [...fields, ...derived].find((one) => one.id === id);
  return known ? { id, label: known.label } : { id: null, label };
}

function seenOf(standing: Standing, { unvalidated }: InspectedWorkbook, sheets: Sheets): Seen {
  const { measure, plan, grid, displaced, unlabelled, moved, isMoved, asPlanned } = standing;
  const idOf = (row: number) => measure.outline[row - FIRST_ROW];
  const texts = grid && asPlanned ? textsAmiss(grid, plan) : [];
  return {
    displaced,
    moved,
    isMoved,
    labels: [
      ...(asPlanned ? [] : unlabelled),
      ...texts.map(({ label, row }): About => {
        const at = idOf(row);
        return { label, id: at && at.kind !== "heading" ? at.id : null };
      }),
    ],
    formulas: grid && asPlanned ? formulasAmiss(grid, plan, sheets).map((row) => rowAt(measure, row)) : [],
    unchecked: measure.fields.filter(({ id }) => unvalidated.includes(id)),
  };
}

/** What an inspection says of all sheets of a plan. */
export function allSeen({ measures }: CompiledArea, plan: WorkbookPlan, inspection: InspectedWorkbook): AllSeen {
  const standing = standings(measures, plan, inspection);
  const cover = plan.sheets.find(({ key }) => key === plan.active)!;
  const byName = new Map(standing.flatMap(({ grid, measure }) => (grid ? [[grid.sheet.name, measure.id]] : [])));
  const keys = new Map(plan.sheets.map(({ name, key }) => [name, key]));
  const sheets: Sheets = {
    planned: (name) => keys.get(name) ?? name,
    // Somebody else's sheet may be called as one of ours is.
    found: (name) => byName.get(name) ?? `[${name}]`,
    asPlanned: (key) => standing.some(({ measure, asPlanned }) => measure.id === key && asPlanned),
  };
  return {
    measures: new Map(standing.map((one) => [one.measure.id, seenOf(one, inspection, sheets)])),
    cover: coverDamages(cover, inspection, new Set(byName.keys()), sheets),
  };
}
