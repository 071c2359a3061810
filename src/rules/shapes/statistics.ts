import type { Statistic, StatisticGroup } from "../../model/measure";
import {
  type Amount,
  difference,
  distance,
  field,
  number,
  orZero,
  product,
  quotient,
  squareRoot,
  sum,
  tolerance,
} from "../amount";
import { all, blank, type Claim, compare, either, filled, implies } from "../claim";
import { STATISTIC_LABELS } from "../outline";
import type { ClaimRule, Sentence, StatisticsRule } from "../rule";
import { judgedRules } from "./judgedStatistics";

type Shown = Statistic["shows"][number];
type Draft = { id: string; severity: "error" | "warning"; anchor: Shown | "n"; claim: Claim; says: Sentence };

/**
 * Below what one decimal can show: a mean and a median of the same one or two values may differ by this when each is
 * rounded on its own.
 */
const ROUNDING = 0.1;

/** Chebyshev's inequality, one-sided (Cantelli): at most a tenth lies more than 3 SD to one side of the mean. */
const CANTELLI_TENTH = 3;

/**
 * What must hold between N, mean, SD and the percentiles or extremes of one and the same set of values. All of it is
 * mathematics that is true for n and n−1 in the SD and for every method of percentiles, or else only a warning.
 */
function rulesOfGroup(path: string, shows: readonly Shown[]): Draft[] {
  const of = (shown: Shown | "n"): Amount => field(`${path}.${shown}`);
  const [n, mean, sd, median] = [of("n"), of("medel"), of("sd"), of("median")];
  const extremes = shows.includes("min");
  const [low, high] = extremes ? (["min", "max"] as const) : (["p10", "p90"] as const);
  const tol = tolerance(shows.map((shown) => `${path}.${shown}`));
  const several = compare(n, "≥", number(2));
  const said = (shown: Shown): Sentence => [`${STATISTIC_LABELS[shown]} `, of(shown)];
  const list = (...shown: Shown[]): Sentence => shown.flatMap((one, i) => [...(i ? [", "] : []), ...said(one)]);
  const alone = compare(n, "=", number(1));
  const close = (limit: Amount) => compare(distance(mean, median), "≤", limit);

  const shared: Draft[] = [
    {
      id: "n0",
      severity: "error",
      anchor: "n",
      claim: implies(compare(n, "=", number(0)), all(shows.map((shown) => blank(`${path}.${shown}`)))),
      says: ["N är 0: då finns inga värden att beskriva. Lämna statistiken tom."],
    },
    {
      id: "missing",
      severity: "error",
      anchor: "n",
      claim: all([
        implies(
          compare(n, "≥", number(1)),
          all(shows.filter((shown) => shown !== "sd").map((shown) => filled(`${path}.${shown}`))),
        ),
        implies(several, filled(`${path}.sd`)),
      ]),
      says: [
        "N är ",
        n,
        `: fyll i ${shows.map((shown) => STATISTIC_LABELS[shown]).join(", ")}. Standardavvikelsen behövs från N = 2.`,
      ],
    },
    {
      id: "order",
      severity: "error",
      anchor: "median",
      claim: all([compare(of(low), "≤", median), compare(median, "≤", of(high))]),
      says: [
        ...list(low, "median", high),
        ": värdena ska stå i stigande ordning. Kontrollera om två av dem är omkastade.",
      ],
    },
    {
      id: "n1",
      severity: "error",
      anchor: "median",
      claim: implies(
        alone,
        all([compare(of(low), "=", median), compare(median, "=", of(high)), close(number(ROUNDING))]),
      ),
      says: ["N är 1: alla värden ska vara samma tal. Nu står ", ...list(low, "median", high, "medel"), "."],
    },
    {
      id: "n1_sd",
      severity: "error",
      anchor: "sd",
      claim: implies(alone, compare(orZero(`${path}.sd`), "=", number(0))),
      says: ["N är 1: standardavvikelsen går inte att räkna ut. Lämna den tom. Nu står ", orZero(`${path}.sd`), "."],
    },
    {
      id: "n2",
      severity: "warning",
      anchor: "median",
      claim: implies(compare(n, "=", number(2)), close(number(ROUNDING))),
      says: ["N är 2: då är medelvärde och median samma tal. Nu står ", ...list("medel", "median"), "."],
    },
    {
      id: "sd_zero",
      severity: "error",
      anchor: "sd",
      claim: implies(
        all([several, compare(sd, "=", number(0))]),
        all([compare(distance(of(high), of(low)), "≤", tol), close(tol)]),
      ),
      says: ["Standardavvikelsen är 0: då är alla värden lika. Nu står ", ...list(low, "median", high, "medel"), "."],
    },
    {
      id: "mean_median_sd",
      severity: "error",
      anchor: "medel",
      claim: implies(several, close(sum([sd, tol]))),
      says: [
        ...list("medel", "median"),
        ": avståndet är ",
        distance(mean, median),
        " och kan aldrig vara större än standardavvikelsen ",
        sd,
        ".",
      ],
    },
  ];
  return [...shared, ...(extremes ? extremeRules() : percentileRules())];

  function percentileRules(): Draft[] {
    const reach = product(number(CANTELLI_TENTH), sd);
    const least = quotient(sd, number(CANTELLI_TENTH));
    return [
      {
        id: "mean_outside",
        severity: "warning",
        anchor: "medel",
        claim: all([compare(of(low), "≤", mean), compare(mean, "≤", of(high))]),
        says: [
          ...list("medel", low, high),
          ": medelvärdet ligger utanför. Det är möjligt om några få värden är mycket stora eller små. Kontrollera och förklara.",
        ],
      },
      {
        id: "quantile_bounds",
        severity: "warning",
        anchor: high,
        claim: implies(
          several,
          all([
            compare(of(high), "≤", sum([mean, reach, tol])),
            compare(of(low), "≥", difference(difference(mean, reach), tol)),
            compare(of(high), "≥", difference(difference(mean, least), tol)),
            compare(of(low), "≤", sum([mean, least, tol])),
          ]),
        ),
        says: [
          ...list("medel", "sd", low, high),
          ": percentilerna passar inte ihop med medelvärde och standardavvikelse. Vid få värden kan det bero på hur percentilen är räknad. Kontrollera och förklara.",
        ],
      },
    ];
  }

  function extremeRules(): Draft[] {
    const range = difference(of(high), of(low));
    return [
      {
        id: "mean_range",
        severity: "error",
        anchor: "medel",
        claim: all([compare(difference(of(low), tol), "≤", mean), compare(mean, "≤", sum([of(high), tol]))]),
        says: [...list("medel", low, high), ": medelvärdet måste ligga mellan minimum och maximum."],
      },
      {
        // Popoviciu's inequality on variances (upper), and that two values lie at the extremes (lower), for n−1.
        id: "sd_bounds",
        severity: "error",
        anchor: "sd",
        claim: implies(
          several,
          all([
            compare(
              sd,
              "≤",
              sum([product(quotient(range, number(2)), squareRoot(quotient(n, difference(n, number(1))))), tol]),
            ),
            compare(sd, "≥", difference(quotient(range, squareRoot(product(number(2), n))), tol)),
          ]),
        ),
        says: [
          ...list("sd", low, high),
          " med N ",
          n,
          ": en sådan standardavvikelse kan inte uppstå. Kontrollera att det inte är medelfel eller varians.",
        ],
      },
    ];
  }
}

/** Values that members of a group cannot have, or seldom have: what its mean, median and percentiles say of them. */
function domainRules(path: string, shows: readonly Shown[], group: StatisticGroup): Draft[] {
  const values = shows.filter((shown) => shown !== "sd");
  const each = (passes: (value: Amount) => Claim[]): Claim =>
    all(values.map((shown) => either([blank(`${path}.${shown}`), ...passes(orZero(`${path}.${shown}`))])));
  const told = (says: string): Sentence => [
    ...values.flatMap((shown, i): Sentence => [
      `${i ? ", " : ""}${STATISTIC_LABELS[shown]} `,
      orZero(`${path}.${shown}`),
    ]),
    says,
  ];
  const { from, below, usuallyUpTo } = group;
  const first = values[0]!;
  const drafts: Draft[] = [];
  if (below !== undefined) {
    const claim = each((value) => [compare(value, "<", number(below))]);
    drafts.push({
      id: "domain",
      severity: "error",
      anchor: first,
      claim,
      says: told(`: i ”${group.label}” är alla värden under ${below}.`),
    });
  }
  if (from !== undefined) {
    const claim = each((value) => [compare(value, "≥", number(from))]);
    drafts.push({
      id: "domain",
      severity: "error",
      anchor: first,
      claim,
      says: told(`: i ”${group.label}” är alla värden minst ${from}.`),
    });
  }
  if (usuallyUpTo !== undefined && below !== undefined) {
    const claim = each((value) => [compare(value, "≤", number(usuallyUpTo)), compare(value, "≥", number(below))]);
    const says = told(
      `: värden mellan ${usuallyUpTo} och ${below} är ovanliga, eftersom ålder räknas i hela år. Kontrollera och förklara.`,
    );
    drafts.push({ id: "domain_soft", severity: "warning", anchor: first, claim, says });
  }
  return drafts;
}

/** A sentence with a capital letter, where it begins with a word. */
const capitalised = ([first, ...rest]: Sentence): Sentence =>
  typeof first === "string" ? [first[0]!.toUpperCase() + first.slice(1), ...rest] : [first!, ...rest];

/** What the reported statistics of a measure, or of each of its groups, imply of each other. */
export function statisticRules(measure: string, definition: Statistic): (ClaimRule | StatisticsRule)[] {
  const { shows, statisticsAt, groups } = definition;
  const ruleOf = (path: string, at: string, { id, anchor, says, ...draft }: Draft, group?: string): ClaimRule => ({
    ...draft,
    kind: "claim",
    id: `${path}.stat.${id}`,
    measure,
    says: group ? [`${group}: `, ...says] : capitalised(says),
    anchor: `${path}.${anchor}`,
    at,
  });
  if (!groups) {
    const claims = rulesOfGroup(measure, shows).map((draft) => ruleOf(measure, statisticsAt, draft));
    return [...claims, ...judgedRules({ measure, path: measure, definition, claims })];
  }
  return Object.entries(groups).flatMap(([key, group]) => {
    const path = `${measure}.${key}`;
    const claims = [
      ...rulesOfGroup(path, shows).map((draft) => ruleOf(path, statisticsAt, draft, group.label)),
      ...domainRules(path, shows, group).map((draft) => ruleOf(path, group.at ?? statisticsAt, draft)),
    ];
    return [...claims, ...judgedRules({ measure, path, definition, group, claims })];
  });
}
