import { makeStyles, tokens } from "@fluentui/react-components";
import { NO_VALUE } from "../../rules/derive";
import type { Field } from "../../rules/field";
import { isReason, REASON_WORDS } from "../../rules/missing";
import { writeNumber } from "../../rules/number";
import { isBlank, readCell } from "../../rules/readings";
import type { CompiledArea } from "../../rules/compile";
import type { FigureRow } from "../place";
import type { OpenReport } from "../workbookState";

const useStyles = makeStyles({
  facts: { color: tokens.colorNeutralForeground2, lineHeight: "20px", marginBottom: "10px", overflowWrap: "anywhere" },
  read: { color: tokens.colorNeutralForeground1 },
});

/** What a cell takes, and what happens when it is left blank. */
function fieldFacts(field: Field, { fields }: CompiledArea): string {
  const kind = `${field.type === "integer" ? "Heltal" : "Tal, gärna med decimaler"}, ${field.unit}.`;
  const { required } = field;
  if (required === true) return `${kind} Måste fyllas i.`;
  if (required) return `${kind} Fylls i när ”${fields.get(required.field)!.short}” är minst ${required.atLeast}.`;
  if (field.same) return `${kind} Lämnas rutan tom gäller samma tal som i ”${fields.get(field.same)!.label}”.`;
  if (field.list) return `${kind} Tom ruta räknas som 0 när någon annan i listan är ifylld.`;
  return kind;
}

/** A number given as text, told as it is read. */
function readAs(field: Field, open: OpenReport): string | null {
  const raw = open.report.values[field.id];
  if (typeof raw !== "string") return null;
  const reading = readCell(field, raw);
  return reading.state === "number"
    ? `Där står texten ”${raw}”. Den läses som ${writeNumber(reading.value, 6)}.`
    : null;
}

/** What the row of the active cell is: a figure to fill in, or one that is worked out. */
export function RowHelp({ open, row }: { open: OpenReport; row: FigureRow }) {
  const styles = useStyles();
  if (row.kind === "derived") {
    const { unit, decimals } = row.derived;
    const value = open.assessment.derived[row.id] ?? null;
    const none = open.assessment.noValue[row.id];
    return (
      <div className={styles.facts}>
        Räknas ut av sig själv. Nu{" "}
        {value === null ? NO_VALUE[none!] : `${writeNumber(value, decimals)}${unit === "%" ? " procent" : ""}`}.
      </div>
    );
  }
  const read = readAs(row.field, open);
  const counted = open.figures[row.id];
  const takenOver = isReason(counted) && isBlank(open.report.values[row.id]) ? REASON_WORDS[counted] : null;
  return (
    <div className={styles.facts}>
      {open.assessment.missing.includes(row.id) && <strong className={styles.read}>Rutan är tom. </strong>}
      {fieldFacts(row.field, open.compiled)}
      {takenOver && <div className={styles.read}>Rutan är tom. Den andra uppgiften är markerad ”{takenOver}”.</div>}
      {read && <div className={styles.read}>{read}</div>}
    </div>
  );
}
