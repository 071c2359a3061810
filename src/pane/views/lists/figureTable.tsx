import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { writeNumber } from "../../../rules/number";
import { type CellValue, isBlank, readCell, SHOWN_DECIMALS } from "../../../rules/readings";
import type { Field } from "../../../rules/field";
import type { OpenReport } from "../../workbookState";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    lineHeight: "20px",
    margin: "8px 0 12px",
    fontVariantNumeric: "tabular-nums",
  },
  head: {
    padding: "4px 0 4px 10px",
    whiteSpace: "nowrap",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    textAlign: "right",
    verticalAlign: "bottom",
  },
  first: { paddingLeft: 0, textAlign: "left" },
  cell: {
    padding: "6px 0 6px 10px",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    textAlign: "right",
    verticalAlign: "top",
  },
  label: { padding: "6px 0", textAlign: "left", fontWeight: tokens.fontWeightRegular, overflowWrap: "anywhere" },
  figure: { fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  stands: { color: tokens.colorNeutralForeground2, overflowWrap: "break-word" },
  differs: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** What stands in a cell, as it is read. */
function standing(value: CellValue): string {
  if (isBlank(value)) return "tom";
  return typeof value === "number" ? writeNumber(value, SHOWN_DECIMALS) : `”${String(value)}”`;
}

/** Whether a cell says something else than a figure, and something at all. */
export function differs(field: Field, value: CellValue, figure: number | null): boolean {
  const reading = readCell(field, value);
  return reading.state !== "blank" && !(reading.state === "number" && reading.value === figure);
}

type Props = {
  open: OpenReport;
  caption: string;
  /** By field id, in the order in which they are shown. */
  figures: Readonly<Record<string, number | null>>;
  /** What a figure is called here. */
  labelOf: (field: Field) => string;
};

/** Figures worked out from a list, beside what stands in their cells now. */
export function FigureTable({ open, caption, figures, labelOf }: Props) {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={caption}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.head, styles.first)}>
            Uppgift
          </th>
          <th scope="col" className={styles.head}>
            Ur listan
          </th>
          <th scope="col" className={styles.head}>
            Står nu
          </th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(figures).map(([id, figure]) => {
          const field = open.compiled.fields.get(id)!;
          const value = open.cells[id]?.value ?? null;
          return (
            <tr key={id}>
              <th scope="row" className={mergeClasses(styles.cell, styles.label)}>
                {labelOf(field)}
              </th>
              <td className={mergeClasses(styles.cell, styles.figure)}>
                {figure === null ? "tom" : writeNumber(figure, SHOWN_DECIMALS)}
              </td>
              <td className={mergeClasses(styles.cell, styles.stands, differs(field, value, figure) && styles.differs)}>
                {standing(value)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
