import type { Measure } from "../../../model/measure";
import type { Amount } from "../../amount";
import type { CompiledArea, CompiledMeasure } from "../../compile";
import type { Field } from "../../field";
import { comparisonsOf, mentionsOf } from "./comparisons";
import { type Remark, warning } from "./remark";

/** What a unit counts: "patienter/närstående" counts two kinds. */
const nouns = (unit: string): string[] => unit.toLowerCase().split("/");

/** "Remitterade patienter" and "patienter" are one kind: a Swedish compound or phrase ends with what it is. */
const isKindOf = (a: string, b: string): boolean => a.endsWith(b) || b.endsWith(a);

const alike = (a: string, b: string): boolean =>
  nouns(a).every((one) => nouns(b).some((other) => isKindOf(one, other))) &&
  nouns(b).every((one) => nouns(a).some((other) => isKindOf(one, other)));

const PEOPLE = ["patienter", "personer", "respondenter", "närstående"];

const arePeople = (unit: string): boolean => nouns(unit).every((noun) => PEOPLE.some((one) => noun.endsWith(one)));

/** Each person has at least one of what is counted: fewer people than events is how it should be. */
const isNatural = (fewer: string, more: string): boolean => arePeople(fewer) && !arePeople(more);

const unitsOf = (amount: Amount, { fields }: CompiledArea): string[] => [
  ...new Set(mentionsOf(amount).map(({ id }) => fields.get(id)!.unit)),
];

/** Numerators that count something else than their denominator, and answers that count something else than questions. */
function quotientRemarks(id: string, measure: Measure, { fields }: CompiledArea): Remark[] {
  const remarks: Remark[] = [];
  if (measure.kind === "share") {
    const numerator = "numerator" in measure ? measure.numerator.unit : measure.unit;
    const denominator = measure.denominator.unit;
    if (!alike(numerator, denominator)) {
      const says = `täljaren räknar ${numerator} och nämnaren ${denominator}. En andel har samma slag i båda.`;
      remarks.push(warning(`measures.${id}`, says));
    }
  }
  if ((measure.kind === "share" || measure.kind === "statistic") && measure.responseRate) {
    const { answered, of, label } = measure.responseRate;
    const those = fields.get(`${id}.${answered}`)!.unit;
    const asked = typeof of === "string" ? fields.get(`${id}.${of}`)!.unit : of.unit;
    if (!alike(those, asked)) {
      const says = `${label.toLowerCase()} delar ${those} med ${asked}. Är det samma slag, eller kan flera svara för en?`;
      remarks.push(warning(`measures.${id}.responseRate`, says));
    }
  }
  return remarks;
}

/** Relations between figures that count different things. */
function relationRemarks(measure: CompiledMeasure, compiled: CompiledArea): Remark[] {
  return measure.rules.flatMap((rule) => {
    if (rule.kind !== "claim" || !compiled.area.relations.some((one) => one.rule === rule.id)) return [];
    return comparisonsOf(rule.claim).flatMap(({ left, is, right }) => {
      const [lefts, rights] = [unitsOf(left, compiled), unitsOf(right, compiled)];
      const unlike = lefts.flatMap((one) =>
        rights
          .filter((other) => !alike(one, other))
          .filter((other) => !(is === "≤" && isNatural(one, other)) && !(is === "≥" && isNatural(other, one)))
          .map((other) => `${one} jämförs med ${other}`),
      );
      return unlike.length
        ? [warning(`relations[${rule.id}]`, `talen räknar olika saker: ${[...new Set(unlike)].join(", ")}.`)]
        : [];
    });
  });
}

const names = (label: string, noun: string): boolean => new RegExp(`${noun}(?![a-zåäö])`, "i").test(label);

/** Fields whose label names another kind than they count: "Inomlänspatienter" among operations. */
function labelRemarks({ id, fields }: CompiledMeasure, kinds: readonly string[]): Remark[] {
  const odd = fields.filter(
    ({ short, unit, type }: Field) =>
      type === "integer" &&
      !nouns(unit).some((noun) => names(short, noun)) &&
      kinds.some((kind) => !nouns(unit).includes(kind) && names(short, kind)),
  );
  if (!odd.length) return [];
  const told = [...new Set(odd.map(({ short }) => `”${short}”`))].join(", ");
  return [warning(`measures.${id}`, `${told} räknar ${odd[0]!.unit}, men namnet säger något annat.`)];
}

/** Units that do not match: in shares, in comparisons, between a label and what it counts. */
export function unitRemarks(compiled: CompiledArea): Remark[] {
  const counted = [...compiled.fields.values()].filter(({ type }) => type === "integer");
  const kinds = [...new Set(counted.flatMap(({ unit }) => nouns(unit)))];
  return compiled.measures.flatMap((measure) => [
    ...quotientRemarks(measure.id, measure.definition, compiled),
    ...relationRemarks(measure, compiled),
    ...labelRemarks(measure, kinds),
  ]);
}
