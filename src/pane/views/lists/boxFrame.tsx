import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons/svg/dismiss";
import { type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { Heading } from "../heading";
import { TroubleBar } from "../troubleBar";

const useStyles = makeStyles({
  box: {
    boxSizing: "border-box",
    width: "100%",
    maxWidth: "100%",
    height: "100%",
    maxHeight: "100%",
    margin: 0,
    padding: 0,
    border: "none",
    flexDirection: "column",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    "&[open]": { display: "flex" },
  },
  top: {
    flexShrink: 0,
    display: "flex",
    justifyContent: "space-between",
    alignItems: "start",
    gap: "8px",
    padding: "12px 8px 6px 16px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  over: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "16px",
    marginBottom: "2px",
    overflowWrap: "anywhere",
  },
  inside: { flexGrow: 1, minHeight: 0, overflowY: "auto", overflowX: "hidden", padding: "14px 16px" },
  step: {
    flexShrink: 0,
    display: "grid",
    gap: "8px",
    padding: "12px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

type Props = {
  /** What the box is about, above its heading. */
  over: string;
  title: string;
  /** A {@link BoxContent}. */
  children: ReactNode;
  onClose: () => void;
};

/** A box that fills the pane until it is closed, by its button or by Escape. Reading then goes on where it was opened. */
export function BoxFrame({ over, title, children, onClose }: Props) {
  const styles = useStyles();
  const titleId = useId();
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const box = ref.current!;
    box.showModal();
    return () => box.close();
  }, []);
  return (
    <dialog
      ref={ref}
      className={styles.box}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <TroubleBar />
      <div className={styles.top}>
        <div>
          <div className={styles.over}>{over}</div>
          <Heading level={2} id={titleId} takesFocus>
            {title}
          </Heading>
        </div>
        <Button appearance="subtle" icon={<Dismiss20Regular />} aria-label="Stäng" title="Stäng" onClick={onClose} />
      </div>
      {children}
    </dialog>
  );
}

type ContentProps = {
  children: ReactNode;
  step?: ReactNode;
  /** What is shown is about to be replaced. */
  isBusy?: boolean;
};

/** What is in the box and, always in sight, what ends the work there. */
export function BoxContent({ children, step, isBusy = false }: ContentProps) {
  const styles = useStyles();
  return (
    <>
      <div className={styles.inside} aria-busy={isBusy}>
        {children}
      </div>
      {step && <div className={styles.step}>{step}</div>}
    </>
  );
}
