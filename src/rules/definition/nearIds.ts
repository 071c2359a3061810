/** How many letters must be changed, added or taken away to make one text of another. Stops counting above a limit. */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  // Ids of one measure begin alike: what both begin with need not be compared again and again.
  let alike = 0;
  while (alike < a.length && a[alike] === b[alike]) alike++;
  if (alike > 0) return distance(a.slice(alike), b.slice(alike), limit);
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j]! + 1, next[j - 1]! + 1));
    }
    if (Math.min(...next) > limit) return limit + 1;
    row = next;
  }
  return row[b.length]!;
}

/** The known ids that are spelt most like one that does not exist: at most five, the nearest first. */
export function nearIds(id: string, known: readonly string[]): string[] {
  const limit = Math.max(2, Math.floor(id.length / 3));
  const spelt = id.toLowerCase();
  return known
    .map((one) => ({ one, far: distance(spelt, one.toLowerCase(), limit) }))
    .filter(({ far }) => far <= limit)
    .toSorted((a, b) => a.far - b.far)
    .slice(0, 5)
    .map(({ one }) => one);
}
