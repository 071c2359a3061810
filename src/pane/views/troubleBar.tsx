import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ErrorCircle20Regular } from "@fluentui/react-icons/svg/error-circle";
import { failureText } from "../failureText";
import { useSession, useSnapshot } from "../useSession";

const useStyles = makeStyles({
  bar: {
    display: "grid",
    gridTemplateColumns: "20px 1fr",
    gap: "2px 10px",
    padding: "12px 16px",
    backgroundColor: tokens.colorStatusDangerBackground1,
    borderBottom: `1px solid ${tokens.colorStatusDangerBorder1}`,
    color: tokens.colorNeutralForeground1,
    lineHeight: tokens.lineHeightBase300,
  },
  icon: { color: tokens.colorStatusDangerForeground1 },
  undone: { fontWeight: tokens.fontWeightSemibold },
  text: { gridColumn: "2" },
  acts: { gridColumn: "2", display: "flex", gap: "8px", marginTop: "6px" },
});

/** What could not be done in the workbook, why, and what to do. */
export function TroubleBar() {
  const styles = useStyles();
  const session = useSession();
  const { trouble } = useSnapshot(session);
  if (!trouble) return null;
  const { happened, remedy } = failureText(trouble.failure);
  return (
    <div role="alert" className={styles.bar}>
      <ErrorCircle20Regular className={styles.icon} aria-hidden />
      <div className={styles.undone}>{trouble.undone}.</div>
      <div className={styles.text}>
        {happened} {remedy}
      </div>
      <div className={styles.acts}>
        {trouble.retry && (
          <Button size="small" onClick={trouble.retry}>
            Försök igen
          </Button>
        )}
        <Button size="small" onClick={session.dismiss}>
          Stäng
        </Button>
      </div>
    </div>
  );
}
