import type { PossibleValues, Reported, ReportedFigure, Statistic } from "../../src/statistics/reported";
import type { Slip } from "../../src/statistics/verdict";
import { EXTREMES, PERCENTILES, rounded, summary } from "./summary";

/** A measure as units report it: which figures, what its values can be. */
export type Reporting = { title: string; values: PossibleValues; shows: readonly Statistic[] };

export const DAYS: Reporting = {
  title: "Dagar, med percentiler",
  values: { kind: "whole", min: 0, max: Infinity },
  shows: PERCENTILES,
};
export const VAS: Reporting = {
  title: "EQ-VAS 0–100, med minimum och maximum",
  values: { kind: "whole", min: 0, max: 100 },
  shows: EXTREMES,
};

/** A slip that is planted in figures, what it is called, and as what it should be recognised. */
export type Planted = { name: string; slip: Slip };

const swapped = (name: string, ...figures: [Statistic, Statistic]): Planted => ({
  name,
  slip: { kind: "swapped", figures },
});
const comma = (name: string, figure: Statistic, times: 10 | 0.1): Planted => ({
  name,
  slip: { kind: "comma", figure, times },
});

export const plantedIn = ({ shows }: Reporting): Planted[] => [
  comma("medelvärde × 10", "mean", 10),
  comma("medelvärde ÷ 10", "mean", 0.1),
  { name: "medelfel i stället för SD", slip: { kind: "standardErrorForSd" } },
  { name: "varians i stället för SD", slip: { kind: "varianceForSd" } },
  ...(shows.includes("p10")
    ? [swapped("p10 och p90 omkastade", "p10", "p90"), swapped("p10 och median omkastade", "p10", "median")]
    : [swapped("min och max omkastade", "min", "max"), swapped("min och median omkastade", "min", "median")]),
  swapped("medelvärde och SD omkastade", "mean", "sd"),
  comma("median × 10", "median", 10),
  { name: "N ett för stort", slip: { kind: "n", by: -1 } },
  { name: "N ett för litet", slip: { kind: "n", by: 1 } },
];

/** What would be reported of a sorted set. */
export function truly(set: ArrayLike<number>, { shows }: Reporting, decimals: number): Reported {
  const figures = summary(set, { divisor: "n-1", type: 7 });
  return {
    n: set.length,
    ...Object.fromEntries(shows.map((figure) => [figure, rounded(figures[figure], decimals, "halfUp")])),
  };
}

/** The same with the slip. Null where the slip changes nothing. */
export function withSlip(set: ArrayLike<number>, reporting: Reporting, decimals: number, slip: Slip): Reported | null {
  const meant = truly(set, reporting, decimals);
  const { sd } = summary(set, { divisor: "n-1", type: 7 });
  const figure = (value: number): ReportedFigure => rounded(value, decimals, "halfUp");
  const made = (): Reported => {
    switch (slip.kind) {
      case "standardErrorForSd":
        return { ...meant, sd: figure(sd / Math.sqrt(meant.n)) };
      case "varianceForSd":
        return { ...meant, sd: figure(sd * sd) };
      case "swapped": {
        const [one, other] = slip.figures;
        return { ...meant, [one]: meant[other], [other]: meant[one] };
      }
      case "comma": {
        const { value } = meant[slip.figure]!;
        const shift = Math.log10(slip.times);
        return { ...meant, [slip.figure]: { value: Number(`${value}e${shift}`), decimals: decimals - shift } };
      }
      case "n":
        return { ...meant, n: meant.n - slip.by };
    }
  };
  const wrong = made();
  const same = Object.keys(meant).every((key) => {
    const name = key as Statistic;
    return key === "n" ? wrong.n === meant.n : wrong[name]!.value === meant[name]!.value;
  });
  return same || wrong.n < 1 ? null : wrong;
}
