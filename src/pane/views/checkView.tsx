import { makeStyles, tokens } from "@fluentui/react-components";
import type { Assessed } from "../../report/assess";
import type { CompiledMeasure } from "../../rules/compile";
import { type Tally, tallyText } from "../tally";
import type { OpenReport } from "../workbookState";
import type { GoTo } from "./destination";
import { DisguisedNumbers } from "./disguisedNumbers";
import { FindingCard } from "./findingCard";
import { Heading } from "./heading";
import { NextStep } from "./nextStep";
import { Notice } from "./notice";
import { useProse } from "./prose";
import { ReportNotices } from "./reportNotices";
import { kindOf } from "./severity";
import { ViewFrame } from "./viewFrame";

const useStyles = makeStyles({
  group: { marginTop: "20px" },
  id: { color: tokens.colorBrandForeground1 },
});

const ORDER = ["Fel", "Varning", "Saknas", "Förklarad", "Obs"];

const inOrder = (findings: readonly Assessed[]): Assessed[] =>
  findings.toSorted((a, b) => ORDER.indexOf(kindOf(a).word) - ORDER.indexOf(kindOf(b).word));

type Props = {
  open: OpenReport;
  tally: Tally;
  /** The rule whose finding is gone to. */
  rule?: string;
  goTo: GoTo;
};

/** What is wrong, what is surprising and what is missing, measure by measure. */
export default function CheckView({ open, tally, rule, goTo }: Props) {
  const styles = useStyles();
  const prose = useProse();
  const { compiled, assessment, reasons } = open;
  const groups = compiled.measures
    .map((measure): [CompiledMeasure, Assessed[]] => [
      measure,
      inOrder(assessment.findings.filter((finding) => finding.measure === measure.id)),
    ])
    .filter(([, findings]) => findings.length);
  const isClear = reasons.length === 0;
  return (
    <ViewFrame step={<NextStep open={open} tally={tally} here="check" goTo={goTo} />}>
      <ReportNotices open={open} here="check" goTo={goTo} />
      {isClear ? (
        <Notice tone="right" title="Inget hindrar">
          Allt är ifyllt, inga uppgifter säger emot varandra och alla varningar är förklarade.
        </Notice>
      ) : (
        <p className={prose.paragraph}>
          {tallyText(tally)}
          {tally.missing ? `, ${tally.missing} uppgifter saknas` : ""}. Fel måste rättas. Varningar kan stämma:
          kontrollera siffrorna och förklara.
        </p>
      )}
      <DisguisedNumbers open={open} />
      {groups.map(([measure, findings]) => (
        <section key={measure.id} className={styles.group} aria-label={measure.id}>
          <Heading level={2}>
            <span className={styles.id}>{measure.id}</span> {measure.definition.name}
          </Heading>
          {findings.map((finding) => (
            <FindingCard key={finding.rule} open={open} finding={finding} isTarget={finding.rule === rule} />
          ))}
        </section>
      ))}
    </ViewFrame>
  );
}
