import type { Ratio, ResponseRate, Share } from "../../model/measure";
import { field, number, sumOfFields } from "../amount";
import { compare, implies } from "../claim";
import { strataPaths } from "../outline";
import type { ClaimRule } from "../rule";
import { apart, type FieldOf, named } from "./wording";

/** A figure that is part of another may not exceed it. */
function within(
  base: Pick<ClaimRule, "id" | "measure" | "at">,
  part: string,
  whole: string,
  fieldOf: FieldOf,
): ClaimRule {
  const [left, right] = [field(part), field(whole)];
  return {
    ...base,
    kind: "claim",
    severity: "error",
    claim: compare(left, "≤", right),
    says: [
      `${named(fieldOf, part)} är `,
      left,
      ` men får inte vara större än ${named(fieldOf, whole)}, som är `,
      right,
      ...apart(left, right),
    ],
    anchor: part,
  };
}

/** Those who answered are among those who were asked. */
export function responseRateRules(measure: string, rate: ResponseRate | undefined, fieldOf: FieldOf): ClaimRule[] {
  if (!rate) return [];
  const asked = `${measure}.${typeof rate.of === "string" ? rate.of : rate.of.id}`;
  const base = { id: `${measure}.${rate.rule}`, measure, at: rate.at };
  return [within(base, `${measure}.${rate.answered}`, asked, fieldOf)];
}

/** The numerator of a share is part of its denominator; disjoint numerators are so together. */
export function shareRules(measure: string, definition: Share, fieldOf: FieldOf): ClaimRule[] {
  const denominator = `${measure}.namnare`;
  if ("numerator" in definition) {
    const { numerator, called } = definition;
    const base = { id: `${measure}.${called?.rule ?? "ratio.subset"}`, measure, at: definition.at };
    return [within(base, `${measure}.${numerator.id ?? "taljare"}`, denominator, fieldOf)];
  }
  const numerators = Object.keys(definition.numerators).map((key) => `${measure}.taljare${key}`);
  const [together, whole] = [sumOfFields(numerators), field(denominator)];
  return [
    {
      kind: "claim",
      id: `${measure}.ratio.disjoint`,
      measure,
      severity: "error",
      claim: compare(together, "≤", whole),
      says: [
        `${numerators.map((id) => `”${fieldOf(id).short}”`).join(" och ")} är tillsammans `,
        together,
        ` men får inte vara fler än ${named(fieldOf, denominator)}, som är `,
        whole,
        ...apart(together, whole, "En patient kan bara höra till en av grupperna."),
      ],
      anchor: numerators.at(-1)!,
      at: definition.coverageAt,
    },
  ];
}

/** A ratio may exceed 1, but nothing can be counted for nobody. */
export function ratioRules(measure: string, definition: Ratio, fieldOf: FieldOf): ClaimRule[] {
  const strata = (definition.by ?? []).flatMap((breakdown) => strataPaths(measure, breakdown));
  return [measure, ...strata].map((path) => {
    const [numerator, denominator] = [`${path}.taljare`, `${path}.namnare`];
    return {
      kind: "claim",
      id: `${path}.ratio.zero`,
      measure,
      severity: "error",
      claim: implies(compare(field(denominator), "=", number(0)), compare(field(numerator), "=", number(0))),
      says: [
        `${named(fieldOf, numerator)} är `,
        field(numerator),
        `, men ${named(fieldOf, denominator)} är 0. ${definition.numerator.unit[0]!.toUpperCase()}${definition.numerator.unit.slice(1)} kan inte finnas utan ${definition.denominator.unit}.`,
      ],
      anchor: numerator,
      at: definition.at,
    };
  });
}
