import type { DisguisedNumber } from "../../report/disguisedNumbers";
import type { Session } from "../session";
import { many } from "../tally";
import { writeFigures } from "./writeFigures";

/**
 * Writes numbers where text, formulas and the like stand for them, all at once. What is no longer as it was shown is
 * left.
 * @returns how many were written, 0 when somebody had changed them all before
 */
export const turnIntoNumbers = (session: Session, shown: readonly DisguisedNumber[]): Promise<number | null> =>
  writeFigures(session, {
    undone: "Talen kunde inte rättas",
    told: (count) => `${many(count, "uppgift är rättad", "uppgifter är rättade")} till tal`,
    choose: ({ disguisedNumbers }) =>
      Object.fromEntries(
        disguisedNumbers
          .filter(({ field, number }) => shown.some((one) => one.field.id === field.id && one.number === number))
          .map(({ field, number }) => [field.id, number] as const),
      ),
  });
