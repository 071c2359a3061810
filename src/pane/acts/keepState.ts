import { done, type Outcome } from "../../hosts/host";
import type { Report } from "../../report/report";
import { writeStored } from "../../report/stored";
import type { Session } from "../session";

/** Writes a report's state into the workbook, its figures with it, and shows what the workbook then holds. */
export async function keepState(session: Session, report: Report): Promise<Outcome<true>> {
  const saved = await session.outside.host.saveState(writeStored({ ...report, kept: session.remembered() }));
  if (!saved.ok) return saved;
  const again = await session.freshReport();
  return again.ok ? done(true) : again;
}
