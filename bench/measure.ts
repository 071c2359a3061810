import { performance } from "node:perf_hooks";

/** One side of one piece of work, measured. */
export type Row = { work: string; side: string; ours: boolean; median: number; unit: "ms"; runs: number };

/**
 * The time that something takes, in milliseconds: the median of many runs after a few that warm up.
 * @param prepare comes before each run, in the same turn, and takes no part in the time
 */
export async function measure(
  work: string,
  side: string,
  ours: boolean,
  runs: number,
  act: () => unknown,
  prepare: () => void = () => undefined,
): Promise<Row> {
  const timed = async (): Promise<number> => {
    prepare();
    const start = performance.now();
    await act();
    return performance.now() - start;
  };
  for (let i = 0; i < 3; i++) await timed();
  const times: number[] = [];
  for (let i = 0; i < runs; i++) times.push(await timed());
  times.sort((a, b) => a - b);
  return { work, side, ours, median: times[Math.floor(runs / 2)]!, unit: "ms", runs };
}
