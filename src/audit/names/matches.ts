import type { Place } from './fault.js';
import type { Told } from './told.js';

/** A match of an expression, as a place; `groups` are what its brackets caught. */
export interface Match extends Place {
  readonly told: Told;
  readonly groups: readonly (string | undefined)[];
}

/** Every match of a global expression in what is told. */
export function matchesIn(told: readonly Told[], expression: RegExp): readonly Match[] {
  return told.flatMap((each) =>
    Array.from(each.passage.text.matchAll(expression), (match) => ({
      told: each,
      passage: each.passage,
      start: match.index,
      end: match.index + match[0].length,
      groups: match.slice(1),
    })),
  );
}
