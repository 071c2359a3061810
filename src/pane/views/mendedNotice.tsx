import { Button, makeStyles, ProgressBar } from "@fluentui/react-components";
import { many } from "../tally";
import { useSession, useSnapshot } from "../useSession";
import { Notice } from "./notice";

const useStyles = makeStyles({ says: { margin: 0, paddingLeft: "18px" } });

/** What a mending does while it goes on, and afterwards what it did. */
export function MendedNotice() {
  const styles = useStyles();
  const session = useSession();
  const { mending, mended } = useSnapshot(session);
  if (mending) {
    return (
      <Notice tone="told" role="status" title="Lagar bladen">
        <ProgressBar
          value={mending.done}
          aria-label="Lagar bladen"
          aria-valuetext={`${Math.round(mending.done * 100)} procent`}
        />
        <div>Vänta med att skriva i arbetsboken tills det är klart.</div>
      </Notice>
    );
  }
  if (!mended) return null;
  const { anew, rewritten, setAside, figures, restored, unplaced } = mended;
  return (
    <Notice
      tone="right"
      role="status"
      title="Bladen är lagade"
      takesFocus
      acts={
        <Button size="small" onClick={() => session.change({ mended: null })}>
          Stäng
        </Button>
      }
    >
      <ul className={styles.says}>
        {anew.length > 0 && (
          <li>
            {anew.join(", ")} är {anew.length === 1 ? "skapat" : "skapade"} på nytt med{" "}
            {many(figures, "uppgift på sin plats", "uppgifter på sin plats")}.
          </li>
        )}
        {restored > 0 && (
          <li>
            {many(restored, "uppgift kommer", "uppgifter kommer")} ur minnet, eftersom{" "}
            {restored === 1 ? "den inte fanns" : "de inte fanns"} kvar i arbetsboken. Kontrollera{" "}
            {restored === 1 ? "den" : "dem"}.
          </li>
        )}
        {unplaced.length > 0 && (
          <li>
            {many(unplaced.length, "sak har", "saker har")} ingen plats i bladen och står i listan ”Utan plats i
            bladen”.
          </li>
        )}
        {rewritten.length > 0 && (
          <li>
            {rewritten.join(", ")} är {rewritten.length === 1 ? "gjort i ordning där det" : "gjorda i ordning där de"}{" "}
            står. Det ni har fyllt i är orört.
          </li>
        )}
        {setAside.length > 0 && (
          <li>
            {setAside.length === 1 ? `Det gamla bladet ${setAside[0]}` : `De gamla bladen ${setAside.join(", ")}`} finns
            kvar längst till höger, med ”(gammalt)” i namnet. Ta bort {setAside.length === 1 ? "det" : "dem"} när ni har
            sett att allt stämmer.
          </li>
        )}
      </ul>
    </Notice>
  );
}
