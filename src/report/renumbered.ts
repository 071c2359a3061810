import type { CompiledMeasure } from "../rules/compile";
import type { Values } from "../rules/readings";
import type { InspectedName, InspectedWorkbook } from "./inspectedWorkbook";
import type { Before } from "./sheetsBefore";

/** The name of a measure as its sheet says it: "R1 – Andel med plan". */
const nameIn = (key: string, heading: readonly string[]): string | null => {
  const title = heading.find((text) => text.startsWith(`${key} – `));
  return title === undefined ? null : title.slice(`${key} – `.length);
};

/** What the sheets of an older workbook call their measures, by key. */
export const namesBefore = ({ sheets }: Before): Map<string, string> =>
  new Map(
    [...sheets].flatMap(([key, { heading }]) => {
      const name = nameIn(key, heading);
      return name === null ? [] : [[key, name] as const];
    }),
  );

/**
 * The measures that have another number in the definition than in an older workbook, as when one was put in before them:
 * old id → new id. They are known by their names, where just one of each has that name.
 */
export function renumberedMeasures(due: readonly CompiledMeasure[], before: Before): Map<string, string> {
  const names = namesBefore(before);
  const isOnly = (name: string) =>
    [...names.values()].filter((other) => other === name).length === 1 &&
    due.filter(({ definition }) => definition.name === name).length === 1;
  return new Map(
    [...names].flatMap(([key, name]) => {
      const now = due.find(({ definition }) => definition.name === name);
      return now && now.id !== key && isOnly(name) ? [[key, now.id] as const] : [];
    }),
  );
}

/** A cell's id with its measure's new number. Who must give up an id gets one of no use. */
export function renumberedId(id: string, renumbered: ReadonlyMap<string, string>): string {
  const [key, ...path] = id.split(".");
  const isTaken = [...renumbered.values()].includes(key!);
  return [renumbered.get(key!) ?? (isTaken ? `${key} (gammalt)` : key), ...path].join(".");
}

/** Figures by field id, by the ids of today. */
export const valuesRenumbered = (values: Values, renumbered: ReadonlyMap<string, string>): Values =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [renumberedId(id, renumbered), value] as const));

/** An inspection in which the cells of renumbered measures have today's ids. */
export function withRenumbered(
  workbook: InspectedWorkbook,
  renumbered: ReadonlyMap<string, string>,
): InspectedWorkbook {
  const renamed = (name: InspectedName): InspectedName => ({ ...name, id: renumberedId(name.id, renumbered) });
  return {
    ...workbook,
    names: workbook.names.map(renamed),
    sheets: workbook.sheets.map((sheet) => ({ ...sheet, names: sheet.names.map(renamed) })),
  };
}
