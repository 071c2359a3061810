import type { OpenReport } from "./workbookState";

/** The next required field that is blank and has a cell, after the given row and round to the beginning. */
export function nextMissing({ compiled, assessment, damages }: OpenReport, after: string | null): string | null {
  const lost = new Set(damages.flatMap(({ kind, fields }) => (kind === "lost" ? fields : [])));
  const missing = new Set(assessment.missing.filter((id) => !lost.has(id)));
  const rows = compiled.measures.flatMap(({ outline }) => outline.map(({ id }) => id));
  const from = after === null ? -1 : rows.indexOf(after);
  return [...rows.slice(from + 1), ...rows.slice(0, from + 1)].find((id) => missing.has(id)) ?? null;
}
