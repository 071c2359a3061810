/** A summary figure as it was reported: 12.5 with one decimal may be anything between 12.45 and 12.55. */
export type ReportedFigure = { value: number; decimals: number };

export type Statistic = "mean" | "sd" | "min" | "p10" | "median" | "p90" | "max";

/** What was reported about one set of values that are themselves not told. What is absent was not reported. */
export type Reported = { n: number } & { readonly [S in Statistic]?: ReportedFigure };

/**
 * What single values can be. Ages are whole numbers of years, and under one year whole days divided by 365.
 * `min` and `max` are included unless `maxExcluded`; infinite where there is no limit.
 */
export type PossibleValues = {
  kind: "whole" | "age" | "any";
  min: number;
  max: number;
  maxExcluded?: true;
};
