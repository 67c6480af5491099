import { isTableNote } from '../recognise/index.js';
import { captionPieces } from './caption-pieces.js';
import { plainWords } from './contents.js';
import type { Line } from './lines.js';
import type { Found, Piece, Reading } from './piece.js';
import { columnsBefore } from './tables/columns-before.js';
import type { Setting } from './tables/setting.js';
import { tableAt, tableBehindColumns } from './tables/table-at.js';

/** The table that begins at a line, with what repeats its head on further pages; null where there is none. */
export function tablePieces(lines: readonly Line[], at: number, reading: Reading): Found | null {
  const grid = tableAt(lines, at, settingOf(reading));
  if (grid === null) return null;
  const repeated = grid.repeated.map((line): Piece => ({ type: 'furniture', line }));
  return { found: [{ type: 'table', grid }, ...repeated], next: at + grid.taken };
}

const settingOf = ({ manner, named, before }: Reading): Setting => ({
  captioned: isCaptioned(before),
  headed: before.at(-1)?.type === 'heading',
  idleBlanks: manner.idleBlanks,
  isHeading: ({ words }) => named.has(plainWords(words)),
});

/** A column of names, perhaps more columns, the caption of their table, and the other columns. */
export function columnsThenCaption(
  lines: readonly Line[],
  at: number,
  reading: Reading,
): Found | null {
  const columns = columnsBefore(lines, at, reading.manner.idleBlanks);
  const caption = columns.length === 0 ? null : captionPieces(lines, at + columns.length, reading);
  if (caption === null) return null;
  const { found, next } = noteBelow(lines, caption);
  const grid = tableBehindColumns(columns, lines, next, settingOf(reading));
  return grid === null
    ? null
    : { found: [...found, { type: 'table', grid }], next: next + grid.taken };
}

/** A caption with a note of the unit that stands below it. */
function noteBelow(lines: readonly Line[], { found, next }: Found): Found {
  const note = lines[next];
  if (note === undefined || !isTableNote(note.words)) return { found, next };
  return { found: [...found, { type: 'paragraph', lines: [note] }], next: next + 1 };
}

/** Whether what stands right before is a table's caption, or a note of its unit. */
function isCaptioned(before: readonly Piece[]): boolean {
  const last = before.at(-1);
  if (last?.type === 'caption') return last.label.of === 'table';
  return (
    last?.type === 'paragraph' && last.lines.length === 1 && isTableNote(last.lines[0]?.words ?? '')
  );
}
