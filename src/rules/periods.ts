import type { Area } from "../model/area";
import type { Measured, Period } from "../model/period";

/** When a measure is reported: its own answer, else the area's. */
export function measuredOf(area: Area, measure: string): Measured {
  return area.measures[measure]?.measured ?? area.measured;
}

/**
 * The time that a measure is reported for in a reporting year, or null when it is not due yet.
 * The first period starts where the document says and ends with that year; every later one is a whole calendar year.
 */
export function periodOf(measured: Measured, reportingYear: number): Period | null {
  if (reportingYear < measured.firstReported) return null;
  const year = reportingYear - measured.yearsBefore;
  if (reportingYear === measured.firstReported) {
    return { from: measured.from, to: `${measured.from.slice(0, 4)}-12-31` };
  }
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** One row a measure, in the document's order. */
export function periodsOf(area: Area, reportingYear: number): { measure: string; period: Period | null }[] {
  return Object.keys(area.measures).map((measure) => ({
    measure,
    period: periodOf(measuredOf(area, measure), reportingYear),
  }));
}
