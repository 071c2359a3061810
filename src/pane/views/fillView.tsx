import { Button } from "@fluentui/react-components";
import { ArrowRight20Regular } from "@fluentui/react-icons/svg/arrow-right";
import { showCells } from "../acts/showCells";
import { nextMissing } from "../nextMissing";
import { placeOf } from "../place";
import { many, type Tally } from "../tally";
import { useSession, useSnapshot } from "../useSession";
import type { OpenReport } from "../workbookState";
import type { GoTo } from "./destination";
import { Guidance } from "./guidance";
import { MeasureList } from "./measureList";
import { ReportNotices } from "./reportNotices";
import { ViewFrame } from "./viewFrame";

type Props = { open: OpenReport; tally: Tally; goTo: GoTo };

/** Help with the cell that is selected, and how far each measure has come. */
export function FillView({ open, tally, goTo }: Props) {
  const session = useSession();
  const { selected, busy } = useSnapshot(session);
  const next = nextMissing(open, selected.id);
  const step = { appearance: "primary", size: "large", iconPosition: "after", icon: <ArrowRight20Regular /> } as const;
  const nextStep = next ? (
    <Button {...step} disabled={busy} onClick={() => void showCells(session, [next])}>
      Nästa tomma uppgift
    </Button>
  ) : tally.errors + tally.asks > 0 ? (
    <Button {...step} onClick={() => goTo("check")}>
      {tally.errors ? `Rätta ${tally.errors} fel` : `Förklara ${many(tally.asks, "varning", "varningar")}`}
    </Button>
  ) : (
    <Button {...step} onClick={() => goTo(open.assessment.status === "utkast" ? "sign" : "export")}>
      {open.assessment.status === "utkast" ? "Till klarmarkera" : "Till exportera"}
    </Button>
  );
  return (
    <ViewFrame step={nextStep}>
      <ReportNotices open={open} goTo={goTo} />
      <Guidance open={open} place={placeOf(open.compiled, selected)} goTo={goTo} />
      <MeasureList open={open} />
    </ViewFrame>
  );
}
