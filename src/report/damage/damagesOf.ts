import type { CompiledArea, CompiledMeasure } from "../../rules/compile";
import { measuredOf, periodOf } from "../../rules/periods";
import type { Damage } from "../damage";
import type { InspectedWorkbook } from "../inspectedWorkbook";
import type { WorkbookContent } from "../workbookContent";
import { lostOf } from "./lost";
import { plannedWorkbook } from "./plannedWorkbook";
import { type AllSeen, allSeen, type Seen } from "./seen";
import { type About, tell } from "./tell";

/** A report's workbook, as far as it is known. */
export type Examined = {
  compiled: CompiledArea;
  reportingYear: number;
  unit: string;
  content: WorkbookContent;
  /** Null when the workbook was only read. */
  inspection: InspectedWorkbook | null;
  /**
   * Whether the sheets were made as they are made now. Those of an older layout or definition are not compared with the
   * plan: only what is lost of them, or unprotected, can be told.
   */
  layout: "planned" | "older";
};

const known = new WeakMap<InspectedWorkbook, { plan: object; seen: AllSeen }>();

/** What an inspection says: worked out once, though the report is judged again at every change. */
function seenIn(inspection: InspectedWorkbook, { compiled, reportingYear, unit }: Examined): AllSeen {
  const plan = plannedWorkbook(compiled, reportingYear, unit);
  const before = known.get(inspection);
  if (before?.plan === plan) return before.seen;
  const seen = allSeen(compiled, plan, inspection);
  known.set(inspection, { plan, seen });
  return seen;
}

const union = (one: readonly About[], other: readonly About[]): About[] => [
  ...one,
  ...other.filter(({ id, label }) => !one.some((known) => (id === null ? known.label === label : known.id === id))),
];

/** The damages to one measure's sheet: what follows from another is not told beside it. */
function damagesTo(measure: CompiledMeasure, content: WorkbookContent, seen: Seen | undefined): Damage[] {
  const { id, fields } = measure;
  const lost = lostOf(measure, content);
  const ids = fields.map((field) => field.id);
  if (lost.all) return [tell("lost", id, [], ids)];
  const formulas = union(lost.derived, seen?.formulas ?? []);
  const some = (kind: Parameters<typeof tell>[0], about: readonly About[] = []): Damage[] =>
    about.length ? [tell(kind, id, about)] : [];
  const unchecked = seen?.unchecked.filter((one) => content.cells[one.id!]);
  const isWhole = !lost.fields.length && !seen?.displaced.length;
  return [
    ...some("lost", lost.fields),
    ...some("displaced", seen?.displaced),
    ...(isWhole && seen?.isMoved ? [tell("moved", id, seen.moved)] : []),
    ...(isWhole ? some("label", seen?.labels) : []),
    ...some("formula", formulas),
    ...some("validation", unchecked),
    ...(content.unprotected.includes(id) ? [tell("unprotected", id, [])] : []),
  ];
}

/**
 * What is damaged in a report's workbook: sheets, rows and names that are gone, figures that stand at another field's
 * label, texts and formulas that were changed, checks and protection that were taken away. What people may do with a
 * workbook of theirs is no damage: renaming, moving and hiding sheets, widths and formats, sheets and names of their own.
 */
export function damagesOf(examined: Examined): Damage[] {
  const { compiled, reportingYear, content, inspection, layout } = examined;
  const seen = inspection && layout === "planned" ? seenIn(inspection, examined) : null;
  return [
    ...(seen?.cover ?? []),
    ...compiled.measures
      .filter(({ id }) => periodOf(measuredOf(compiled.area, id), reportingYear))
      .flatMap((measure) => damagesTo(measure, content, seen?.measures.get(measure.id))),
  ];
}
