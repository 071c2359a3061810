import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { type Imported, importEarlier } from "../acts/importEarlier";
import { useSession, useSnapshot } from "../useSession";
import type { OpenReport } from "../workbookState";
import { Heading } from "./heading";
import { Notice } from "./notice";
import { useProse } from "./prose";
import { useFileChoice } from "./useFileChoice";

const useStyles = makeStyles({
  whole: { marginTop: "24px", paddingTop: "16px", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  years: { margin: "0 0 10px", paddingLeft: "18px", lineHeight: "21px" },
  told: { marginTop: "12px" },
});

/** The unit's earlier reports, which rules across years compare with, and the way to read one in. */
export function EarlierYears({ open }: { open: OpenReport }) {
  const styles = useStyles();
  const prose = useProse();
  const session = useSession();
  const { busy } = useSnapshot(session);
  const [told, setTold] = useState<{ file: string; imported: Imported } | null>(null);
  const years = Object.keys(open.report.previous).toSorted();

  const read = async (file: File): Promise<void> => {
    const imported = await importEarlier(session, file);
    setTold(imported && { file: file.name, imported });
  };

  const { field, ask } = useFileChoice({
    label: "Inlämning från ett tidigare år",
    accept: ".xlsx,.json",
    onFile: (file) => void read(file),
  });

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
      <Button disabled={busy} onClick={ask}>
        Läs in ett tidigare år
      </Button>
      {field}
      <div aria-live="polite" className={told ? styles.told : undefined}>
        {told?.imported.ok && (
          <Notice tone="told" title={`Uppgifterna från ${told.imported.reportingYear} är inlästa.`} />
        )}
        {told && !told.imported.ok && (
          <Notice tone="wrong" title={`${told.file} går inte att använda`}>
            {told.imported.says}
          </Notice>
        )}
      </div>
    </section>
  );
}
