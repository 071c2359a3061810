import { makeStyles } from "@fluentui/react-components";
import { productText } from "../../report/made";
import type { ReportProblem } from "../../report/readWorkbookReport";
import { faultText } from "../../rules/definition/fault";
import { Heading } from "./heading";
import { useProse } from "./prose";

const useStyles = makeStyles({ view: { padding: "20px 16px", overflowY: "auto" } });

const MOST_FAULTS = 5;

const TEXTS: {
  [K in ReportProblem["kind"]]: (why: Extract<ReportProblem, { kind: K }>) => { title: string; says: string[] };
} = {
  newer: ({ version, ours }) => ({
    title: "Rapporten är skapad med en nyare NHV-rapport",
    says: [
      `Arbetsboken har format ${version}. Den här versionen av NHV-rapport känner till format ${ours}.`,
      "Be it-avdelningen att uppdatera NHV-rapport, och öppna arbetsboken igen. Ingenting i den har ändrats.",
    ],
  }),
  laterProduct: ({ theirs, ours }) => ({
    title: "Rapporten är skapad med en nyare NHV-rapport",
    says: [
      `Arbetsboken är gjord med ${productText(theirs)}. Den här är ${productText(ours)}.`,
      "Be it-avdelningen att uppdatera NHV-rapport, och öppna arbetsboken igen. Ingenting i den har ändrats.",
    ],
  }),
  laterDocument: ({ theirs, ours }) => ({
    title: "Rapporten följer ett nyare måttdokument",
    says: [
      `Arbetsboken är gjord efter måttdokumentets version ${theirs}. Den här versionen av NHV-rapport följer version ${ours}.`,
      "Be it-avdelningen att uppdatera NHV-rapport, och öppna arbetsboken igen. Ingenting i den har ändrats.",
    ],
  }),
  damaged: () => ({
    title: "Rapportens egna uppgifter är skadade",
    says: [
      "Siffrorna i bladen är kvar, men det går inte att läsa vilken rapport det är, vilka förklaringar som har skrivits och om den är klarmarkerad.",
      "Öppna en tidigare version av arbetsboken (Arkiv → Info → Versionshistorik). Ingenting har ändrats.",
    ],
  }),
  stateless: () => ({
    title: "Arbetsboken har tappat rapportens egna uppgifter",
    says: [
      "Här finns blad från NHV-rapport, men inte det som säger vilket område, år och vilken enhet de gäller. Det kan hända när en arbetsbok sparas i ett annat program eller när blad kopieras till en ny arbetsbok.",
      "Öppna den arbetsbok som bladen kommer från, eller en tidigare version av den här.",
    ],
  }),
  unknownArea: ({ area }) => ({
    title: "Tillståndsområdet är okänt",
    says: [
      `Rapporten gäller ”${area}”, som den här versionen av NHV-rapport inte har mått för.`,
      "Be it-avdelningen att uppdatera NHV-rapport, och öppna arbetsboken igen. Ingenting i den har ändrats.",
    ],
  }),
  faultyDefinition: ({ faults }) => ({
    title: "Rapportens måttdefinition går inte att använda",
    says: [
      "Rapporten följer en måttdefinition som lästes in ur en fil och sparades i arbetsboken. Siffrorna i bladen är kvar, men definitionen är skadad:",
      ...faults.slice(0, MOST_FAULTS).map(faultText),
      "Öppna en tidigare version av arbetsboken (Arkiv → Info → Versionshistorik). Ingenting har ändrats.",
    ],
  }),
};

/** A workbook of ours that must be left alone, and what to do about it. */
export default function RefusedView({ why }: { why: ReportProblem }) {
  const styles = useStyles();
  const prose = useProse();
  const tell = TEXTS[why.kind] as (why: ReportProblem) => { title: string; says: string[] };
  const { title, says } = tell(why);
  return (
    <main className={styles.view}>
      <Heading>{title}</Heading>
      {says.map((text) => (
        <p key={text} className={prose.paragraph}>
          {text}
        </p>
      ))}
    </main>
  );
}
