import { AREAS, loadArea } from "../../src/areas/areas";
import { compile, type CompiledArea } from "../../src/rules/compile";
import type { Field } from "../../src/rules/field";
import { measuredOf } from "../../src/rules/periods";
import { DERIVED_ROWS, FIELD_ROWS, type FieldRow, PERIOD_ROWS, RULE_ROWS, SLUGS } from "../domain/tables";

/** Rules that are the product's own: no document states them, and their ids stand in no table. */
const OWN_RULE = /\.cell\.(magnitude|missing)$|\.stat\.(possible|method|usual)$/;

const compiled = new Map<string, CompiledArea>();
beforeAll(async () => {
  for (const slug of SLUGS) compiled.set(slug, compile((await loadArea(slug))!));
});

/** A table's condition, such as "when T1.n >= 2", as a field says it. */
function requiredOf({ required }: FieldRow): Field["required"] {
  if (required === "True" || required === "False") return required === "True";
  const [, field, atLeast] = /^when (\S+) >= (\d+)$/.exec(required)!;
  return { field: field!, atLeast: Number(atLeast) };
}

test("the areas are those of the tables", () => {
  expect(AREAS.map(({ slug }) => slug)).toEqual(SLUGS);
});

test("an area's id is found in whatever Unicode form it is written; others are not found", async () => {
  expect((await loadArea("dysmeli"))?.name).toBe("Dysmeli");
  expect(await loadArea("dysmelier")).toBeNull();
  expect(await loadArea("__proto__")).toBeNull();
});

describe.each(SLUGS)("%s", (slug) => {
  const fields = FIELD_ROWS.filter(({ area }) => area === slug);
  const derived = DERIVED_ROWS.filter(({ area }) => area === slug);
  const rules = RULE_ROWS.filter(({ area }) => area === slug);
  const periods = PERIOD_ROWS.filter(({ area }) => area === slug);
  const area = () => compiled.get(slug)!;

  test("has the documents' measures, in their order, by name and period", () => {
    expect(
      area().measures.map(({ id, definition }) => {
        const measured = measuredOf(area().area, id);
        return [id, definition.name, measured.firstReported, measured.from, measured.yearsBefore];
      }),
    ).toEqual(
      periods.map((row) => [row.measure, row.name, Number(row.firstReported), row.from, Number(row.yearsBefore)]),
    );
  });

  test("asks for the tables' fields and no others", () => {
    expect([...area().fields.keys()].toSorted()).toEqual(fields.map(({ field }) => field).toSorted());
  });

  test.each(fields.map((row) => [row.field, row] as const))("%s is asked for as the table says", (id, row) => {
    const field = area().fields.get(id)!;
    expect({
      type: field.type,
      unit: field.unit,
      min: String(field.min),
      max: field.max === undefined ? "" : String(field.max),
      required: field.required,
      default: field.same ?? "",
    }).toEqual({
      type: row.type,
      unit: row.unit,
      min: row.min,
      max: row.max,
      required: requiredOf(row),
      default: row.default,
    });
  });

  test("works out the tables' values and no others, in their unit and with their decimals", () => {
    const said = [...area().derived.values()].map(({ id, unit, decimals }) => [id, unit, decimals]);
    expect(said.toSorted()).toEqual(derived.map((row) => [row.field, row.unit, Number(row.decimals)]).toSorted());
  });

  test("has the tables' rules and no others but its own, with measure and severity", () => {
    const said = area()
      .measures.flatMap((measure) => measure.rules)
      .filter(({ id }) => !OWN_RULE.test(id))
      .map(({ id, measure, severity }) => [id, measure, severity]);
    expect(said.toSorted()).toEqual(rules.map((row) => [row.rule, row.measure, row.severity]).toSorted());
  });

  test("has no two rules, fields or derived values by the same id", () => {
    const ids = area().measures.flatMap(({ rules: own }) => own.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    const named = area().measures.flatMap(({ outline }) => outline.map(({ id }) => id));
    expect(new Set(named).size).toBe(named.length);
  });

  test("limits a rule to some reporting years only where the table does", () => {
    const limited = area()
      .measures.flatMap((measure) => measure.rules)
      .flatMap((rule) => (rule.kind === "claim" && rule.from ? [[rule.id, `reportingYear >= ${rule.from}`]] : []));
    expect(limited).toEqual(rules.filter(({ when }) => when).map(({ rule, when }) => [rule, when]));
  });

  test("survives a JSON round trip: it is data, and means the same afterwards", () => {
    const again = JSON.parse(JSON.stringify(area().area));
    expect(again).toEqual(area().area);
    expect(compile(again)).toEqual(area());
  });

  test("says of every measure where in the document it stands", () => {
    for (const { definition, rules: own } of area().measures) {
      expect(definition.at).toMatch(/^\d+–\d+$/);
      for (const rule of own) if (rule.kind === "claim") expect(rule.at).toMatch(/^\d+(–\d+)?(, \d+(–\d+)?)*$/);
    }
  });
});
