import { loadArea } from "../areas/areas";
import type { Area } from "../model/area";
import { readDefinition } from "../rules/definition/readDefinition";
import { writeDefinition } from "../rules/definition/writeDefinition";
import { readInput, textOf } from "./inputFile";
import { printLine, type Terminal } from "./terminal";
import { about, Unusable } from "./unusable";

/** An area that is not built in, and the text that a workbook keeps of it. */
export type Definition = { area: Area; text: string };

/** @throws Unusable with every fault of the definition */
export function definitionOf(text: string): Definition {
  const read = readDefinition(text);
  if (!read.ok) throw new Unusable(read.faults.map(({ where, says }) => `${where}: ${says}`));
  return { area: read.area, text: writeDefinition(read.area) };
}

/** @throws Unusable with every fault of the file */
export const definitionIn = (terminal: Terminal, file: string): Promise<Definition> =>
  about(file, async () => definitionOf(textOf(await readInput(terminal, file))));

/**
 * Reads the file that `--definition` names. For this call it takes the place of a built-in area by the same id; null
 * when there is no file, or when it says the same as the built-in area.
 * @throws Unusable
 */
export async function readDefinitionFile(terminal: Terminal, file: string | undefined): Promise<Definition | null> {
  if (file === undefined) return null;
  const definition = await definitionIn(terminal, file);
  const builtIn = await loadArea(definition.area.slug);
  if (!builtIn) return definition;
  if (writeDefinition(builtIn) === definition.text) return null;
  printLine(terminal.stderr, `${file} gäller i stället för den inbyggda definitionen av ${builtIn.name}.`);
  return definition;
}
