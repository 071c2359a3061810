import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { DisguisedNumber } from "../../report/disguisedNumbers";
import { masked } from "../../rules/masked";
import { writeNumber } from "../../rules/number";
import { SHOWN_DECIMALS } from "../../rules/readings";
import { showCells } from "../acts/showCells";
import { turnIntoNumbers } from "../acts/turnIntoNumbers";
import { many } from "../tally";
import { useSession, useSnapshot } from "../useSession";
import type { OpenReport } from "../workbookState";
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
});

/** No longer than can be read at a glance. */
const MOST_QUOTED = 60;

const quoted = (written: string): string => {
  const text = masked(written);
  return `”${text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED)} …` : text}”`;
};

/** What stands in a cell, and the number that it is. */
function tell({ written, number: value, as, counts }: DisguisedNumber): string {
  const number = writeNumber(value, SHOWN_DECIMALS);
  if (!counts) return `rutan visar ${quoted(written)}. Om det är talet ${number} som menas: rätta till tal`;
  switch (as) {
    case "text":
      return `${quoted(written)} räknas som ${number}`;
    case "format":
      return `rutan visar ${quoted(written)} och räknas som ${number}`;
    case "formula":
      return `i rutan står en formel, ${quoted(written)}, som ger ${number}`;
    case "link":
      return `i rutan hämtas ${number} från en annan fil, ${quoted(written)}. Den filen följer inte med rapporten`;
  }
}

type OneProps = { one: DisguisedNumber; disabled: boolean; correct: (some: readonly DisguisedNumber[]) => void };

function One({ one, disabled, correct }: OneProps) {
  const { field } = one;
  const styles = useStyles();
  const session = useSession();
  return (
    <li className={styles.one}>
      <span>
        <Link inline onClick={() => void showCells(session, [field.id])}>
          {field.label}
        </Link>{" "}
        i {field.measure}: {tell(one)}
      </span>
      <Button
        size="small"
        disabled={disabled}
        aria-label={`Rätta till tal: ${field.label} i ${field.measure}`}
        onClick={() => correct([one])}
      >
        Rätta till tal
      </Button>
    </li>
  );
}

/**
 * Numbers that stand in the sheets as text, as formulas or under another format: what they count as, and the way to make
 * them plain numbers, one or all. All are those that count as they are.
 */
export function DisguisedNumbers({ open }: { open: OpenReport }) {
  const styles = useStyles();
  const prose = useProse();
  const session = useSession();
  const { busy } = useSnapshot(session);
  const found = open.disguisedNumbers;
  const counted = found.filter(({ counts }) => counts);
  const isSigned = open.assessment.status !== "utkast";
  if (isSigned || !found.length) return null;

  const correct = (some: readonly DisguisedNumber[]) => void turnIntoNumbers(session, some);
  const rest = found.length - MOST_LISTED;
  return (
    <section className={styles.whole} aria-label="Tal som står som något annat">
      <Heading level={2}>Tal som står som något annat</Heading>
      <p className={prose.paragraph}>
        {many(found.length, "uppgift står", "uppgifter står")} som text, som en formel eller i ett annat format. Rätta
        till tal, så visar och räknar Excel detsamma som rapporten.
      </p>
      {counted.length > 1 && (
        <Button disabled={busy} onClick={() => correct(counted)}>
          Rätta alla {counted.length} till tal
        </Button>
      )}
      <ul className={styles.list}>
        {found.slice(0, MOST_LISTED).map((one) => (
          <One key={one.field.id} one={one} disabled={busy} correct={correct} />
        ))}
        {rest > 0 && <li className={styles.one}>och {many(rest, "uppgift till", "uppgifter till")}</li>}
      </ul>
    </section>
  );
}
