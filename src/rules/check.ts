import { faultSentence } from "./cellSentence";
import { statisticsRemark } from "./checkStatistics";
import { needsOf } from "./claim";
import type { CompiledArea, CompiledMeasure } from "./compile";
import { derive, type NoValue } from "./derive";
import { type Facts, holds } from "./evaluate";
import type { Field } from "./field";
import { MISSING_REASONS, REASON_WORDS } from "./missing";
import { notNumberSentence } from "./notNumberSentence";
import { masked } from "./masked";
import { measuredOf } from "./periods";
import { type Readings, readValues, type Values } from "./readings";
import { isRequired } from "./reportedFigures";
import type { CellRule, ClaimRule, Finding, NotDueRule, Rule, StatisticsRule } from "./rule";
import { readOut } from "./sentence";

/** The figures of one report, and of the same unit's earlier ones by reporting year. */
export type Figures = { reportingYear: number; values: Values; previous?: Readonly<Record<string, Values>> };

export type CheckResult = {
  derived: Record<string, number | null>;
  /** Why the derived values that are null are so. */
  noValue: Record<string, NoValue>;
  findings: Finding[];
};

/** Which measures to check: all, or those where something is filled in. */
export type Scope = "all" | "filled";

type Context = { compiled: CompiledArea; facts: Facts; reportingYear: number };

/** A rule is silent while anything it needs is blank, declared missing, unusable or not there to be filled in. */
function canBeJudged(rule: ClaimRule, { compiled, facts, reportingYear }: Context): boolean {
  if (rule.from !== undefined && reportingYear < rule.from) return false;
  const { values, mentioned, previous } = needsOf(rule.claim);
  const due = (id: string, year = reportingYear) =>
    measuredOf(compiled.area, compiled.fields.get(id)!.measure).firstReported <= year;
  return (
    values.every((id) => due(id) && facts.now.value(id) !== null) &&
    mentioned.every((id) => due(id) && ["number", "blank"].includes(facts.now.of(id).state)) &&
    previous.every(
      ({ years, id }) => due(id, reportingYear - years) && typeof facts.before(years)?.value(id) === "number",
    )
  );
}

const finding = (rule: Rule, fields: readonly string[], message: string): Finding => ({
  rule: rule.id,
  measure: rule.measure,
  severity: rule.severity,
  fields,
  message,
});

function checkClaim(rule: ClaimRule, context: Context): Finding[] {
  if (!canBeJudged(rule, context) || holds(rule.claim, context.facts)) return [];
  const { values, mentioned } = needsOf(rule.claim);
  return [finding(rule, [...values, ...mentioned], readOut(rule.says, context.facts))];
}

const quoted = (fields: readonly Field[]): string => fields.map(({ label }) => `”${label}”`).join(", ");

/** Asks why figures are declared missing, also where the reason is taken over from the field that one repeats. */
function checkMissing(rule: CellRule, fields: readonly Field[], now: Readings): Finding[] {
  const groups = MISSING_REASONS.map((reason) => ({
    reason,
    fields: fields.filter(({ id }) => now.counted(id) === reason),
  })).filter(({ fields: marked }) => marked.length);
  if (!groups.length) return [];
  const ids = groups.flatMap(({ fields: marked }) => marked.map(({ id }) => id));
  const told = groups.map(({ reason, fields: marked }) => `${quoted(marked)} (${REASON_WORDS[reason]})`).join("; ");
  const what = ids.length === 1 ? "uppgiften" : "uppgifterna";
  return [finding(rule, ids, `Saknas i ${rule.measure}: ${told}. Förklara kort varför ${what} inte finns.`)];
}

function checkCells(rule: CellRule, { compiled, facts: { now } }: Context): Finding[] {
  const fields = rule.fields.map((id) => compiled.fields.get(id)!);
  const { test } = rule;
  if (test === "missing") return checkMissing(rule, fields, now);
  if (test === "required") {
    const missing = fields.filter((field) => isRequired(field, now) && now.of(field.id).state === "blank");
    if (!missing.length) return [];
    const message = `Fyll i ${quoted(missing)} i ${rule.measure}. Skriv 0 om svaret är noll.`;
    return [
      finding(
        rule,
        missing.map(({ id }) => id),
        message,
      ),
    ];
  }
  const failing = fields.flatMap((field) => {
    const reading = now.of(field.id);
    return reading.state === "unusable" && now.filled(field.id) && reading.faults.includes(test)
      ? [{ field, written: reading.written }]
      : [];
  });
  if (!failing.length) return [];
  const message = failing
    .map(
      ({ field, written }) =>
        `”${field.label}” i ${rule.measure}: där står ”${masked(written)}”. ${
          test === "number" ? notNumberSentence(field, written) : faultSentence(test, field)
        }`,
    )
    .join(" ");
  return [
    finding(
      rule,
      failing.map(({ field }) => field.id),
      message,
    ),
  ];
}

function checkNotDue(rule: NotDueRule, { compiled, facts: { now } }: Context): Finding[] {
  const filled = rule.fields.filter((id) => now.filled(id));
  if (!filled.length) return [];
  const fields = filled.map((id) => compiled.fields.get(id)!);
  const message = `${rule.measure} ska inte rapporteras förrän mars ${rule.firstReported}. Töm ${quoted(fields)}.`;
  return [finding(rule, filled, message)];
}

function checkStatistics(
  rule: StatisticsRule,
  { compiled, facts: { now } }: Context,
  before: readonly Finding[],
): Finding[] {
  if (before.some((one) => rule.unless.includes(one.rule))) return [];
  const remark = statisticsRemark(rule, now, compiled.fields);
  return remark ? [finding(rule, remark.fields, remark.says)] : [];
}

/** @param before what the measure's rules that come first have found */
function checkRule(rule: Rule, context: Context, before: readonly Finding[]): Finding[] {
  switch (rule.kind) {
    case "claim":
      return checkClaim(rule, context);
    case "cells":
      return checkCells(rule, context);
    case "notDue":
      return checkNotDue(rule, context);
    case "statistics":
      return checkStatistics(rule, context, before);
  }
}

function checkMeasure(measure: CompiledMeasure, context: Context): Finding[] {
  const due = measuredOf(context.compiled.area, measure.id).firstReported <= context.reportingYear;
  return measure.rules
    .filter(({ kind }) => (kind === "notDue") !== due)
    .reduce<Finding[]>((before, rule) => [...before, ...checkRule(rule, context, before)], []);
}

/**
 * Checks a report: every derived value of the measures in scope, rounded, and every rule that is broken.
 * A measure that is not due has no derived values, and its one possible finding is that it was filled in.
 */
export function check(compiled: CompiledArea, figures: Figures, scope: Scope = "all"): CheckResult {
  const { reportingYear } = figures;
  const now = readValues(compiled, figures.values);
  const earlier = new Map(
    Object.entries(figures.previous ?? {}).map(([year, values]) => [Number(year), readValues(compiled, values)]),
  );
  const facts: Facts = { now, before: (years) => earlier.get(reportingYear - years) };
  const context = { compiled, facts, reportingYear };
  const inScope = compiled.measures.filter(({ fields }) => scope === "all" || fields.some(({ id }) => now.filled(id)));
  const due = inScope.filter(({ id }) => measuredOf(compiled.area, id).firstReported <= reportingYear);
  const derived = due.flatMap((measure) => measure.derived.map((one) => ({ id: one.id, ...derive(one, facts) })));
  return {
    derived: Object.fromEntries(derived.map(({ id, value }) => [id, value] as const)),
    noValue: Object.fromEntries(derived.flatMap(({ id, none }) => (none ? [[id, none] as const] : []))),
    findings: inScope.flatMap((measure) => checkMeasure(measure, context)),
  };
}
