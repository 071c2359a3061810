import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import type { Status } from "../../report/signed";
import { useSession, useSnapshot } from "../useSession";
import type { OpenReport } from "../workbookState";
import { Heading } from "./heading";

const useStyles = makeStyles({
  header: { flexShrink: 0, padding: "12px 16px 8px" },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 10px",
    color: tokens.colorNeutralForeground2,
    lineHeight: "20px",
  },
  unit: { overflowWrap: "anywhere", minWidth: 0 },
  waiting: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, marginTop: "4px" },
});

const BADGES: { [S in Status]: { text: string; color: "informative" | "brand" | "success" } } = {
  utkast: { text: "Utkast", color: "informative" },
  klarmarkerad: { text: "Klarmarkerad", color: "brand" },
  attesterad: { text: "Attesterad", color: "success" },
};

/** Whose report it is, and how far it has come. */
export function ReportHeader({ open }: { open: OpenReport }) {
  const styles = useStyles();
  const { waiting, built } = useSnapshot(useSession());
  const { compiled, report, assessment } = open;
  const { text, color } = BADGES[assessment.status];
  return (
    <header className={styles.header}>
      <Heading takesFocus={built}>{compiled.area.name}</Heading>
      <div className={styles.line}>
        <Badge appearance="tint" color={color}>
          {text}
        </Badge>
        <span className={styles.unit}>
          {report.unit} · mars {report.reportingYear}
        </span>
      </div>
      {waiting && <div className={styles.waiting}>Väntar tills du har skrivit klart i rutan …</div>}
    </header>
  );
}
