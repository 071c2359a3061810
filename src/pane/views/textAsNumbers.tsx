import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { WrittenAsText } from "../../report/writtenAsText";
import { writeNumber } from "../../rules/number";
import { SHOWN_DECIMALS } from "../../rules/readings";
import { showCells } from "../acts/showCells";
import { turnIntoNumbers } from "../acts/turnIntoNumbers";
import { many } from "../tally";
import { useSession, useSnapshot } from "../useSession";
import type { OpenReport } from "../workbookState";
import { useFocus } from "./focus";
import { Heading } from "./heading";
import { useProse } from "./prose";

const MOST_LISTED = 6;

const useStyles = makeStyles({
  whole: { marginTop: "20px" },
  list: { listStyleType: "none", margin: "10px 0 0", padding: 0, lineHeight: "20px" },
  one: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "4px 10px",
    padding: "6px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  told: { margin: "0 0 10px", lineHeight: "21px", ":focus": { outline: "none" } },
});

/** What was done. What was pressed may be gone: reading goes on here. */
function Told({ count }: { count: number }) {
  const ref = useFocus<HTMLParagraphElement>(true);
  return (
    <p ref={ref} tabIndex={-1} className={useStyles().told}>
      {many(count, "uppgift är rättad", "uppgifter är rättade")} till tal.
    </p>
  );
}

type OneProps = WrittenAsText & { disabled: boolean; correct: (ids: readonly string[]) => void };

function One({ field, written, number, disabled, correct }: OneProps) {
  const styles = useStyles();
  const session = useSession();
  return (
    <li className={styles.one}>
      <span>
        <Link inline onClick={() => void showCells(session, [field.id])}>
          {field.label}
        </Link>{" "}
        i {field.measure}: ”{written}” räknas som {writeNumber(number, SHOWN_DECIMALS)}
      </span>
      <Button
        size="small"
        disabled={disabled}
        aria-label={`Rätta till tal: ${field.label} i ${field.measure}`}
        onClick={() => correct([field.id])}
      >
        Rätta till tal
      </Button>
    </li>
  );
}

/** Numbers that stand as text in the sheets: what they count as, and the way to make them numbers, one or all. */
export function TextAsNumbers({ open }: { open: OpenReport }) {
  const styles = useStyles();
  const prose = useProse();
  const session = useSession();
  const { busy } = useSnapshot(session);
  const [corrected, setCorrected] = useState<{ count: number; nth: number } | null>(null);
  const found = open.writtenAsText;
  const isSigned = open.assessment.status !== "utkast";
  if (isSigned || (!found.length && !corrected)) return null;

  const correct = async (ids: readonly string[]) => {
    const count = await turnIntoNumbers(session, ids);
    if (count) setCorrected((before) => ({ count, nth: (before?.nth ?? 0) + 1 }));
  };
  const rest = found.length - MOST_LISTED;
  return (
    <section className={styles.whole} aria-label="Tal som står som text">
      <Heading level={2}>Tal som står som text</Heading>
      {corrected && <Told key={corrected.nth} count={corrected.count} />}
      {found.length > 0 && (
        <>
          <p className={prose.paragraph}>
            {many(found.length, "uppgift räknas", "uppgifter räknas")} som tal i rapporten, men Excel ser text. Rätta
            till tal, så räknar Excel likadant.
          </p>
          {found.length > 1 && (
            <Button disabled={busy} onClick={() => void correct(found.map(({ field }) => field.id))}>
              Rätta alla {found.length} till tal
            </Button>
          )}
          <ul className={styles.list}>
            {found.slice(0, MOST_LISTED).map((one) => (
              <One key={one.field.id} {...one} disabled={busy} correct={(ids) => void correct(ids)} />
            ))}
            {rest > 0 && <li className={styles.one}>och {many(rest, "uppgift till", "uppgifter till")}</li>}
          </ul>
        </>
      )}
    </section>
  );
}
