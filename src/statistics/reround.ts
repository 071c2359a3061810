import type { Reported, ReportedFigure, Statistic } from "./reported";

/** A half that doubles keep as a little less is still a half: 1.005 is 1.00499999999999989. */
const NEAR = 1e-9;

function withDecimals({ value, decimals }: ReportedFigure, most: number): ReportedFigure {
  if (decimals <= most) return { value, decimals };
  const power = 10 ** most;
  const near = NEAR * Math.max(1, Math.abs(value * power));
  return { value: Math.floor(value * power + 0.5 + near) / power, decimals: most };
}

/**
 * The figures with no more than so many decimals, halves upwards. A figure that was rounded already is rounded once more,
 * as a reader of the report would: 12.449, told as 12.45, becomes 12.5.
 */
export const reround = ({ n, ...figures }: Reported, decimals: number): Reported => ({
  n,
  ...Object.fromEntries(
    (Object.entries(figures) as [Statistic, ReportedFigure | undefined][]).flatMap(([statistic, figure]) =>
      figure ? [[statistic, withDecimals(figure, decimals)]] : [],
    ),
  ),
});
