import type { Area } from "../../model/area";
import type { Fault } from "./fault";
import { readDefinition } from "./readDefinition";
import { writeDefinition } from "./writeDefinition";

/** An area that is not built in, and the text that a workbook keeps of it. */
export type Definition = { area: Area; text: string };

export type OpenedDefinition = { ok: true; definition: Definition } | { ok: false; faults: readonly Fault[] };

/** Reads a definition file's text, or says everything that is wrong with it. */
export function openDefinition(file: string): OpenedDefinition {
  const read = readDefinition(file);
  return read.ok ? { ok: true, definition: { area: read.area, text: writeDefinition(read.area) } } : read;
}

/** How a definition stands to the area that is built in by its id: there is none, it says the same, or another thing. */
export type Standing = "new" | "same" | "replaces";

export function standingOf({ text }: Definition, builtIn: Area | null): Standing {
  if (!builtIn) return "new";
  return writeDefinition(builtIn) === text ? "same" : "replaces";
}
