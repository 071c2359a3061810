import type { Summary } from "../../src/statistics/summarise";
import { toldByPython } from "./python";

const FIGURES = ["n", "mean", "sd", "min", "p10", "median", "p90", "max"] as const;

/** What LibreOffice says of columns of numbers, and how many milliseconds the calculation alone took: the median of five. */
export function summarisedInLibreOffice(columns: readonly ArrayLike<number>[]): {
  summaries: Summary[];
  milliseconds: number;
} {
  const input = JSON.stringify(columns.map((values) => Array.from(values)));
  const told = toldByPython("summaries.py", [], input) as {
    summaries: (number | null)[][];
    milliseconds: number;
  };
  return {
    ...told,
    summaries: told.summaries.map(
      (row) => Object.fromEntries(FIGURES.map((figure, i) => [figure, row[i]!])) as unknown as Summary,
    ),
  };
}
