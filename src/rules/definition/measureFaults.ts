import type { Area } from "../../model/area";
import type { Count, Figure, Measure, Ratio, Share, Statistic } from "../../model/measure";
import { breakdownFaults, strataFaults } from "./breakdownFaults";
import { type Fault, listed } from "./fault";

function countFaults(where: string, { whole, sum, by }: Count): Fault[] {
  return [
    ...(whole !== null && sum !== undefined
      ? [{ where: `${where}.sum`, says: "går bara när måttet saknar helhet (whole är null). Ta bort det." }]
      : []),
    ...(whole === null && by.length === 0
      ? [{ where, says: "måttet har inga uppgifter. Ange en helhet (whole) eller minst en fördelning (by)." }]
      : []),
    ...breakdownFaults(where, by, whole !== null),
  ];
}

const ownId = (where: string, name: "numerator" | "denominator", { id }: Figure): Fault[] =>
  id === undefined ? [] : [{ where: `${where}.${name}.id`, says: "går inte här: talets id är givet. Ta bort det." }];

function shareFaults(where: string, measure: Share): Fault[] {
  if (!("numerator" in measure)) {
    const none = { where: `${where}.numerators`, says: "är tomt. Ange minst en täljare." };
    return [
      ...ownId(where, "denominator", measure.denominator),
      ...(Object.keys(measure.numerators).length ? [] : [none]),
    ];
  }
  const { numerator, denominator, by = [] } = measure;
  return [
    ...(by.length ? ownId(where, "numerator", numerator) : []),
    ...ownId(where, "denominator", denominator),
    ...strataFaults(where, by, ["openPartition", "cover"]),
  ];
}

const ratioFaults = (where: string, { numerator, denominator, by = [] }: Ratio): Fault[] => [
  ...ownId(where, "numerator", numerator),
  ...ownId(where, "denominator", denominator),
  ...strataFaults(where, by, ["openPartition"]),
];

/** What is always reported of a distribution, and the two ways to tell how far it reaches. */
const ALWAYS = ["medel", "sd", "median"] as const;
const REACHES = [["p10", "p90"] as const, ["min", "max"] as const];

function shownFaults(where: string, { shows, nationally = [] }: Statistic): Fault[] {
  const faults: Fault[] = [];
  const missing = ALWAYS.filter((one) => !shows.includes(one));
  const reaches = REACHES.filter((pair) => pair.some((one) => shows.includes(one)));
  const whole = reaches.length === 1 && reaches[0]!.every((one) => shows.includes(one));
  if (missing.length || !whole || new Set(shows).size < shows.length) {
    const says = "ska visa medel, sd och median, och antingen p10 och p90 eller min och max. Var och en en gång.";
    faults.push({ where: `${where}.shows`, says });
  }
  const more = nationally.filter((one) => !shows.includes(one));
  if (more.length) {
    faults.push({ where: `${where}.nationally`, says: `${more.join(", ")} visas inte av enheterna (shows).` });
  }
  return faults;
}

function groupFaults(where: string, { groups, together }: Statistic): Fault[] {
  if (!groups) {
    return together === undefined
      ? []
      : [{ where: `${where}.together`, says: "går bara med grupper (groups). Ta bort det." }];
  }
  const faults = Object.entries(groups).flatMap(([key, { from, below, usuallyUpTo }]): Fault[] => {
    const at = `${where}.groups.${key}`;
    if (from !== undefined && below !== undefined) {
      return [{ where: at, says: "ange from eller below, inte båda." }];
    }
    if (usuallyUpTo !== undefined && (below === undefined || usuallyUpTo >= below)) {
      return [{ where: `${at}.usuallyUpTo`, says: "ska vara mindre än below, som också måste anges." }];
    }
    return [];
  });
  return Object.keys(groups).length ? faults : [{ where: `${where}.groups`, says: "är tomt. Ange minst en grupp." }];
}

function statisticFaults(where: string, measure: Statistic): Fault[] {
  const { scale, values, workedOut } = measure;
  const wrong = scale && (scale.min < 0 || scale.min >= scale.max);
  const daysAsAges = workedOut?.kind === "days" && values === "age";
  return [
    ...shownFaults(where, measure),
    ...groupFaults(where, measure),
    ...(wrong ? [{ where: `${where}.scale`, says: "min ska vara minst 0, och max större än min." }] : []),
    ...(daysAsAges
      ? [{ where: `${where}.values`, says: "dagar mellan två datum är inga åldrar. Skriv ”whole”." }]
      : []),
  ];
}

function responseFaults(id: string, measure: Measure, fields: ReadonlySet<string>): Fault[] {
  if (!("responseRate" in measure) || !measure.responseRate) return [];
  const { answered, of } = measure.responseRate;
  const own = [...fields].filter((field) => field.startsWith(`${id}.`)).map((field) => field.slice(id.length + 1));
  const paths = [["answered", answered] as const, ...(typeof of === "string" ? [["of", of] as const] : [])];
  return paths
    .filter(([, path]) => !fields.has(`${id}.${path}`))
    .map(([name, path]) => ({
      where: `measures.${id}.responseRate.${name}`,
      says: `${id} har ingen uppgift ”${path}”. De som finns är: ${listed(own)}.`,
    }));
}

function faultsOf(where: string, measure: Measure): Fault[] {
  switch (measure.kind) {
    case "count":
      return countFaults(where, measure);
    case "share":
      return shareFaults(where, measure);
    case "ratio":
      return ratioFaults(where, measure);
    case "statistic":
      return statisticFaults(where, measure);
  }
}

/**
 * Shapes that the words allow but that mean nothing, or nothing that the rules know.
 * @param fields the ids of the area's fields
 */
export function measureFaults({ measures }: Area, fields: ReadonlySet<string>): Fault[] {
  const entries = Object.entries(measures);
  if (!entries.length) return [{ where: "measures", says: "är tomt. Ange minst ett mått." }];
  return entries.flatMap(([id, measure]) => [
    ...faultsOf(`measures.${id}`, measure),
    ...responseFaults(id, measure, fields),
  ]);
}
