/** Where the dots of a few values stand: from the left, 0–1, and upwards, in dots from 0. */
export type Dot = { at: number; level: number };

/** How many places there are for dots beside one another, and above one another. */
const PLACES = 38;
const LEVELS = 8;

/** Where a value stands between the least and the greatest, 0–1. In the middle when they are one. */
export const placeBetween = (value: number, min: number, max: number): number =>
  max > min ? (value - min) / (max - min) : 0.5;

/**
 * A dot for each value, those that are about the same above one another.
 * @returns null where there are too many to be told apart
 */
export function dotsOf(values: Float64Array): Dot[] | null {
  if (values.length > PLACES * LEVELS) return null;
  const [min, max] = [Math.min(...values), Math.max(...values)];
  const heights = new Map<number, number>();
  const dots = Array.from(values, (value) => {
    const place = Math.round(placeBetween(value, min, max) * (PLACES - 1));
    const level = heights.get(place) ?? 0;
    heights.set(place, level + 1);
    return { at: place / (PLACES - 1), level };
  });
  return dots.every(({ level }) => level < LEVELS) ? dots : null;
}
