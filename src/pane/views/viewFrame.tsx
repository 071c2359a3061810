import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  frame: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  scrolled: { flexGrow: 1, minHeight: 0, overflowY: "auto", overflowX: "hidden", padding: "16px" },
  step: {
    flexShrink: 0,
    padding: "12px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    ":empty": { display: "none" },
  },
});

/** A view's content, and under it, always in sight, the next step. */
export function ViewFrame({ children, step }: { children: ReactNode; step?: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.frame}>
      <div className={styles.scrolled}>{children}</div>
      {step && <div className={styles.step}>{step}</div>}
    </div>
  );
}
