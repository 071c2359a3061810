import { makeStyles, tokens } from "@fluentui/react-components";
import type { CompiledArea, CompiledMeasure } from "../../rules/compile";
import { measuredOf, periodOf } from "../../rules/periods";
import { periodText } from "../../rules/periodText";
import { hasStatistics, NOT_PRESCRIBED, STATED_METHODS } from "../../rules/statedMethods";
import { valuesText } from "../../rules/valuesText";

const useStyles = makeStyles({
  list: { margin: 0, lineHeight: "20px", overflowWrap: "anywhere" },
  term: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: "16px",
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    marginTop: "10px",
  },
  text: { margin: "1px 0 0", "& + dd": { marginTop: "5px" } },
  more: { marginTop: "12px" },
  summary: { cursor: "pointer", color: tokens.colorBrandForegroundLink, lineHeight: "24px" },
});

type Props = { compiled: CompiledArea; measure: CompiledMeasure; reportingYear: number };

/** What the document says of a measure, in plain words: first what one needs to count right, then the rest. */
export function MeasureHelp({ compiled, measure, reportingYear }: Props) {
  const styles = useStyles();
  const { definition } = measure;
  const { document } = compiled.area;
  const period = periodOf(measuredOf(compiled.area, measure.id), reportingYear);
  const facts = (terms: readonly (readonly [string, readonly (string | undefined)[]])[]) => (
    <dl className={styles.list}>
      {terms
        .filter(([, texts]) => texts.some(Boolean))
        .map(([term, texts]) => (
          <div key={term}>
            <dt className={styles.term}>{term}</dt>
            {texts.filter(Boolean).map((text) => (
              <dd key={text} className={styles.text}>
                {text}
              </dd>
            ))}
          </div>
        ))}
    </dl>
  );
  return (
    <>
      {facts([
        ["Det som frågas", [definition.asks]],
        ["Vilka som räknas", [definition.population]],
        ["Mätperiod", [period ? periodText(period) : undefined]],
        ["Tänk på", [...(definition.notes ?? []), definition.limits]],
        ["Varje värde", [definition.kind === "statistic" ? (valuesText(definition) ?? undefined) : undefined]],
        ["Så räknas statistiken", hasStatistics(measure) ? [STATED_METHODS, NOT_PRESCRIBED] : []],
      ])}
      <details className={styles.more}>
        <summary className={styles.summary}>Mer om måttet</summary>
        {facts([
          ["Varifrån uppgiften hämtas", [definition.foundIn]],
          ["Varför den samlas in", [definition.purpose]],
          [
            "Måttdokument",
            [`${document.publisher}: ${document.title}${document.version ? `, version ${document.version}` : ""}`],
          ],
        ])}
      </details>
    </>
  );
}
