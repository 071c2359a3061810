import type { OpenReport } from "../../src/pane/workbookState";
import type { Broken } from "./invariants";
import type { At, Look } from "./look";
import type { World } from "./world";

/** The cells where a person's number stands as it was written. */
export const personsIn = ({ sheets }: Look, numbers: ReadonlySet<string>): At[] =>
  sheets.flatMap(({ name, cells }) =>
    cells.flatMap(({ row, column, value }) => (numbers.has(String(value)) ? [{ sheet: name, row, column }] : [])),
  );

/** Beside the sheets, where nobody looks, no person's number is kept. */
export function personsNotKept({ look, persons }: World): Broken {
  const kept = [...persons].find((number) => look().states.some((state) => state.includes(number)));
  return kept === undefined ? null : "a person's number is kept in the state";
}

/** When everything has been looked through, a person's number in a cell is told, and nothing is told when there is none. */
export function personsTold(world: World, { compiled, personalData }: OpenReport): Broken {
  const isTold = personalData.some(({ rule }) => rule === `${compiled.area.slug}.personnummer`);
  const stands = personsIn(world.look(), world.persons).length > 0;
  if (stands && !isTold) return "a person's number stands in a cell, and nothing is said of it";
  const text = world.excel.serialise();
  const isNowhere = [...world.persons].every((number) => !text.includes(number.slice(-4)));
  return isTold && isNowhere ? "a person's number is told that stands nowhere" : null;
}
