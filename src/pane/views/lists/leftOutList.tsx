import { makeStyles, tokens } from "@fluentui/react-components";
import type { LeftOutTold } from "../../lists/leftOutTold";
import { many } from "../../tally";
import { useProse } from "../prose";

const useStyles = makeStyles({
  whole: { margin: "0 0 14px", lineHeight: "20px" },
  summary: { cursor: "pointer", fontWeight: tokens.fontWeightSemibold, lineHeight: "24px" },
  list: { margin: "4px 0 0", padding: 0, listStyleType: "none" },
  one: { padding: "8px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: "anywhere" },
});

/** The rows that are not used, by their reasons. */
export function LeftOutList({ leftOut: { rows, groups } }: { leftOut: LeftOutTold }) {
  const styles = useStyles();
  const prose = useProse();
  if (!rows) return <p className={`${prose.paragraph} ${prose.quiet}`}>Alla rader är använda.</p>;
  return (
    <details className={styles.whole}>
      <summary className={styles.summary}>{many(rows, "rad är inte använd", "rader är inte använda")}</summary>
      <ul className={styles.list}>
        {groups.map(({ kind, says, where, quotes }) => (
          <li key={kind} className={styles.one}>
            <div>{says}</div>
            <div className={prose.quiet}>
              {where}
              {quotes.length > 0 && `: ${quotes.map((quote) => `”${quote}”`).join(", ")}`}
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
