import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { many } from "../../tally";
import { useProse } from "../prose";

/** The rest are told as a number: so many different words mean that the column is another. */
const MOST_LISTED = 30;

const useStyles = makeStyles({
  list: { display: "grid", gap: "10px", margin: "0 0 14px" },
  known: { margin: "0 0 14px" },
  summary: { cursor: "pointer", lineHeight: "24px", color: tokens.colorBrandForegroundLink },
});

/** A word of the list, and what it is taken to mean; null while nobody has said. */
export type Word = {
  key: string;
  word: string;
  rows: number;
  choice: string | null;
  /** It was not known by itself: the person is asked, or has answered. */
  isAsked: boolean;
};

type Props = {
  /** What the words are about: "Juridiskt kön". */
  label: string;
  words: readonly Word[];
  options: readonly { id: string; label: string }[];
  /** What it means that nothing is chosen. */
  undecided: string;
  onChoose: (key: string, choice: string | null) => void;
};

function Choices({ words, options, undecided, onChoose }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.list}>
      {words.slice(0, MOST_LISTED).map(({ key, word, rows, choice }) => (
        <Field key={key} label={`”${word}”, ${many(rows, "rad", "rader")}`}>
          <Select value={choice ?? ""} onChange={(_, { value }) => onChoose(key, value || null)}>
            <option value="">{undecided}</option>
            {options.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </div>
  );
}

/** What the words of a column mean: first those that were not known by themselves, then, folded, the others. */
export function WordList(props: Props) {
  const styles = useStyles();
  const prose = useProse();
  const { label, words } = props;
  const asked = words.filter(({ isAsked }) => isAsked);
  const known = words.filter(({ isAsked }) => !isAsked);
  const rest = asked.length - MOST_LISTED;
  return (
    <>
      {asked.length > 0 && (
        <>
          <p className={prose.paragraph}>
            <strong>{label}:</strong> välj vad {asked.length} ord i listan betyder.
          </p>
          <Choices {...props} words={asked} />
          {rest > 0 && <p className={prose.paragraph}>och {rest} ord till. Är det rätt kolumn?</p>}
        </>
      )}
      {known.length > 0 && (
        <details className={styles.known}>
          <summary className={styles.summary}>
            {label}: så läses {known.length} ord
          </summary>
          <Choices {...props} words={known} />
        </details>
      )}
    </>
  );
}
