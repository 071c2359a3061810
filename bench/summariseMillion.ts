import * as d3 from "d3-array";
import * as simple from "simple-statistics";
import { type Summary, summarise } from "../src/statistics/summarise";
import { isLibreOfficeHere } from "../tests/libreoffice/python";
import { summarisedInLibreOffice } from "../tests/libreoffice/summarised";
import { measure, type Row } from "./measure";

const MILLION = 1_000_000;

/** Waiting times: whole days, the same in every run, many alike (a generator of Lehmer's). */
function waits(): Float64Array {
  let state = 20270307;
  return Float64Array.from({ length: MILLION }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return state % 365;
  });
}

const bySimpleStatistics = (values: number[]): Summary => {
  const [p10, median, p90] = simple.quantile(values, [0.1, 0.5, 0.9]) as [number, number, number];
  const [mean, sd] = [simple.mean(values), simple.sampleStandardDeviation(values)];
  return { n: values.length, mean, sd, min: simple.min(values), p10, median, p90, max: simple.max(values) };
};

const byD3 = (values: Float64Array): Summary => {
  const [p10, median, p90] = [0.1, 0.5, 0.9].map((p) => d3.quantile(values, p)!);
  const [min, max] = d3.extent(values) as [number, number];
  const [mean, sd] = [d3.mean(values)!, d3.deviation(values)!];
  return { n: values.length, mean, sd, min, p10: p10!, median: median!, p90: p90!, max };
};

/** Each side does what it does best; results are compared before anything is timed. */
export async function summariseMillion(): Promise<Row[]> {
  const work = "summarise 1,000,000 values";
  const values = waits();
  const array = Array.from(values);
  const ours = summarise(values);
  const office = isLibreOfficeHere() ? summarisedInLibreOffice([values]) : null;
  const others = { "simple-statistics": bySimpleStatistics(array), "d3-array": byD3(values) };
  for (const [side, theirs] of [
    ...Object.entries(others),
    ...(office ? [["LibreOffice", office.summaries[0]!]] : []),
  ]) {
    for (const [figure, value] of Object.entries(ours) as [keyof Summary, number][]) {
      const other = (theirs as Summary)[figure]!;
      if (Math.abs(value - other) > 1e-9)
        throw new Error(`${figure}: ours is ${value}, ${side as string} gives ${other}`);
    }
  }
  return [
    await measure(work, "summarise", true, 20, () => summarise(values)),
    await measure(work, "simple-statistics", false, 10, () => bySimpleStatistics(array)),
    await measure(work, "d3-array", false, 10, () => byD3(values)),
    ...(office
      ? [
          {
            ...{ work, side: "LibreOffice, its calculation alone", ours: false },
            ...{ median: office.milliseconds, unit: "ms" as const, runs: 5 },
          },
        ]
      : []),
  ];
}
