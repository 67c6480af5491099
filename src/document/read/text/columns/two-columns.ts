import { captionLabelOf } from '../../recognise/index.js';
import { guttersFrom } from './gutter.js';
import type { Half } from './half.js';
import { isProseAlike, roomOf, type Widths, widthsOfProse } from './prose.js';
import type { Row } from './row.js';
import { type Stretch, stretchFrom } from './stretch.js';

/** A column of a stretch, and how wide its lines are. */
export interface Column {
  readonly halves: readonly Half[];
  /** Null for a column that holds no prose. */
  readonly room: number | null;
}

/** Rows whose words stand in columns, which are read one after the other. */
export interface Columns {
  readonly at: number;
  readonly end: number;
  readonly columns: readonly Column[];
}

/** The stretches of two columns of prose. A short one is believed only in a text that has a long one. */
export function twoColumns(text: string, rows: readonly Row[]): readonly Columns[] {
  const long = stretchesAmong(
    text,
    rows,
    0,
    rows.length,
    (stretch) => widthsOfProse(stretch) !== null,
  );
  const usual = middleOf(long.flatMap((stretch) => widthsOfProse(stretch) ?? []));
  if (usual === null) return [];
  const ends = [...long.map(({ at }) => at), rows.length];
  const all = ends.flatMap((end, place) => {
    const from = long[place - 1]?.end ?? 0;
    const short = stretchesAmong(text, rows, from, end, (stretch) => isProseAlike(stretch, usual));
    const own = long[place];
    return own === undefined ? short : [...short, own];
  });
  return all.map((stretch) => ({
    at: stretch.at,
    end: stretch.end,
    columns: [
      { halves: stretch.left, room: Math.max(roomOf(stretch.left), usual.left * 0.9) },
      { halves: stretch.right, room: Math.max(roomOf(stretch.right), usual.right * 0.9) },
    ],
  }));
}

/** A head may stand between the caption of a table and the rest of it. */
const NEAR = 2;

/** What stands below the caption of a table is the table, however much prose its cells hold. */
const isBelowTable = (rows: readonly Row[], { at }: Stretch): boolean =>
  rows
    .slice(Math.max(0, at - NEAR), at)
    .some(({ line }) => captionLabelOf(line.words)?.of === 'table');

function middleOf(widths: readonly Widths[]): Widths | null {
  const sorted = widths.toSorted((a, b) => a.left - b.left);
  return sorted[sorted.length >> 1] ?? null;
}

/** The stretches between two rows that are taken for two columns. */
function stretchesAmong(
  text: string,
  rows: readonly Row[],
  from: number,
  to: number,
  isTaken: (stretch: Stretch) => boolean,
): readonly Stretch[] {
  const found: Stretch[] = [];
  const own = rows.slice(0, to);
  for (let at = from; at < to; ) {
    const stretches = mayBegin(own[at])
      ? guttersFrom(own, at).flatMap((gutter) => stretchFrom(text, own, at, gutter) ?? [])
      : [];
    const isTable = stretches.some((stretch) => isBelowTable(own, stretch));
    const [taken] = isTable
      ? []
      : stretches.filter(isTaken).toSorted((a, b) => b.abreast.length - a.abreast.length);
    if (taken !== undefined) found.push(taken);
    // Rows that were looked at and refused are passed over, so that each is looked at a few times at most.
    const ends = stretches.map(({ end }) => end);
    const refused = isTable ? Math.max(...ends) : Math.min(...ends, to);
    at = taken?.end ?? Math.max(at + 1, ends.length > 0 ? refused : 0);
  }
  return found;
}

/** Columns in front of what stands in a right column alone. */
const RIGHT = 16;

const mayBegin = (row: Row | undefined): boolean =>
  row !== undefined && (row.gaps.length === 1 || (row.gaps.length === 0 && row.left >= RIGHT));
