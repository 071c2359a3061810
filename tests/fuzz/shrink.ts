import type { Step } from "./play";

/**
 * Fewer steps that still break: pieces are left out, first large ones and then single steps, as long as that can be done
 * (delta debugging, Zeller and Hildebrandt 2002, without its complements).
 * @param breaks whether so many steps still break
 * @param most how many times that may be asked
 */
export async function shrink(
  steps: readonly Step[],
  breaks: (steps: readonly Step[]) => Promise<boolean>,
  most: number,
): Promise<readonly Step[]> {
  let left = steps;
  let asked = 0;
  for (let size = Math.ceil(left.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < left.length && asked < most;) {
      const fewer = left.toSpliced(at, size);
      asked += 1;
      if (await breaks(fewer)) left = fewer;
      else at += size;
    }
  }
  return left;
}
