import { makeStyles, tokens } from "@fluentui/react-components";
import type { LogEntry } from "../../report/report";
import { Heading } from "./heading";
import { momentText } from "./moment";

const useStyles = makeStyles({
  whole: { marginTop: "24px", paddingTop: "16px", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  list: { margin: 0, padding: 0, listStyleType: "none", lineHeight: "20px" },
  entry: { marginTop: "10px", overflowWrap: "anywhere", whiteSpace: "pre-line" },
  when: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: "16px" },
});

/** What has happened to the report, the latest first. */
export function ReportLog({ log }: { log: readonly LogEntry[] }) {
  const styles = useStyles();
  if (!log.length) return null;
  return (
    <section className={styles.whole} aria-label="Händelser">
      <Heading level={2}>Händelser</Heading>
      <ol className={styles.list} reversed>
        {log.toReversed().map(({ at, who, what }, i) => (
          <li key={log.length - i} className={styles.entry}>
            <div className={styles.when}>
              {momentText(at)}, {who}
            </div>
            {what}
          </li>
        ))}
      </ol>
    </section>
  );
}
