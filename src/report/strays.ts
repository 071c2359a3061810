import type { CompiledArea } from "../rules/compile";
import { masked } from "../rules/masked";
import { type CellValue, isBlank } from "../rules/readings";
import type { Finding } from "../rules/rule";
import type { WorkbookContent } from "./workbookContent";

/** A figure in a cell of ours whose id the definition does not have: of an earlier one, or of another area. */
export type Stray = { id: string; value: CellValue };

/** What stands in cells of ours that the definition does not ask for. What a formula of ours works out is no figure. */
export const straysIn = ({ fields, derived }: CompiledArea, { cells }: WorkbookContent): Stray[] =>
  Object.entries(cells).flatMap(([id, { value, formula }]) =>
    fields.has(id) || derived.has(id) || formula !== null || isBlank(value) ? [] : [{ id, value }],
  );

const MOST_NAMED = 6;
const MOST_QUOTED = 40;

/** What stands in a stray cell, to be quoted. */
export const quotedValue = (value: CellValue): string => masked(String(value)).slice(0, MOST_QUOTED);

/** That there are such figures, as `<area>.uppgift.okand`: told of no measure, and stops nothing. */
export function strayFindings({ area }: CompiledArea, strays: readonly Stray[]): Finding[] {
  if (!strays.length) return [];
  const named = strays.slice(0, MOST_NAMED).map(({ id, value }) => `${id} (${quotedValue(value)})`);
  const rest = strays.length - named.length;
  return [
    {
      rule: `${area.slug}.uppgift.okand`,
      measure: "",
      severity: "info",
      fields: [],
      message: `Uppgifter som måtten inte frågar efter finns kvar i arbetsboken: ${named.join(", ")}${rest ? ` och ${rest} till` : ""}. De räknas inte och skickas inte in.`,
    },
  ];
}
