import { Button } from "@fluentui/react-components";
import { ArrowRight20Regular } from "@fluentui/react-icons/svg/arrow-right";
import { stops } from "../../report/damage";
import { showCells } from "../acts/showCells";
import { nextMissing } from "../nextMissing";
import { many, type Tally } from "../tally";
import { useSession, useSnapshot } from "../useSession";
import type { OpenReport } from "../workbookState";
import type { GoTo, ViewName } from "./destination";

type Step = { text: string; to: ViewName; show?: string };

/** What to do next with a report: fill in, put right, explain, sign, export. */
function stepOf({ assessment, damages }: OpenReport, tally: Tally, missing: string | null): Step | null {
  if (assessment.status !== "utkast") return { text: "Gå till Exportera", to: "export" };
  if (missing) return { text: "Nästa tomma uppgift", to: "fill", show: missing };
  if (tally.errors) return { text: `Rätta ${tally.errors} fel`, to: "check" };
  if (tally.asks) return { text: `Förklara ${many(tally.asks, "varning", "varningar")}`, to: "check" };
  // What is damaged has buttons of its own.
  if (damages.some(stops)) return null;
  return { text: "Gå till Klarmarkera", to: "sign" };
}

type Props = {
  open: OpenReport;
  tally: Tally;
  /** The view that the button stands in: it never leads to where one is. */
  here: ViewName;
  goTo: GoTo;
};

/** The one button that leads on. */
export function NextStep({ open, tally, here, goTo }: Props) {
  const session = useSession();
  const { selected, busy } = useSnapshot(session);
  const step = stepOf(open, tally, nextMissing(open, selected.id));
  if (!step || (step.to === here && !step.show)) return null;
  const { text, to, show } = step;
  const go = () => {
    if (to !== here) goTo(to);
    if (show) void showCells(session, [show]);
  };
  return (
    <Button
      appearance="primary"
      size="large"
      iconPosition="after"
      icon={<ArrowRight20Regular />}
      disabled={busy}
      onClick={go}
    >
      {text}
    </Button>
  );
}
