import { amountText, enumerate, namesOf, type Naming, shortNames } from "./amountText";
import { needsOf } from "./claim";
import { claimText } from "./claimText";
import type { CompiledArea } from "./compile";
import type { Field } from "./field";
import { REASONS_LISTED } from "./missing";
import { writeNumber } from "./number";
import { describeStatistics } from "./describeStatistics";
import type { CellRule, ClaimRule, NotDueRule, Rule } from "./rule";

/** The names of a measure's fields within it. */
const namingWithin = (measure: string, compiled: CompiledArea): Naming => {
  const name = shortNames(compiled.measures.find(({ id }) => id === measure)!.fields);
  return { name: (id) => name(compiled.fields.get(id)!), place: () => "" };
};

const above = (id: string): string => id.slice(0, id.lastIndexOf("."));

/** How a rule names its fields, and the group that it is about where it is about one alone. */
function namingOf(ids: readonly string[], compiled: CompiledArea): { naming: Naming; group: string } {
  const measures = new Set(ids.map((id) => compiled.fields.get(id)!.measure));
  const [measure] = measures;
  const path = above(ids[0]!);
  const heading = compiled.measures
    .find(({ id }) => id === measure)!
    .outline.find((row) => row.kind === "heading" && row.id === path);
  if (heading && ids.every((id) => above(id) === path)) {
    const name = shortNames([...compiled.fields.values()].filter(({ id }) => above(id) === path));
    const naming = { name: (id: string) => name(compiled.fields.get(id)!), place: () => "" };
    return { naming, group: `I gruppen ”${heading.label}”: ` };
  }
  const within = new Map([...measures].map((id) => [id, namingWithin(id, compiled)] as const));
  const place = (id: string) => (measures.size > 1 ? ` i ${compiled.fields.get(id)!.measure}` : "");
  return { naming: { name: (id) => within.get(compiled.fields.get(id)!.measure)!.name(id), place }, group: "" };
}

function describeClaim({ claim, severity, from }: ClaimRule, compiled: CompiledArea): string {
  const { values, mentioned, previous } = needsOf(claim);
  const { naming, group } = namingOf([...values, ...mentioned, ...previous.map(({ id }) => id)], compiled);
  const names = (of: readonly string[]) => namesOf(of, compiled, naming);
  const told = claimText(claim, { amount: amountText(compiled, naming), names, severity });
  const says = group ? group + told[0]!.toLowerCase() + told.slice(1) : told;
  return `${says}${from === undefined ? "" : ` Gäller från rapporteringsåret ${from}.`}`;
}

/** Fields by what is said of them, in order. */
function grouped<T>(fields: readonly Field[], of: (field: Field) => T | null): Map<T, string[]> {
  const groups = new Map<T, string[]>();
  for (const field of fields) {
    const key = of(field);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), field.id]);
  }
  return groups;
}

function describeRequired(fields: readonly Field[], all: readonly Field[], compiled: CompiledArea): string {
  const naming = namingWithin(all[0]!.measure, compiled);
  const names = (ids: readonly string[]) => enumerate(namesOf(ids, compiled, naming));
  const always = fields.filter(({ required }) => required === true);
  const others = all.filter(({ required, list, same }) => required !== true && !list && !same);
  const says = others.length
    ? `Ska vara ifyllda: ${names(always.map(({ id }) => id))}.`
    : `Alla uppgifter ska vara ifyllda${always.length < all.length ? ", utom de som får sitt värde på annat sätt" : ""}.`;
  const conditional = grouped(fields, ({ required }) =>
    typeof required === "object" ? `När ${names([required.field])} är minst ${required.atLeast}` : null,
  );
  return [says, ...[...conditional].map(([when, ids]) => `${when} ska även fyllas i: ${names(ids)}.`)].join(" ");
}

function describeCells({ test, fields: ids, measure }: CellRule, compiled: CompiledArea): string {
  const fields = ids.map((id) => compiled.fields.get(id)!);
  const all = compiled.measures.find(({ id }) => id === measure)!.fields;
  const names = (of: readonly string[]) => enumerate(namesOf(of, compiled, namingWithin(measure, compiled)));
  switch (test) {
    case "number":
      return "Varje uppgift ska vara ett tal.";
    case "magnitude":
      return "Inget tal får vara en miljard eller större.";
    case "nonnegative":
      return "Inget tal får vara negativt.";
    case "integer":
      return fields.length === all.length ? "Alla tal ska vara heltal." : `Ska vara heltal: ${names(ids)}.`;
    case "range": {
      const bounds = grouped(fields, ({ min, max }) =>
        max === undefined ? null : `mellan ${writeNumber(min)} och ${writeNumber(max)}`,
      );
      return [...bounds].map(([between, of]) => `Ska ligga ${between}: ${names(of)}.`).join(" ");
    }
    case "required":
      return describeRequired(fields, all, compiled);
    case "missing":
      return `En uppgift som är markerad ${REASONS_LISTED} ska förklaras.`;
  }
}

const describeNotDue = ({ firstReported }: NotDueRule): string =>
  `Måttet rapporteras första gången i mars ${firstReported}. Före dess lämnas det tomt.`;

/** What a rule asks, in Swedish sentences without values: the documentation's reading of it. */
export function describe(rule: Rule, compiled: CompiledArea): string {
  switch (rule.kind) {
    case "claim":
      return describeClaim(rule, compiled);
    case "cells":
      return describeCells(rule, compiled);
    case "notDue":
      return describeNotDue(rule);
    case "statistics":
      return describeStatistics(rule);
  }
}
