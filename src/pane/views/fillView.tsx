import { lazy, Suspense, useState } from "react";
import type { CompiledMeasure } from "../../rules/compile";
import { placeOf } from "../place";
import type { Tally } from "../tally";
import { useSession, useSnapshot } from "../useSession";
import type { OpenReport } from "../workbookState";
import type { GoTo } from "./destination";
import { EarlierYears } from "./earlierYears";
import { Guidance } from "./guidance";
import { MeasureList } from "./measureList";
import { NextStep } from "./nextStep";
import { ReportNotices } from "./reportNotices";
import { ViewFrame } from "./viewFrame";

const ListBox = lazy(() => import("./lists/listBox"));

type Props = { open: OpenReport; tally: Tally; goTo: GoTo };

/** Help with the cell that is selected, and how far each measure has come. */
export function FillView({ open, tally, goTo }: Props) {
  const session = useSession();
  const { selected } = useSnapshot(session);
  // A person goes to other cells, and other sheets, to copy: the box stays with its measure.
  const [listed, setListed] = useState<CompiledMeasure | null>(null);
  const entered = () => {
    setListed(null);
    // What was written was told behind the box, where it could not take the focus: it is told anew.
    const { lastWrite } = session.snapshot();
    if (lastWrite) session.change({ lastWrite: { ...lastWrite, nth: lastWrite.nth + 1 } });
  };
  return (
    <ViewFrame
      step={<NextStep open={open} tally={tally} here="fill" goTo={goTo} />}
      subject={selected.id ?? selected.sheet ?? ""}
    >
      <ReportNotices open={open} here="fill" goTo={goTo} />
      <Guidance open={open} place={placeOf(open.compiled, selected)} goTo={goTo} onList={setListed} />
      <MeasureList open={open} />
      <EarlierYears open={open} />
      {listed && open.assessment.status === "utkast" && (
        <Suspense fallback={null}>
          <ListBox open={open} measure={listed} onClose={() => setListed(null)} onEntered={entered} />
        </Suspense>
      )}
    </ViewFrame>
  );
}
