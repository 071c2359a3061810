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

type Props = { open: OpenReport; tally: Tally; goTo: GoTo };

/** Help with the cell that is selected, and how far each measure has come. */
export function FillView({ open, tally, goTo }: Props) {
  const { selected } = useSnapshot(useSession());
  return (
    <ViewFrame
      step={<NextStep open={open} tally={tally} here="fill" goTo={goTo} />}
      subject={selected.id ?? selected.sheet ?? ""}
    >
      <ReportNotices open={open} here="fill" goTo={goTo} />
      <Guidance open={open} place={placeOf(open.compiled, selected)} goTo={goTo} />
      <MeasureList open={open} />
      <EarlierYears open={open} />
    </ViewFrame>
  );
}
