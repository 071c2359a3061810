import { performance } from "node:perf_hooks";

/** One side of one piece of work, measured. */
export type Row = { work: string; side: string; ours: boolean; median: number; unit: "ms"; runs: number };

/** The time that something takes, in milliseconds: the median of many runs after a few that warm up. */
export async function measure(
  work: string,
  side: string,
  ours: boolean,
  runs: number,
  act: () => unknown,
): Promise<Row> {
  for (let i = 0; i < 3; i++) await act();
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    await act();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { work, side, ours, median: times[Math.floor(runs / 2)]!, unit: "ms", runs };
}
