import { makeStyles, Spinner } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useState } from "react";
import { follow } from "./follow";
import { holdWhilePressed } from "./holdWhilePressed";
import type { AskedView, Outside } from "./outside";
import { newSession } from "./session";
import { SessionProvider, useSnapshot } from "./useSession";
import { TroubleBar } from "./views/troubleBar";

const StartView = lazy(() => import("./views/startView"));
const loadReportView = () => import("./views/reportView");
const ReportView = lazy(loadReportView);
const RefusedView = lazy(() => import("./views/refusedView"));

const useStyles = makeStyles({
  whole: { display: "flex", flexDirection: "column", height: "100vh", minWidth: 0, overflow: "hidden" },
  wait: { padding: "48px" },
});

type Props = { outside: Outside; likelyYear: number };

/** The open workbook in the pane: a report, somebody else's workbook, or one that we must leave alone. */
export default function Workspace({ outside, likelyYear }: Props) {
  const styles = useStyles();
  const [session] = useState(() => newSession(outside));
  const [asked, setAsked] = useState<{ view: AskedView } | null>(null);
  const { workbook, defect, trouble, building } = useSnapshot(session);
  useEffect(() => follow(session), [session]);
  useEffect(() => holdWhilePressed(session, document), [session]);
  useEffect(() => outside.asked.listen((view) => setAsked({ view })), [outside]);
  const isBuilding = building !== null;
  useEffect(() => {
    if (isBuilding) void loadReportView();
  }, [isBuilding]);
  if (defect) throw defect.error;
  const wait = <Spinner className={styles.wait} label="Läser arbetsboken …" />;
  return (
    <SessionProvider value={session}>
      <div className={styles.whole}>
        <TroubleBar />
        <Suspense fallback={wait}>
          {workbook === null ? (
            !trouble && wait
          ) : workbook.kind === "empty" || building ? (
            <StartView likelyYear={likelyYear} />
          ) : workbook.kind === "refused" ? (
            <RefusedView why={workbook.why} />
          ) : (
            <ReportView open={workbook} asked={asked} />
          )}
        </Suspense>
      </div>
    </SessionProvider>
  );
}
