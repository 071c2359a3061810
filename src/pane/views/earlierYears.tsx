import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ChangeEvent, useRef, useState } from "react";
import { importEarlier } from "../acts/importEarlier";
import { useSession, useSnapshot } from "../useSession";
import type { OpenReport } from "../workbookState";
import { Heading } from "./heading";
import { useProse } from "./prose";

const useStyles = makeStyles({
  whole: { marginTop: "24px", paddingTop: "16px", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  years: { margin: "0 0 10px", paddingLeft: "18px", lineHeight: "21px" },
  refused: { color: tokens.colorStatusDangerForeground1 },
});

/** The unit's earlier reports, which rules across years compare with, and the way to read one in. */
export function EarlierYears({ open }: { open: OpenReport }) {
  const styles = useStyles();
  const prose = useProse();
  const session = useSession();
  const { busy } = useSnapshot(session);
  const input = useRef<HTMLInputElement>(null);
  const [told, setTold] = useState<{ says: string; refused: boolean } | null>(null);
  const years = Object.keys(open.report.previous).toSorted();

  const choose = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [file] = event.target.files ?? [];
    event.target.value = "";
    if (!file) return;
    const imported = await importEarlier(session, file);
    if (!imported) setTold(null);
    else if (imported.ok) setTold({ says: `Uppgifterna från ${imported.reportingYear} är inlästa.`, refused: false });
    else setTold({ says: `${file.name}: ${imported.says}`, refused: true });
  };

  return (
    <section className={styles.whole} aria-label="Tidigare år">
      <Heading level={2}>Tidigare år</Heading>
      {years.length > 0 && (
        <ul className={styles.years}>
          {years.map((year) => (
            <li key={year}>Rapporten från mars {year} är inläst</li>
          ))}
        </ul>
      )}
      <p className={`${prose.paragraph} ${prose.quiet}`}>
        Läs in er egen inlämning från ett tidigare år, så jämförs årets uppgifter med den. Filen ändras inte.
      </p>
      <Button disabled={busy} onClick={() => input.current?.click()}>
        Läs in ett tidigare år
      </Button>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.json"
        hidden
        aria-label="Inlämning från ett tidigare år"
        onChange={(event) => void choose(event)}
      />
      <p
        className={`${prose.paragraph} ${told?.refused ? styles.refused : ""}`}
        aria-live="polite"
        style={{ marginTop: 8 }}
      >
        {told?.says}
      </p>
    </section>
  );
}
