import { makeStyles, tokens } from "@fluentui/react-components";
import { isRevealing, type Reconstruction } from "../../report/reconstruction";
import { decimalsText, reconstructionText, setsText, whoseText } from "../../report/reconstructionText";
import { useReconstructions } from "../useReconstructions";
import type { OpenReport } from "../workbookState";
import { Notice } from "./notice";

const useStyles = makeStyles({
  text: { margin: "4px 0 0" },
  summary: { cursor: "pointer", color: tokens.colorBrandForegroundLink, lineHeight: "24px" },
  counts: { margin: 0, paddingLeft: "18px" },
});

/** How many sets have one measure's figures, with fewer decimals and as they are. */
function Counts({ of }: { of: Reconstruction }) {
  const styles = useStyles();
  const { fits } = of;
  return (
    <details>
      <summary className={styles.summary}>Så många uppsättningar stämmer i {whoseText(of)}</summary>
      <ul className={styles.counts}>
        {fits.map((fit, i) => (
          <li key={fit.decimals}>
            {decimalsText(fit.decimals)}
            {i === fits.length - 1 && ", som nu"}: {setsText(fit)}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** That statistics of few people give their single values away: told before it is signed, and in nobody's way. */
export function ReconstructionAdvice({ open }: { open: OpenReport }) {
  const styles = useStyles();
  const revealing = useReconstructions(open).filter(isRevealing);
  if (!revealing.length) return null;
  return (
    <Notice tone="told" title="Få patienter bakom statistiken" role="status">
      {revealing.map((one) => (
        <div key={whoseText(one)}>
          <p className={styles.text}>
            <strong>{whoseText(one)}.</strong> {reconstructionText(one)}
          </p>
          <Counts of={one} />
        </div>
      ))}
      <p className={styles.text}>Det hindrar inte rapporten. Det är något att tänka på innan den lämnas.</p>
    </Notice>
  );
}
