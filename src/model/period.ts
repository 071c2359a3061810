/** When a measure is reported, and for which time. */
export type Measured = {
  /** Whole calendar years from the measured year to the reporting year. */
  yearsBefore: number;
  /** The first reporting year. */
  firstReported: number;
  /** First day of the first period, ISO date. The period ends with that calendar year. */
  from: string;
};

/** A span of days, both ends included, as ISO dates. */
export type Period = { from: string; to: string };
