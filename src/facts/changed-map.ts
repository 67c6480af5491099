/**
 * A map in which a few entries stand over those of another one, so that a state of many facts becomes the
 * next one without being copied. Entries that were there keep their places, new ones come last.
 */
class ChangedMap<Key, Value> implements ReadonlyMap<Key, Value> {
  readonly size: number;

  constructor(
    readonly beneath: ReadonlyMap<Key, Value>,
    readonly changes: ReadonlyMap<Key, Value>,
  ) {
    this.size = beneath.size + [...changes.keys()].filter((key) => !beneath.has(key)).length;
  }

  get(key: Key): Value | undefined {
    return this.changes.get(key) ?? this.beneath.get(key);
  }

  has(key: Key): boolean {
    return this.changes.has(key) || this.beneath.has(key);
  }

  *entries(): MapIterator<[Key, Value]> {
    for (const [key, value] of this.beneath) yield [key, this.changes.get(key) ?? value];
    for (const entry of this.changes) if (!this.beneath.has(entry[0])) yield entry;
  }

  *keys(): MapIterator<Key> {
    for (const [key] of this.entries()) yield key;
  }

  *values(): MapIterator<Value> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.entries();
  }

  forEach(visit: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    for (const [key, value] of this.entries()) visit(value, key, this);
  }
}

/**
 * A map with some entries changed or added; the one before stays as it is. Takes time with the number of
 * changes since the last whole copy, which is made anew whenever they outgrow the root of its size.
 */
export function mapWith<Key, Value>(
  before: ReadonlyMap<Key, Value>,
  entries: Iterable<readonly [Key, Value]>,
): ReadonlyMap<Key, Value> {
  const [beneath, earlier] =
    before instanceof ChangedMap ? [before.beneath, before.changes] : [before, new Map()];
  const changes = new Map<Key, Value>([...earlier, ...entries]);
  return changes.size ** 2 > beneath.size
    ? new Map([...beneath, ...changes])
    : new ChangedMap(beneath, changes);
}
