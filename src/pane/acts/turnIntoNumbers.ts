import { done, type Outcome } from "../../hosts/host";
import type { Session } from "../session";

/**
 * Writes numbers where text that reads as numbers stands now, all at once.
 * @returns how many were written, 0 when somebody had changed them all before
 */
export function turnIntoNumbers(session: Session, ids: readonly string[]): Promise<number | null> {
  return session.perform("Talen kunde inte rättas", async (): Promise<Outcome<number>> => {
    const fresh = await session.freshReport();
    if (!fresh.ok) return fresh;
    const asked = fresh.value.writtenAsText.filter(({ field }) => ids.includes(field.id));
    if (!asked.length) return done(0);
    const written = await session.outside.host.write(
      Object.fromEntries(asked.map(({ field, number }) => [field.id, number] as const)),
    );
    if (!written.ok) return written;
    const again = await session.freshReport();
    return again.ok ? done(asked.length) : again;
  });
}
