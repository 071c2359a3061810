import type { Severity } from "../model/relation";
import { type AmountText, enumerate } from "./amountText";
import type { Claim, Comparator } from "./claim";

/** What a claim says of one subject, so that it can be turned round after a condition: "När A är 0 ska B vara 0". */
type Clause = { when: readonly string[]; subject: string; modal: string; rest: string; plural: string };

/** Names the fields of a list, or of one. */
export type NameText = (ids: readonly string[]) => string[];

type Words = { amount: AmountText; names: NameText; severity: Severity };

const LIMIT: Record<Comparator, string> = {
  "=": "",
  "≤": "högst ",
  "≥": "minst ",
  "<": "mindre än ",
  ">": "större än ",
};
const ASKED: Record<Comparator, { negated: boolean; rest: string }> = {
  "≤": { negated: true, rest: "vara större än" },
  "≥": { negated: true, rest: "vara mindre än" },
  "=": { negated: false, rest: "vara lika med" },
  "<": { negated: false, rest: "vara mindre än" },
  ">": { negated: false, rest: "vara större än" },
};

/** A surprise is asked about; a contradiction must not be. */
const modalOf = (severity: Severity, negated: boolean): string =>
  severity === "error" ? (negated ? "får" : "ska") : "bör";

function comparison({ left, is, right }: Claim & { kind: "compare" }, { amount, severity }: Words): Clause {
  const { negated, rest } = ASKED[is];
  const simple = right.kind === "number" && (left.kind === "field" || left.kind === "orZero" || is === "=");
  const says = simple ? `vara ${LIMIT[is]}${amount(right)}` : `${negated ? "inte " : ""}${rest} ${amount(right)}`;
  return {
    when: [],
    subject: amount(left),
    modal: modalOf(severity, negated && !simple),
    rest: says,
    plural: says.replace(/^inte /, "var för sig inte "),
  };
}

/** A claim as a condition: "”N” är minst 2 och ”median” är tom". */
function condition(claim: Claim, words: Words): string[] {
  const { amount, names } = words;
  switch (claim.kind) {
    case "compare":
      return [
        `${amount(claim.left)} är ${claim.is === "=" && claim.right.kind !== "number" ? "lika med " : LIMIT[claim.is]}${amount(claim.right)}`,
      ];
    case "blank":
    case "filled":
      return [`${names([claim.id]).join("")} är ${claim.kind === "blank" ? "tom" : "ifylld"}`];
    case "anyFilled":
      return [`någon av ${names(claim.ids).join(", ")} är ifylld`];
    case "all":
      return claim.of.flatMap((part) => condition(part, words));
    case "either":
      return [claim.of.flatMap((part) => condition(part, words)).join(" eller ")];
    case "implies":
      throw new Error("No rule is conditional on a condition.");
  }
}

/** Alternatives as one clause. That a blank passes goes without saying: rules are about what is filled in. */
function alternatives(claims: readonly Claim[], words: Words): Clause[] {
  const clauses = claims.filter(({ kind }) => kind !== "blank").flatMap((claim) => clausesOf(claim, words));
  const [first, ...others] = clauses;
  if (!first) return [];
  const rest = [
    first.rest,
    ...others.map(({ subject, rest: own }) =>
      subject === first.subject ? own.replace(/^vara /, "") : `${subject} ${own}`,
    ),
  ].join(" eller ");
  return [{ ...first, rest, plural: rest }];
}

function clausesOf(claim: Claim, words: Words): Clause[] {
  const { names, severity } = words;
  const modal = modalOf(severity, false);
  switch (claim.kind) {
    case "compare":
      return [comparison(claim, words)];
    case "blank":
      return [{ when: [], subject: names([claim.id]).join(""), modal, rest: "vara tom", plural: "vara tomma" }];
    case "filled":
      return [{ when: [], subject: names([claim.id]).join(""), modal, rest: "vara ifylld", plural: "vara ifyllda" }];
    case "anyFilled": {
      const subject = `minst en av ${names(claim.ids).join(", ")}`;
      return [{ when: [], subject, modal, rest: "vara ifylld", plural: "vara ifylld" }];
    }
    case "all":
      return claim.of.flatMap((part) => clausesOf(part, words));
    case "either":
      return alternatives(claim.of, words);
    case "implies": {
      const when = condition(claim.if, words);
      return clausesOf(claim.then, words).map((clause) => ({ ...clause, when: [...when, ...clause.when] }));
    }
  }
}

const isName = ({ subject }: Clause): boolean => subject.startsWith("”") && !subject.includes(" + ");

const alike = (a: Clause, b: Clause): boolean =>
  isName(a) && isName(b) && a.modal === b.modal && a.rest === b.rest && a.when.join() === b.when.join();

/** Clauses that say the same of different subjects, said once of all of them. */
function joined(clauses: readonly Clause[]): Clause[] {
  const groups: Clause[][] = [];
  for (const clause of clauses) {
    const group = groups.find(([first]) => alike(first!, clause));
    if (group) group.push(clause);
    else groups.push([clause]);
  }
  return groups.map((group) => {
    const [first] = group;
    if (group.length === 1) return first!;
    return { ...first!, subject: enumerate(group.map(({ subject }) => subject)), rest: first!.plural };
  });
}

const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);

/** What a claim asks, in whole sentences. What holds on the same condition is said together. */
export function claimText(claim: Claim, words: Words): string {
  const conditions = new Map<string, Clause[]>();
  for (const clause of joined(clausesOf(claim, words))) {
    const when = clause.when.join(" och ");
    conditions.set(when, [...(conditions.get(when) ?? []), clause]);
  }
  const plain = ({ subject, modal, rest }: Clause): string => `${subject} ${modal} ${rest}`;
  return [...conditions]
    .flatMap(([when, clauses]) => {
      const [{ subject, modal, rest }] = clauses as [Clause];
      if (!when) return clauses.map((clause) => `${capital(plain(clause))}.`);
      return clauses.length === 1
        ? `När ${when} ${modal} ${subject} ${rest}.`
        : `När ${when} gäller: ${clauses.map(plain).join("; ")}.`;
    })
    .join(" ");
}
