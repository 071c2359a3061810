import { done, failed, type Host, type Outcome } from "../host";
import type { Computed } from "./computed";
import { lockWorkbook, replaceState, writeValues } from "./editWorkbook";
import { inspectWorkbook } from "./inspectWorkbook";
import { readWorkbook } from "./readWorkbook";
import { scanWorkbook } from "./scanWorkbook";
import { writeWorkbook } from "./writeWorkbook";

/** An .xlsx file as a host. It has no window: nothing can be shown, watched or opened, and nobody sees to a mending. */
export type FileHost = Host & {
  /** The file as it is now; null before anything was built. */
  bytes(): Uint8Array | null;
};

const NO_WINDOW = failed({ kind: "other", code: "NoWindow" });

/**
 * @param file a file to read and edit, or null to build one
 * @param computed what the formulas of what is built give, when not what they give in a blank report
 */
export function fileHost(file: Uint8Array | null, computed?: Computed): FileHost {
  let bytes = file;
  const edit = (act: (bytes: Uint8Array) => Outcome<Uint8Array>): Outcome<void> => {
    if (!bytes) return failed({ kind: "gone", what: "file" });
    const outcome = act(bytes);
    if (!outcome.ok) return outcome;
    bytes = outcome.value;
    return done(undefined);
  };
  return {
    bytes: () => bytes,
    async build(plan, state, progress) {
      if (bytes) return failed({ kind: "occupied", sheet: plan.sheets[0]!.name });
      bytes = await writeWorkbook(plan, state, computed);
      plan.sheets.forEach(({ name }, i) => progress?.((i + 1) / plan.sheets.length, name));
      return done(undefined);
    },
    read: async () => (bytes ? readWorkbook(bytes) : failed({ kind: "gone", what: "file" })),
    inspect: async (plan) => (bytes ? inspectWorkbook(bytes, plan) : failed({ kind: "gone", what: "file" })),
    scan: async () => (bytes ? scanWorkbook(bytes) : failed({ kind: "gone", what: "file" })),
    saveState: async (state, basedOn) =>
      edit((now) => {
        const read = readWorkbook(now);
        if (!read.ok) return read;
        return read.value.state === basedOn ? replaceState(now, state) : failed({ kind: "outdated" });
      }),
    lock: async (locked, keys, fields) => edit((now) => lockWorkbook(now, locked, keys, fields)),
    write: async (values, seen = {}) =>
      edit((now) => {
        const read = readWorkbook(now);
        if (!read.ok) return read;
        const isOutdated = Object.entries(seen).some(([id, value]) => read.value.cells[id]?.value !== value);
        return isOutdated ? failed({ kind: "outdated" }) : writeValues(now, values);
      }),
    mend: async () => NO_WINDOW,
    show: async () => NO_WINDOW,
    watch: async () => NO_WINDOW,
    open: async () => NO_WINDOW,
  };
}
