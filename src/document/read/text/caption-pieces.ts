import {
  type CaptionLabel,
  captionLabelOf,
  headingOf,
  isTableNote,
  titleStart,
  unitNoteOf,
} from '../recognise/index.js';
import { cellsOf, partingOf } from './cells.js';
import { type Entry, plainWords } from './contents.js';
import type { Line } from './lines.js';
import type { Found, Piece, Reading } from './piece.js';

/** A caption, with a title on the line below and a note of the unit behind it; null where a line is none. */
export function captionPieces(
  lines: readonly Line[],
  at: number,
  { before, named }: Reading,
): Found | null {
  const line = lines[at];
  const label = line === undefined ? null : captionLabelOf(line.words);
  if (line === undefined || label === null || isMentioned(before)) return null;
  const parting = partingOf(line);
  const last = parting === 'none' ? undefined : cellsOf(line, parting).at(-1);
  const hasNote =
    last !== undefined && last.start > line.start + label.end && unitNoteOf(last.words) !== null;
  const isBare = titleStart(line.words, label.end) >= line.words.length && label.number !== '';
  const title = isBare ? titleBelow(lines, at + 1, line, label, named) : undefined;
  const own = { start: line.start, end: hasNote ? last.start : line.end };
  const spans = title === undefined ? [own] : [own, title];
  const caption: Piece = { type: 'caption', line, label, spans };
  const note = hasNote ? noteOf(line, last.start) : undefined;
  return {
    found: note === undefined ? [caption] : [caption, { type: 'paragraph', lines: [note] }],
    next: at + (title === undefined ? 1 : 2),
  };
}

/** A sentence that broke off before 表1-2 goes on with it. */
function isMentioned(before: readonly Piece[]): boolean {
  const last = before.at(-1);
  if (last?.type !== 'paragraph') return false;
  return /(?:[如见由从据与和及、，（(]|详见|参见)$/.test(last.lines.at(-1)?.words ?? '');
}

/**
 * The title of a caption whose label stands alone, on the line below. The first cell of a table may stand there,
 * too: a title of a table is believed where a list names it, or where rows follow it.
 */
function titleBelow(
  lines: readonly Line[],
  at: number,
  label: Line,
  { of }: CaptionLabel,
  named: ReadonlyMap<string, Entry>,
): Line | undefined {
  const line = lines[at];
  const next = lines[at + 1];
  if (line === undefined || line.width > 60 || line.blanks > 1) return undefined;
  if (named.has(plainWords(label.words + line.words))) return line;
  if (!/^[\p{L}“《]/u.test(line.words) || /[。；，：]$/.test(line.words)) return undefined;
  if (partingOf(line) !== 'none' || headingOf(line.words) !== null) return undefined;
  const isBeforeRows =
    next !== undefined && (partingOf(next) !== 'none' || isTableNote(next.words));
  return of === 'case' || (of === 'table' && isBeforeRows) ? line : undefined;
}

const noteOf = (line: Line, start: number): Line => ({
  ...line,
  start,
  words: line.words.slice(start - line.start),
  blanks: 0,
});
