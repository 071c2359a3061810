import type { ActResult, EmbeddedExcel } from "../../../src/preview/excel";
import { address } from "../../../src/sheet/address";
import type { At } from "../look";
import type { Random } from "../../random";
import type { Part } from "../stateKept";
import type { World } from "../world";

/** Something that can happen to a workbook or in the pane. */
export type Act = {
  /** In Swedish, as a person would say what happened: the kind. */
  name: string;
  /** How often it happens beside the others. */
  weight: number;
  /** What of the report's state it may change; the log always grows. */
  changes?: readonly Part[];
  /** Does it, or lets it begin. Says to what, for whoever reads a failed sequence; null when it cannot happen now. */
  does: (world: World, random: Random) => string | null | Promise<string | null>;
};

/** Rows and columns from 0 to "C14". */
export const cellAddress = ({ row, column }: Pick<At, "row" | "column">): string => address(row + 1, column + 1);

/** Fields whose cells are there. */
export function fieldsHere(world: World): { id: string; at: At }[] {
  const { names } = world.look();
  return [...world.place.compiled.fields.keys()].flatMap((id) => {
    const at = names.get(id);
    return at ? [{ id, at }] : [];
  });
}

/** A field whose cell is there, or null. */
export function someField(world: World, random: Random): { id: string; at: At } | null {
  const fields = fieldsHere(world);
  return fields.length ? random.pick(fields) : null;
}

/** The sheets that a person sees. */
export const visibleSheets = ({ excel }: World): string[] =>
  excel.workbook.sheets().flatMap(({ name, visibility }) => (visibility === "Visible" ? [name] : []));

/** Sheets that names of ours lead to, whatever they are called. */
export const ourSheets = (world: World): string[] => [...new Set(fieldsHere(world).map(({ at }) => at.sheet))];

/** One of these, or null when there is none. */
export const someOf = <T>(list: readonly T[], random: Random): T | null => (list.length ? random.pick(list) : null);

type Workbook = EmbeddedExcel["workbook"];

/** A person does something, or is refused; what is said tells which. */
export function does(world: World, what: string, act: (workbook: Workbook) => ActResult): string {
  return world.person(act) ? what : `${what} (nekas)`;
}

/** Excel before ExcelApi 1.17 tells nobody that a name was changed: it is seen when people turn to their panes. */
export function unheard(world: World, what: string, act: (workbook: Workbook) => ActResult): string {
  const said = does(world, what, act);
  world.panes.forEach((pane) => pane.focus());
  return said;
}
