import type { Outcome } from "../../hosts/host";
import { type ListMapping, NO_MAPPING } from "../../pasted/listMapping";
import type { Passport } from "../../pasted/passport";
import { withPassport } from "../../report/passports";
import type { Session } from "../session";
import { many } from "../tally";
import { keepState } from "./keepState";
import { writeFigures } from "./writeFigures";

const UNDONE = "Uppgifterna kunde inte föras in";

/** What was worked out from a list, and what is remembered of it. Nothing of the list itself. */
export type FromList = {
  /** By field id; null leaves the cell empty. */
  figures: Readonly<Record<string, number | null>>;
  passport: Passport;
  /** How the next list is read. */
  mapping: (before: ListMapping) => ListMapping;
};

/** Keeps that figures come from a list. Said before they are written, so that Excel's undo reaches the figures. */
const keepPassport = (session: Session, { passport, mapping }: FromList): Promise<Outcome<boolean>> =>
  keepState(session, ({ report, assessment }) => {
    if (assessment.status !== "utkast") return { kept: null, answer: false };
    return {
      kept: {
        ...report,
        passports: withPassport(report.passports ?? [], passport),
        listMapping: mapping(report.listMapping ?? NO_MAPPING),
      },
      answer: true,
    };
  });

/**
 * Writes figures that were worked out from a list, all at once, and keeps how they came about.
 * @returns how many cells were written, 0 when all stood there already, null when nothing was done
 */
export async function enterFromList(session: Session, from: FromList): Promise<number | null> {
  const kept = await session.perform(UNDONE, () => keepPassport(session, from));
  if (!kept) return null;
  return writeFigures(session, {
    undone: UNDONE,
    told: (count) => `${many(count, "uppgift är införd", "uppgifter är införda")} ur listan`,
    choose: ({ cells }) =>
      Object.fromEntries(
        Object.entries(from.figures).filter(
          ([id, figure]) => (cells[id]?.formula ?? null) !== null || cells[id]?.value !== figure,
        ),
      ),
  });
}
