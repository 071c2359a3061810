import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { Reason } from "../../report/sign";
import { useSession, useSnapshot } from "../useSession";
import type { GoTo } from "./destination";

const useStyles = makeStyles({
  list: { margin: "0 0 16px", padding: 0, listStyleType: "none" },
  reason: { padding: "10px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}`, lineHeight: "20px" },
});

/** What is in the way, each leading to what can be done about it. What a notice of the view tells is not told again. */
export function ReasonList({ reasons, goTo }: { reasons: readonly Reason[]; goTo: GoTo }) {
  const styles = useStyles();
  const { workbook } = useSnapshot(useSession());
  const noticed = workbook?.kind === "report" ? [...workbook.damages, ...workbook.personalData] : [];
  const others = reasons.filter(({ says }) => !noticed.some(({ message }) => message === says));
  return (
    <ul className={styles.list}>
      {others.length < reasons.length && (
        <li className={styles.reason}>Åtgärda det som står med rött här i NHV-rapport.</li>
      )}
      {others.map(({ says, findings }) => (
        <li key={says} className={styles.reason}>
          <div>{says}</div>
          {findings[0] && <Link onClick={() => goTo("check", findings[0]!.rule)}>Visa i listan</Link>}
        </li>
      ))}
    </ul>
  );
}
