import fc from "fast-check";
import { summarise } from "../../src/statistics/summarise";
import { whereLibreOfficeIs } from "../libreoffice/office";
import { summarisedInLibreOffice } from "../libreoffice/summarised";

const SEED = 20270307;

/** An office that starts on a busy machine takes its time. */
jest.setTimeout(180_000);

const column = (value: fc.Arbitrary<number>) => fc.array(value, { minLength: 1, maxLength: 200 });
const columns = fc.sample(
  fc.oneof(
    column(fc.integer({ min: 0, max: 400 })),
    column(fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10)),
    column(fc.integer({ min: 0, max: 364 }).map((days) => days / 365)),
    column(fc.integer({ min: 0, max: 100 }).map((ths) => 1_000_000 + ths / 1024)),
  ),
  { seed: SEED, numRuns: 300 },
);

whereLibreOfficeIs("a summary in LibreOffice", () => {
  test("AVERAGE, STDEV.S, PERCENTILE.INC and MEDIAN of 300 columns say the same", () => {
    const { summaries } = summarisedInLibreOffice(columns);
    expect(summaries).toHaveLength(columns.length);
    const differing = columns.flatMap((values, i) => {
      const ours = Object.values(summarise(values));
      const theirs = Object.values(summaries[i]!);
      const scale = Math.max(...values, 1);
      const isSame = ours.every((figure, j) =>
        figure === null || theirs[j] === null ? figure === theirs[j] : Math.abs(figure - theirs[j]!) <= 1e-10 * scale,
      );
      return isSame ? [] : [{ values, ours, theirs }];
    });
    expect(differing).toEqual([]);
  });
});
