/** Things put together by a key, in the order in which each key first comes. */
export function grouped<T, Key>(things: readonly T[], keyOf: (thing: T) => Key): [Key, T[]][] {
  const groups = new Map<Key, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return [...groups];
}
