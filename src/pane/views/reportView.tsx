import { makeStyles, Spinner, Tab, TabList, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useId, useRef, useState } from "react";
import { inspectSheets } from "../acts/inspectSheets";
import { keepFigures } from "../acts/keepFigures";
import { lookThrough } from "../acts/lookThrough";
import type { AskedView } from "../outside";
import { many, type Tally, tallyOf, tallyText } from "../tally";
import { useSession } from "../useSession";
import type { OpenReport } from "../workbookState";
import type { Destination, GoTo, ViewName } from "./destination";
import { FillView } from "./fillView";
import { LastWriteNotice } from "./lastWriteNotice";
import { ReportHeader } from "./reportHeader";

const CheckView = lazy(() => import("./checkView"));
const SignView = lazy(() => import("./signView"));
const ExportView = lazy(() => import("./exportView"));

const useStyles = makeStyles({
  whole: { display: "contents" },
  tabs: { flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: "0 6px" },
  tab: { flexGrow: 1, minWidth: 0, padding: "6px 2px 8px" },
  label: { display: "block", fontSize: "13px", lineHeight: "18px" },
  below: {
    display: "block",
    fontSize: "11px",
    lineHeight: "14px",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  panel: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0, ":focus": { outline: "none" } },
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

const VIEWS: readonly { view: ViewName; label: string }[] = [
  { view: "fill", label: "Fyll i" },
  { view: "check", label: "Kontrollera" },
  { view: "sign", label: "Klarmarkera" },
  { view: "export", label: "Exportera" },
];

const ASKED: { [A in AskedView]: ViewName } = { start: "fill", check: "check", export: "export" };

/** How far each step has come, in a word or two under its name. */
function stateOf(view: ViewName, { assessment, reasons }: OpenReport, tally: Tally): string {
  const signed = assessment.status !== "utkast";
  switch (view) {
    case "fill":
      return tally.missing ? `${tally.missing} saknas` : "Allt ifyllt";
    case "check":
      return tally.errors ? `${tally.errors} fel` : tally.asks ? many(tally.asks, "varning", "varningar") : "Inga fel";
    case "sign":
      return assessment.status === "attesterad"
        ? "Attesterad"
        : signed
          ? "Klarmarkerad"
          : reasons.length
            ? "Inte än"
            : "Kan göras";
    case "export":
      return signed ? "Kan göras" : "Inte än";
  }
}

type Props = {
  open: OpenReport;
  /** A view that the ribbon asks for. */
  asked: { view: AskedView } | null;
};

/** An open report: its header and its four steps. */
export default function ReportView({ open, asked }: Props) {
  const styles = useStyles();
  const baseId = useId();
  const [at, setAt] = useState<Destination>({ view: open.assessment.status === "utkast" ? "fill" : "export" });
  const [answered, setAnswered] = useState<Props["asked"]>(null);
  if (asked && asked !== answered) {
    setAnswered(asked);
    setAt({ view: ASKED[asked.view] });
  }
  const session = useSession();
  useEffect(() => {
    void lookThrough(session);
    void inspectSheets(session);
  }, [session, at.view]);
  const left = useRef(at.view);
  useEffect(() => {
    if (left.current === "fill" && at.view !== "fill") void keepFigures(session);
    left.current = at.view;
  }, [session, at.view]);
  const panel = useRef<HTMLDivElement>(null);
  const goTo: GoTo = (view, rule) => {
    setAt({ view, rule });
    // The button that led here may be gone: reading goes on in the view.
    if (!rule) panel.current?.focus();
  };
  const tally = tallyOf(open.assessment);
  const idOf = (view: ViewName) => `${baseId}-${view}`;
  return (
    <main className={styles.whole}>
      <ReportHeader open={open} />
      <TabList
        className={styles.tabs}
        selectedValue={at.view}
        onTabSelect={(_, { value }) => setAt({ view: value as ViewName })}
        aria-label="Rapportens steg"
      >
        {VIEWS.map(({ view, label }) => (
          <Tab key={view} id={idOf(view)} value={view} className={styles.tab} aria-controls={`${baseId}-panel`}>
            <span className={styles.label}>{label}</span>
            <span className={styles.below}>{stateOf(view, open, tally)}</span>
          </Tab>
        ))}
      </TabList>
      <div role="status" className={styles.unseen}>
        {tallyText(tally)}
      </div>
      {open.assessment.status === "utkast" && <LastWriteNotice />}
      <div
        ref={panel}
        tabIndex={-1}
        role="tabpanel"
        id={`${baseId}-panel`}
        aria-labelledby={idOf(at.view)}
        className={styles.panel}
      >
        <Suspense fallback={<Spinner style={{ padding: 32 }} label="Öppnar …" />}>
          {at.view === "fill" && <FillView open={open} tally={tally} goTo={goTo} />}
          {at.view === "check" && <CheckView open={open} tally={tally} rule={at.rule} goTo={goTo} />}
          {at.view === "sign" && <SignView open={open} tally={tally} goTo={goTo} />}
          {at.view === "export" && <ExportView open={open} tally={tally} goTo={goTo} />}
        </Suspense>
      </div>
    </main>
  );
}
