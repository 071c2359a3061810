import type { Breakdown, Part } from "../model/breakdown";
import type { Count, Figure, Measure, Ratio, ResponseRate, Share, Statistic } from "../model/measure";
import { field as amountOf, number, product, sumOfFields } from "./amount";
import type { Derived, Field, OutlineRow } from "./field";

/** How the parts of a distribution are called, in the documents' words. */
export const STATISTIC_LABELS = {
  medel: "medelvärde",
  sd: "standardavvikelse",
  p10: "10:e percentil",
  median: "median",
  p90: "90:e percentil",
  min: "minimum",
  max: "maximum",
} as const;

/** The id of a breakdown's heading, and of nothing else: where its rules are shown. */
export const headingOf = (path: string, breakdown: Pick<Breakdown, "id">): string => `${path}.${breakdown.id}`;

/** Where the parts of a breakdown live: under its id, or directly under the whole. */
export const partsPath = (path: string, breakdown: Breakdown): string =>
  breakdown.inline ? path : headingOf(path, breakdown);

/** The field that holds a part: the part itself, or the whole of a part that is broken down further. */
export const partId = (path: string, breakdown: Breakdown, { id, by }: Part): string =>
  `${partsPath(path, breakdown)}.${id}${by ? ".total" : ""}`;

/** The fields of all parts. */
export const partIds = (path: string, breakdown: Breakdown): string[] =>
  breakdown.parts.map((part) => partId(path, breakdown, part));

/** The paths of the strata that a breakdown divides a share or ratio into. */
export const strataPaths = (measure: string, breakdown: Breakdown): string[] =>
  breakdown.parts.map(({ id }) => `${partsPath(measure, breakdown)}.${id}`);

type Draft = Pick<Field, "id" | "label" | "unit"> & Partial<Field>;

const fieldRow = (measure: string, depth: number, draft: Draft, label = draft.label): OutlineRow => {
  const field: Field = {
    type: "integer",
    min: 0,
    required: true,
    short: label,
    ...draft,
    measure,
  };
  return { kind: "field", id: field.id, label, depth, field };
};

const derivedRow = (depth: number, derived: Derived, label = derived.label): OutlineRow => ({
  kind: "derived",
  id: derived.id,
  label,
  depth,
  derived,
});

const heading = (id: string, label: string, depth: number): OutlineRow => ({ kind: "heading", id, label, depth });

/** A derived share: 100 × numerator / denominator, in percent with one decimal. */
const shareOf = (
  measure: string,
  id: string,
  label: string,
  numerator: readonly string[],
  denominator: string,
): Derived => ({
  id,
  measure,
  label,
  short: label,
  unit: "%",
  decimals: 1,
  numerator: product(number(100), sumOfFields(numerator)),
  denominator: amountOf(denominator),
});

function breakdownRows(
  measure: string,
  path: string,
  breakdown: Breakdown,
  whole: string,
  unit: string,
  depth: number,
  within = "",
): OutlineRow[] {
  const ids = partIds(path, breakdown);
  const rows = [heading(headingOf(path, breakdown), breakdown.label, depth)];
  for (const part of breakdown.parts) {
    const { label, short = label, by, same, unit: ownUnit = unit } = part;
    const id = partId(path, breakdown, part);
    rows.push(
      fieldRow(
        measure,
        depth + 1,
        {
          id,
          // The regions of a list are known by their names alone.
          label: within + (breakdown.inline || breakdown.blankMeansZero ? label : `${breakdown.label}: ${label}`),
          short,
          unit: ownUnit,
          same,
          ...(breakdown.blankMeansZero && { required: false, list: { whole, ids } }),
        },
        label,
      ),
    );
    for (const inner of by ?? []) {
      const innerPath = `${partsPath(path, breakdown)}.${part.id}`;
      rows.push(...breakdownRows(measure, innerPath, inner, id, ownUnit, depth + 2, `${label}: `));
    }
  }
  for (const [key, label] of Object.entries(breakdown.beside ?? {})) {
    rows.push(fieldRow(measure, depth + 1, { id: `${path}.${key}`, label, unit }));
  }
  return rows;
}

/** A derived sum of whole numbers. */
const sumRow = (measure: string, id: string, label: string, unit: string, of: readonly string[]): OutlineRow =>
  derivedRow(0, { id, measure, label, short: label, unit, decimals: 0, numerator: sumOfFields(of) });

function countRows(id: string, measure: Count): OutlineRow[] {
  const whole = `${id}.total`;
  const rows: OutlineRow[] = [];
  if (measure.whole !== null) rows.push(fieldRow(id, 0, { id: whole, label: measure.whole, unit: measure.unit }));
  for (const by of measure.by) rows.push(...breakdownRows(id, id, by, whole, measure.unit, 0));
  if (measure.sum !== undefined) {
    const parts = rows.flatMap((row) => (row.kind === "field" ? [row.id] : []));
    rows.push(sumRow(id, `${id}.summa`, measure.sum, measure.unit, parts));
  }
  return rows;
}

const figureRow = (measure: string, path: string, figure: Figure, name: string, depth: number, prefix = "") =>
  fieldRow(
    measure,
    depth,
    {
      id: `${path}.${figure.id ?? name}`,
      label: prefix + figure.label,
      short: figure.short ?? figure.label,
      unit: figure.unit,
      same: figure.same,
      required: !figure.same,
    },
    figure.label,
  );

type Quotient = { id: string; label: string; unit: "%" | "kvot" };

/** Numerator, denominator and the quotient of a measure or of one stratum of it. */
function quotientRows(
  measure: string,
  path: string,
  of: { numerator: Figure; denominator: Figure },
  quotient: Quotient,
  depth: number,
  prefix = "",
): OutlineRow[] {
  const numerator = figureRow(measure, path, of.numerator, "taljare", depth, prefix);
  const denominator = figureRow(measure, path, of.denominator, "namnare", depth, prefix);
  const share = quotient.unit === "%";
  const derived: Derived = {
    ...shareOf(measure, `${path}.${quotient.id}`, prefix + quotient.label, [numerator.id], denominator.id),
    short: quotient.label,
    ...(!share && { unit: "kvot" as const, decimals: 2, numerator: amountOf(numerator.id) }),
  };
  return [numerator, denominator, derivedRow(depth, derived, quotient.label)];
}

function responseRateRows(id: string, rate: ResponseRate | undefined): OutlineRow[] {
  if (!rate) return [];
  const asked = typeof rate.of === "string" ? null : figureRow(id, id, rate.of, rate.of.id, 0);
  const denominator = asked?.id ?? `${id}.${rate.of as string}`;
  const derived = shareOf(id, `${id}.svarsfrekvens`, rate.label, [`${id}.${rate.answered}`], denominator);
  return [...(asked ? [asked] : []), derivedRow(0, derived)];
}

function strataRows(id: string, measure: Share | Ratio, quotient: Quotient): OutlineRow[] {
  if (!("numerator" in measure)) return [];
  return (measure.by ?? []).flatMap((breakdown) => [
    heading(headingOf(id, breakdown), breakdown.label, 0),
    ...breakdown.parts.flatMap(({ id: key, label, same }) => {
      const path = `${partsPath(id, breakdown)}.${key}`;
      const of = { numerator: measure.numerator, denominator: { ...measure.denominator, same } };
      return [heading(path, label, 1), ...quotientRows(id, path, of, quotient, 2, `${label}: `)];
    }),
  ]);
}

function shareRows(id: string, measure: Share): OutlineRow[] {
  if (!("numerators" in measure)) {
    const quotient = { id: "andel", label: "Andel", ...measure.called, unit: "%" } as const;
    return [
      ...quotientRows(id, id, measure, quotient, 0),
      ...strataRows(id, measure, quotient),
      ...responseRateRows(id, measure.responseRate),
    ];
  }
  const keys = Object.keys(measure.numerators);
  const numerators = keys.map((key) => `${id}.taljare${key}`);
  const denominator = figureRow(id, id, measure.denominator, "namnare", 0);
  return [
    ...keys.map((key, i) =>
      fieldRow(id, 0, { id: numerators[i]!, label: measure.numerators[key]!.label, unit: measure.unit }),
    ),
    denominator,
    ...keys.map((key, i) =>
      derivedRow(0, shareOf(id, `${id}.andel${key}`, measure.numerators[key]!.share, [numerators[i]!], denominator.id)),
    ),
    derivedRow(0, shareOf(id, `${id}.andelRapporterande`, measure.coverage, numerators, denominator.id)),
    ...responseRateRows(id, measure.responseRate),
  ];
}

function statisticRows(id: string, measure: Statistic): OutlineRow[] {
  const group = (path: string, prefix: string, depth: number): OutlineRow[] => {
    const n = `${path}.n`;
    const label = `N (${measure.of})`;
    return [
      fieldRow(id, depth, { id: n, label: prefix + label, unit: measure.of }, label),
      ...measure.shows.map((shown) =>
        fieldRow(
          id,
          depth,
          {
            id: `${path}.${shown}`,
            label: prefix + STATISTIC_LABELS[shown],
            short: STATISTIC_LABELS[shown],
            unit: measure.unit,
            type: "decimal",
            // A standard deviation is no value on the scale: only its lower bound is 0.
            ...(shown !== "sd" && measure.scale && { min: measure.scale.min, max: measure.scale.max }),
            required: { field: n, atLeast: shown === "sd" ? 2 : 1 },
          },
          `${STATISTIC_LABELS[shown]} (${measure.unit})`,
        ),
      ),
    ];
  };
  const groups = Object.entries(measure.groups ?? {});
  const rows = groups.length
    ? groups.flatMap(([key, { label }]) => [
        heading(`${id}.${key}`, label, 0),
        ...group(`${id}.${key}`, `${label}: `, 1),
      ])
    : group(id, "", 0);
  if (measure.together !== undefined) {
    rows.push(
      sumRow(
        id,
        `${id}.n`,
        measure.together,
        measure.of,
        groups.map(([key]) => `${id}.${key}.n`),
      ),
    );
  }
  return [...rows, ...responseRateRows(id, measure.responseRate)];
}

/** A measure's rows from top to bottom: headings, fields to fill in, values worked out. */
export function outlineOf(id: string, measure: Measure): OutlineRow[] {
  switch (measure.kind) {
    case "count":
      return countRows(id, measure);
    case "share":
      return shareRows(id, measure);
    case "ratio":
      return [
        ...quotientRows(id, id, measure, { id: "kvot", label: measure.quotient, unit: "kvot" }, 0),
        ...strataRows(id, measure, { id: "kvot", label: measure.quotient, unit: "kvot" }),
      ];
    case "statistic":
      return statisticRows(id, measure);
  }
}
