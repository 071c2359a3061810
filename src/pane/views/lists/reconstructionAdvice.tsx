import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Reconstruction } from "../../../report/reconstruction";
import { decimalsText, reconstructionText } from "../../../report/reconstructionText";
import { Heading } from "../heading";
import { Notice } from "../notice";
import { useProse } from "../prose";

const useStyles = makeStyles({
  list: { margin: "0 0 12px", padding: 0, listStyleType: "none", lineHeight: "20px" },
  one: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    gap: "0 12px",
    padding: "4px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  chosen: { fontWeight: tokens.fontWeightSemibold },
});

type Props = {
  /** With all the decimals that can be chosen. */
  reconstruction: Reconstruction;
  /** How many are. */
  decimals: number;
};

/** How many sets of values have the figures that are about to be written, by the number of decimals. Advice, never a block. */
export function ReconstructionAdvice({ reconstruction, decimals }: Props) {
  const styles = useStyles();
  const prose = useProse();
  const { fits } = reconstruction;
  const fitting = fits.filter((fit) => fit.decimals <= decimals);
  const chosen = fitting.at(-1)!;
  const told = reconstructionText({ ...reconstruction, fits: fitting });
  return (
    <>
      <Heading level={3}>Går enskilda värden att räkna ut?</Heading>
      {told && (
        <Notice tone="asks" title="Så få värden att de nästan syns">
          {told}
        </Notice>
      )}
      <p className={prose.paragraph}>Så många olika uppsättningar värden ger samma tal:</p>
      <ul className={styles.list}>
        {fits.map((fit) => (
          <li key={fit.decimals} className={mergeClasses(styles.one, fit === chosen && styles.chosen)}>
            <span>{decimalsText(fit.decimals)}</span>
            <span>
              {fit.all ? "" : "minst "}
              {fit.sets}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
