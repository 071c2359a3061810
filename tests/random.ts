/** Chance that is the same each time for the same seed. */
export type Random = {
  /** From 0, less than 1. */
  next: () => number;
  /** A whole number from 0, less than the limit. */
  below: (limit: number) => number;
  pick: <T>(list: readonly T[]) => T;
  /** True in this share of cases, 0–1. */
  chance: (share: number) => boolean;
};

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits are plenty to choose acts and values by. */
export function newRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    pick: (list) => {
      if (!list.length) throw new Error("There is nothing to choose from.");
      return list[below(list.length)]!;
    },
    chance: (share) => next() < share,
  };
}
