import { makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircle20Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info20Regular } from "@fluentui/react-icons/svg/info";
import { Warning20Filled } from "@fluentui/react-icons/svg/warning";
import type { ReactNode } from "react";
import { useFocus } from "./focus";

export type Tone = "wrong" | "asks" | "told" | "right";

const ICONS = {
  wrong: ErrorCircle20Filled,
  asks: Warning20Filled,
  told: Info20Regular,
  right: CheckmarkCircle20Filled,
};

const useStyles = makeStyles({
  notice: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    gap: "4px 10px",
    padding: "12px",
    marginBottom: "14px",
    borderRadius: tokens.borderRadiusMedium,
    ...shorthands.borderWidth("1px"),
    ...shorthands.borderStyle("solid"),
    lineHeight: "20px",
    overflowWrap: "anywhere",
    ":focus": { outline: "none" },
  },
  body: { gridColumn: "2" },
  title: { fontWeight: tokens.fontWeightSemibold },
  acts: { gridColumn: "2", display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "4px" },
});

const useTones = makeStyles({
  wrong: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    ...shorthands.borderColor(tokens.colorStatusDangerBorder1),
  },
  asks: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    ...shorthands.borderColor(tokens.colorStatusWarningBorder1),
  },
  told: { backgroundColor: tokens.colorNeutralBackground3, ...shorthands.borderColor(tokens.colorNeutralStroke2) },
  right: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    ...shorthands.borderColor(tokens.colorStatusSuccessBorder1),
  },
});

const useIconTones = makeStyles({
  wrong: { color: tokens.colorStatusDangerForeground1 },
  asks: { color: tokens.colorStatusWarningForeground3 },
  told: { color: tokens.colorNeutralForeground2 },
  right: { color: tokens.colorStatusSuccessForeground1 },
});

type Props = {
  tone: Tone;
  title: string;
  children?: ReactNode;
  acts?: ReactNode;
  role?: "alert" | "status";
  takesFocus?: boolean;
};

/** Something that a person should know before going on. */
export function Notice({ tone, title, children, acts, role, takesFocus = false }: Props) {
  const styles = useStyles();
  const ref = useFocus<HTMLDivElement>(takesFocus);
  const Icon = ICONS[tone];
  return (
    <div
      ref={ref}
      tabIndex={takesFocus ? -1 : undefined}
      role={role}
      className={mergeClasses(styles.notice, useTones()[tone])}
    >
      <Icon className={useIconTones()[tone]} aria-hidden />
      <div className={styles.title}>{title}</div>
      {children && <div className={styles.body}>{children}</div>}
      {acts && <div className={styles.acts}>{acts}</div>}
    </div>
  );
}
