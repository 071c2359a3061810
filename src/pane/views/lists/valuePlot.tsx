import { makeStyles, tokens } from "@fluentui/react-components";
import type { Summary } from "../../../statistics/summarise";
import { writeNumber } from "../../../rules/number";
import { useProse } from "../prose";
import { grouped } from "./grouped";
import { type Dot, placeBetween } from "../../lists/plotShape";

const WIDTH = 300;
const SIDE = 6;
const STEP = 7.5;
const BOX = 26;

const useStyles = makeStyles({
  whole: { maxWidth: "360px", margin: "0 0 14px" },
  plot: {
    display: "block",
    width: "100%",
    height: "auto",
    color: tokens.colorBrandForeground1,
    "@media (forced-colors: active)": { color: "CanvasText" },
  },
  ends: {
    display: "flex",
    justifyContent: "space-between",
    fontSize: tokens.fontSizeBase200,
    lineHeight: "16px",
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
});

type Props = {
  summary: Summary;
  /** Null where the values are too many for a dot each. */
  dots: readonly Dot[] | null;
  unit: string;
};

/** The values of a list along their scale: a dot each while they are few, else a box. */
export function ValuePlot({ summary, dots, unit }: Props) {
  const styles = useStyles();
  const prose = useProse();
  const { n, min, p10, median, p90, max } = summary;
  if (min === null || p10 === null || median === null || p90 === null || max === null || n < 2) return null;
  const across = (value: number) => SIDE + placeBetween(value, min, max) * (WIDTH - 2 * SIDE);
  const levels = dots ? Math.max(...dots.map(({ level }) => level)) + 1 : 0;
  const base = dots ? levels * STEP + 6 : BOX + 6;
  const text = (value: number) => writeNumber(value, 1);
  const says = `Diagram: ${grouped(n)} värden från ${text(min)} till ${text(max)} ${unit}, median ${text(median)}.`;
  return (
    <figure className={styles.whole}>
      <svg className={styles.plot} viewBox={`0 0 ${WIDTH} ${base + 6}`} role="img" aria-label={says}>
        <g stroke="currentColor" strokeWidth={1.5}>
          <line x1={SIDE} x2={WIDTH - SIDE} y1={dots ? base : base - BOX / 2} y2={dots ? base : base - BOX / 2} />
          {!dots && (
            <>
              <line x1={SIDE} x2={SIDE} y1={base - BOX * 0.75} y2={base - BOX * 0.25} />
              <line x1={WIDTH - SIDE} x2={WIDTH - SIDE} y1={base - BOX * 0.75} y2={base - BOX * 0.25} />
              <rect
                x={across(p10)}
                y={base - BOX}
                width={Math.max(across(p90) - across(p10), 1)}
                height={BOX}
                fill={tokens.colorNeutralBackground3}
              />
            </>
          )}
        </g>
        {dots?.map(({ at, level }, i) => (
          <circle key={i} cx={SIDE + at * (WIDTH - 2 * SIDE)} cy={base - 5 - level * STEP} r={3} fill="currentColor" />
        ))}
        <line
          x1={across(median)}
          x2={across(median)}
          y1={dots ? base - 2 : base - BOX}
          y2={dots ? base + 6 : base}
          stroke="currentColor"
          strokeWidth={3}
        />
      </svg>
      <div className={styles.ends} aria-hidden>
        <span>
          {text(min)} {unit}
        </span>
        <span>
          {text(max)} {unit}
        </span>
      </div>
      <figcaption className={`${prose.quiet} ${prose.small}`}>
        {dots
          ? "En prick för varje värde. Strecket under linjen är medianen."
          : "Lådan går från 10:e till 90:e percentilen. Strecket i den är medianen."}
      </figcaption>
    </figure>
  );
}
