import type { Breakdown } from "../model/breakdown";
import type { Direction, Measure } from "../model/measure";
import type { Severity } from "../model/relation";
import { amountText, shortNames } from "./amountText";
import type { CompiledArea, CompiledMeasure } from "./compile";
import { describe } from "./describe";
import type { Derived, Field, OutlineRow } from "./field";
import { code, list, plain, table } from "./markdown";
import { writeNumber } from "./number";
import { STATISTIC_LABELS } from "./outline";
import type { CellTest, ClaimRule, Rule } from "./rule";
import { valuesText } from "./valuesText";

export const KINDS: Record<Measure["kind"], string> = {
  count: "Antal",
  share: "Andel",
  ratio: "Kvot",
  statistic: "Fördelning",
};

const DIRECTIONS: Record<Direction, string> = {
  higher: "Högt värde är bättre",
  lower: "Lågt värde är bättre",
  descriptive: "Deskriptivt mått",
};

const SEVERITIES: Record<Severity, string> = { error: "Fel", warning: "Varning", info: "Upplysning" };

/** Tests that every figure of every measure has to pass; told once for the whole area. */
const EVERYWHERE: readonly CellTest[] = ["number", "magnitude", "nonnegative", "missing"];

const lines = (at: string): string => (/^\d/.test(at) ? `rad ${at}` : at);

/** Which way is better, in words. A background measure has no direction. */
export function directionText({ id, definition: measure }: CompiledMeasure): string {
  if (measure.kind === "share" && "numerators" in measure) {
    return Object.values(measure.numerators)
      .map(({ share, better }) => `${share}: ${DIRECTIONS[better].toLowerCase()}`)
      .join("; ");
  }
  return measure.better ? DIRECTIONS[measure.better] : id.startsWith("B") ? "–" : "Anges inte";
}

function facts(measure: CompiledMeasure): string {
  const { definition } = measure;
  const { asks, population, purpose, foundIn, limits, notes = [], at } = definition;
  const shown = definition.kind === "statistic" ? definition.nationally : undefined;
  const values = definition.kind === "statistic" ? valuesText(definition) : null;
  const said: [string, string | null | undefined][] = [
    ["Mått", asks],
    ["Population", population],
    ["Syfte", purpose],
    ["Riktning", directionText(measure)],
    ["Datakälla", foundIn],
    ["Felkällor och begränsningar", limits],
    ["Kommentar", notes.join(" ")],
    ["Varje värde", values],
    ["För riket visas", shown?.map((one) => STATISTIC_LABELS[one]).join(" och ")],
    ["Utvecklingsmått", definition.development && "Ja. Det som saknas ska förklaras, men stoppar inte rapporten."],
    ["Står i dokumentet", `${definition.heading}, ${lines(at)}`],
  ];
  return list(said.flatMap(([name, text]) => (text ? [`**${name}:** ${plain(text)}`] : [])));
}

function valueText({ type, min, max }: Field): string {
  const kind = type === "integer" ? "heltal" : "tal";
  return max === undefined ? kind : `${kind}, ${writeNumber(min)}–${writeNumber(max)}`;
}

function requirement(field: Field, { fields }: CompiledArea, development: boolean): string {
  if (field.same)
    return plain(`får lämnas tom: då gäller ”${fields.get(field.same)!.label}” i ${fields.get(field.same)!.measure}`);
  if (field.list) return "tom ruta är 0 när listan är påbörjad";
  if (field.required === false) return "får lämnas tom";
  const what = development ? "fylls i eller förklaras" : "ska fyllas i";
  return field.required === true ? what : `${what} när N är minst ${field.required.atLeast}`;
}

const indented = (label: string, depth: number): string => "&emsp;".repeat(depth) + plain(label);

/** A long list takes one row: all its labels, from its first id to its last. */
function fieldRow(row: OutlineRow & { kind: "field" }, compiled: CompiledArea, development: boolean): string[][] {
  const { field, depth, label } = row;
  const cells = [plain(field.unit), valueText(field), requirement(field, compiled, development)];
  if (!field.list) return [[indented(label, depth), code(field.id), ...cells]];
  const { ids } = field.list;
  if (ids[0] !== field.id) return [];
  const labels = ids.map((id) => compiled.fields.get(id)!.short);
  return [
    [
      indented(`${ids.length} uppgifter: ${labels.join(", ")}`, depth),
      `${code(ids[0]!)} till ${code(ids.at(-1)!)}`,
      ...cells,
    ],
  ];
}

function fieldTable({ outline, definition }: CompiledMeasure, compiled: CompiledArea): string {
  const rows = outline.flatMap((row): string[][] => {
    if (row.kind === "field") return fieldRow(row, compiled, definition.development === true);
    return row.kind === "derived" ? [] : [[`**${indented(row.label, row.depth)}**`, "", "", "", ""]];
  });
  return table(["Uppgift", "Id", "Räknar", "Värde", "Krav"], rows);
}

const shownAs = ({ unit, decimals }: Derived): string =>
  unit === "%" ? `procent, ${decimals} decimal` : unit === "kvot" ? `kvot, ${decimals} decimaler` : `heltal (${unit})`;

function derivedTable({ derived, fields }: CompiledMeasure, compiled: CompiledArea): string[] {
  if (!derived.length) return [];
  const name = shortNames(fields);
  const text = amountText(compiled, { name: (id) => name(compiled.fields.get(id)!), place: () => "" });
  const rows = derived.map((one) => {
    const formula = one.denominator
      ? { kind: "quotient" as const, left: one.numerator, right: one.denominator }
      : one.numerator;
    return [plain(one.label), code(one.id), plain(text(formula)), plain(shownAs(one))];
  });
  return ["### Räknas ut", table(["Värde", "Id", "Så räknas det", "Visas som"], rows)];
}

const breakdownsOf = (by: readonly Breakdown[]): Breakdown[] =>
  by.flatMap((one) => [one, ...one.parts.flatMap((part) => breakdownsOf(part.by ?? []))]);

/** Why a rule holds, or what may explain that it does not, as the definition says it. */
function becauseOf(rule: ClaimRule, definition: Measure, { area }: CompiledArea): string | undefined {
  const relation = area.relations.find((one) => one.rule === rule.id);
  if (relation || rule.severity === "error") return relation?.because;
  const by = "by" in definition ? (definition.by ?? []) : [];
  return breakdownsOf(by).find(({ id }) => rule.anchor.endsWith(`.${id}`))?.because;
}

function ruleRow(rule: Rule, definition: Measure, compiled: CompiledArea): string[] {
  const because = rule.kind === "claim" ? becauseOf(rule, definition, compiled) : undefined;
  const says = [describe(rule, compiled), ...(because ? [because] : [])].join(" ");
  return [plain(says), SEVERITIES[rule.severity], rule.at ? lines(rule.at) : "–", code(rule.id)];
}

function ruleTable({ rules, definition }: CompiledMeasure, compiled: CompiledArea): string {
  const rows = rules
    .filter((rule) => rule.kind !== "cells" || !EVERYWHERE.includes(rule.test))
    .map((rule) => ruleRow(rule, definition, compiled));
  return table(["Regel", "Följd", "Källa", "Id"], rows);
}

/** A measure in Swedish, as Markdown: what it is, what is filled in and worked out, and what is held to be true. */
export function measureDocument(measure: CompiledMeasure, compiled: CompiledArea): string[] {
  const { id, definition } = measure;
  return [
    `## ${id} – ${plain(definition.name)}`,
    facts(measure),
    "### Uppgifter",
    fieldTable(measure, compiled),
    ...derivedTable(measure, compiled),
    "### Regler",
    ruleTable(measure, compiled),
  ];
}
