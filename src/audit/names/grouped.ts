/** Things by the words that `of` gives for them, in the order in which the words first appear. */
export function grouped<T>(
  things: Iterable<T>,
  of: (thing: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const key = of(thing);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [thing]);
    else group.push(thing);
  }
  return groups;
}
