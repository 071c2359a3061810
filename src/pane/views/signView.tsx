import { makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { Tally } from "../tally";
import type { OpenReport } from "../workbookState";
import type { GoTo } from "./destination";
import { Heading } from "./heading";
import { NextStep } from "./nextStep";
import { Notice } from "./notice";
import { useProse } from "./prose";
import { ReasonList } from "./reasonList";
import { ReconstructionAdvice } from "./reconstructionAdvice";
import { ReopenForm } from "./reopenForm";
import { ReportLog } from "./reportLog";
import { ReportNotices } from "./reportNotices";
import { SignatureForm } from "./signatureForm";
import { SignatureList } from "./signatureList";
import { ViewFrame } from "./viewFrame";

const useStyles = makeStyles({ part: { marginTop: "24px" } });

type Props = { open: OpenReport; tally: Tally; goTo: GoTo };

/** The report is signed by the coordinator, then by a reviewer; and opened again when something is to be changed. */
export default function SignView({ open, tally, goTo }: Props) {
  const styles = useStyles();
  const prose = useProse();
  const { report, assessment, reasons } = open;
  const { status } = assessment;
  const [before] = useState(status);
  const isNew = status !== before;
  return (
    <ViewFrame step={<NextStep open={open} tally={tally} here="sign" goTo={goTo} />}>
      <ReportNotices open={open} here="sign" goTo={goTo} />
      {status !== "attesterad" && <ReconstructionAdvice open={open} />}
      {status === "utkast" && reasons.length > 0 && (
        <>
          <Heading level={2} takesFocus={isNew}>
            Innan rapporten kan klarmarkeras
          </Heading>
          <ReasonList reasons={reasons} goTo={goTo} />
        </>
      )}
      {status === "utkast" && reasons.length === 0 && (
        <SignatureForm role="koordinator" goTo={goTo}>
          <Heading level={2} takesFocus={isNew}>
            Klarmarkera rapporten
          </Heading>
          <p className={prose.paragraph}>
            Du intygar att uppgifterna är kontrollerade. Bladen låses. Ändras något efteråt gäller klarmarkeringen inte
            längre.
          </p>
        </SignatureForm>
      )}
      {status !== "utkast" && (
        <>
          <Notice
            key={status}
            takesFocus={isNew}
            tone="right"
            title={status === "attesterad" ? "Rapporten är attesterad" : "Rapporten är klarmarkerad"}
          >
            {open.open.length > 0 ? "Rapporten" : "Bladen är låsta och rapporten"} kan exporteras.
          </Notice>
          <SignatureList signatures={report.signatures} />
        </>
      )}
      {status === "klarmarkerad" && (
        <div className={styles.part}>
          <SignatureForm role="granskare" goTo={goTo}>
            <Heading level={2}>Attestera</Heading>
            <p className={prose.paragraph}>
              En andra person som har granskat rapporten kan attestera den. Det får inte vara den som klarmarkerade.
            </p>
          </SignatureForm>
        </div>
      )}
      {report.signatures.length > 0 && (
        <div className={styles.part}>
          <ReopenForm />
        </div>
      )}
      <ReportLog log={report.log} />
    </ViewFrame>
  );
}
