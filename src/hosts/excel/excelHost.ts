import { done, type Host, type HostEvent, type Outcome } from "../host";
import { buildWorkbook } from "./buildWorkbook";
import { cursorRow } from "./cursorRow";
import { inspectWorkbook } from "./inspect";
import { lockInputs } from "./lock";
import { mendWorkbook } from "./mendWorkbook";
import { openWorkbook } from "./open";
import { type Known, NOTHING_KNOWN, readWorkbook } from "./read";
import { run } from "./run";
import { scanWorkbook } from "./scan";
import { showCell } from "./show";
import { saveState } from "./state";
import { type Cursor, cursorNow, listen } from "./watch";
import { writeValues } from "./write";

export type ExcelSurroundings = {
  /** Calls back whenever the pane's window comes to the fore; returns the way to stop. */
  onFocus(listener: () => void): () => void;
  /** Takes what goes wrong in a handler of ours: a defect. */
  defect(error: unknown): void;
};

/** The open workbook in Excel, through Office.js. */
export function excelHost({ onFocus, defect }: ExcelSurroundings): Host {
  const listeners = new Set<(event: HostEvent) => void>();
  let known: Known = NOTHING_KNOWN;
  let cursor: Cursor | null = null;
  let told = "";

  const tell = (event: HostEvent) => listeners.forEach((listener) => listener(event));
  const changed = () => tell({ kind: "changed" });
  const reshaped = () => {
    changed();
    tell({ kind: "reshaped" });
  };
  const tellCursor = () => {
    if (!cursor) return;
    const event = cursorRow(known, cursor);
    if (JSON.stringify(event) === told) return;
    told = JSON.stringify(event);
    tell(event);
  };

  return {
    async build(plan, state, progress) {
      const outcome = await buildWorkbook(plan, state, progress);
      changed();
      return outcome;
    },

    async mend(plan, mending, state, basedOn, progress) {
      const outcome = await mendWorkbook(plan, mending, state, basedOn, progress);
      changed();
      return outcome;
    },

    read: () =>
      run(async (context) => {
        const read = await readWorkbook(context, known);
        known = read.known;
        tellCursor();
        return done(read.content);
      }),

    inspect: (plan) => run(async (context) => done(await inspectWorkbook(context, plan))),
    scan: () => run(scanWorkbook),
    saveState: (state, basedOn) => run((context) => saveState(context, state, basedOn, known.part)),
    async lock(...sheets) {
      const outcome = await lockInputs(...sheets);
      changed();
      return outcome;
    },
    write: writeValues,
    show: (ids) => run((context) => showCell(context, ids)),
    open: (workbook) => run(async () => done(await openWorkbook(workbook))),

    watch: (listener) =>
      run(async (context): Promise<Outcome<() => Promise<void>>> => {
        const moved = (to: Cursor) => {
          cursor = to;
          tellCursor();
        };
        const stopListening = await listen(context, { changed, reshaped, moved, defect });
        const stopFocus = onFocus(reshaped);
        listeners.add(listener);
        told = "";
        const here = await cursorNow();
        if (here) moved(here);
        return done(async () => {
          listeners.delete(listener);
          stopFocus();
          await stopListening();
        });
      }),
  };
}
