import { makeStyles, tokens } from "@fluentui/react-components";
import type { Role, Signature } from "../../report/report";
import { momentText } from "./moment";

const useStyles = makeStyles({
  list: { margin: 0, lineHeight: "20px" },
  term: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "16px",
    marginTop: "8px",
  },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  when: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const TERMS: { [R in Role]: string } = { koordinator: "Klarmarkerad av", granskare: "Attesterad av" };

/** Who has signed, and when. */
export function SignatureList({ signatures }: { signatures: readonly Signature[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {signatures.map(({ role, name, at }) => (
        <div key={role}>
          <dt className={styles.term}>{TERMS[role]}</dt>
          <dd className={styles.name}>{name}</dd>
          <dd className={styles.when}>{momentText(at)}</dd>
        </div>
      ))}
    </dl>
  );
}
