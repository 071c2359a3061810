import { z } from "zod";
import { definitionSchema } from "./schema";

/** The JSON Schema of definition files (draft 2020-12), as text: what editors and other programs read. */
export const definitionJsonSchema = (): string => {
  const schema = z.toJSONSchema(definitionSchema, { target: "draft-2020-12" });
  return `${JSON.stringify({ title: "Måttdefinition för NHV-rapport", ...schema }, null, 2)}\n`;
};
