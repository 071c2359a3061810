import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useFocus } from "./focus";

const useStyles = makeStyles({
  1: { fontSize: "20px", lineHeight: "26px", margin: "0 0 8px" },
  2: { fontSize: "16px", lineHeight: "22px", margin: "0 0 6px" },
  3: { fontSize: "14px", lineHeight: "20px", margin: "0 0 4px" },
  all: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    overflowWrap: "anywhere",
    ":focus": { outline: "none" },
  },
});

type Props = {
  children: ReactNode;
  level?: 1 | 2 | 3;
  /** The reading begins here when the heading appears: what a person did led to it. */
  takesFocus?: boolean;
  id?: string;
};

export function Heading({ children, level = 1, takesFocus = false, id }: Props) {
  const styles = useStyles();
  const ref = useFocus<HTMLHeadingElement>(takesFocus);
  const Tag = `h${level}` as const;
  return (
    <Tag ref={ref} id={id} tabIndex={takesFocus ? -1 : undefined} className={mergeClasses(styles.all, styles[level])}>
      {children}
    </Tag>
  );
}
