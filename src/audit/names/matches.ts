import type { Place } from './fault.js';
import type { Told } from './told.js';

/** A match of an expression, as a place; `groups` are what its brackets caught. */
export interface Match extends Place {
  readonly told: Told;
  readonly groups: readonly (string | undefined)[];
}

/** Every match of a global expression in what is told. Most of what is told has none: that must cost little. */
export function matchesIn(told: readonly Told[], expression: RegExp): readonly Match[] {
  const found: Match[] = [];
  for (const each of told) {
    const { passage } = each;
    if (passage.text.search(expression) < 0) continue;
    for (const match of passage.text.matchAll(expression)) {
      const [start, end] = [match.index, match.index + match[0].length];
      found.push({ told: each, passage, start, end, groups: match.slice(1) });
    }
  }
  return found;
}
