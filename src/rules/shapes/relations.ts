import type { Comparison, Relation, RelationAmount, RelationClaim } from "../../model/relation";
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

const BROKEN: Record<Comparator, string> = {
  "≤": "men får inte vara större än",
  "≥": "men får inte vara mindre än",
  "=": "men ska vara lika med",
  "<": "men ska vara mindre än",
  ">": "men ska vara större än",
};

function comparisonSentence(comparison: Comparison<string>, fieldOf: FieldOf, because: string): Sentence {
  const [left, right] = [amountOf(comparison.left), amountOf(comparison.right)];
  const start: Sentence = [`${nameOf(comparison.left, fieldOf)} är `, left];
  if (typeof comparison.right === "number")
    return [...start, ` ${BROKEN[comparison.is]} ${comparison.right}. ${because}`];
  return [
    ...start,
    ` ${BROKEN[comparison.is]} ${nameOf(comparison.right, fieldOf)}, som är `,
    right,
    ...apart(left, right, because),
  ];
}

/** What several comparisons of one kind say together, once each pair has been told. */
const TOGETHER: Record<Comparator, string> = {
  "≤": "Det första får inte vara större än det andra.",
  "≥": "Det första får inte vara mindre än det andra.",
  "=": "De ska vara lika.",
  "<": "Det första ska vara mindre än det andra.",
  ">": "Det första ska vara större än det andra.",
};

function pair(left: RelationAmount<string>, right: RelationAmount<string>, fieldOf: FieldOf): Sentence {
  return [`${nameOf(left, fieldOf)} är `, amountOf(left), ` och ${nameOf(right, fieldOf)} är `, amountOf(right), ". "];
}

/** Several at once: all pairs are told, since any of them may be the broken one. */
function severalSentence(claims: readonly RelationClaim<string>[], fieldOf: FieldOf): Sentence {
  const [first] = claims;
  const pairs = claims.flatMap((claim): Sentence => {
    if ("all" in claim) return severalSentence(claim.all, fieldOf);
    if (!("if" in claim)) return pair(claim.left, claim.right, fieldOf);
    return "left" in claim.then ? pair(claim.if.left, claim.then.left, fieldOf) : [];
  });
  if (!first || "all" in first) return pairs;
  return [...pairs, "if" in first ? "Där det första är 0 ska även det andra vara 0. " : `${TOGETHER[first.is]} `];
}

function sentenceOf(claim: RelationClaim<string>, fieldOf: FieldOf, because: string): Sentence {
  if ("all" in claim) return [...severalSentence(claim.all, fieldOf), because];
  if ("if" in claim) {
    const { left, is, right } = claim.if;
    const condition = `${nameOf(left, fieldOf)} är ${is === "=" ? "" : "större än "}${nameOf(right, fieldOf)}. `;
    if (!("all" in claim.then)) return [condition, ...sentenceOf(claim.then, fieldOf, because)];
    const then = claim.then.all.flatMap((part): Sentence =>
      "left" in part ? [`${nameOf(part.left, fieldOf)} är `, amountOf(part.left), ". "] : [],
    );
    return [condition, ...then, "De ska också vara 0. ", because];
  }
  return comparisonSentence(claim, fieldOf, because);
}

/** A relation that the definition writes down. It is shown at the first of its own measure's fields that it names. */
export function relationRule(relation: Relation, fieldOf: FieldOf): ClaimRule {
  const measure = relation.rule.split(".")[0]!;
  const claim = claimOf(relation.claim);
  const { values } = needsOf(claim);
  const asks = relation.severity === "warning" ? " Kontrollera och förklara." : "";
  return {
    kind: "claim",
    id: relation.rule,
    measure,
    severity: relation.severity,
    claim,
    says: sentenceOf(relation.claim, fieldOf, relation.because + asks),
    anchor: values.find((id) => fieldOf(id).measure === measure) ?? values[0]!,
    from: relation.from,
    at: relation.at,
  };
}
