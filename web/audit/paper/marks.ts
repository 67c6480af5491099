import type { Note, Severity } from '../notes.js';

/** A place of a finding as it is drawn in a text. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly finding: string;
  /** Which of the finding's places, from 0. */
  readonly place: number;
  readonly severity: Severity;
  /** Ruled a false alarm: drawn faintly. */
  readonly faint: boolean;
}

/** The marks of a block: of its text, or of each cell of a table. */
export interface BlockMarks {
  readonly text: readonly Mark[];
  readonly cells: ReadonlyMap<number, readonly Mark[]>;
  /** The findings that are marked here. */
  readonly findings: ReadonlySet<string>;
}

const newMarks = (): Growing => ({ text: [], cells: new Map(), findings: new Set() });

interface Growing {
  readonly text: Mark[];
  readonly cells: Map<number, Mark[]>;
  readonly findings: Set<string>;
}

/** The marks of all notes by the block that they stand in. */
export function marksOf(notes: readonly Note[]): ReadonlyMap<number, BlockMarks> {
  const blocks = new Map<number, Growing>();
  for (const { finding, places, standing } of notes) {
    const { id, severity } = finding;
    places.forEach(({ spots }, place) => {
      for (const { block, cell, start, end } of spots) {
        const marks: Growing = blocks.get(block) ?? newMarks();
        blocks.set(block, marks);
        const faint = standing === 'false-alarm';
        const mark: Mark = { start, end, finding: id, place, severity, faint };
        marks.findings.add(id);
        if (cell === null) marks.text.push(mark);
        else marks.cells.set(cell, [...(marks.cells.get(cell) ?? []), mark]);
      }
    });
  }
  return blocks;
}

/** A stretch of text under the same marks. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly Mark[];
}

/** Cuts a text of a length where marks begin and end. A mark of no length is a stretch of none. */
export function stretchesOf(length: number, marks: readonly Mark[]): readonly Stretch[] {
  if (marks.length === 0) return [{ start: 0, end: length, marks: [] }];
  const cuts = new Set([0, length]);
  for (const { start, end } of marks) {
    cuts.add(Math.min(start, length));
    cuts.add(Math.min(end, length));
  }
  const points = marks.filter(({ start, end }) => start >= end);
  const places = [...cuts].sort((a, b) => a - b);
  return places.flatMap((start, index): readonly Stretch[] => {
    const here = points.filter((mark) => Math.min(mark.start, length) === start);
    const end = places[index + 1];
    const point = here.length > 0 ? [{ start, end: start, marks: here }] : [];
    if (end === undefined) return point;
    const over = marks.filter((mark) => mark.start <= start && mark.end >= end);
    return [...point, { start, end, marks: over }];
  });
}

const WEIGHT = { error: 0, warning: 1, notice: 2 } as const;

/** The mark that a stretch is drawn as: the gravest that is not faint. */
export const leading = (marks: readonly Mark[]): Mark | undefined =>
  marks.toSorted(
    (a, b) => Number(a.faint) - Number(b.faint) || WEIGHT[a.severity] - WEIGHT[b.severity],
  )[0];
