import type { Breakdown } from "../model/breakdown";
import type { Figure, Ratio, Share } from "../model/measure";
import { partId, partsPath } from "../rules/outline";
import type { Cases } from "./cases";
import { breakdownKey, type Countable, countsPeople, partKey, YES } from "./questions";

/** Rows and patients of which something holds, by their places in the list. */
type Members = { rows: readonly number[]; patients: readonly number[] };

const all = (size: number): number[] => Array.from({ length: size }, (_, i) => i);

/** Counts what a list says of a measure: patients where a figure counts people, rows otherwise. */
export function countFigures(
  measure: string,
  definition: Countable,
  rows: Cases,
  patients: Cases,
): Record<string, number> {
  const figures: Record<string, number> = {};
  const whole: Members = { rows: all(rows.size), patients: all(patients.size) };
  const isAsked = (key: string): boolean => rows.answers.has(key);
  const having = (members: Members, key: string, answer: string): Members => {
    const within = ({ answers }: Cases, list: readonly number[]) =>
      list.filter((i) => answers.get(key)![i]!.includes(answer));
    return { rows: within(rows, members.rows), patients: within(patients, members.patients) };
  };
  const size = (members: Members, unit: string): number =>
    countsPeople(unit) ? members.patients.length : members.rows.length;

  /** Those in a part, or null where no column says who is. */
  const inPart = (members: Members, question: string, part: string): Members | null => {
    const alone = partKey(question, part);
    if (isAsked(alone)) return having(members, alone, YES);
    return isAsked(question) ? having(members, question, part) : null;
  };

  const divide = (path: string, breakdown: Breakdown, members: Members, unit: string): void => {
    const question = breakdownKey(measure, breakdown);
    for (const part of breakdown.parts) {
      const found = inPart(members, question, part.id);
      if (!found) continue;
      const ownUnit = part.unit ?? unit;
      figures[partId(path, breakdown, part)] = size(found, ownUnit);
      for (const inner of part.by ?? []) divide(`${partsPath(path, breakdown)}.${part.id}`, inner, found, ownUnit);
    }
    for (const beside of Object.keys(breakdown.beside ?? {})) {
      const found = inPart(members, question, beside);
      if (found) figures[`${path}.${beside}`] = size(found, unit);
    }
  };

  /** Those that a question of yes and no is answered with yes for; all where no column answers it. */
  const saying = (members: Members, key: string): Members => (isAsked(key) ? having(members, key, YES) : members);

  const amount = (members: Members, key: string): number =>
    members.rows.reduce((sum, i) => sum + Number(rows.answers.get(key)![i]![0] ?? 0), 0);

  /** Numerator and denominator of a measure or of one stratum. */
  const quotient = (
    path: string,
    of: { numerator: Figure; denominator: Figure },
    kind: Ratio["kind"] | Share["kind"],
    members: Members,
  ) => {
    const key = `${measure}.taljare`;
    figures[`${path}.${of.denominator.id ?? "namnare"}`] = size(members, of.denominator.unit);
    if (!isAsked(key)) return;
    figures[`${path}.${of.numerator.id ?? "taljare"}`] =
      kind === "ratio" ? amount(members, key) : size(having(members, key, YES), of.numerator.unit);
  };

  if (definition.kind === "count") {
    if (definition.whole !== null) figures[`${measure}.total`] = size(whole, definition.unit);
    for (const breakdown of definition.by) divide(measure, breakdown, whole, definition.unit);
    return figures;
  }
  const members = saying(whole, `${measure}.namnare`);
  if ("numerators" in definition) {
    figures[`${measure}.${definition.denominator.id ?? "namnare"}`] = size(members, definition.denominator.unit);
    for (const id of Object.keys(definition.numerators)) {
      const found = inPart(members, `${measure}.taljare`, id);
      if (found) figures[`${measure}.taljare${id}`] = size(found, definition.unit);
    }
  } else {
    quotient(measure, definition, definition.kind, members);
    for (const breakdown of definition.by ?? []) {
      for (const { id } of breakdown.parts) {
        const found = inPart(members, breakdownKey(measure, breakdown), id);
        if (found) quotient(`${partsPath(measure, breakdown)}.${id}`, definition, definition.kind, found);
      }
    }
  }
  const asked = definition.kind === "share" ? definition.responseRate?.of : undefined;
  if (typeof asked === "object" && isAsked(`${measure}.${asked.id}`)) {
    figures[`${measure}.${asked.id}`] = size(having(whole, `${measure}.${asked.id}`, YES), asked.unit);
  }
  return figures;
}
