import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleHint16Regular } from "@fluentui/react-icons/svg/circle-hint";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import { type Assessed, saysMissing } from "../../report/assess";
import { breakdownParts } from "../../rules/breakdownParts";
import { showCells } from "../acts/showCells";
import { many } from "../tally";
import { useSession } from "../useSession";
import type { OpenReport } from "../workbookState";
import { ExplanationForm } from "./explanationForm";
import { useFocus } from "./focus";
import { kindOf } from "./severity";
import { ZeroButton } from "./zeroButton";

const ICONS = {
  wrong: ErrorCircle16Filled,
  asks: Warning16Filled,
  told: CircleHint16Regular,
  right: CheckmarkCircle16Filled,
};

const useStyles = makeStyles({
  card: {
    padding: "10px 12px 12px",
    marginTop: "8px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeftWidth: "4px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    lineHeight: "20px",
    overflowWrap: "anywhere",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  kind: {
    display: "flex",
    alignItems: "center",
    gap: "6px",
    fontWeight: tokens.fontWeightSemibold,
    marginBottom: "2px",
  },
  message: { margin: "0 0 8px" },
  acts: { display: "flex", flexWrap: "wrap", gap: "8px" },
  labels: { margin: "0 0 8px", paddingLeft: "18px" },
});

const useEdges = makeStyles({
  wrong: { borderLeftColor: tokens.colorStatusDangerBorder2 },
  asks: { borderLeftColor: tokens.colorStatusWarningBorder2 },
  told: { borderLeftColor: tokens.colorNeutralStroke1 },
  right: { borderLeftColor: tokens.colorStatusSuccessBorder2 },
});

const useInks = makeStyles({
  wrong: { color: tokens.colorStatusDangerForeground1 },
  asks: { color: tokens.colorStatusWarningForeground3 },
  told: { color: tokens.colorNeutralForeground2 },
  right: { color: tokens.colorStatusSuccessForeground1 },
});

const MOST_LABELS = 4;

/** What is missing, as a list rather than as one long sentence. */
function MissingLabels({ open, ids }: { open: OpenReport; ids: readonly string[] }) {
  const styles = useStyles();
  const named = ids.length > MOST_LABELS ? ids.slice(0, MOST_LABELS - 1) : ids;
  const rest = ids.length - named.length;
  return (
    <ul className={styles.labels}>
      {named.map((id) => (
        <li key={id}>{open.compiled.fields.get(id)!.label}</li>
      ))}
      {rest > 0 && <li>och {rest} till</li>}
    </ul>
  );
}

type Props = { open: OpenReport; finding: Assessed; isTarget: boolean };

/** One finding: what it says, the way to its cells, and for a warning what has been said about it. */
export function FindingCard({ open, finding, isTarget }: Props) {
  const styles = useStyles();
  const session = useSession();
  const ref = useFocus<HTMLDivElement>(isTarget);
  const { word, tone } = kindOf(finding);
  const Icon = ICONS[tone];
  const isMissing = saysMissing(finding);
  const measure = open.compiled.measures.find(({ id }) => id === finding.measure);
  const blankParts =
    isMissing && measure && breakdownParts(measure).find(({ ids }) => finding.fields.every((id) => ids.includes(id)));
  return (
    <div
      ref={ref}
      role="group"
      aria-label={`${word}: ${finding.message}`}
      tabIndex={isTarget ? -1 : undefined}
      className={mergeClasses(styles.card, useEdges()[tone])}
    >
      <div className={mergeClasses(styles.kind, useInks()[tone])}>
        <Icon aria-hidden />
        {isMissing ? many(finding.fields.length, "uppgift saknas", "uppgifter saknas") : word}
      </div>
      {isMissing ? (
        <MissingLabels open={open} ids={finding.fields} />
      ) : (
        <p className={styles.message}>{finding.message}</p>
      )}
      <div className={styles.acts}>
        <Button size="small" onClick={() => void showCells(session, finding.fields)}>
          Visa i bladet
        </Button>
        {blankParts && <ZeroButton open={open} parts={blankParts} />}
      </div>
      {finding.severity === "warning" && <ExplanationForm open={open} finding={finding} />}
    </div>
  );
}
