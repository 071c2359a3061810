import type { Host, HostEvent, HostFailure, Outcome, WorkbookContent } from "./host";
import { done } from "./host";

/** Acts after some milliseconds; returns the way to call it off. */
export type Timer = (act: () => void, milliseconds: number) => () => void;

export type Listener = {
  content(content: WorkbookContent): void;
  failure(failure: HostFailure): void;
  selected(event: Extract<HostEvent, { kind: "selected" }>): void;
};

export type Reading = {
  /** Reads again as soon as it can. */
  again(): void;
  stop(): Promise<void>;
};

/** How long to wait before the next try when somebody types in a cell or Excel is busy, in milliseconds. */
const FIRST_WAIT = 300;
const LONGEST_WAIT = 5000;

const passes = ({ kind }: HostFailure): boolean => kind === "editing" || kind === "busy";

/**
 * Reads the workbook now and whenever something may have changed. Never two reads at once: what is hinted at during a
 * read gives one more read after it. While a person types, it tries again, ever more seldom.
 */
export async function keepReading(host: Host, listener: Listener, timer: Timer): Promise<Outcome<Reading>> {
  let state: "idle" | "reading" | "readingAndAsked" | "stopped" = "idle";
  let wait = FIRST_WAIT;
  let callOff: (() => void) | null = null;

  const again = (): void => {
    if (state === "stopped") return;
    callOff?.();
    callOff = null;
    if (state === "idle") void read();
    else state = "readingAndAsked";
  };

  async function read(): Promise<void> {
    state = "reading";
    const outcome = await host.read();
    if (isStopped()) return;
    const wasAsked = wasAskedAgain();
    state = "idle";
    if (outcome.ok) {
      wait = FIRST_WAIT;
      listener.content(outcome.value);
    } else {
      listener.failure(outcome.failure);
      if (passes(outcome.failure) && !wasAsked) {
        callOff = timer(again, wait);
        wait = Math.min(wait * 2, LONGEST_WAIT);
      }
    }
    if (wasAsked) again();
  }
  const isStopped = () => state === "stopped";
  const wasAskedAgain = () => state === "readingAndAsked";

  const watching = await host.watch((event) => (event.kind === "changed" ? again() : listener.selected(event)));
  if (!watching.ok) return watching;
  again();
  return done({
    again,
    async stop() {
      state = "stopped";
      callOff?.();
      await watching.value();
    },
  });
}
