import type { WorkbookContent } from "../report/workbookContent";
import { done, failed, type Follower, type Host, type Outcome, type Reader, type Timer } from "./host";

/** Milliseconds from a hint to reading: Excel gives several for one edit, and one reading answers them all. */
const PAUSE = 50;

/** How long to wait before the next try when somebody types in a cell or Excel is busy, in milliseconds. */
const FIRST_WAIT = 300;
const LONGEST_WAIT = 5000;

/** A reading that takes longer than this, in milliseconds, is given up. The largest areas take some tenths of a second. */
const LIMIT = 20_000;

type Answer = Outcome<WorkbookContent> | { ok: null; error: unknown };
type Asker = { answer: (outcome: Outcome<WorkbookContent>) => void; reject: (error: unknown) => void };

const passes = (answer: Answer): boolean =>
  answer.ok === false && ["editing", "busy", "silent"].includes(answer.failure.kind);

/**
 * Reads a workbook. What is hinted at during a reading is still told, so that somebody who types steadily sees findings,
 * and gives one more reading after it. While a person types in a cell it tries again, ever more seldom; so too when
 * Excel does not answer.
 */
export function newReader(host: Host, timer: Timer): Reader {
  let follower: Follower | null = null;
  let begun = 0;
  let told = 0;
  let isReading = false;
  let isHinted = false;
  let wait = FIRST_WAIT;
  let planned: { isHint: boolean; callOff: () => void } | null = null;
  let asking: Asker[] = [];

  /** A later hint does not put off what an earlier one began: else hints without end would leave nothing read. */
  const plan = (isHint: boolean, milliseconds: number): void => {
    if (planned?.isHint) return;
    planned?.callOff();
    planned = { isHint, callOff: timer(() => void begin(), milliseconds) };
  };

  const hint = (): void => {
    if (!follower) return;
    if (isReading) isHinted = true;
    else plan(true, PAUSE);
  };

  const tell = (number: number, answer: Answer): void => {
    if (!answer.ok) {
      if (answer.ok === null) follower?.defect(answer.error);
      else follower?.failure(answer.failure);
    } else if (number > told) {
      told = number;
      follower?.content(answer.value);
    }
  };

  /** The host's answer, or after the limit that there is none. What comes later is told if nothing newer was. */
  const answerTo = (number: number): Promise<Answer> =>
    new Promise((resolve) => {
      let isLate = false;
      const callOff = timer(() => {
        isLate = true;
        resolve(failed({ kind: "silent" }));
      }, LIMIT);
      void host
        .read()
        .catch((error: unknown) => ({ ok: null, error }))
        .then((answer) => {
          if (isLate) return answer.ok ? tell(number, answer) : undefined;
          callOff();
          resolve(answer);
        });
    });

  async function begin(): Promise<void> {
    planned?.callOff();
    planned = null;
    isReading = true;
    isHinted = false;
    const asked = asking;
    asking = [];
    const number = ++begun;
    const answer = await answerTo(number);
    isReading = false;
    tell(number, answer);
    for (const { answer: give, reject } of asked) {
      if (answer.ok === null) reject(answer.error);
      else give(answer);
    }
    if (answer.ok) wait = FIRST_WAIT;
    if (asking.length) void begin();
    else if (!follower) return;
    else if (isHinted) plan(true, PAUSE);
    else if (passes(answer)) {
      plan(false, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    } else if (!answer.ok && asked.length) {
      // The act that asked tells that it failed, and what a hint had asked for is still unread.
      plan(true, PAUSE);
    }
  }

  const atOnce = (): void => {
    if (!follower) return;
    if (isReading) isHinted = true;
    else void begin();
  };

  return {
    read: () =>
      new Promise((answer, reject) => {
        asking.push({ answer, reject });
        if (!isReading) void begin();
      }),

    async follow(mine) {
      follower = mine;
      const watching = await host.watch((event) => {
        if (event.kind === "changed") hint();
        else if (event.kind === "reshaped") follower?.reshaped();
        else follower?.selected(event);
      });
      if (!watching.ok) {
        follower = null;
        return watching;
      }
      atOnce();
      return done({
        again: atOnce,
        async stop() {
          follower = null;
          planned?.callOff();
          planned = null;
          await watching.value();
        },
      });
    },
  };
}
