import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { saysMissing } from "../../report/assess";
import { breakdownParts } from "../../rules/breakdownParts";
import type { CompiledMeasure } from "../../rules/compile";
import type { Place } from "../place";
import type { OpenReport } from "../workbookState";
import type { GoTo } from "./destination";
import { FindingLine } from "./findingLine";
import { Heading } from "./heading";
import { MeasureHelp } from "./measureHelp";
import { MissingFigure } from "./missingFigure";
import { PassportNote } from "./passportNote";
import { useProse } from "./prose";
import { RowHelp } from "./rowHelp";
import { ZeroButton } from "./zeroButton";

const useStyles = makeStyles({
  card: {
    padding: "14px",
    marginBottom: "20px",
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  over: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "16px",
    marginBottom: "4px",
  },
  acts: { display: "grid", justifyItems: "start", gap: "8px", marginBottom: "12px", ":empty": { display: "none" } },
});

type Props = {
  open: OpenReport;
  place: Place | null;
  goTo: GoTo;
  /** Opens the box where a measure's figures are worked out from a list. */
  onList: (measure: CompiledMeasure) => void;
};

/** Help that follows the selected cell: what is asked, what is wrong with this very row, who counts. */
export function Guidance({ open, place, goTo, onList }: Props) {
  const styles = useStyles();
  const prose = useProse();
  if (!place) {
    return (
      <section className={styles.card} aria-label="Hjälp med uppgiften">
        <Heading level={2}>Välj en ruta i bladet</Heading>
        <p className={prose.paragraph} style={{ marginBottom: 0 }}>
          Här står då vad som frågas, vilka som räknas och vad du bör tänka på. Tomt är inte noll: skriv 0 när svaret är
          noll.
        </p>
      </section>
    );
  }
  const { measure, row } = place;
  const figure = row && (row.kind === "field" ? row.field : row.derived);
  const parts = row && breakdownParts(measure).find(({ ids }) => ids.includes(row.id));
  const findings = open.assessment.findings.filter(
    (finding) => row && finding.fields.includes(row.id) && !saysMissing(finding),
  );
  return (
    <section className={styles.card} aria-label="Hjälp med uppgiften">
      <div className={styles.over}>
        {measure.id} · {measure.definition.heading}
      </div>
      <Heading level={2}>{figure?.label ?? measure.definition.name}</Heading>
      {row && <RowHelp open={open} row={row} />}
      <PassportNote open={open} place={place} />
      <div className={styles.acts}>
        {open.assessment.status === "utkast" && (
          <Button size="small" onClick={() => onList(measure)}>
            Räkna ut ur en lista
          </Button>
        )}
        {parts && <ZeroButton open={open} parts={parts} />}
        <MissingFigure key={row?.id ?? measure.id} open={open} place={place} />
      </div>
      {findings.map((finding) => (
        <FindingLine key={finding.rule} finding={finding} onOpen={() => goTo("check", finding.rule)} />
      ))}
      <MeasureHelp compiled={open.compiled} measure={measure} reportingYear={open.report.reportingYear} />
    </section>
  );
}
