import { makeStyles, tokens } from "@fluentui/react-components";

/** How running text looks in the pane. */
export const useProse = makeStyles({
  paragraph: {
    margin: "0 0 10px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: "21px",
    color: tokens.colorNeutralForeground1,
    overflowWrap: "anywhere",
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: "17px" },
});
