import type { Breakdown } from "../../model/breakdown";
import type { Ratio, Share } from "../../model/measure";
import type { Severity } from "../../model/relation";
import type { Amount } from "../amount";
import { field, sumOfFields } from "../amount";
import type { Claim } from "../claim";
import { all, compare, implies } from "../claim";
import { headingOf, strataPaths } from "../outline";
import type { ClaimRule, Sentence } from "../rule";
import type { FieldOf } from "./wording";
import { apart, named } from "./wording";

type Figure = "namnare" | "taljare";

/** The strata of a measure and their figures. */
function strataOf(measure: string, breakdown: Breakdown, fieldOf: FieldOf) {
  const paths = strataPaths(measure, breakdown);
  const ids = (figure: Figure) => paths.map((path) => `${path}.${figure}`);
  return {
    paths,
    ids,
    together: (figure: Figure): Amount => sumOfFields(ids(figure)),
    whole: (figure: Figure): Amount => field(`${measure}.${figure}`),
    nameOf: (figure: Figure): string => named(fieldOf, `${measure}.${figure}`),
    rule: (id: string, severity: Severity, claim: Claim, says: Sentence): ClaimRule => ({
      kind: "claim",
      id,
      measure,
      severity,
      claim,
      says,
      anchor: headingOf(measure, breakdown),
      at: breakdown.at,
    }),
  };
}

type Strata = ReturnType<typeof strataOf>;

const sums = (heading: string, strata: Strata, figure: Figure, relation: string, because?: string): Sentence => [
  `${heading}: grupperna är tillsammans `,
  strata.together(figure),
  ` ${relation} ${strata.nameOf(figure)}, `,
  strata.whole(figure),
  ...apart(strata.together(figure), strata.whole(figure), because),
];

/** Where the strata's denominators make up the whole, the strata's numerators are held to the whole's too. */
function match(id: string, heading: string, strata: Strata, is: "=" | "≤"): ClaimRule {
  const [numerators, numerator] = [strata.together("taljare"), strata.whole("taljare")];
  return strata.rule(
    id,
    "error",
    implies(compare(strata.together("namnare"), "=", strata.whole("namnare")), compare(numerators, is, numerator)),
    [
      `${heading}: grupperna täcker alla i ${strata.nameOf("namnare")}, men har tillsammans `,
      numerators,
      ` mot `,
      numerator,
      ` i ${strata.nameOf("taljare")}`,
      ...apart(numerators, numerator),
    ],
  );
}

/** Everyone is in at most one stratum. */
function openStrata(measure: string, { label, because }: Breakdown, strata: Strata): ClaimRule[] {
  const asks = `${because ?? ""} Kontrollera och förklara.`.trim();
  return [
    ...(["namnare", "taljare"] as const).flatMap((figure) => {
      const [together, whole] = [strata.together(figure), strata.whole(figure)];
      const id = `${measure}.${figure}.strata`;
      return [
        strata.rule(
          `${id}_over`,
          "error",
          compare(together, "≤", whole),
          sums(label, strata, figure, "men får inte vara fler än"),
        ),
        strata.rule(
          `${id}_under`,
          "warning",
          compare(together, "≥", whole),
          sums(label, strata, figure, "och alltså färre än", asks),
        ),
      ];
    }),
    match(`${measure}.strata_match`, label, strata, "="),
  ];
}

/** Everyone is in at least one stratum, each a share of its own. */
function coveringStrata(measure: string, breakdown: Breakdown, strata: Strata, fieldOf: FieldOf): ClaimRule[] {
  const { label } = breakdown;
  const [together, whole] = [strata.together("taljare"), strata.whole("taljare")];
  const each = strata.paths.map((path) => [`${path}.taljare`, `${path}.namnare`] as const);
  return [
    strata.rule(
      `${headingOf(measure, breakdown)}.ratio.subset`,
      "error",
      all(each.map(([numerator, denominator]) => compare(field(numerator), "≤", field(denominator)))),
      [
        ...each.flatMap(([numerator, denominator], i): Sentence => [
          `${i ? "; " : ""}${fieldOf(numerator).label} `,
          field(numerator),
          " av ",
          field(denominator),
        ]),
        ". Ingen täljare får vara större än sin nämnare.",
      ],
    ),
    strata.rule(
      `${headingOf(measure, breakdown)}.taljare_subset`,
      "error",
      all(strata.ids("taljare").map((id) => compare(field(id), "≤", whole))),
      [
        ...strata.ids("taljare").flatMap((id, i): Sentence => [`${i ? ", " : ""}${fieldOf(id).label} `, field(id)]),
        `. Ingen grupp får ha fler än ${strata.nameOf("taljare")}, `,
        whole,
        ".",
      ],
    ),
    strata.rule(
      `${measure}.taljare.cover`,
      "error",
      compare(together, "≥", whole),
      sums(label, strata, "taljare", "men kan inte vara färre än"),
    ),
    match(`${measure}.taljare.strata_match`, label, strata, "≤"),
  ];
}

/** What the strata of a share or a ratio imply of its numerators and denominators. */
export function strataRules(measure: string, definition: Share | Ratio, fieldOf: FieldOf): ClaimRule[] {
  if (!("numerator" in definition)) return [];
  return (definition.by ?? []).flatMap((breakdown) => {
    const strata = strataOf(measure, breakdown, fieldOf);
    return breakdown.relation === "cover"
      ? coveringStrata(measure, breakdown, strata, fieldOf)
      : openStrata(measure, breakdown, strata);
  });
}
