import type { Passage } from '../../model/index.js';
import type { Tone } from './annotated.js';
import { type Mark, unitAt } from './marks.js';

/** A piece of a passage that is marked alike throughout. */
export interface Piece {
  readonly text: string;
  /** The gravest of the marks over it; null where there is none. */
  readonly tone: Tone | null;
  /** Marks without length that stand before it. */
  readonly points: readonly Mark[];
  /** Marks that begin with this piece, and those that end with it. */
  readonly begins: readonly Mark[];
  readonly ends: readonly Mark[];
}

interface Placed {
  readonly mark: Mark;
  readonly from: number;
  readonly to: number;
}

/** A passage cut where marks begin and end. Marks may overlap; one that goes beyond the passage ends with it. */
export function piecesOf(passage: Passage, marks: readonly Mark[]): readonly Piece[] {
  const placed = marks.map((mark): Placed => {
    const from = unitAt(passage, mark.start);
    return { mark, from, to: Math.max(from, unitAt(passage, mark.end)) };
  });
  const ranges = placed.filter(({ from, to }) => from < to);
  const points = marksBy(
    placed.filter(({ from, to }) => from === to),
    ({ from }) => from,
  );
  const begins = marksBy(ranges, ({ from }) => from);
  const ends = marksBy(ranges, ({ to }) => to);
  const cuts = [
    ...new Set([0, passage.text.length, ...points.keys(), ...begins.keys(), ...ends.keys()]),
  ].sort((a, b) => a - b);
  const open: Record<Tone, number> = { error: 0, warning: 0, notice: 0 };
  return cuts.map((cut, index): Piece => {
    const next = cuts[index + 1] ?? cut;
    for (const { tone } of ends.get(cut) ?? []) open[tone] -= 1;
    for (const { tone } of begins.get(cut) ?? []) open[tone] += 1;
    return {
      text: passage.text.slice(cut, next),
      tone: gravest(open),
      points: points.get(cut) ?? [],
      begins: begins.get(cut) ?? [],
      ends: next > cut ? (ends.get(next) ?? []) : [],
    };
  });
}

function marksBy(
  placed: readonly Placed[],
  by: (each: Placed) => number,
): ReadonlyMap<number, readonly Mark[]> {
  const groups = new Map<number, Mark[]>();
  for (const each of placed) {
    const group = groups.get(by(each));
    if (group === undefined) groups.set(by(each), [each.mark]);
    else group.push(each.mark);
  }
  return groups;
}

function gravest(open: Readonly<Record<Tone, number>>): Tone | null {
  if (open.error > 0) return 'error';
  if (open.warning > 0) return 'warning';
  return open.notice > 0 ? 'notice' : null;
}
