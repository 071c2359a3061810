import { Button, makeStyles } from "@fluentui/react-components";
import { undoLastWrite } from "../acts/writeFigures";
import { useSession, useSnapshot } from "../useSession";
import { Notice } from "./notice";

const useStyles = makeStyles({ whole: { flexShrink: 0, padding: "12px 16px 0", "& > div": { marginBottom: 0 } } });

/** What the pane just wrote in the sheets, and the way back. What was pressed may be gone: reading goes on here. */
export function LastWriteNotice() {
  const styles = useStyles();
  const session = useSession();
  const { lastWrite, busy } = useSnapshot(session);
  if (!lastWrite) return null;
  const { nth, told, before } = lastWrite;
  return (
    <div className={styles.whole}>
      <Notice
        key={nth}
        tone="told"
        title={told}
        takesFocus
        acts={
          <>
            {before && (
              <Button size="small" disabled={busy} onClick={() => void undoLastWrite(session)}>
                Ångra
              </Button>
            )}
            <Button size="small" onClick={() => session.change({ lastWrite: null })}>
              Stäng
            </Button>
          </>
        }
      />
    </div>
  );
}
