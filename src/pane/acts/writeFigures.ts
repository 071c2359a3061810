import { done, type Outcome } from "../../hosts/host";
import type { CellValue } from "../../rules/readings";
import type { LastWrite } from "../lastWrite";
import type { Session } from "../session";
import type { OpenReport } from "../workbookState";
import { onNewest } from "./keepState";

type Cells = Readonly<Record<string, CellValue>>;

/** What is to be written, and what is said of it. */
export type Writing = {
  /** What could not be done, should it fail: "Talen kunde inte rättas". */
  undone: string;
  /** What was done to so many cells, in a sentence. */
  told: (count: number) => string;
  /** The cells' new values, by the report as it is at this moment. Null empties a cell. */
  choose: (open: OpenReport) => Cells;
};

/** What stands in the cells, as it was read. */
const seenIn = ({ cells }: OpenReport, ids: readonly string[]): Cells =>
  Object.fromEntries(ids.map((id) => [id, cells[id]?.value ?? null] as const));

async function write(
  session: Session,
  values: Cells,
  seen: Cells,
  last: Omit<LastWrite, "nth" | "after">,
): Promise<Outcome<void>> {
  const written = await session.outside.host.write(values, seen);
  if (!written.ok) return written;
  const again = await session.freshReport();
  const nth = (session.snapshot().lastWrite?.nth ?? 0) + 1;
  session.change({ lastWrite: { ...last, nth, after: values } });
  return again.ok ? done(undefined) : again;
}

/**
 * Writes figures into the sheets, all or none. The host writes them in one sync, which is one step of Excel's undo
 * (Office.js, `RunOptions.mergeUndoGroup`). Before ExcelApi 1.20 Excel forgets what can be undone when an add-in writes,
 * so the pane offers its own way back. Where somebody types meanwhile, it is chosen anew.
 * @returns how many were written, 0 when nothing was left to write
 */
export const writeFigures = (session: Session, { undone, told, choose }: Writing): Promise<number | null> =>
  session.perform(undone, () =>
    onNewest(async (): Promise<Outcome<number>> => {
      const fresh = await session.freshReport();
      if (!fresh.ok) return fresh;
      const values = choose(fresh.value);
      const ids = Object.keys(values);
      if (!ids.length) return done(0);
      const hasFormula = ids.some((id) => fresh.value.cells[id]?.formula);
      const seen = seenIn(fresh.value, ids);
      const last = { told: told(ids.length), before: hasFormula ? null : seen };
      const written = await write(session, values, seen, last);
      return written.ok ? done(ids.length) : written;
    }),
  );

/** Puts back what stood in the cells before the pane last wrote, unless somebody has changed them since. */
export const undoLastWrite = (session: Session): Promise<boolean | null> =>
  session.perform("Det gick inte att ångra", async (): Promise<Outcome<boolean>> => {
    const fresh = await session.freshReport();
    if (!fresh.ok) return fresh;
    const before = session.snapshot().lastWrite?.before;
    if (!before) return done(false);
    const told = "Ångrat: rutorna är som de var förut";
    const seen = seenIn(fresh.value, Object.keys(before));
    const written = await write(session, before, seen, { told, before: null });
    return written.ok ? done(true) : written;
  });
