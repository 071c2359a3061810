import { declaresMissing } from "../../report/assess";
import { isReason, type MissingReason, REASON_WORDS } from "../../rules/missing";
import type { Session } from "../session";
import { many } from "../tally";
import type { OpenReport } from "../workbookState";
import { saveExplanation } from "./saveExplanation";
import { writeFigures } from "./writeFigures";

/**
 * Marks figures of a measure as missing: writes the reason in their cells, and keeps what the person wrote of it as the
 * explanation of what the measure lacks.
 * @param seen what stood in the cells when the person chose: what has been changed since is left as it is
 * @param text why; empty when that is to be written later
 */
export async function declareMissing(
  session: Session,
  measure: string,
  ids: readonly string[],
  reason: MissingReason,
  text: string,
  seen: OpenReport["cells"],
): Promise<number | null> {
  const word = REASON_WORDS[reason];
  const count = await writeFigures(session, {
    undone: "Uppgifterna kunde inte markeras",
    told: (written) => `${many(written, "uppgift är markerad", "uppgifter är markerade")} ”${word}”`,
    choose: ({ cells }) =>
      Object.fromEntries(
        ids
          .filter((id) => cells[id]?.formula === null && cells[id].value === seen[id]?.value)
          .map((id) => [id, word] as const),
      ),
  });
  const { workbook } = session.snapshot();
  if (!count || !text.trim() || workbook?.kind !== "report") return count;
  const { assessment, figures } = workbook;
  const finding = assessment.findings.find((one) => one.measure === measure && declaresMissing(one));
  if (finding) await saveExplanation(session, finding, text, figures);
  return count;
}

/** Empties the cell of a figure that was marked as missing, and goes there. */
export async function fillInInstead(session: Session, id: string): Promise<void> {
  const emptied = await writeFigures(session, {
    undone: "Rutan kunde inte tömmas",
    told: () => "Rutan är tom. Fyll i uppgiften i bladet",
    choose: ({ figures }) => (isReason(figures[id]) ? { [id]: null } : {}),
  });
  if (emptied) await session.perform("Rutan kunde inte visas", () => session.outside.host.show([id]));
}
