import type { Breakdown } from "../../model/breakdown";
import type { Count } from "../../model/measure";
import type { Severity } from "../../model/relation";
import { field, number, orZero, sumOfFields } from "../amount";
import { all, anyFilled, type Claim, compare, either, implies } from "../claim";
import { headingOf, partId, partIds, partsPath } from "../outline";
import type { ClaimRule, Sentence } from "../rule";
import { apart, type FieldOf } from "./wording";

/** A breakdown, what it breaks down, and how deep it stands. */
type Place = { measure: string; path: string; whole: string; nested: boolean; fieldOf: FieldOf };

const besides = (path: string, breakdown: Breakdown): string[] =>
  Object.keys(breakdown.beside ?? {}).map((key) => `${path}.${key}`);

/** Rules of one breakdown of a count. What each relation implies stands in `model/breakdown.ts`. */
function rulesOf(breakdown: Breakdown, { measure, path, whole, nested, fieldOf }: Place): ClaimRule[] {
  const parts = [...partIds(path, breakdown), ...besides(path, breakdown)];
  const [total, together] = [field(whole), sumOfFields(parts)];
  const separator = nested ? "_" : ".";
  const rule = (suffix: string, severity: Severity, claim: Claim, says: Sentence): ClaimRule => ({
    kind: "claim",
    id: `${headingOf(path, breakdown)}${separator}${suffix}`,
    measure,
    severity,
    claim,
    says,
    anchor: headingOf(path, breakdown),
    at: breakdown.at,
  });
  const sums = (relation: string, because?: string): Sentence => [
    `${breakdown.label}: delarna är tillsammans `,
    together,
    ` ${relation} ”${fieldOf(whole).short}” `,
    total,
    ...apart(together, total, because),
  ];
  const noneExceeds = (suffix: string): ClaimRule =>
    rule(suffix, "error", all(parts.map((part) => compare(field(part), "≤", total))), [
      ...parts.flatMap((part, i) => [`${i ? ", " : ""}”${fieldOf(part).short}” är `, field(part)]),
      `. Ingen del får vara större än ”${fieldOf(whole).short}”, som är `,
      total,
      ".",
    ]);
  const asks = (because?: string) => (because ? `${because} Kontrollera och förklara.` : "Kontrollera och förklara.");
  switch (breakdown.relation) {
    case "partition":
      return [rule("sum", "error", compare(together, "=", total), sums("men ska vara lika med"))];
    case "openPartition":
      return [
        rule("over", "error", compare(together, "≤", total), sums("men får inte vara fler än")),
        rule("under", "warning", compare(together, "≥", total), sums("och alltså färre än", asks(breakdown.because))),
      ];
    case "cover":
      return [
        rule("cover", "error", compare(together, "≥", total), sums("men kan inte vara färre än")),
        ...(breakdown.overlap === "asks"
          ? [
              rule(
                "overlap",
                "warning",
                compare(together, "≤", total),
                sums("och alltså fler än", asks(breakdown.because)),
              ),
            ]
          : []),
        noneExceeds("subset"),
      ];
    case "ofWhich":
      return [noneExceeds("subset")];
    case "independent":
      return [];
  }
}

/** A long list must be begun when there is something to break down. */
function listBegun(breakdown: Breakdown, { measure, path, whole, fieldOf }: Place): ClaimRule[] {
  if (!breakdown.blankMeansZero) return [];
  const beside = besides(path, breakdown).map((id) => compare(orZero(id), ">", number(0)));
  return [
    {
      kind: "claim",
      id: `${headingOf(path, breakdown)}.required`,
      measure,
      severity: "error",
      claim: implies(compare(field(whole), ">", number(0)), either([anyFilled(partIds(path, breakdown)), ...beside])),
      says: [
        `${breakdown.label} är inte ifylld, men ”${fieldOf(whole).short}” är `,
        field(whole),
        ". Fyll i de regioner som patienterna kommer från. Tomma regioner räknas sedan som 0.",
      ],
      anchor: headingOf(path, breakdown),
      at: breakdown.at,
    },
  ];
}

function walk(breakdowns: readonly Breakdown[], place: Place): ClaimRule[] {
  return breakdowns.flatMap((breakdown) => [
    ...rulesOf(breakdown, place),
    ...listBegun(breakdown, place),
    ...breakdown.parts.flatMap((part) =>
      part.by
        ? walk(part.by, {
            ...place,
            path: `${partsPath(place.path, breakdown)}.${part.id}`,
            whole: partId(place.path, breakdown, part),
            nested: true,
          })
        : [],
    ),
  ]);
}

/** What the breakdowns of a count imply. */
export function breakdownRules(measure: string, definition: Count, fieldOf: FieldOf): ClaimRule[] {
  return walk(definition.by, { measure, path: measure, whole: `${measure}.total`, nested: false, fieldOf });
}
