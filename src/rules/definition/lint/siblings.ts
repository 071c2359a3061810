import type { Breakdown } from "../../../model/breakdown";
import type { CompiledArea } from "../../compile";
import { info, type Remark, warning } from "./remark";

type Placed = { measure: string; breakdown: Breakdown };

const breakdownsOf = ({ measures }: CompiledArea): Placed[] =>
  measures.flatMap(({ id, definition }) => {
    const by = "by" in definition ? (definition.by ?? []) : [];
    return by.map((breakdown) => ({ measure: id, breakdown }));
  });

/** Values by what they have in common, in order. */
function groupedBy<T>(values: readonly T[], key: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) groups.set(key(value), [...(groups.get(key(value)) ?? []), value]);
  return groups;
}

const overlap = (a: Breakdown, b: Breakdown): boolean =>
  a.parts.some(({ id }) => b.parts.some((part) => part.id === id));

const RELATIONS: Record<Breakdown["relation"], string> = {
  partition: "alla är i en del",
  openPartition: "delarna behöver inte täcka alla",
  cover: "en och samma kan vara i flera delar",
  ofWhich: "därav",
  independent: "tal bredvid varandra",
};

/** The same breakdown that closes in one measure and not in another. */
function relationRemarks(placed: readonly Placed[]): Remark[] {
  return [...groupedBy(placed, ({ breakdown }) => breakdown.id).values()].flatMap((group) => {
    const [first] = group;
    const same = group.filter(({ breakdown }) => overlap(breakdown, first!.breakdown));
    const kinds = groupedBy(same, ({ breakdown: { relation, beside } }) =>
      [relation, ...Object.keys(beside ?? {})].join(),
    );
    if (kinds.size < 2) return [];
    const told = [...kinds.values()].map((members) => {
      const { relation, beside } = members[0]!.breakdown;
      const besides = Object.values(beside ?? {}).map((label) => ` och ”${label}” finns`);
      return `i ${members.map(({ measure }) => measure).join(", ")} (${RELATIONS[relation]}${besides.join("")})`;
    });
    return [warning("measures", `fördelningen ”${first!.breakdown.label}” är inte densamma ${told.join(" som ")}.`)];
  });
}

/** The same part with another name in another measure. */
function labelRemarks(placed: readonly Placed[]): Remark[] {
  const parts = placed.flatMap(({ measure, breakdown }) =>
    breakdown.parts.map(({ id, label }) => ({ measure, label, part: `${breakdown.id}.${id}` })),
  );
  return [...groupedBy(parts, ({ part }) => part)].flatMap(([part, group]) => {
    const labels = groupedBy(group, ({ label }) => label);
    if (labels.size < 2) return [];
    const told = [...labels].map(
      ([label, members]) => `”${label}” i ${members.map(({ measure }) => measure).join(", ")}`,
    );
    return [warning("measures", `${part} heter ${told.join(" och ")}.`)];
  });
}

/** Ages without limits: nobody knows where a child becomes an adult. */
function ageRemarks(placed: readonly Placed[]): Remark[] {
  return placed
    .filter(
      ({ breakdown: { parts } }) =>
        parts.some(({ id }) => id === "barn") && !parts.some(({ label }) => /\d/.test(label)),
    )
    .map(({ measure, breakdown }) =>
      info(
        `measures.${measure}.by[${breakdown.id}]`,
        "åldersgrupperna saknar gräns: hur gammal är den som räknas som vuxen?",
      ),
    );
}

/** The same statistics in another order: a figure is easily typed in the wrong box. */
function orderRemarks({ measures }: CompiledArea): Remark[] {
  const shown = measures.flatMap(({ id, definition }) =>
    definition.kind === "statistic" ? [{ id, shows: definition.shows }] : [],
  );
  return [...groupedBy(shown, ({ shows }) => shows.toSorted().join()).values()].flatMap((group) => {
    const orders = groupedBy(group, ({ shows }) => shows.join(", "));
    if (orders.size < 2) return [];
    const told = [...orders].map(([order, members]) => `${members.map(({ id }) => id).join(", ")}: ${order}`);
    return [warning("measures", `statistiken redovisas i olika ordning (${told.join("; ")}).`)];
  });
}

/** Measures that differ where their siblings suggest that they should not. */
export function siblingRemarks(compiled: CompiledArea): Remark[] {
  const placed = breakdownsOf(compiled);
  return [...relationRemarks(placed), ...labelRemarks(placed), ...ageRemarks(placed), ...orderRemarks(compiled)];
}
