import type { Timer } from "../../src/hosts/host";

/** A clock that goes only when it is told to, so that the same sequence goes the same way each time. */
export type Clock = {
  timer: Timer;
  /**
   * Goes on to what is due next and does it, if that is within so many milliseconds from now.
   * @returns whether there was such a thing
   */
  goOn: (within: number) => boolean;
};

export function newClock(): Clock {
  let now = 0;
  const due: { at: number; act: () => void }[] = [];
  return {
    timer(act, milliseconds) {
      const one = { at: now + milliseconds, act };
      due.push(one);
      return () => {
        const at = due.indexOf(one);
        if (at >= 0) due.splice(at, 1);
      };
    },
    goOn(within) {
      const next = due.toSorted((a, b) => a.at - b.at)[0];
      if (!next || next.at > now + within) return false;
      due.splice(due.indexOf(next), 1);
      now = next.at;
      next.act();
      return true;
    },
  };
}
