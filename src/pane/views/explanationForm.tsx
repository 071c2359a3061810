import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { type Assessed, declaresMissing } from "../../report/assess";
import { LONGEST_TEXT } from "../../report/freeText";
import { personalNumbersIn } from "../../report/personalNumber";
import { saveExplanation } from "../acts/saveExplanation";
import { useSession, useSnapshot } from "../useSession";
import type { OpenReport } from "../workbookState";
import { useFocus } from "./focus";

const useStyles = makeStyles({
  part: { marginTop: "12px" },
  quote: { margin: "0 0 8px", whiteSpace: "pre-wrap", ":focus": { outline: "none" } },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: "16px" },
  save: { marginTop: "8px" },
});

function Quote({ text, takesFocus }: { text: string; takesFocus: boolean }) {
  const ref = useFocus<HTMLParagraphElement>(takesFocus);
  return (
    <p ref={ref} tabIndex={takesFocus ? -1 : undefined} className={useStyles().quote}>
      {text}
    </p>
  );
}

/** Why a surprising figure is right: read it, write it, change it. Bound to the figures on the screen. */
export function ExplanationForm({ open, finding }: { open: OpenReport; finding: Assessed }) {
  const styles = useStyles();
  const session = useSession();
  const { busy } = useSnapshot(session);
  const { report, figures, assessment } = open;
  const earlier = report.explanations[finding.rule]?.text ?? "";
  const [draft, setDraft] = useState<string | null>(null);
  const [isSaved, setIsSaved] = useState(false);
  const [isRefused, setIsRefused] = useState(false);
  const isSigned = assessment.status !== "utkast";
  const isWriting = draft !== null || finding.explanation === null;
  const text = draft ?? earlier;

  if (isSigned || !isWriting) {
    return (
      <div className={styles.part}>
        <div className={styles.term}>Förklaring</div>
        <Quote text={finding.explanation ?? ""} takesFocus={isSaved} />
        {!isSigned && (
          <Button size="small" appearance="subtle" onClick={() => (setDraft(earlier), setIsSaved(false))}>
            Ändra förklaringen
          </Button>
        )}
      </div>
    );
  }
  const save = async () => {
    const isPersonal = personalNumbersIn(text).size > 0;
    setIsRefused(isPersonal);
    if (isPersonal) return;
    if ((await saveExplanation(session, finding, text, figures)) === null) return;
    setDraft(null);
    setIsSaved(true);
  };
  const hasLapsed = earlier !== "" && finding.explanation === null;
  return (
    <div className={styles.part}>
      <Field
        label={declaresMissing(finding) ? "Varför finns inte uppgifterna?" : "Varför stämmer siffrorna?"}
        validationMessage={isRefused ? "Ta bort personnumret. Förklaringen skickas in." : undefined}
        hint={hasLapsed ? "Siffrorna har ändrats sedan förklaringen skrevs. Läs igenom den och spara igen." : undefined}
      >
        <Textarea
          value={text}
          maxLength={LONGEST_TEXT}
          resize="vertical"
          rows={3}
          onChange={(_, { value }) => setDraft(value)}
        />
      </Field>
      <Button
        className={styles.save}
        size="small"
        appearance="primary"
        disabled={busy || (!text.trim() && !earlier)}
        onClick={() => void save()}
      >
        Spara förklaringen
      </Button>
    </div>
  );
}
