import type { Report } from "../../src/report/report";
import { settledValues } from "../../src/report/settled";
import type { StoredReport } from "../../src/report/stored";
import { isDeepStrictEqual } from "node:util";
import type { OpenReport } from "../../src/pane/workbookState";
import type { Place } from "./place";
import type { Broken } from "./invariants";

/** A part of the report's state that an act in the pane may change. */
export type Part = keyof StoredReport;

/** What was said of a report is kept, except where somebody said something new; its log only grows. */
export function stateKept(before: StoredReport, now: StoredReport, changed: ReadonlySet<Part>): Broken {
  if (!isDeepStrictEqual(now.log.slice(0, before.log.length), before.log)) return "the log has lost something";
  for (const part of Object.keys({ ...before, ...now }) as Part[]) {
    // What is kept of the figures is whatever they are when the state is written.
    if (part === "log" || part === "kept" || changed.has(part) || isDeepStrictEqual(before[part], now[part])) continue;
    return `the state's ${part} changed by itself: ${JSON.stringify(before[part])} to ${JSON.stringify(now[part])}`;
  }
  return null;
}

/** A signature holds for the figures that were signed, and for no others. */
export function signaturesTold({ compiled }: Place, report: Report, { assessment }: OpenReport): Broken {
  const last = report.signatures.at(-1);
  if (!last) return assessment.status === "utkast" ? null : `nobody has signed, and it is ${assessment.status}`;
  const now = settledValues(compiled, report);
  const differs = Object.keys({ ...now, ...last.values }).some((id) => (now[id] ?? null) !== (last.values[id] ?? null));
  if (differs && (assessment.status !== "utkast" || !assessment.changed.length)) {
    return `figures differ from those signed, and it is ${assessment.status}`;
  }
  return null;
}
