import type { Area } from "../model/area";
import { cleanText } from "./freeText";
import { madeNow } from "./made";
import type { Report } from "./report";

/** Reporting years that can be chosen: before the first nothing is due, and far ahead nobody knows the definition. */
export const yearsOf = (area: Area): { first: number; last: number } => {
  const first = Math.min(
    area.measured.firstReported,
    ...Object.values(area.measures).map(({ measured }) => measured?.firstReported ?? area.measured.firstReported),
  );
  return { first, last: first + 20 };
};

/** An empty report. */
export const newReport = (area: Area, reportingYear: number, unit: string): Report => ({
  area: area.slug,
  documentVersion: area.document.version,
  made: madeNow(area),
  reportingYear,
  unit: cleanText(unit),
  values: {},
  previous: {},
  explanations: {},
  signatures: [],
  log: [],
});
