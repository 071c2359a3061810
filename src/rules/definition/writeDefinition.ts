import type { Area } from "../../model/area";
import { definitionSchema, FORMAT } from "./schema";

/** An area as the text of a definition file: always the same text for the same area, with its names in one order. */
export const writeDefinition = (area: Area): string =>
  `${JSON.stringify(definitionSchema.parse({ format: FORMAT, ...area }), null, 2)}\n`;
