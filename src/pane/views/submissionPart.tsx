import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { Open20Regular } from "@fluentui/react-icons/svg/open";
import { openSubmission, type SubmissionFiles } from "../acts/makeSubmission";
import { saveFile } from "../saveFile";
import { useSession, useSnapshot } from "../useSession";
import { Heading } from "./heading";
import { useProse } from "./prose";

const useStyles = makeStyles({
  acts: { display: "grid", gap: "8px", margin: "12px 0 20px" },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  hash: {
    display: "block",
    padding: "10px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    overflowWrap: "anywhere",
    userSelect: "all",
  },
});

/** The files of a submission: save them, open them, and the checksum to compare with. */
export function SubmissionPart({ files }: { files: SubmissionFiles }) {
  const styles = useStyles();
  const prose = useProse();
  const session = useSession();
  const { busy } = useSnapshot(session);
  const { name, workbook, json, hash, figures } = files;
  return (
    <>
      <Heading level={2} takesFocus>
        Filen är klar
      </Heading>
      <p className={prose.paragraph}>
        <span className={styles.name}>{name}.xlsx</span> med {figures} uppgifter. Spara den och skicka den till
        mottagaren på det sätt ni brukar. NHV-rapport skickar ingenting själv.
      </p>
      <div className={styles.acts}>
        <Button
          appearance="primary"
          size="large"
          icon={<ArrowDownload20Regular />}
          onClick={() => saveFile(name, "xlsx", workbook)}
        >
          Ladda ner Excel-filen
        </Button>
        <Button icon={<ArrowDownload20Regular />} onClick={() => saveFile(name, "json", json)}>
          Ladda ner som JSON
        </Button>
        <Button icon={<Open20Regular />} disabled={busy} onClick={() => void openSubmission(session, files)}>
          Öppna i Excel
        </Button>
      </div>
      <Heading level={3}>Kontrollsumma</Heading>
      <code className={styles.hash}>{hash}</code>
      <p className={`${prose.paragraph} ${prose.quiet}`} style={{ marginTop: 8 }}>
        Den som tar emot filen räknar ut samma kontrollsumma. Stämmer den inte har något i filen ändrats.
      </p>
    </>
  );
}
