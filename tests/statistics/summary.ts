import type { Reported, ReportedFigure, Statistic } from "../../src/statistics/reported";

/** How the SD divides and which of the nine types of Hyndman & Fan (1996) gives the percentiles. */
export type Way = { divisor: "n-1" | "n"; type: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 };

/**
 * A percentile, written out from Hyndman & Fan, table 1: x_j and x_j+1 are weighted by γ, where j + g = np + m.
 * @param tenths the probability times ten, so that np is exact
 */
export function percentile(sorted: ArrayLike<number>, tenths: number, type: Way["type"]): number {
  const n = sorted.length;
  const p = tenths / 10;
  const m = [0, 0, -0.5, 0, 0.5, p, 1 - p, (p + 1) / 3, p / 4 + 3 / 8][type - 1]!;
  const exact = (n * tenths) / 10 + m;
  const j = Math.floor(exact + 1e-9);
  const g = Math.max(0, exact - j) < 1e-9 ? 0 : exact - j;
  const gamma =
    type === 1 ? Number(g > 0) : type === 2 ? (g > 0 ? 1 : 0.5) : type === 3 ? Number(g > 0 || j % 2 !== 0) : g;
  const x = (rank: number) => sorted[Math.min(n, Math.max(1, rank)) - 1]!;
  return gamma === 0 ? x(j) : gamma === 1 ? x(j + 1) : (1 - gamma) * x(j) + gamma * x(j + 1);
}

/** What would be reported of values, worked out straight from the definitions, before rounding. */
export function summary(sorted: ArrayLike<number>, { divisor, type }: Way): Record<Statistic, number> {
  const n = sorted.length;
  let sum = 0;
  for (let i = 0; i < n; i++) sum += sorted[i]!;
  const mean = sum / n;
  let squares = 0;
  for (let i = 0; i < n; i++) squares += (sorted[i]! - mean) ** 2;
  return {
    mean,
    sd: Math.sqrt(squares / (divisor === "n" || n === 1 ? n : n - 1)),
    min: sorted[0]!,
    p10: percentile(sorted, 1, type),
    median: percentile(sorted, 5, 7),
    p90: percentile(sorted, 9, type),
    max: sorted[n - 1]!,
  };
}

export type Rounding = "halfUp" | "halfToEven";

/** A number as a program shows it with so many decimals; a ten-billionth is let pass as the error of doubles. */
export function rounded(value: number, decimals: number, rounding: Rounding): ReportedFigure {
  const power = 10 ** decimals;
  const scaled = value * power;
  const below = Math.floor(scaled + 1e-10);
  const rest = scaled - below;
  const half = Math.abs(rest - 0.5) < 1e-10;
  const up = half ? rounding === "halfUp" || below % 2 !== 0 : rest > 0.5;
  return { value: (below + Number(up)) / power, decimals };
}

export const PERCENTILES = ["mean", "sd", "p10", "median", "p90"] as const satisfies readonly Statistic[];
export const EXTREMES = ["mean", "sd", "min", "median", "max"] as const satisfies readonly Statistic[];

/** Figures as they are written, "12.50" with two decimals. */
export const reported = (n: number, figures: Partial<Record<Statistic, string>>): Reported => ({
  n,
  ...Object.fromEntries(
    Object.entries(figures).map(([statistic, text]) => [
      statistic,
      { value: Number(text), decimals: text.split(".")[1]?.length ?? 0 },
    ]),
  ),
});
