import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { writeNumber } from "../../rules/number";
import { type CellValue, isBlank, SHOWN_DECIMALS } from "../../rules/readings";
import type { Unplaced } from "../../report/unplaced";
import { dropUnplaced, enterUnplaced } from "../acts/seeToUnplaced";
import { useSession, useSnapshot } from "../useSession";
import type { OpenReport } from "../workbookState";
import { Heading } from "./heading";
import { useProse } from "./prose";

const useStyles = makeStyles({
  whole: { marginBottom: "16px" },
  list: { listStyleType: "none", margin: "10px 0 0", padding: 0, lineHeight: "20px" },
  one: { padding: "8px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: "anywhere" },
  acts: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "4px" },
});

const shown = (value: CellValue): string =>
  typeof value === "number"
    ? writeNumber(value, SHOWN_DECIMALS)
    : typeof value === "boolean"
      ? value
        ? "SANT"
        : "FALSKT"
      : `”${value ?? ""}”`;

const stoodWhere = ({ sheet, label }: Unplaced): string =>
  [sheet ? `stod på bladet ${sheet}` : "fanns i en tidigare version", label && `vid ”${label}”`]
    .filter(Boolean)
    .join(", ");

/** What was found in damaged sheets and has no place, until a person has entered it or seen that it is not needed. */
export function UnplacedList({ open }: { open: OpenReport }) {
  const styles = useStyles();
  const prose = useProse();
  const session = useSession();
  const { busy, selected } = useSnapshot(session);
  const { compiled, report, assessment } = open;
  const list = report.unplaced ?? [];
  if (!list.length) return null;
  const field = selected.id === null ? undefined : compiled.fields.get(selected.id);
  const target = field && isBlank(report.values[field.id]) && assessment.status === "utkast" ? field : undefined;
  return (
    <section className={styles.whole} aria-label="Utan plats i bladen">
      <Heading level={2}>Utan plats i bladen</Heading>
      <p className={prose.paragraph}>
        När bladen lagades fanns detta kvar. Ställ dig i en tom ruta för att föra in det där, eller tryck på Klar med
        den när det inte behövs.
      </p>
      <ul className={styles.list}>
        {list.map((one, i) => (
          // The same thing may be there twice.
          <li key={`${one.sheet} ${one.label} ${String(one.value)} ${i}`} className={styles.one}>
            <div>
              {shown(one.value)} {stoodWhere(one)}
            </div>
            <div className={styles.acts}>
              {target && (
                <Button size="small" disabled={busy} onClick={() => void enterUnplaced(session, one, target.id)}>
                  För in i {target.label} ({target.measure})
                </Button>
              )}
              <Button size="small" disabled={busy} onClick={() => void dropUnplaced(session, one)}>
                Klar med den
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
