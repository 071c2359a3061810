import type { Shown } from "../model/measure";
import type { Statistic } from "../statistics/reported";
import { STATISTIC_LABELS } from "./outline";

/** What the documents' figures of a distribution are to `statistics/`. */
export const STATISTIC_OF: Readonly<Record<Shown[number], Statistic>> = {
  medel: "mean",
  sd: "sd",
  p10: "p10",
  median: "median",
  p90: "p90",
  min: "min",
  max: "max",
};

/** As a figure is told beside its value: "medelvärde 30". */
export const NAME = Object.fromEntries(
  Object.entries(STATISTIC_OF).map(([shown, statistic]) => [statistic, STATISTIC_LABELS[shown as Shown[number]]]),
) as Readonly<Record<Statistic, string>>;

/** As a sentence speaks of it: "medelvärdet måste vara minst 12". */
export const DEFINITE: Readonly<Record<Statistic, string>> = {
  mean: "medelvärdet",
  sd: "standardavvikelsen",
  p10: "10:e percentilen",
  median: "medianen",
  p90: "90:e percentilen",
  min: "minimum",
  max: "maximum",
};
