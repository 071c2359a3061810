import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { editionsText } from "../../report/age";
import { keepAsItIs, previewUpgrade, upgradeReport } from "../acts/upgradeReport";
import { useSession, useSnapshot } from "../useSession";
import type { OpenReport } from "../workbookState";
import type { ViewName } from "./destination";
import { Notice } from "./notice";

/** Sentences under each other. */
function Sentences({ says }: { says: readonly string[] }) {
  return (
    <ul style={{ margin: "6px 0", paddingLeft: 18 }}>
      {says.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

/** What became of a report that was upgraded just now. */
export function UpgradedNotice() {
  const session = useSession();
  const { upgraded } = useSnapshot(session);
  if (!upgraded) return null;
  return (
    <Notice
      takesFocus
      tone="right"
      title="Arbetsboken är uppgraderad"
      acts={
        <Button size="small" onClick={() => session.change({ upgraded: null })}>
          Stäng
        </Button>
      }
    >
      <Sentences says={upgraded} />
      <div>
        De gamla bladen finns kvar sist i arbetsboken, som ”B1 (gammalt)”. Ta bort dem när allt stämmer. Det här står
        också under Klarmarkera, i Händelser.
      </div>
    </Notice>
  );
}

type Props = { open: OpenReport; here: ViewName };

/** That an older product or definition made the workbook: it can be upgraded, or be kept as it is. */
export function UpgradeNotice({ open, here }: Props) {
  const session = useSession();
  const { busy } = useSnapshot(session);
  const [does, setDoes] = useState<readonly string[] | null>(null);
  const { older, assessment } = open;
  if (!older) return null;
  if (does) {
    return (
      <Notice
        takesFocus
        tone="asks"
        title="Det här gör uppgraderingen"
        acts={
          <>
            <Button size="small" appearance="primary" disabled={busy} onClick={() => void upgradeReport(session)}>
              Uppgradera nu
            </Button>
            <Button size="small" onClick={() => setDoes(null)}>
              Avbryt
            </Button>
          </>
        }
      >
        <Sentences says={does} />
        <div>Nya blad görs och siffrorna flyttas dit. De gamla bladen blir kvar sist i arbetsboken.</div>
      </Notice>
    );
  }
  // What a person has chosen to keep is told where everything is told, and not again and again.
  if (older.kept && here !== "check") return null;
  return (
    <Notice
      tone={older.kept ? "told" : "asks"}
      title={older.kept ? "Arbetsboken behålls i en äldre version" : "Arbetsboken är gjord med en äldre version"}
      acts={
        <>
          <Button size="small" disabled={busy} onClick={() => void previewUpgrade(session).then(setDoes)}>
            Uppgradera
          </Button>
          {!older.kept && (
            <Button size="small" disabled={busy} onClick={() => void keepAsItIs(session)}>
              Behåll som den är
            </Button>
          )}
        </>
      }
    >
      {editionsText(older)} Siffrorna läses och kontrolleras som i dag.
      {assessment.status !== "utkast" &&
        " Rapporten är undertecknad: ändras något av det som är undertecknat gäller underskrifterna inte längre. Behålls arbetsboken som den är ändras ingenting."}
    </Notice>
  );
}
