import {
  captionLabelOf,
  contentsTitleOf,
  type HeadingLabel,
  headingLabelOf,
  headingOf,
} from '../recognise/index.js';
import { captionPieces } from './caption-pieces.js';
import { partingOf } from './cells.js';
import { contentsAt, type Entry, plainWords } from './contents.js';
import type { Line } from './lines.js';
import { GOES_ON, isFullLine, type Manner } from './manner.js';
import type { Marks } from './marks.js';
import { paragraphFrom } from './paragraph.js';
import type { Found, Piece, Reading } from './piece.js';
import { columnsThenCaption, tablePieces } from './table-pieces.js';

/** What the lines of a text are, in their order; furniture is left out of them before. */
export function piecesOf(lines: readonly Line[], manner: Manner, marks: Marks): readonly Piece[] {
  const pieces: Piece[] = [];
  const named = new Map<string, Entry>();
  for (let at = 0; at < lines.length; ) {
    const { found, next } = pieceAt(lines, at, { manner, named, marks, before: pieces });
    for (const piece of found) {
      pieces.push(piece);
      if (piece.type === 'entry') named.set(plainWords(piece.entry.words), piece.entry);
    }
    at = Math.max(next, at + 1);
  }
  return pieces;
}

function pieceAt(lines: readonly Line[], at: number, reading: Reading): Found {
  return (
    contentsPieces(lines, at) ??
    markedPieces(lines, at, reading) ??
    columnsThenCaption(lines, at, reading) ??
    captionPieces(lines, at, reading) ??
    tablePieces(lines, at, reading) ??
    headingPieces(lines, at, reading) ??
    paragraphPieces(lines, at, reading)
  );
}

function contentsPieces(lines: readonly Line[], at: number): Found | null {
  const line = lines[at];
  if (line === undefined) return null;
  const entries = contentsAt(lines, at);
  const isTitled = contentsTitleOf(line.words) !== null;
  if (entries.length === 0) return isTitled ? { found: [titled(line)], next: at + 1 } : null;
  const taken = entries.reduce((sum, entry) => sum + entry.lines.length, isTitled ? 1 : 0);
  const found = entries.map((entry): Piece => ({ type: 'entry', entry }));
  return { found: isTitled ? [titled(line), ...found] : found, next: at + taken };
}

/** A line that the text itself marks as a heading; the title of all is a paragraph. */
function markedPieces(lines: readonly Line[], at: number, { marks }: Reading): Found | null {
  const line = lines[at];
  const level = line === undefined ? undefined : marks.headings.get(line.start);
  if (line === undefined || level === undefined) return null;
  if (level === 0) return { found: [{ type: 'paragraph', lines: [line] }], next: at + 1 };
  const label = headingLabelOf(line.words) ?? TITLE;
  return { found: [{ type: 'heading', lines: [line], label, level }], next: at + 1 };
}

const TITLE: HeadingLabel = { series: 'named', label: '', numbers: [], end: 0 };
const titled = (line: Line): Piece => ({ type: 'heading', lines: [line], label: TITLE });

function headingPieces(lines: readonly Line[], at: number, reading: Reading): Found | null {
  const line = lines[at];
  if (line === undefined) return null;
  const { manner, named, before } = reading;
  const next = lines[at + 1];
  if (next !== undefined && named.has(plainWords(line.words + next.words)) && isShort(next)) {
    return {
      found: [{ type: 'heading', lines: [line, next], label: headingOf(line.words) ?? TITLE }],
      next: at + 2,
    };
  }
  const label = headingOf(line.words);
  if (named.get(plainWords(line.words))?.of === 'headings' && isShort(line)) {
    return { found: [{ type: 'heading', lines: [line], label: label ?? TITLE }], next: at + 1 };
  }
  if (label === null || goesOnFrom(before, line, manner)) return null;
  if (
    label.series === 'naked' &&
    !opensDecimals(lines, at, label) &&
    !isNext(before, line, label)
  ) {
    return null;
  }
  if (label.end > 0 && label.end >= line.words.length) return withTitleBelow(line, next, label, at);
  if (isFull(line, manner) && next !== undefined && runsOn(line, next, manner)) return null;
  return { found: [{ type: 'heading', lines: [line], label }], next: at + 1 };
}

/** How soon 1.1 stands below its chapter. */
const SOON = 3;

/** A number without a stop is that of a chapter where its first section follows: 1 人才培养, 1.1 毕业去向. */
const opensDecimals = (lines: readonly Line[], at: number, { numbers }: HeadingLabel): boolean =>
  lines.slice(at + 1, at + 1 + SOON).some(({ words }) => {
    const next = headingOf(words);
    return next?.series === 'decimal' && next.numbers[0] === numbers[0] && next.numbers[1] === 1;
  });

/** The chapter behind the last that had such a number. */
function isNext(before: readonly Piece[], line: Line, { numbers }: HeadingLabel): boolean {
  const last = before.findLast(
    (piece) => piece.type === 'heading' && piece.label.series === 'naked',
  );
  const number = last?.type === 'heading' ? last.label.numbers[0] : undefined;
  return (
    number !== undefined && numbers[0] === number + 1 && line.width <= 30 && !/\d$/.test(line.words)
  );
}

const isShort = ({ width, words }: Line): boolean => width <= 90 && !/[。；]$/.test(words);
const isFull = (line: Line, manner: Manner): boolean =>
  manner.isWrapped || line.room !== undefined ? isFullLine(line, manner) : line.width > 70;

/** A sentence that begins with a number and is broken looks like a heading: the next line goes on with it. */
const runsOn = (line: Line, next: Line, { proseBlanks, indents }: Manner): boolean =>
  next.blanks <= proseBlanks &&
  headingOf(next.words) === null &&
  captionLabelOf(next.words) === null &&
  partingOf(next) === 'none' &&
  (GOES_ON.test(line.words) || !indents || next.indent < 2);

/** A line in the middle of a sentence may begin with what looks like a number: 第三章, 2. */
function goesOnFrom(before: readonly Piece[], line: Line, manner: Manner): boolean {
  const last = before.at(-1);
  if (last?.type !== 'paragraph' || line.blanks > manner.proseBlanks) return false;
  return (
    GOES_ON.test(last.lines.at(-1)?.words ?? '') &&
    !/[和与及]$/.test(last.lines.at(-1)?.words ?? '')
  );
}

function withTitleBelow(
  line: Line,
  next: Line | undefined,
  label: HeadingLabel,
  at: number,
): Found {
  const isTitle =
    next !== undefined &&
    next.width <= 50 &&
    !/[。；，：]$/.test(next.words) &&
    headingOf(next.words) === null &&
    partingOf(next) === 'none';
  return {
    found: [{ type: 'heading', lines: isTitle ? [line, next] : [line], label }],
    next: at + (isTitle ? 2 : 1),
  };
}

function paragraphPieces(
  lines: readonly Line[],
  at: number,
  { manner, marks, named }: Reading,
): Found {
  const isOther = (line: Line): boolean =>
    named.has(plainWords(line.words)) ||
    marks.headings.has(line.start) ||
    marks.openings.has(line.start);
  const own = paragraphFrom(lines, at, manner, isOther);
  return { found: [{ type: 'paragraph', lines: own }], next: at + own.length };
}
