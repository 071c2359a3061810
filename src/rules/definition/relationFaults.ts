import type { Area } from "../../model/area";
import type { Comparison, Relation, RelationAmount, RelationClaim } from "../../model/relation";
import type { Fault } from "./fault";
import { listed } from "./fault";
import { unknownField } from "./unknownField";

type Named = { id: string; earlier: boolean };

function namedIn(amount: RelationAmount<string>): Named[] {
  const now = (ids: readonly string[]) => ids.map((id) => ({ id, earlier: false }));
  if (typeof amount === "number") return [];
  if (typeof amount === "string") return now([amount]);
  if ("previous" in amount) {
    return [amount.of].flat().map((id) => ({ id, earlier: true }));
  }
  return now("plus" in amount ? [...amount.plus, ...amount.minus] : amount);
}

/** Every comparison that a claim makes, conditions too. */
function comparisonsOf(claim: RelationClaim<string>): Pick<Comparison<string>, "left" | "right">[] {
  if ("all" in claim) return claim.all.flatMap(comparisonsOf);
  return "if" in claim ? [claim.if, ...comparisonsOf(claim.then)] : [claim];
}

function* faultsOf(
  { rule, claim }: Relation,
  measures: readonly string[],
  fields: ReadonlySet<string>,
): Generator<Fault> {
  const where = `relations[${rule}]`;
  const measure = rule.split(".")[0]!;
  const comparisons = comparisonsOf(claim);
  const named = comparisons.flatMap(({ left, right }) => [...namedIn(left), ...namedIn(right)]);
  const unknown = [...new Set(named.map(({ id }) => id))].filter((id) => !fields.has(id));
  for (const id of unknown) yield { where: `${where}.claim`, says: unknownField(id, [...fields]) };
  if (comparisons.some(({ left }) => typeof left === "number")) {
    yield {
      where: `${where}.claim`,
      says: "till vänster i en jämförelse (left) ska det stå en uppgift, inte ett tal. Byt plats.",
    };
  }
  if (!measures.includes(measure)) {
    const says = `regelns id ska börja med ett av måtten (${listed(measures, 60)}), inte med ”${measure}”.`;
    yield { where: `${where}.rule`, says };
  } else if (!unknown.length && !named.some(({ id, earlier }) => !earlier && id.startsWith(`${measure}.`))) {
    const says = `regeln hör till ${measure} men nämner ingen uppgift där. Låt id börja med ett mått som den nämner.`;
    yield { where, says };
  }
}

/** Relations that name what is not there, that belong to no measure, or that repeat another's id. Stops after so many. */
export function relationFaults(area: Area, fields: ReadonlySet<string>, most: number): Fault[] {
  const seen = new Set<string>();
  const faults: Fault[] = [];
  for (const relation of area.relations) {
    const { rule } = relation;
    if (seen.has(rule))
      faults.push({ where: `relations[${rule}]`, says: "regelns id finns två gånger. Byt ett av dem." });
    seen.add(rule);
    for (const fault of faultsOf(relation, Object.keys(area.measures), fields)) {
      if (faults.length >= most) return faults;
      faults.push(fault);
    }
  }
  return faults;
}
