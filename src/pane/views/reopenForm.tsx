import { Button, Field, Input, makeStyles, Textarea } from "@fluentui/react-components";
import { LockOpen20Regular } from "@fluentui/react-icons/svg/lock-open";
import { type FormEvent, useState } from "react";
import { personalNumbersIn } from "../../report/personalNumber";
import { reopenReport } from "../acts/reopenReport";
import { useSession, useSnapshot } from "../useSession";
import { Heading } from "./heading";
import { useProse } from "./prose";

const useStyles = makeStyles({
  form: { display: "grid", gap: "12px" },
  acts: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** Opens a signed report again. Who and why stay in the report's log. */
export function ReopenForm() {
  const styles = useStyles();
  const prose = useProse();
  const session = useSession();
  const { busy } = useSnapshot(session);
  const [isAsking, setIsAsking] = useState(false);
  const [who, setWho] = useState("");
  const [why, setWhy] = useState("");
  const [asked, setAsked] = useState(false);
  if (!isAsking) {
    return (
      <Button icon={<LockOpen20Regular />} onClick={() => setIsAsking(true)}>
        Öppna igen
      </Button>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if ([who, why].every((text) => text.trim() && !personalNumbersIn(text).size)) void reopenReport(session, who, why);
  };
  const needed = (text: string, says: string) => {
    if (!asked) return undefined;
    if (!text.trim()) return says;
    return personalNumbersIn(text).size ? "Ta bort personnumret." : undefined;
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <div>
        <Heading level={2} takesFocus>
          Öppna rapporten igen
        </Heading>
        <p className={prose.paragraph} style={{ margin: 0 }}>
          Bladen låses upp och underskrifterna gäller inte längre. Rapporten behöver sedan klarmarkeras på nytt.
        </p>
      </div>
      <Field label="Ditt namn" validationMessage={needed(who, "Skriv ditt namn.")}>
        <Input value={who} maxLength={100} autoComplete="name" onChange={(_, { value }) => setWho(value)} />
      </Field>
      <Field label="Varför?" validationMessage={needed(why, "Skriv varför rapporten öppnas igen.")}>
        <Textarea value={why} rows={2} maxLength={500} onChange={(_, { value }) => setWhy(value)} />
      </Field>
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabled={busy}>
          Öppna igen
        </Button>
        <Button onClick={() => setIsAsking(false)}>Avbryt</Button>
      </div>
    </form>
  );
}
