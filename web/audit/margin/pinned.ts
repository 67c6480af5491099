import { spread, type Wanting } from '../../tables/margin.js';

/**
 * Heights for margin notes as {@link spread} gives them, save that the note one looks at stands beside its place;
 * its neighbours make way upwards and downwards.
 */
export function pinned(
  notes: readonly Wanting[],
  active: string | null,
  gap = 14,
): ReadonlyMap<string, number> {
  const tops = new Map(spread(notes, gap));
  const at = notes.findIndex(({ key }) => key === active);
  const held = notes[at];
  if (held === undefined) return tops;
  const above = notes.slice(0, at);
  const room = above.reduce((total, { height }) => total + height + gap, 0);
  tops.set(held.key, Math.max(held.at, room));
  let ceiling = tops.get(held.key) ?? 0;
  for (const { key, height } of above.toReversed()) {
    ceiling = Math.min(tops.get(key) ?? 0, ceiling - gap - height);
    tops.set(key, ceiling);
  }
  let floor = (tops.get(held.key) ?? 0) + held.height + gap;
  for (const { key, height } of notes.slice(at + 1)) {
    const top = Math.max(tops.get(key) ?? 0, floor);
    tops.set(key, top);
    floor = top + height + gap;
  }
  return tops;
}
