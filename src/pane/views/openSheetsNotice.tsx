import { Button } from "@fluentui/react-components";
import { lockSheets } from "../acts/lockSheets";
import { useSession, useSnapshot } from "../useSession";
import type { OpenReport } from "../workbookState";
import { Notice } from "./notice";

const MOST_NAMED = 5;

/** That a signed report can be changed by mistake: its sheets were never locked, or somebody has opened them. */
export function OpenSheetsNotice({ open }: { open: OpenReport }) {
  const session = useSession();
  const { busy, trouble } = useSnapshot(session);
  // Signing locks in the end. The trouble tells it of a locking that has just failed, and offers the same again.
  if (!open.open.length || busy || trouble) return null;
  const named = open.open.slice(0, MOST_NAMED);
  const rest = open.open.length - named.length;
  return (
    <Notice
      tone="asks"
      role="status"
      title="Bladen är inte låsta"
      acts={
        <Button size="small" onClick={() => void lockSheets(session, open, true)}>
          Lås bladen
        </Button>
      }
    >
      Rapporten är undertecknad, men {named.join(", ")}
      {rest > 0 && ` och ${rest} till`} går att ändra. Ändras en siffra gäller underskriften inte längre.
    </Notice>
  );
}
