import type { Comparison, Relation, RelationAmount, RelationClaim, Severity } from "../../model/relation";
import { type Amount, difference, field, number, sum, sumOfFields } from "../amount";
import { all, type Claim, compare, type Comparator, implies, needsOf } from "../claim";
import type { ClaimRule, Sentence } from "../rule";
import { apart, type FieldOf, named } from "./wording";

const list = (ids: string | readonly string[]): readonly string[] => (typeof ids === "string" ? [ids] : ids);

function amountOf(amount: RelationAmount<string>): Amount {
  if (typeof amount === "number") return number(amount);
  if (typeof amount === "string") return field(amount);
  if ("previous" in amount) return sum(list(amount.of).map((id) => ({ kind: "previous", years: amount.previous, id })));
  if ("plus" in amount) return difference(sumOfFields(amount.plus), sumOfFields(amount.minus));
  return sumOfFields(amount);
}

/** An amount as a sentence names it. */
function nameOf(amount: RelationAmount<string>, fieldOf: FieldOf): string {
  const join = (ids: readonly string[], by: string) => ids.map((id) => named(fieldOf, id)).join(by);
  if (typeof amount === "number") return String(amount);
  if (typeof amount === "string") return named(fieldOf, amount);
  if ("previous" in amount) {
    const years = amount.previous === 1 ? "förra årets rapport" : `rapporten ${amount.previous} år tidigare`;
    return `${join(list(amount.of), " + ")} i ${years}`;
  }
  if ("plus" in amount) return `${join(amount.plus, " + ")} − ${join(amount.minus, " − ")}`;
  return join(amount, " + ");
}

function claimOf(claim: RelationClaim<string>): Claim {
  if ("all" in claim) return all(claim.all.map(claimOf));
  if ("if" in claim) {
    const condition = claim.if;
    return implies(compare(amountOf(condition.left), condition.is, amountOf(condition.right)), claimOf(claim.then));
  }
  return compare(amountOf(claim.left), claim.is, amountOf(claim.right));
}

/** What a comparison asks, once both its sides have been told. */
const ASKED: Record<Comparator, string> = {
  "≤": "får inte vara större än",
  "≥": "får inte vara mindre än",
  "=": "ska vara lika med",
  "<": "ska vara mindre än",
  ">": "ska vara större än",
};

/** What a comparison that does not hold is said to be where that may well be right. */
const SURPRISING: Record<Comparator, string> = {
  "≤": "och alltså större än",
  "≥": "och alltså mindre än",
  "=": "men brukar vara lika med",
  "<": "men brukar vara mindre än",
  ">": "men brukar vara större än",
};

/** What is told of a relation besides its fields. */
type Telling = { fieldOf: FieldOf; because: string; severity: Severity };

function comparisonSentence(comparison: Comparison<string>, { fieldOf, because, severity }: Telling): Sentence {
  const { is } = comparison;
  const [left, right] = [amountOf(comparison.left), amountOf(comparison.right)];
  const start: Sentence = [`${nameOf(comparison.left, fieldOf)} är `, left];
  const relation = severity === "warning" ? SURPRISING[is] : `men ${ASKED[is]}`;
  if (typeof comparison.right === "number") return [...start, ` ${relation} ${comparison.right}. ${because}`];
  return [
    ...start,
    ` ${relation} ${nameOf(comparison.right, fieldOf)}, som är `,
    right,
    ...apart(left, right, because),
  ];
}

const TOGETHER: Record<Comparator, string> = {
  "≤": "Det första får inte vara större än det andra. ",
  "≥": "Det första får inte vara mindre än det andra. ",
  "=": "De ska vara lika. ",
  "<": "Det första ska vara mindre än det andra. ",
  ">": "Det första ska vara större än det andra. ",
};

type Told = { pair: Sentence; asked: string };

const told = (left: RelationAmount<string>, right: RelationAmount<string>, asked: string, fieldOf: FieldOf): Told => ({
  pair: [`${nameOf(left, fieldOf)} är `, amountOf(left), ` och ${nameOf(right, fieldOf)} är `, amountOf(right), ". "],
  asked,
});

const isZero = (claim: RelationClaim<string>): claim is Comparison<string> =>
  "left" in claim && claim.is === "=" && claim.right === 0;

/** A claim as one of several: what stands there, and what is asked of it. */
function tell(claim: RelationClaim<string>, telling: Telling): Told[] {
  const { fieldOf } = telling;
  if ("all" in claim) return claim.all.flatMap((part) => tell(part, telling));
  if ("left" in claim) {
    const { left, is, right } = claim;
    if (typeof right !== "number") return [told(left, right, TOGETHER[is], fieldOf)];
    const pair: Sentence = [`${nameOf(left, fieldOf)} är `, amountOf(left), ". "];
    return [{ pair, asked: `Det ${ASKED[is]} ${right}. ` }];
  }
  const { if: condition, then } = claim;
  if (isZero(condition as RelationClaim<string>) && isZero(then)) {
    return [told(condition.left, then.left, "Där det första är 0 ska även det andra vara 0. ", fieldOf)];
  }
  return [{ pair: sentenceOf(claim, { ...telling, because: "" }), asked: "" }];
}

/** Several at once: all pairs are told, since any of them may be the broken one. */
function severalSentence(claims: readonly RelationClaim<string>[], telling: Telling): Sentence {
  const all = claims.flatMap((claim) => tell(claim, telling));
  const alike = all.every(({ asked }) => asked === all[0]!.asked);
  return alike
    ? [...all.flatMap(({ pair }) => pair), all[0]!.asked]
    : all.flatMap(({ pair, asked }): Sentence => [...pair, asked]);
}

const WHERE: Record<Comparator, string> = {
  "=": "",
  "≤": "högst ",
  "≥": "minst ",
  "<": "mindre än ",
  ">": "större än ",
};

function sentenceOf(claim: RelationClaim<string>, telling: Telling): Sentence {
  const { fieldOf, because } = telling;
  if ("all" in claim) return [...severalSentence(claim.all, telling), because];
  if ("left" in claim) return comparisonSentence(claim, telling);
  const { left, is, right } = claim.if;
  const condition = `${nameOf(left, fieldOf)} är ${WHERE[is]}${nameOf(right, fieldOf)}. `;
  const { then } = claim;
  if ("all" in then && then.all.every(isZero)) {
    const pairs = then.all.flatMap((part) =>
      "left" in part ? [`${nameOf(part.left, fieldOf)} är `, amountOf(part.left), ". "] : [],
    );
    return [condition, ...pairs, "De ska också vara 0. ", because];
  }
  return [condition, ...sentenceOf(then, telling)];
}

/** A relation that the definition writes down. It is shown at the first of its own measure's fields that it names. */
export function relationRule(relation: Relation, fieldOf: FieldOf): ClaimRule {
  const measure = relation.rule.split(".")[0]!;
  const claim = claimOf(relation.claim);
  const { values } = needsOf(claim);
  const { severity } = relation;
  const because = relation.because + (severity === "warning" ? " Kontrollera och förklara." : "");
  return {
    kind: "claim",
    id: relation.rule,
    measure,
    severity,
    claim,
    says: sentenceOf(relation.claim, { fieldOf, because, severity }),
    anchor: values.find((id) => fieldOf(id).measure === measure) ?? values[0]!,
    from: relation.from,
    at: relation.at,
  };
}
