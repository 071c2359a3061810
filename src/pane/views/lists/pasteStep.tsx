import { Button, Field, makeStyles, Textarea } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { Notice } from "../notice";
import { useProse } from "../prose";
import { BoxContent } from "./boxFrame";

/** What is typed by hand: a longer list is pasted. */
const MOST_TYPED = 20_000;

const useStyles = makeStyles({ form: { display: "grid", gap: "10px", justifyItems: "stretch" } });

type Props = {
  /** What to paste, in the document's terms. */
  children: ReactNode;
  /** What was pasted cannot be read as a list. */
  isEmpty: boolean;
  onList: (text: string) => void;
};

/** How a list comes into the box: pasted anywhere in it, or typed. */
export function PasteStep({ children, isEmpty, onList }: Props) {
  const styles = useStyles();
  const prose = useProse();
  const [typed, setTyped] = useState("");
  return (
    <BoxContent>
      {isEmpty && (
        <Notice tone="wrong" role="alert" title="Det som klistrades in har inga rader">
          Kopiera listan på nytt och klistra in den här.
        </Notice>
      )}
      {children}
      <p className={prose.paragraph}>
        Kopiera i Excel, i patientsystemet eller i en text, och klistra in här med Ctrl+V. Rubriker och andra kolumner
        får följa med.
      </p>
      <Notice tone="told" title="Listan stannar här">
        Den finns bara i den här rutan och försvinner när du stänger den. Den sparas inte och lämnar inte datorn.
      </Notice>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          onList(typed);
        }}
      >
        <Field label="Klistra in eller skriv listan">
          <Textarea
            value={typed}
            rows={6}
            maxLength={MOST_TYPED}
            resize="vertical"
            spellCheck={false}
            autoComplete="off"
            onChange={(_, { value }) => setTyped(value)}
          />
        </Field>
        <Button type="submit" disabled={!typed.trim()}>
          Använd det skrivna
        </Button>
      </form>
    </BoxContent>
  );
}
