/** What a statistic measure reports of values. Null where there is no such figure: all of no values, the SD of one. */
export type Summary = {
  n: number;
  mean: number | null;
  /** With n − 1. */
  sd: number | null;
  min: number | null;
  /** Percentiles are of type 7 (Hyndman & Fan), as Excel's PERCENTILE.INC. */
  p10: number | null;
  median: number | null;
  p90: number | null;
  max: number | null;
};

/** Summarises finite values, which are left as they are. */
export declare function summarise(values: ArrayLike<number>): Summary;
