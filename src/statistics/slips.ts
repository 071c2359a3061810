import { STATED } from "./conditions";
import { isExcluded } from "./feasible";
import type { PossibleValues, Reported, ReportedFigure, Statistic } from "./reported";
import type { Slip } from "./verdict";

const FIGURES = ["mean", "sd", "min", "p10", "median", "p90", "max"] as const satisfies readonly Statistic[];

/** As many as one can look into. */
const MOST = 3;

/** Divisions of the values' intervals for each slip that is tried; one that remains open counts as possible. */
const STEPS = 300;

/** A figure times something, and known as much better or worse. */
const times = ({ value, decimals }: ReportedFigure, by: number): ReportedFigure => ({
  value: value * by,
  decimals: decimals - Math.log10(by),
});

/** The figures without the slip: what would have been reported. Null where the slip could not have been made. */
export function undone(slip: Slip, reported: Reported): Reported | null {
  const { n, sd } = reported;
  switch (slip.kind) {
    case "standardErrorForSd":
      return sd && sd.value > 0 && n > 1 ? { ...reported, sd: times(sd, Math.sqrt(n)) } : null;
    case "varianceForSd":
      return sd && sd.value > 0 ? { ...reported, sd: times(sd, 1 / Math.sqrt(sd.value)) } : null;
    case "swapped": {
      const [one, other] = slip.figures;
      const [first, second] = [reported[one], reported[other]];
      return first && second && first.value !== second.value ? { ...reported, [one]: second, [other]: first } : null;
    }
    case "comma": {
      const figure = reported[slip.figure];
      return figure && figure.value !== 0 ? { ...reported, [slip.figure]: times(figure, 1 / slip.times) } : null;
    }
    case "n":
      return n + slip.by >= 1 ? { ...reported, n: n + slip.by } : null;
  }
}

const swaps = (figures: readonly Statistic[]) =>
  figures.flatMap((one, i) =>
    figures.slice(i + 1).map((other) => ({ kind: "swapped", figures: [one, other] }) satisfies Slip),
  );

const commas = (...by: readonly (10 | 0.1 | 100 | 0.01)[]): Slip[] =>
  FIGURES.flatMap((figure) => by.map((times): Slip => ({ kind: "comma", figure, times })));

/** What may have happened, the least surprising first. */
const SLIPS: readonly Slip[] = [
  ...swaps(["min", "p10", "median", "p90", "max"]),
  { kind: "standardErrorForSd" },
  { kind: "varianceForSd" },
  ...commas(10, 0.1),
  ...swaps(FIGURES).filter(({ figures }) => figures.includes("mean") || figures.includes("sd")),
  { kind: "n", by: 1 },
  { kind: "n", by: -1 },
  ...commas(100, 0.01),
];

/** The slips that would explain figures that no set has, the likeliest first: without the slip there may be one. */
export function slipsIn(reported: Reported, values: PossibleValues): Slip[] {
  const found: Slip[] = [];
  for (const slip of SLIPS) {
    const meant = undone(slip, reported);
    if (meant && !isExcluded(meant, values, STATED, STEPS) && found.push(slip) === MOST) break;
  }
  return found;
}
