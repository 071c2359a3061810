import type { CompiledArea, CompiledMeasure } from "../rules/compile";
import { measuredOf, periodOf } from "../rules/periods";
import type { Values } from "../rules/readings";
import { isAside, isMaking, sameTab } from "../sheet/tabNames";
import { fallenAway } from "./fallenAway";
import type { InspectedName, InspectedSheet, InspectedWorkbook } from "./inspectedWorkbook";
import { mostOften } from "./mostOften";
import { type FoundRow, type MeasureRows, measureRows } from "./measureRows";
import { type PlacedSheet, placeMeasure, rowsFor, type Sources } from "./placeMeasure";
import type { Unplaced } from "./unplaced";

export type PlacedFigures = {
  /** By measure id: all that are due. */
  sheets: ReadonlyMap<string, PlacedSheet>;
  /** Figures of fields and measures that the area does not have, or that are not due, with their old labels. */
  fallenAway: readonly Unplaced[];
};

const measureOf = (id: string): string => id.split(".", 1)[0]!;

const isOf = (measure: CompiledMeasure, { kind, id }: InspectedName): boolean =>
  (kind === "block" ? id : measureOf(id)) === measure.id;

/** What a measure's sheet is called now: where its block leads, or else most of its cells, or else by its tab. */
function homeOf(measure: CompiledMeasure, { names, sheets }: InspectedWorkbook): string | null {
  const own = names.filter((name) => isOf(measure, name));
  const block = own.find(({ kind, at }) => kind === "block" && at)?.at?.sheet;
  const most = block ?? mostOften(own.flatMap(({ at }) => (at ? [at.sheet] : [])));
  return most ?? sheets.find(({ name }) => sameTab(name, measure.id))?.name ?? null;
}

/** Whether a sheet that no name leads to may hold figures that were cut or copied from a measure's. */
const mayHold = (measure: CompiledMeasure, { name, names }: InspectedSheet): boolean =>
  !isAside(name) && (names.length === 0 || names.some((one) => isOf(measure, one)));

/** Fewer rows than this on a sheet without names may have their labels by chance. */
const FEWEST_ROWS = 2;

/** What sheets that no name of the workbook leads to hold of a measure: copies of its sheet, and what looks like it. */
const copiesOf = (measure: CompiledMeasure, sheets: readonly InspectedSheet[]): MeasureRows[] =>
  sheets
    .filter((sheet) => mayHold(measure, sheet))
    .map((sheet) => measureRows(measure, sheet, sheet.names))
    .filter(({ rows }) => [...rows.keys()].filter((k) => measure.outline[k]!.kind === "field").length >= FEWEST_ROWS);

const spotOf = ({ sheet, row, column }: FoundRow): string => `${row},${column} ${sheet}`;

/** Which measures have an input in each cell. A copy is of interest only for fields that are not found at home. */
function claimsOf(sources: readonly [CompiledMeasure, Sources][]): Map<string, Set<string>> {
  const claims = new Map<string, Set<string>>();
  for (const [{ id, outline }, { own, copies }] of sources) {
    outline.forEach(({ kind }, k) => {
      if (kind !== "field") return;
      const here = rowsFor(k, own);
      for (const row of here.length === 1 ? here : [...here, ...rowsFor(k, copies)]) {
        claims.set(spotOf(row), (claims.get(spotOf(row)) ?? new Set()).add(id));
      }
    });
  }
  return claims;
}

/**
 * Says of every figure in a workbook which field it belongs to. In order of strength: the cell that the field's name
 * leads to, where no label of another row stands beside it; the row with the field's label; a copy of the sheet; what is
 * remembered. A figure moves only to the field whose label it stands beside. What is not placed is told: nothing is
 * dropped, nothing invented.
 * @param remembered the figures as they last were, for fields whose cell is gone
 */
export function placeFigures(
  { area, measures }: CompiledArea,
  reportingYear: number,
  workbook: InspectedWorkbook,
  remembered: Values,
): PlacedFigures {
  const due = measures.filter(({ id }) => periodOf(measuredOf(area, id), reportingYear));
  const homes = new Map(due.map((measure) => [measure.id, homeOf(measure, workbook)] as const));
  const led = new Set([...homes.values(), ...workbook.names.map(({ at }) => at?.sheet)]);
  const isOwn = (tab: string) => led.has(tab) || due.some(({ id }) => sameTab(id, tab));
  const others = workbook.sheets.filter(({ name }) => !isOwn(name) && !isMaking(name));
  const sources = due.map((measure): [CompiledMeasure, Sources] => {
    const names = workbook.names.filter((name) => isOf(measure, name));
    const home = homes.get(measure.id) ?? null;
    const own = workbook.sheets
      .filter(({ name }) => name === home || sameTab(name, measure.id) || names.some(({ at }) => at?.sheet === name))
      .map((sheet) => measureRows(measure, sheet, names));
    return [measure, { home, own, copies: copiesOf(measure, others) }];
  });
  const claims = claimsOf(sources);
  const claimedBy = (row: FoundRow): ReadonlySet<string> => claims.get(spotOf(row)) ?? new Set();
  return {
    sheets: new Map(
      sources.map(([measure, found]) => [measure.id, placeMeasure(measure, found, claimedBy, remembered)] as const),
    ),
    fallenAway: fallenAway(due, workbook, remembered),
  };
}
