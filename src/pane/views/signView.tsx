import { makeStyles } from "@fluentui/react-components";
import type { OpenReport } from "../workbookState";
import type { GoTo } from "./destination";
import { Heading } from "./heading";
import { Notice } from "./notice";
import { useProse } from "./prose";
import { ReasonList } from "./reasonList";
import { ReopenForm } from "./reopenForm";
import { ReportNotices } from "./reportNotices";
import { SignatureForm } from "./signatureForm";
import { SignatureList } from "./signatureList";
import { ViewFrame } from "./viewFrame";

const useStyles = makeStyles({ part: { marginTop: "24px" } });

/** The report is signed by the coordinator, then by a reviewer; and opened again when something is to be changed. */
export default function SignView({ open, goTo }: { open: OpenReport; goTo: GoTo }) {
  const styles = useStyles();
  const prose = useProse();
  const { report, assessment, reasons } = open;
  const { status } = assessment;
  return (
    <ViewFrame>
      <ReportNotices open={open} goTo={goTo} />
      {status === "utkast" && reasons.length > 0 && (
        <>
          <Heading level={2}>Innan rapporten kan klarmarkeras</Heading>
          <ReasonList reasons={reasons} goTo={goTo} />
        </>
      )}
      {status === "utkast" && reasons.length === 0 && (
        <SignatureForm role="koordinator" goTo={goTo}>
          <Heading level={2}>Klarmarkera rapporten</Heading>
          <p className={prose.paragraph}>
            Du intygar att uppgifterna är kontrollerade. Bladen låses. Ändras något efteråt gäller klarmarkeringen inte
            längre.
          </p>
        </SignatureForm>
      )}
      {status !== "utkast" && (
        <>
          <Notice
            tone="right"
            role="status"
            title={status === "attesterad" ? "Rapporten är attesterad" : "Rapporten är klarmarkerad"}
          >
            Bladen är låsta och rapporten kan exporteras.
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
    </ViewFrame>
  );
}
