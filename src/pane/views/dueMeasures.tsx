import { makeStyles, tokens } from "@fluentui/react-components";
import type { CompiledArea, CompiledMeasure } from "../../rules/compile";
import { measuredOf, periodOf } from "../../rules/periods";
import { periodText } from "../../rules/periodText";
import { Heading } from "./heading";
import { useProse } from "./prose";

const useStyles = makeStyles({
  section: { marginBottom: "20px" },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  row: {
    display: "grid",
    gridTemplateColumns: "40px 1fr",
    gap: "8px",
    padding: "7px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    lineHeight: "20px",
  },
  id: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
});

type Group = { heading: string; measures: CompiledMeasure[] };

/** Measures under what they have in common, in the document's order. */
function grouped(measures: readonly CompiledMeasure[], headingOf: (measure: CompiledMeasure) => string): Group[] {
  const groups = new Map<string, CompiledMeasure[]>();
  for (const measure of measures) {
    const heading = headingOf(measure);
    groups.set(heading, [...(groups.get(heading) ?? []), measure]);
  }
  return [...groups].map(([heading, own]) => ({ heading, measures: own }));
}

function Groups({ groups }: { groups: readonly Group[] }) {
  const styles = useStyles();
  const prose = useProse();
  return groups.map(({ heading, measures }) => (
    <div key={heading} className={styles.section}>
      <p className={`${prose.paragraph} ${prose.quiet}`}>{heading}</p>
      <ul className={styles.list}>
        {measures.map(({ id, definition }) => (
          <li key={id} className={styles.row}>
            <span className={styles.id}>{id}</span>
            <span>{definition.name}</span>
          </li>
        ))}
      </ul>
    </div>
  ));
}

/** Which measures are due in a reporting year and for which period; which are not yet, and why. */
export function DueMeasures({ compiled, reportingYear }: { compiled: CompiledArea; reportingYear: number }) {
  const { area, measures } = compiled;
  const periodOfMeasure = ({ id }: CompiledMeasure) => periodOf(measuredOf(area, id), reportingYear);
  const due = measures.filter(periodOfMeasure);
  const later = measures.filter((measure) => !periodOfMeasure(measure));
  return (
    <>
      <Heading level={2}>{`${due.length} mått att rapportera`}</Heading>
      <Groups groups={grouped(due, (measure) => `Mätperiod ${periodText(periodOfMeasure(measure)!)}`)} />
      {later.length > 0 && (
        <>
          <Heading level={2}>Inte i år</Heading>
          <Groups
            groups={grouped(
              later,
              ({ id }) => `Rapporteras första gången i mars ${measuredOf(area, id).firstReported}`,
            )}
          />
        </>
      )}
    </>
  );
}
