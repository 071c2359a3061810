import type { CompiledArea } from "../compile";
import { type Cells, LONGEST_FORMULA, ruleFormula } from "../formula";
import type { ClaimRule } from "../rule";
import type { Fault } from "./fault";

/** Room for what a message cell says besides its rules: that the figure is no number, or that it is missing. */
const OWN_MESSAGE = 1500;
/** Room for what binds two rules in one cell, and for the word that each begins with. */
const BINDING = 40;

/** Cells with addresses as long as they can be on a measure's sheet. */
function longCells({ measures, fields }: CompiledArea): Cells {
  const rows = new Map(measures.flatMap(({ outline }) => outline.map(({ id }, i) => [id, 1000 + i] as const)));
  const at = (id: string) => `'${fields.get(id)!.measure}'!AA${rows.get(id)!}`;
  const ranges = (ids: readonly string[]): string[] => {
    const runs: { first: string; last: string }[] = [];
    for (const id of ids) {
      const run = runs.at(-1);
      const follows =
        run && rows.get(run.last)! + 1 === rows.get(id) && fields.get(run.last)!.measure === fields.get(id)!.measure;
      if (follows) run.last = id;
      else runs.push({ first: id, last: id });
    }
    return runs.map(({ first, last }) => (first === last ? at(first) : `${at(first)}:AA${rows.get(last)!}`));
  };
  return { at, ranges, decimals: ranges, field: (id) => fields.get(id)! };
}

/** Rows whose message would be a longer formula than Excel takes: too many parts, or too long sentences. */
export function formulaFaults(compiled: CompiledArea): Fault[] {
  const cells = longCells(compiled);
  return compiled.measures.flatMap(({ id: measure, rules }) => {
    const lengths = new Map<string, number>();
    for (const rule of rules.filter((one): one is ClaimRule => one.kind === "claim")) {
      const length = (ruleFormula(rule, cells)?.length ?? 0) + BINDING;
      lengths.set(rule.anchor, (lengths.get(rule.anchor) ?? OWN_MESSAGE) + length);
    }
    return [...lengths]
      .filter(([, length]) => length > LONGEST_FORMULA)
      .map(([anchor]) => ({
        where: `measures.${measure}`,
        says: `reglerna vid ”${anchor}” blir längre än Excel tar i en formel. Dela upp fördelningen, eller ge delarna kortare namn (short).`,
      }));
  });
}
