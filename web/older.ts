/**
 * The few methods that browsers between Chromium 86 and today lack and that the rooms of the house use.
 * Each follows the standard's own words for the plain cases; nothing is replaced where it exists.
 */

/** Adds a method where the prototype has none. */
function lend(prototype: object, name: string, method: (...args: never[]) => unknown): void {
  if (name in prototype) return;
  Object.defineProperty(prototype, name, { value: method, writable: true, configurable: true });
}

function at(this: ArrayLike<unknown>, index: number): unknown {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

lend(Array.prototype, 'at', at);
lend(String.prototype, 'at', at);
lend(Array.prototype, 'findLast', function (this: unknown[], test: (each: unknown) => boolean) {
  return [...this].reverse().find((each) => test(each));
});
lend(
  Array.prototype,
  'findLastIndex',
  function (this: unknown[], test: (each: unknown) => boolean) {
    for (let index = this.length - 1; index >= 0; index -= 1) if (test(this[index])) return index;
    return -1;
  },
);
lend(
  Array.prototype,
  'toSorted',
  function (this: unknown[], order?: (a: unknown, b: unknown) => number) {
    return [...this].sort(order);
  },
);
lend(Array.prototype, 'toReversed', function (this: unknown[]) {
  return [...this].reverse();
});
lend(Array.prototype, 'with', function (this: unknown[], index: number, value: unknown) {
  const copy = [...this];
  copy[index < 0 ? copy.length + index : index] = value;
  return copy;
});
lend(
  Object,
  'hasOwn',
  (of: object, name: string) => Object.getOwnPropertyDescriptor(of, name) !== undefined,
);
lend(Object, 'groupBy', <T>(of: Iterable<T>, key: (each: T, index: number) => string) => {
  const groups: Record<string, T[]> = Object.create(null);
  let index = 0;
  for (const each of of) {
    const name = key(each, index);
    index += 1;
    groups[name] = [...(groups[name] ?? []), each];
  }
  return groups;
});
lend(Map, 'groupBy', <T, K>(of: Iterable<T>, key: (each: T, index: number) => K) => {
  const groups = new Map<K, T[]>();
  let index = 0;
  for (const each of of) {
    const name = key(each, index);
    index += 1;
    groups.set(name, [...(groups.get(name) ?? []), each]);
  }
  return groups;
});
