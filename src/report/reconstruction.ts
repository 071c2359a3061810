import type { CompiledArea } from "../rules/compile";
import { roundHalfUp } from "../rules/number";
import { measuredOf, periodOf } from "../rules/periods";
import { readValues } from "../rules/readings";
import { reportedFigures } from "../rules/reportedFigures";
import { countSets } from "../statistics/countSets";
import type { PossibleValues, Reported, Statistic } from "../statistics/reported";
import type { Report } from "./report";

/** The statistics of a measure, or of one of its groups, as they are about to be published. */
export type Published = {
  measure: string;
  group: string | null;
  /** What N counts, in plural: "patienter". */
  of: string;
  reported: Reported;
  values: PossibleValues;
};

/** How many different sets of values have the figures, given with at most so many decimals; `all` unless there may be more. */
export type Fit = { decimals: number; sets: number; all: boolean };

/** What can be concluded of single values from published statistics. */
export type Reconstruction = Published & {
  /** From no decimals to as many as are published, which comes last. */
  fits: readonly Fit[];
};

/**
 * So few sets are told of. Our own limit: among ten, one who knows one person's value, or that it is an ordinary one, has
 * seldom more than one left.
 */
export const FEW = 10;

/** Beyond this it is only said that there are at least as many. */
export const MOST_COUNTED = 100;

/**
 * Larger groups are not looked into: of waiting times from 0 to 120 days, made up, figures with two decimals left more
 * than a hundred sets in almost every trial from N = 12 on.
 */
const MOST_PEOPLE = 20;

/** Decimals that are tried besides those that are published. */
const FEWER = [0, 1, 2] as const;

/** The statistics of a report's due measures that are small enough to look into. Cheap. */
export function publishedStatistics(
  compiled: CompiledArea,
  report: Pick<Report, "reportingYear" | "values">,
): Published[] {
  const now = readValues(compiled, report.values);
  const due = compiled.measures.filter(({ id }) => periodOf(measuredOf(compiled.area, id), report.reportingYear));
  return due.flatMap(({ id: measure, rules }) =>
    rules.flatMap((rule) => {
      if (rule.kind !== "statistics" || rule.test !== "possible") return [];
      const reported = reportedFigures(rule, now, compiled.fields);
      if (!reported || reported.n > MOST_PEOPLE) return [];
      const { unit: of } = compiled.fields.get(rule.n)!;
      return [{ measure, group: rule.group ?? null, of, reported, values: rule.values }];
    }),
  );
}

const figuresOf = ({ n, ...figures }: Reported) =>
  Object.entries(figures) as [Statistic, NonNullable<Reported[Statistic]>][];

/** The figures with at most so many decimals. */
function withDecimals(reported: Reported, most: number): Reported {
  const rounded = figuresOf(reported).map(
    ([statistic, { value, decimals }]) =>
      [
        statistic,
        decimals <= most ? { value, decimals } : { value: roundHalfUp(value, most), decimals: most },
      ] as const,
  );
  return { n: reported.n, ...Object.fromEntries(rounded) };
}

/**
 * Counts the sets of values that published statistics leave, as they are and with fewer decimals. Takes up to some tens
 * of milliseconds for each number of decimals. Null where no set has the figures by the stated methods: another method
 * was used, and there is nothing to count.
 */
export function reconstruct(published: Published): Reconstruction | null {
  const { reported, values } = published;
  const most = Math.max(0, ...figuresOf(reported).map(([, { decimals }]) => decimals));
  const [asPublished, ...fewer] = [most, ...FEWER.filter((decimals) => decimals < most).toReversed()].map(
    (decimals): Fit => ({ decimals, ...countSets(withDecimals(reported, decimals), values, MOST_COUNTED) }),
  );
  if (!asPublished!.sets) return null;
  const fits = [asPublished!];
  // What has the figures has them with fewer decimals too, though rounding what was rounded before may miss it.
  for (const fit of fewer) fits.unshift({ ...fit, sets: Math.max(fit.sets, fits[0]!.sets) });
  return { ...published, fits };
}

/** As the figures are published: the last of the counts. */
export const asPublished = ({ fits }: Reconstruction): Fit => fits.at(-1)!;

const isFew = ({ sets, all }: Fit): boolean => all && sets <= FEW;

/** Whether so few sets have the figures that single values can be told, or nearly so. */
export const isRevealing = (reconstruction: Reconstruction): boolean => isFew(asPublished(reconstruction));

/** The most decimals with which more than a few sets have the figures; null where none are so few. */
export const roundingThatHelps = ({ fits }: Reconstruction): Fit | null =>
  fits.findLast(({ sets }) => sets > FEW) ?? null;
