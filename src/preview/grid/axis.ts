/** One direction of a sheet, its rows or its columns, in pixels. Lines and positions count from 0. */
export interface Axis {
  readonly count: number;
  /** Pixels; 0 for a hidden line. */
  size(index: number): number;
  /** Where a line begins; `start(count)` is where the sheet ends. */
  start(index: number): number;
  /** The visible line at a position, or the nearest one for positions outside the sheet. */
  at(position: number): number;
}

/** Sums sizes only as far as somebody asks: a sheet has a million rows, and few ever scroll past the first hundreds. */
export function createAxis(count: number, size: (index: number) => number): Axis {
  const starts = [0];
  const startOf = (index: number): number => starts[index] ?? 0;
  const sumNext = (): void => {
    const last = starts.length - 1;
    starts.push(startOf(last) + size(last));
  };
  return {
    count,
    size,
    start(index) {
      while (starts.length <= Math.min(index, count)) sumNext();
      return startOf(Math.min(index, count));
    },
    at(position) {
      while (starts.length <= count && startOf(starts.length - 1) <= position) sumNext();
      let low = 0;
      let high = starts.length - 1;
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (startOf(middle) <= position) low = middle;
        else high = middle;
      }
      return nearestVisible(low, count, size);
    },
  };
}

/** The line itself unless it is hidden; else the first visible one before it, else after it. */
function nearestVisible(index: number, count: number, size: (index: number) => number): number {
  for (let before = index; before >= 0; before--) if (size(before) > 0) return before;
  for (let after = index + 1; after < count; after++) if (size(after) > 0) return after;
  return index;
}
