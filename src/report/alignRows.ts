/**
 * Tells by their labels which rows of a sheet are which rows of an outline, whatever order they stand in. A label that
 * there is one of, on the sheet and in the outline, tells its row. Rows with the same label are told apart only where
 * they stand, all of them and in order, between two rows that are told already, or the ends: no row is guessed.
 * @param labels the sheet's rows, from top to bottom; those that the outline does not have may be among them
 * @param outline the labels of the outline's rows
 * @returns index in `labels` → index in `outline`
 */
export function alignRows(labels: readonly string[], outline: readonly string[]): Map<number, number> {
  const planned = new Set(outline);
  const known = labels.flatMap((label, at) => (planned.has(label) ? [{ label, at }] : []));
  const isOnly = (label: string) =>
    outline.filter((other) => other === label).length === 1 && known.filter((one) => one.label === label).length === 1;
  const sure = known.flatMap(({ label }, i) => (isOnly(label) ? [{ i, k: outline.indexOf(label) }] : []));
  const posts = [{ i: -1, k: -1 }, ...sure, { i: known.length, k: outline.length }];
  const told = new Map(sure.map(({ i, k }) => [known[i]!.at, k] as const));
  for (let post = 1; post < posts.length; post++) {
    const [from, to] = [posts[post - 1]!, posts[post]!];
    const between = known.slice(from.i + 1, to.i);
    const planned = outline.slice(from.k + 1, to.k);
    const isWhole = to.k > from.k && between.length === planned.length;
    if (!isWhole || between.some(({ label }, n) => label !== planned[n])) continue;
    between.forEach(({ at }, n) => told.set(at, from.k + 1 + n));
  }
  return told;
}
