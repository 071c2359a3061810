import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import type { Role } from "../../report/report";
import type { Reason } from "../../report/sign";
import { signReport } from "../acts/signReport";
import { useSession, useSnapshot } from "../useSession";
import type { GoTo } from "./destination";
import { ReasonList } from "./reasonList";

const useStyles = makeStyles({ form: { display: "grid", gap: "12px" }, refused: { marginTop: "4px" } });

const ACT: { [R in Role]: string } = { koordinator: "Klarmarkera", granskare: "Attestera" };

type Props = { role: Role; goTo: GoTo; children: ReactNode };

/** A name, and the button that signs. */
export function SignatureForm({ role, goTo, children }: Props) {
  const styles = useStyles();
  const session = useSession();
  const { busy } = useSnapshot(session);
  const [name, setName] = useState("");
  const [needsName, setNeedsName] = useState(false);
  const [reasons, setReasons] = useState<readonly Reason[]>([]);
  const ref = useRef<HTMLInputElement>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setNeedsName(!name.trim());
    if (!name.trim()) ref.current?.focus();
    else setReasons((await signReport(session, role, name)) ?? []);
  };

  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      {children}
      <div className={styles.form}>
        <Field
          label="Ditt namn"
          hint="Namnet visas i rapporten. Det bevisar inte vem du är: NHV-rapport kontrollerar ingen identitet."
          validationMessage={needsName ? "Skriv ditt namn." : undefined}
        >
          <Input
            ref={ref}
            value={name}
            maxLength={100}
            autoComplete="name"
            onChange={(_, { value }) => setName(value)}
          />
        </Field>
        <Button
          type="submit"
          appearance={role === "koordinator" ? "primary" : "secondary"}
          size="large"
          disabled={busy}
        >
          {ACT[role]}
        </Button>
        {reasons.length > 0 && (
          <div role="alert" className={styles.refused}>
            <ReasonList reasons={reasons} goTo={goTo} />
          </div>
        )}
      </div>
    </form>
  );
}
