import { Link, makeStyles } from "@fluentui/react-components";
import { Heading } from "../heading";
import { useProse } from "../prose";
import { grouped } from "./grouped";

const useStyles = makeStyles({
  whole: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    justifyContent: "space-between",
    gap: "0 12px",
    marginBottom: "2px",
  },
});

/** How much was pasted, and the way to paste something else. */
export function PastedList({ rows, onOther }: { rows: number; onOther: () => void }) {
  const styles = useStyles();
  const prose = useProse();
  return (
    <>
      <div className={styles.whole}>
        <Heading level={3} takesFocus>
          {grouped(rows)} {rows === 1 ? "rad inklistrad" : "rader inklistrade"}
        </Heading>
        <Link as="button" type="button" onClick={onOther}>
          Byt lista
        </Link>
      </div>
      <p className={`${prose.paragraph} ${prose.quiet} ${prose.small}`}>
        Listan finns bara i den här rutan och försvinner när du stänger den.
      </p>
    </>
  );
}
