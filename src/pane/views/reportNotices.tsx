import { Button, Link } from "@fluentui/react-components";
import { documentText } from "../../report/made";
import { strayFindings } from "../../report/strays";
import { isReason, REASON_WORDS } from "../../rules/missing";
import { writeNumber } from "../../rules/number";
import type { Counted } from "../../rules/readings";
import { lookThrough } from "../acts/lookThrough";
import { showCells } from "../acts/showCells";
import { useSession } from "../useSession";
import type { OpenReport } from "../workbookState";
import { OtherDamages, StoppingDamages } from "./damageNotices";
import type { GoTo, ViewName } from "./destination";
import { MendedNotice } from "./mendedNotice";
import { Notice } from "./notice";
import { OpenSheetsNotice } from "./openSheetsNotice";
import { UnplacedList } from "./unplacedList";
import { UpgradedNotice, UpgradeNotice } from "./upgradeNotice";

const MOST_LISTED = 6;

function written(counted: Counted | undefined): string {
  if (counted === null || counted === undefined) return "tomt";
  return isReason(counted) ? `”${REASON_WORDS[counted]}”` : writeNumber(counted, 6);
}

type Props = { open: OpenReport; here: ViewName; goTo: GoTo };

/** What was signed and is so no longer: which figures differ, and that it must be signed again. */
function ChangedNotice({ open, here, goTo }: Props) {
  const session = useSession();
  const { compiled, report, assessment, figures } = open;
  const signed = report.signatures.at(-1);
  if (!signed || assessment.status !== "utkast") return null;
  const { version } = compiled.area.document;
  if (report.documentVersion !== version) {
    return (
      <Notice tone="asks" title="Underskriften gäller en annan version av måttdokumentet">
        {signed.name} klarmarkerade efter {documentText(report.documentVersion)}. Efter {documentText(version)} behöver
        rapporten klarmarkeras på nytt.
      </Notice>
    );
  }
  const listed = assessment.changed.slice(0, MOST_LISTED);
  const rest = assessment.changed.length - listed.length;
  return (
    <Notice
      tone="wrong"
      role="alert"
      title="Rapporten har ändrats sedan den klarmarkerades"
      acts={
        <>
          {here !== "sign" && (
            <Button size="small" onClick={() => goTo("sign")}>
              Gå till Klarmarkera
            </Button>
          )}
          {listed.length > 0 && (
            <Button size="small" onClick={() => void showCells(session, assessment.changed)}>
              Visa i bladet
            </Button>
          )}
        </>
      }
    >
      <div>Underskriften av {signed.name} gäller inte längre. Rapporten behöver klarmarkeras på nytt.</div>
      {listed.length > 0 ? (
        <ul style={{ margin: "6px 0 0", paddingLeft: 18 }}>
          {listed.map((id) => (
            <li key={id}>
              <Link inline onClick={() => void showCells(session, [id])}>
                {compiled.fields.get(id)?.label ?? id}
              </Link>{" "}
              i {compiled.fields.get(id)?.measure ?? "rapporten"}: {written(signed.values[id])} → {written(figures[id])}
            </li>
          ))}
          {rest > 0 && <li>och {rest} uppgifter till</li>}
        </ul>
      ) : (
        <div>Siffrorna är desamma. Det är en förklaring som har ändrats.</div>
      )}
    </Notice>
  );
}

/**
 * What a person must know about the report as a whole, whichever view is open: what was done just now, what stops the
 * report, and then what can wait.
 */
export function ReportNotices({ open, here, goTo }: Props) {
  const session = useSession();
  const { compiled, damages, older, personalData, strays } = open;
  return (
    <>
      <UpgradedNotice />
      <MendedNotice />
      <StoppingDamages damages={damages} />
      {personalData.map(({ rule, message }) => (
        <Notice
          key={rule}
          tone="wrong"
          role="alert"
          title="Personuppgifter i arbetsboken"
          acts={
            <Button size="small" onClick={() => void lookThrough(session)}>
              Sök igen
            </Button>
          }
        >
          {message}
        </Notice>
      ))}
      <ChangedNotice open={open} here={here} goTo={goTo} />
      <UpgradeNotice open={open} here={here} />
      <OpenSheetsNotice open={open} />
      {/* Locking protects: what is told of protection there is not told again as a damage. */}
      <OtherDamages
        damages={damages.filter(({ kind, sheet }) => kind !== "unprotected" || !open.open.includes(sheet))}
      />
      <UnplacedList open={open} />
      {!(older && !older.kept) &&
        strayFindings(compiled, strays).map(({ rule, message }) => (
          <Notice key={rule} tone="asks" title="Det finns mer i arbetsboken än vad måtten frågar efter">
            {message}
          </Notice>
        ))}
    </>
  );
}
