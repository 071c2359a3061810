import { makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useEffect, useRef } from "react";

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

type Props = {
  children: ReactNode;
  step?: ReactNode;
  /** What the top of the view is about: it comes into sight when that changes. */
  subject?: string;
};

/** A view's content, and under it, always in sight, the next step. */
export function ViewFrame({ children, step, subject }: Props) {
  const styles = useStyles();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (ref.current) ref.current.scrollTop = 0;
  }, [subject]);
  return (
    <div className={styles.frame}>
      <div ref={ref} className={styles.scrolled}>
        {children}
      </div>
      {step && <div className={styles.step}>{step}</div>}
    </div>
  );
}
