import { Button } from "@fluentui/react-components";
import type { BreakdownParts } from "../../rules/breakdownParts";
import { fillWithZeros } from "../acts/fillWithZeros";
import { blankFigures } from "../blankFigures";
import { useSession, useSnapshot } from "../useSession";
import type { OpenReport } from "../workbookState";

/** Fills the blank parts of a breakdown with 0, all at once. Nothing while none is blank, or in a signed report. */
export function ZeroButton({ open, parts }: { open: OpenReport; parts: BreakdownParts }) {
  const session = useSession();
  const { busy } = useSnapshot(session);
  const count = blankFigures(open, parts.ids).length;
  if (!count || open.assessment.status !== "utkast") return null;
  const which = parts.regions ? "tomma regioner" : `tomma i ”${parts.label}”`;
  return (
    <Button size="small" disabled={busy} onClick={() => void fillWithZeros(session, parts.ids)}>
      Sätt {which} till 0 ({count} st)
    </Button>
  );
}
