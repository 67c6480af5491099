/** `of` for the same thing is worked out once, and kept as long as the thing is. */
export function oncePer<Thing extends object, Of>(of: (thing: Thing) => Of): (thing: Thing) => Of {
  const known = new WeakMap<Thing, { readonly of: Of }>();
  return (thing) => {
    const kept = known.get(thing);
    if (kept !== undefined) return kept.of;
    const fresh = of(thing);
    known.set(thing, { of: fresh });
    return fresh;
  };
}
