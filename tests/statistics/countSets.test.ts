import { countSets } from "../../src/statistics/countSets";
import type { PossibleValues, Statistic } from "../../src/statistics/reported";
import { newRandom } from "../random";
import { multisets } from "./multisets";
import { EXTREMES, PERCENTILES, reported, rounded, summary } from "./summary";

const MOST = 6;
const VALUES: PossibleValues = { kind: "whole", min: 0, max: MOST };

test("as many sets are counted as there are when all are tried", () => {
  const { below, pick } = newRandom(8);
  const values = Array.from({ length: MOST + 1 }, (_, value) => value);
  const all = [1, 2, 3, 4, 5, 6].map((n) =>
    multisets(values, n).map((set) => summary(set, { divisor: "n-1", type: 7 })),
  );
  for (let i = 0; i < 1000; i++) {
    const n = 1 + below(6);
    const one = pick(all[n - 1]!);
    const shows = pick<readonly Statistic[]>([PERCENTILES, EXTREMES]).filter(() => below(8) > 0);
    const figures = shows.map((figure) => [figure, rounded(one[figure], below(3), "halfUp")] as const);
    const same = all[n - 1]!.filter((set) =>
      figures.every(([figure, { value, decimals }]) => Math.abs(set[figure] - value) <= 0.5 * 10 ** -decimals + 1e-9),
    );
    const told = { n, ...Object.fromEntries(figures) };
    expect({ told, ...countSets(told, VALUES, 10_000) }).toEqual({ told, sets: same.length, all: true });
  }
});

const four = { mean: "62.50", sd: "22.17", min: "35.00", median: "65.00", max: "85.00" };

test("five numbers about four patients are the patients", () => {
  expect(countSets(reported(4, four), { kind: "whole", min: 0, max: 100 }, 1000)).toEqual({ sets: 1, all: true });
});

test("fewer decimals leave more sets", () => {
  const figures = summary([13, 25, 36, 44, 60, 72], { divisor: "n-1", type: 7 });
  const counts = [2, 1, 0].map((decimals) => {
    const told = Object.fromEntries(
      PERCENTILES.map((figure) => [figure, rounded(figures[figure], decimals, "halfUp")]),
    );
    return countSets({ n: 6, ...told }, { kind: "whole", min: 0, max: Infinity }, 1000);
  });
  expect(counts.map(({ sets, all }) => (all ? sets : `${sets} or more`))).toEqual([3, 93, "1000 or more"]);
});

test("values that may be any are counted as whole ones", () => {
  const [any, whole] = (["any", "whole"] as const).map((kind) =>
    countSets(reported(4, four), { kind, min: 0, max: 100 }, 10),
  );
  expect(any).toEqual(whole);
});

test("the count stops where it is told to", () => {
  expect(countSets(reported(8, { mean: "50" }), { kind: "whole", min: 0, max: 100 }, 5)).toEqual({
    sets: 5,
    all: false,
  });
});

test.each([
  ["of nobody there is no set", 0, {}, { sets: 0, all: true }],
  ["of figures that are impossible there is no set", 3, { min: "4", max: "2" }, { sets: 0, all: true }],
  ["of very many values the sets are not counted", 1_000_000, { mean: "50" }, { sets: 0, all: false }],
  ["of figures from a thousand millions the sets are not counted", 1, { mean: "1e9" }, { sets: 0, all: false }],
  ["of a figure that is no number the sets are not counted", 3, { mean: "NaN" }, { sets: 0, all: false }],
  ["of one value there is one set", 1, { mean: "14" }, { sets: 1, all: true }],
])("%s", (_, n, figures, counted) => {
  expect(countSets(reported(n, figures), { kind: "whole", min: 0, max: 100 }, 100)).toEqual(counted);
});
