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
  const note = hasNote ? noteOf(line, last.start) : undefined;
  return {
    found: [
      ...captionsAbreast({ type: 'caption', line, label, spans }),
      ...(note === undefined ? [] : [{ type: 'paragraph', lines: [note] } as const]),
    ],
    next: at + (title === undefined ? 1 : 2),
  };
}

type Caption = Extract<Piece, { type: 'caption' }>;

/** 表1-5 对接产业的专业点 表1-6 新增与停招的专业点: the captions of two tables side by side. */
function captionsAbreast(caption: Caption): readonly Caption[] {
  const { line, label, spans } = caption;
  const [own] = spans;
  const words = line.words.slice(0, (own?.end ?? line.end) - line.start);
  for (const { index } of words.matchAll(/(?<=\S)[ \u3000]+(?=附?[录件]?[表图] ?\d)/g)) {
    const from = index + (/^[ \u3000]+/.exec(words.slice(index))?.[0].length ?? 0);
    const next = index > label.end ? captionLabelOf(words.slice(from)) : null;
    if (next?.of !== label.of || next.number === '' || next.number === label.number) continue;
    const [start, middle] = [line.start, line.start + from];
    return [
      { ...caption, spans: [{ start, end: start + index }] },
      {
        type: 'caption',
        line: { ...line, start: middle, words: line.words.slice(from), blanks: 0 },
        label: next,
        spans: [{ start: middle, end: own?.end ?? line.end }],
      },
    ];
  }
  return [caption];
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
