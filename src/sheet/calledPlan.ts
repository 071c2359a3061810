import { quotedSheet } from "./address";
import { isFormula } from "./formulas";
import type { SheetPlan } from "./plan";

/** Texts, which name no sheets, and quoted names of sheets with what makes them references. */
const PIECE = /"[^"]*"|'((?:[^']|'')+)'!/g;

/**
 * A planned formula as it is written where sheets are called something else than planned.
 * @param called planned name → the name that the sheet has now
 */
const calledFormula = (formula: string, called: ReadonlyMap<string, string>): string =>
  formula.replace(PIECE, (piece: string, quoted: string | undefined) => {
    const now = quoted === undefined ? undefined : called.get(quoted.replaceAll("''", "'"));
    return now === undefined ? piece : `${quotedSheet(now)}!`;
  });

/** A planned sheet as it is built where sheets are called something else than planned, itself perhaps among them. */
export const calledPlan = (plan: SheetPlan, called: ReadonlyMap<string, string>): SheetPlan => ({
  ...plan,
  name: called.get(plan.name) ?? plan.name,
  cells: plan.cells.map((cell) =>
    isFormula(cell.content) ? { ...cell, content: calledFormula(cell.content, called) } : cell,
  ),
});

/** The planned names of the other sheets that a sheet's formulas name. */
export function namedSheets({ name, cells }: SheetPlan): Set<string> {
  const named = new Set<string>();
  for (const { content } of cells) {
    if (!isFormula(content)) continue;
    for (const [, quoted] of content.matchAll(PIECE)) if (quoted) named.add(quoted.replaceAll("''", "'"));
  }
  named.delete(name);
  return named;
}
