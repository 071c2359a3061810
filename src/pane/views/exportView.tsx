import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Reason } from "../../report/sign";
import { makeSubmission, type SubmissionFiles } from "../acts/makeSubmission";
import { useSession, useSnapshot } from "../useSession";
import type { Tally } from "../tally";
import type { OpenReport } from "../workbookState";
import type { GoTo } from "./destination";
import { Heading } from "./heading";
import { NextStep } from "./nextStep";
import { Notice } from "./notice";
import { useProse } from "./prose";
import { ReasonList } from "./reasonList";
import { ReportNotices } from "./reportNotices";
import { SignatureList } from "./signatureList";
import { SubmissionPart } from "./submissionPart";
import { ViewFrame } from "./viewFrame";

/** Names what was signed: files made of something else are not offered. */
const signedAs = ({ report, assessment }: OpenReport): string =>
  assessment.status === "utkast" ? "" : report.signatures.map(({ role, hash, at }) => role + hash + at).join();

type Props = { open: OpenReport; tally: Tally; goTo: GoTo };

/** The file to send: made only of a signed report. */
export default function ExportView({ open, tally, goTo }: Props) {
  const prose = useProse();
  const session = useSession();
  const { busy } = useSnapshot(session);
  const [made, setMade] = useState<{ of: string; files: SubmissionFiles } | null>(null);
  const [refused, setRefused] = useState<readonly Reason[]>([]);
  const { report, assessment, reasons } = open;
  const signed = signedAs(open);
  const files = made?.of === signed ? made.files : null;

  if (!signed) {
    return (
      <ViewFrame step={<NextStep open={open} tally={tally} here="export" goTo={goTo} />}>
        <ReportNotices open={open} here="export" goTo={goTo} />
        <Heading level={2}>Klarmarkera först</Heading>
        <p className={prose.paragraph}>Filen som skickas in kan skapas när rapporten är klarmarkerad.</p>
        <ReasonList reasons={reasons} goTo={goTo} />
      </ViewFrame>
    );
  }

  const make = async () => {
    const result = await makeSubmission(session);
    if (!result) return;
    setRefused(result.ok ? [] : result.reasons);
    if (result.ok) setMade({ of: signed, files: result.files });
  };

  return (
    <ViewFrame
      step={
        !files && (
          <Button appearance="primary" size="large" disabled={busy} onClick={() => void make()}>
            Skapa filen
          </Button>
        )
      }
    >
      {refused.length > 0 && (
        <div role="alert">
          <Heading level={2}>Filen kunde inte skapas</Heading>
          <ReasonList reasons={refused} goTo={goTo} />
        </div>
      )}
      <ReportNotices open={open} here="export" goTo={goTo} />
      {files ? (
        <SubmissionPart files={files} />
      ) : (
        <>
          <Heading level={2}>Skapa filen som skickas in</Heading>
          <p className={prose.paragraph}>
            Filen är en ny arbetsbok med bara de sammanräknade uppgifterna, varningarna med era förklaringar och vem som
            har undertecknat. Inga personuppgifter om patienter och inga dolda blad följer med.
          </p>
          <SignatureList signatures={report.signatures} />
          {assessment.status === "klarmarkerad" && (
            <div style={{ marginTop: 16 }}>
              <Notice
                tone="told"
                title="Inte attesterad"
                acts={
                  <Button size="small" onClick={() => goTo("sign")}>
                    Gå till Attestera
                  </Button>
                }
              >
                Filen kan skapas ändå. Det framgår då att ingen granskare har attesterat.
              </Notice>
            </div>
          )}
        </>
      )}
    </ViewFrame>
  );
}
