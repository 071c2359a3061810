/** Every sorted set of `n` of the values, which may be taken more than once. */
export function multisets(values: readonly number[], n: number, from = 0): number[][] {
  if (n === 0) return [[]];
  return values.slice(from).flatMap((value, i) => multisets(values, n - 1, from + i).map((rest) => [value, ...rest]));
}
