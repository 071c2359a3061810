import type { Area } from "../model/area";
import type { Measure } from "../model/measure";
import type { Derived, Field, OutlineRow } from "./field";
import { outlineOf } from "./outline";
import { measuredOf } from "./periods";
import type { ClaimRule, Rule, StatisticsRule } from "./rule";
import { breakdownRules } from "./shapes/breakdowns";
import { cellRules } from "./shapes/cells";
import { ratioRules, responseRateRules, shareRules } from "./shapes/quotients";
import { relationRule } from "./shapes/relations";
import { statisticRules } from "./shapes/statistics";
import { strataRules } from "./shapes/strata";
import { type FieldOf, toldApart } from "./shapes/wording";

/** A measure with all that follows from its definition. */
export type CompiledMeasure = {
  id: string;
  definition: Measure;
  outline: readonly OutlineRow[];
  fields: readonly Field[];
  derived: readonly Derived[];
  rules: readonly Rule[];
};

/** An area with all that follows from its definition. */
export type CompiledArea = {
  area: Area;
  measures: readonly CompiledMeasure[];
  fields: ReadonlyMap<string, Field>;
  derived: ReadonlyMap<string, Derived>;
};

function shapeRules(id: string, measure: Measure, fieldOf: FieldOf): (ClaimRule | StatisticsRule)[] {
  switch (measure.kind) {
    case "count":
      return breakdownRules(id, measure, fieldOf);
    case "share":
      return [
        ...shareRules(id, measure, fieldOf),
        ...strataRules(id, measure, fieldOf),
        ...responseRateRules(id, measure.responseRate, fieldOf),
      ];
    case "ratio":
      return [...strataRules(id, measure, fieldOf), ...ratioRules(id, measure, fieldOf)];
    case "statistic":
      return [...statisticRules(id, measure), ...responseRateRules(id, measure.responseRate, fieldOf)];
  }
}

/**
 * Works out everything that a definition implies: fields, derived values and rules, in the document's order.
 * @throws Error when a relation names a field that no measure has (a definition from TypeScript cannot).
 */
export function compile(area: Area): CompiledArea {
  const outlines = Object.entries(area.measures).map(([id, definition]) => ({
    id,
    definition,
    outline: outlineOf(id, definition),
  }));
  const rows = outlines.flatMap(({ outline }) => outline);
  const fields = new Map(rows.flatMap((row) => (row.kind === "field" ? [[row.id, row.field] as const] : [])));
  const derived = new Map(rows.flatMap((row) => (row.kind === "derived" ? [[row.id, row.derived] as const] : [])));
  const fieldsOf = (id: string) => [...fields.values()].filter(({ measure }) => measure === id);
  const named = new Map(
    outlines.flatMap(({ id }) => toldApart(fieldsOf(id))).map((field) => [field.id, field] as const),
  );
  const fieldOf: FieldOf = (id) => {
    const field = named.get(id);
    if (!field) throw new Error(`The definition of ${area.slug} has no field ${id}.`);
    return field;
  };
  const measures = outlines.map(({ id, definition, outline }): CompiledMeasure => {
    const own = fieldsOf(id);
    return {
      id,
      definition,
      outline,
      fields: own,
      derived: [...derived.values()].filter(({ measure }) => measure === id),
      rules: [
        ...shapeRules(id, definition, fieldOf),
        ...area.relations.filter(({ rule }) => rule.startsWith(`${id}.`)).map((one) => relationRule(one, fieldOf)),
        ...cellRules(id, definition, measuredOf(area, id), own),
      ],
    };
  });
  return { area, measures, fields, derived };
}
