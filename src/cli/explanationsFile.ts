import { z } from "zod";
import { LONGEST_TEXT } from "../report/freeText";
import { unknownIds } from "../report/reportJson";
import type { CompiledArea } from "../rules/compile";
import { readInput, textOf } from "./inputFile";
import type { Terminal } from "./terminal";
import { about, Unusable } from "./unusable";

const schema = z.record(z.string(), z.string().max(LONGEST_TEXT));

function parse(text: string): Record<string, string> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new Unusable(["Filen är inte läsbar JSON. Öppna den i en textredigerare och kontrollera den."]);
  }
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  throw new Unusable(
    parsed.error.issues.map(({ path, code }) => {
      if (!path.length) return "Här ska stå ett objekt med regel-id och förklarande text.";
      return code === "too_big"
        ? `${path.join(".")}: Förklaringen är längre än ${LONGEST_TEXT} tecken. Korta den.`
        : `${path.join(".")}: Här ska stå en förklarande text inom citattecken.`;
    }),
  );
}

/**
 * Reads explanations by rule id.
 * @throws Unusable
 */
export const readExplanations = (
  terminal: Terminal,
  file: string,
  compiled: CompiledArea,
  reportingYear: number,
): Promise<Record<string, string>> =>
  about(file, async () => {
    const explanations = parse(textOf(await readInput(terminal, file)));
    const unknown = unknownIds(compiled, { area: compiled.area.slug, reportingYear, values: {}, explanations });
    if (unknown.length) throw new Unusable(unknown);
    return explanations;
  });
