import type { ListConflict } from "../../../pasted/countList";
import { rowsText } from "../../../pasted/leftOut";
import { Notice } from "../notice";

const TOLD: { [K in ListConflict["kind"]]: { title: string; says: string } } = {
  differs: {
    title: "Samma patient har olika svar",
    says: "Den första raden räknas. Rätta listan och klistra in den igen om en annan rad gäller.",
  },
  undecidedAge: {
    title: "Åldern vid besöket syns inte",
    says: "Personen fyllde år under mätperioden, och listan har inget datum för besöket. Raden räknas i helheten men inte i någon åldersgrupp.",
  },
};

/** Rows that are counted, and should be looked at all the same. */
export function ConflictList({ conflicts }: { conflicts: readonly ListConflict[] }) {
  return conflicts.map(({ kind, question, label, rows }) => (
    <Notice key={`${kind} ${question}`} tone="asks" title={TOLD[kind].title}>
      <div>
        {label}: {rowsText(rows.map((row) => ({ row })))}.
      </div>
      {TOLD[kind].says}
    </Notice>
  ));
}
