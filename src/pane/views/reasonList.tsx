import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { Reason } from "../../report/sign";
import type { GoTo } from "./destination";

const useStyles = makeStyles({
  list: { margin: "0 0 16px", padding: 0, listStyleType: "none" },
  reason: { padding: "10px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}`, lineHeight: "20px" },
});

/** What is in the way, each leading to what can be done about it. */
export function ReasonList({ reasons, goTo }: { reasons: readonly Reason[]; goTo: GoTo }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {reasons.map(({ says, findings }) => (
        <li key={says} className={styles.reason}>
          <div>{says}</div>
          {findings[0] && <Link onClick={() => goTo("check", findings[0]!.rule)}>Visa i listan</Link>}
        </li>
      ))}
    </ul>
  );
}
