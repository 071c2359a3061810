import { done, type Outcome } from "../../hosts/host";
import { earlierFromTables, earlierFromText, type EarlierRead, withEarlier } from "../../report/earlierReport";
import type { Session } from "../session";
import type { OpenReport } from "../workbookState";
import { keepState } from "./keepState";

/** What came of a file that was to be read beside the report. */
export type Imported = { ok: true; reportingYear: number } | { ok: false; says: string };

async function readFile(session: Session, { compiled, report }: OpenReport, file: File): Promise<Outcome<EarlierRead>> {
  if (/\.json$/i.test(file.name)) return done(earlierFromText(compiled, report, await file.text()));
  const tables = await session.outside.readSubmission(new Uint8Array(await file.arrayBuffer()));
  return tables.ok ? done(earlierFromTables(compiled, report, tables.value)) : tables;
}

/** Keeps an earlier submission's figures beside the report, so that rules across years can be judged. */
export const importEarlier = (session: Session, file: File): Promise<Imported | null> =>
  session.perform(`${file.name} kunde inte läsas in`, async (): Promise<Outcome<Imported>> => {
    const fresh = await session.freshReport();
    if (!fresh.ok) return fresh;
    const read = await readFile(session, fresh.value, file);
    if (!read.ok) return read;
    if (!read.value.ok) return done(read.value);
    const { reportingYear, values } = read.value;
    return keepState(session, ({ report }) => ({
      kept: withEarlier(report, reportingYear, values),
      answer: { ok: true, reportingYear },
    }));
  });
