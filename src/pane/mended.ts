import type { Unplaced } from "../report/unplaced";

/** What a mending did. */
export type Mended = {
  /** The sheets that were made anew, and those that were put in order where they stand. */
  anew: readonly string[];
  rewritten: readonly string[];
  /** Those of the sheets made anew whose old sheet is still there, under another name. */
  setAside: readonly string[];
  /** Figures that were put in their places, and how many of them came from memory. */
  figures: number;
  restored: number;
  /** What has no place. */
  unplaced: readonly Unplaced[];
};
