import type { Breakdown, BreakdownRelation } from "../../model/breakdown";
import type { Fault } from "./fault";

/** A breakdown of a count that says what cannot be, or what would mean nothing. */
function countFaults(where: string, { relation, overlap, blankMeansZero, parts }: Breakdown): Fault[] {
  const faults: Fault[] = [];
  if (overlap && relation !== "cover") {
    faults.push({
      where: `${where}.overlap`,
      says: `går bara med relation ”cover”, inte med ”${relation}”. Ta bort det.`,
    });
  }
  const divided = blankMeansZero ? parts.find((part) => part.by) : undefined;
  if (divided) {
    const says = `i en lista där en tom ruta är 0 kan en del inte fördelas vidare. Ta bort ”by” eller ”blankMeansZero”.`;
    faults.push({ where: `${where}.parts[${divided.id}].by`, says });
  }
  return faults;
}

/** Faults of a count's breakdowns and of their parts' own. `whole` tells whether there is something that they divide. */
export function breakdownFaults(above: string, breakdowns: readonly Breakdown[], whole: boolean): Fault[] {
  return breakdowns.flatMap((breakdown) => {
    const where = `${above}.by[${breakdown.id}]`;
    const without =
      !whole && (breakdown.relation !== "independent" || breakdown.blankMeansZero)
        ? [
            {
              where,
              says: "måttet har ingen helhet (whole är null). Då går bara relation ”independent”, utan blankMeansZero.",
            },
          ]
        : [];
    return [
      ...without,
      ...countFaults(where, breakdown),
      ...breakdown.parts.flatMap(({ id, by }) => breakdownFaults(`${where}.parts[${id}]`, by ?? [], true)),
    ];
  });
}

/** Faults of the strata of a share or ratio: groups that have a numerator and a denominator each. */
export function strataFaults(
  above: string,
  breakdowns: readonly Breakdown[],
  allowed: readonly BreakdownRelation[],
): Fault[] {
  return breakdowns.flatMap((breakdown) => {
    const where = `${above}.by[${breakdown.id}]`;
    const { relation, parts } = breakdown;
    const unused = (["beside", "blankMeansZero", "overlap"] as const).filter((name) => breakdown[name] !== undefined);
    return [
      ...(allowed.includes(relation)
        ? []
        : [
            {
              where: `${where}.relation`,
              says: `”${relation}” går inte för grupper med täljare och nämnare. Välj bland: ${allowed.join(", ")}.`,
            },
          ]),
      ...unused.map((name) => ({
        where: `${where}.${name}`,
        says: "går inte för grupper med täljare och nämnare. Ta bort det.",
      })),
      ...parts.flatMap((part) =>
        (["by", "unit", "short"] as const)
          .filter((name) => part[name] !== undefined)
          .map((name) => ({
            where: `${where}.parts[${part.id}].${name}`,
            says: "går inte för grupper med täljare och nämnare. Ta bort det.",
          })),
      ),
    ];
  });
}
