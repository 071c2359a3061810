import { done, type Outcome } from "../../hosts/host";
import type { DisguisedNumber } from "../../report/disguisedNumbers";
import type { Session } from "../session";

/**
 * Writes numbers where text, formulas and the like stand for them, all at once. What is no longer as it was shown is
 * left.
 * @returns how many were written, 0 when somebody had changed them all before
 */
export function turnIntoNumbers(session: Session, shown: readonly DisguisedNumber[]): Promise<number | null> {
  return session.perform("Talen kunde inte rättas", async (): Promise<Outcome<number>> => {
    const fresh = await session.freshReport();
    if (!fresh.ok) return fresh;
    const asked = fresh.value.disguisedNumbers.filter(({ field, number }) =>
      shown.some((one) => one.field.id === field.id && one.number === number),
    );
    if (!asked.length) return done(0);
    const written = await session.outside.host.write(
      Object.fromEntries(asked.map(({ field, number }) => [field.id, number] as const)),
    );
    if (!written.ok) return written;
    const again = await session.freshReport();
    return again.ok ? done(asked.length) : again;
  });
}
