import { excelHost } from "../../src/hosts/excel/excelHost";
import { readTables } from "../../src/hosts/file/readTables";
import { writeWorkbook } from "../../src/hosts/file/writeWorkbook";
import type { Host } from "../../src/hosts/host";
import { newReader } from "../../src/hosts/reader";
import { channel } from "../../src/pane/channel";
import { follow } from "../../src/pane/follow";
import { newSession, type Session } from "../../src/pane/session";
import type { OfficeInNode } from "../preview/officeInNode";
import { deskInProcess } from "../pane/deskInProcess";
import { type Clock, newClock } from "./clock";
import { inPage } from "./page";

/** An open pane, without its looks: the session over the workbook, as `main.tsx` and `workspace.tsx` make it. */
export type Pane = {
  session: Session;
  clock: Clock;
  /** Something that was begun in the pane and whose end is waited for. */
  follow: (act: Promise<unknown>) => void;
  /** How much is not at its end: acts, and calls of the host. */
  underWay: () => number;
  /** A person turns to the pane: its window comes to the fore. */
  focus: () => void;
  close: () => void;
};

/** The host, each call of it in its own page, and how many are under way. */
function counted(host: Host, office: OfficeInNode): { host: Host; underWay: () => number } {
  let underWay = 0;
  const count =
    <Args extends unknown[], Result>(call: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      underWay += 1;
      try {
        return await inPage(office, () => call(...args));
      } finally {
        underWay -= 1;
      }
    };
  const calls = Object.entries(host).map(([name, call]) => [name, count(call)] as const);
  return { host: Object.fromEntries(calls) as unknown as Host, underWay: () => underWay };
}

/**
 * @param office the page that the pane is in
 * @param now the time, ISO
 */
export function openPane(office: OfficeInNode, now: () => string): Pane {
  const clock = newClock();
  const defects = channel<unknown>();
  const focused = new Set<() => void>();
  const onFocus = (listener: () => void) => {
    focused.add(listener);
    return () => focused.delete(listener);
  };
  const { host, underWay } = counted(excelHost({ onFocus, defect: defects.tell }), office);
  const session = newSession({
    host,
    reader: newReader(host, clock.timer),
    timer: clock.timer,
    writeWorkbook: (plan) => writeWorkbook(plan, null),
    readSubmission: async (bytes) => readTables(bytes, ["Data", "Intyg"]),
    openDesk: deskInProcess,
    now,
    asked: channel(),
    defects,
  });
  let acts = 0;
  return {
    session,
    clock,
    follow(act) {
      acts += 1;
      act.catch((error: unknown) => session.change({ defect: { error } })).finally(() => (acts -= 1));
    },
    underWay: () => acts + underWay(),
    focus: () => focused.forEach((listener) => listener()),
    close: follow(session),
  };
}
