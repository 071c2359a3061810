import { loadArea } from "../areas/areas";
import { faultText } from "../rules/definition/fault";
import { type Definition, openDefinition, standingOf } from "../rules/definition/openDefinition";
import { readInput, textOf } from "./inputFile";
import { printLine, type Terminal } from "./terminal";
import { about, Unusable } from "./unusable";

/** @throws Unusable with every fault of the file */
export const definitionIn = (terminal: Terminal, file: string): Promise<Definition> =>
  about(file, async () => {
    const opened = openDefinition(textOf(await readInput(terminal, file)));
    if (!opened.ok) throw new Unusable(opened.faults.map(faultText));
    return opened.definition;
  });

/**
 * Reads the file that `--definition` names. For this call it takes the place of a built-in area by the same id; null
 * when there is no file, or when it says the same as the built-in area.
 * @throws Unusable
 */
export async function readDefinitionFile(terminal: Terminal, file: string | undefined): Promise<Definition | null> {
  if (file === undefined) return null;
  const definition = await definitionIn(terminal, file);
  const standing = standingOf(definition, await loadArea(definition.area.slug));
  if (standing === "same") return null;
  if (standing === "replaces") {
    printLine(terminal.stderr, `${file} gäller i stället för den inbyggda definitionen av ${definition.area.name}.`);
  }
  return definition;
}
