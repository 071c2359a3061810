import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import type { MeasureState } from "../../report/assess";
import type { CompiledMeasure } from "../../rules/compile";
import { showCells } from "../acts/showCells";
import { many } from "../tally";
import { useSession } from "../useSession";
import type { OpenReport } from "../workbookState";
import { Heading } from "./heading";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "grid",
    gridTemplateColumns: "36px minmax(0, 1fr) auto",
    columnGap: "8px",
    width: "100%",
    padding: "9px 6px",
    border: "none",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    lineHeight: "20px",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  id: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
  count: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  done: { color: tokens.colorStatusSuccessForeground1 },
  below: { gridColumn: "2 / 4", fontSize: tokens.fontSizeBase200, lineHeight: "18px" },
  wrong: { color: tokens.colorStatusDangerForeground1 },
  asks: { color: tokens.colorStatusWarningForeground3 },
  track: {
    gridColumn: "2 / 4",
    height: "4px",
    marginTop: "5px",
    borderRadius: "2px",
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: "hidden",
  },
  bar: { height: "100%", backgroundColor: tokens.colorCompoundBrandBackground },
});

type RowProps = { measure: CompiledMeasure; state: MeasureState; missing: string | undefined };

function MeasureRow({ measure, state, missing }: RowProps) {
  const styles = useStyles();
  const session = useSession();
  const { filled, required, errors, asks } = state;
  const isDone = !state.missing && !errors && !asks;
  const target = missing ?? measure.fields[0]!.id;
  return (
    <li>
      <button type="button" className={styles.row} onClick={() => void showCells(session, [target])}>
        <span className={styles.id}>{measure.id}</span>
        <span>{measure.definition.name}</span>
        <span className={styles.count}>
          {isDone ? <CheckmarkCircle16Filled className={styles.done} title="Klart" /> : `${filled} av ${required}`}
        </span>
        {(errors > 0 || asks > 0) && (
          <span className={styles.below}>
            {errors > 0 && <span className={styles.wrong}>{errors} fel</span>}
            {errors > 0 && asks > 0 && " · "}
            {asks > 0 && <span className={styles.asks}>{many(asks, "varning", "varningar")} att förklara</span>}
          </span>
        )}
        {!isDone && required > 0 && (
          <span className={mergeClasses(styles.track)} aria-hidden>
            <span className={styles.bar} style={{ display: "block", width: `${(100 * filled) / required}%` }} />
          </span>
        )}
      </button>
    </li>
  );
}

/** How far each due measure has come. Each leads to its sheet. */
export function MeasureList({ open }: { open: OpenReport }) {
  const styles = useStyles();
  const { compiled, assessment } = open;
  const states = new Map(assessment.measures.map((state) => [state.id, state] as const));
  return (
    <section aria-label="Måtten">
      <Heading level={2}>Måtten</Heading>
      <ul className={styles.list}>
        {compiled.measures
          .filter(({ id }) => states.get(id)!.due)
          .map((measure) => (
            <MeasureRow
              key={measure.id}
              measure={measure}
              state={states.get(measure.id)!}
              missing={assessment.missing.find((id) => compiled.fields.get(id)!.measure === measure.id)}
            />
          ))}
      </ul>
    </section>
  );
}
