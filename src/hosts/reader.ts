import type { WorkbookContent } from "../report/workbookContent";
import type { Host, HostEvent, HostFailure, Outcome } from "./host";
import { done } from "./host";

/** Acts after some milliseconds; returns the way to call it off. */
export type Timer = (act: () => void, milliseconds: number) => () => void;

export type Listener = {
  content(content: WorkbookContent): void;
  failure(failure: HostFailure): void;
  /** A reading threw: a fault of ours. The next hint reads again. */
  defect(error: unknown): void;
  selected(event: Extract<HostEvent, { kind: "selected" }>): void;
};

export type Reading = {
  /** Reads again as soon as it can. */
  again(): void;
  stop(): Promise<void>;
};

/** Milliseconds from a hint to reading: Excel gives several for one edit, and one reading answers them all. */
const PAUSE = 50;

/** How long to wait before the next try when somebody types in a cell or Excel is busy, in milliseconds. */
const FIRST_WAIT = 300;
const LONGEST_WAIT = 5000;

const passes = ({ kind }: HostFailure): boolean => kind === "editing" || kind === "busy";

/**
 * Reads the workbook now and whenever something may have changed. Never two reads at once: what is hinted at during a
 * read gives one more read after it. While a person types, it tries again, ever more seldom.
 */
export async function keepReading(host: Host, listener: Listener, timer: Timer): Promise<Outcome<Reading>> {
  let isReading = false;
  let isAsked = false;
  let isStopped = false;
  let wait = FIRST_WAIT;
  let callOff: (() => void) | null = null;

  const readIn = (milliseconds: number): void => {
    callOff?.();
    callOff = timer(() => void read(), milliseconds);
  };

  const hint = (milliseconds: number): void => {
    if (isStopped) return;
    if (isReading) isAsked = true;
    else readIn(milliseconds);
  };

  async function read(): Promise<void> {
    callOff = null;
    isReading = true;
    isAsked = false;
    const outcome = await host.read().catch((error: unknown) => ({ ok: null, error }));
    isReading = false;
    if (isStopped) return;
    if (outcome.ok) {
      wait = FIRST_WAIT;
      listener.content(outcome.value);
    } else if (outcome.ok === null) {
      listener.defect(outcome.error);
    } else {
      listener.failure(outcome.failure);
    }
    if (isAsked) readIn(PAUSE);
    else if (outcome.ok === false && passes(outcome.failure)) {
      readIn(wait);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    }
  }

  const watching = await host.watch((event) => (event.kind === "changed" ? hint(PAUSE) : listener.selected(event)));
  if (!watching.ok) return watching;
  hint(0);
  return done({
    again: () => hint(0),
    async stop() {
      isStopped = true;
      callOff?.();
      await watching.value();
    },
  });
}
