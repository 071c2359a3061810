import { makeStyles, ProgressBar } from "@fluentui/react-components";
import { Heading } from "./heading";
import { useProse } from "./prose";

const useStyles = makeStyles({ view: { padding: "32px 16px", display: "grid", gap: "12px" } });

/** How far the building of the sheets has come. */
export function BuildProgress({ done, sheet }: { done: number; sheet: string }) {
  const styles = useStyles();
  const prose = useProse();
  return (
    <main className={styles.view}>
      <Heading takesFocus>Skapar bladen</Heading>
      <ProgressBar
        value={done}
        thickness="large"
        aria-label="Skapar bladen"
        aria-valuetext={`${Math.round(done * 100)} procent, blad ${sheet}`}
      />
      <div className={prose.paragraph} role="status">{`Blad ${sheet} …`}</div>
      <p className={`${prose.paragraph} ${prose.quiet}`}>Vänta med att skriva i arbetsboken tills bladen är klara.</p>
    </main>
  );
}
