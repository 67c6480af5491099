import type { Span } from '../../model/index.js';
import type { CaptionLabel, HeadingLabel } from '../recognise/index.js';
import {
  captionLabelOf,
  contentsTitleOf,
  headingLabelOf,
  headingOf,
  isTableNote,
  titleStart,
  unitNoteOf,
} from '../recognise/index.js';
import { cellsOf, partingOf } from './cells.js';
import { contentsAt, type Entry, plainWords } from './contents.js';
import type { Line } from './lines.js';
import { GOES_ON, isFullLine, type Manner } from './manner.js';
import type { Marks } from './marks.js';
import { paragraphFrom } from './paragraph.js';
import { columnsBefore } from './tables/columns-before.js';
import type { Grid } from './tables/grid.js';
import type { Setting } from './tables/setting.js';
import { tableAt, tableBehindColumns } from './tables/table-at.js';

/** What a stretch of lines is. */
export type Piece =
  | {
      readonly type: 'heading';
      readonly lines: readonly Line[];
      readonly label: HeadingLabel;
      /** Where the text itself says it. */
      readonly level?: number;
    }
  | {
      readonly type: 'caption';
      readonly line: Line;
      readonly label: CaptionLabel;
      /** Its words, a note of the unit behind them left out. */
      readonly spans: readonly Span[];
    }
  | { readonly type: 'entry'; readonly entry: Entry }
  | { readonly type: 'table'; readonly grid: Grid }
  | { readonly type: 'furniture'; readonly line: Line }
  | { readonly type: 'paragraph'; readonly lines: readonly Line[] };

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

interface Reading {
  readonly manner: Manner;
  readonly marks: Marks;
  /** What the contents and lists name. */
  readonly named: ReadonlyMap<string, Entry>;
  readonly before: readonly Piece[];
}

interface Found {
  readonly found: readonly Piece[];
  /** The line behind them. */
  readonly next: number;
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

function captionPieces(
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

function tablePieces(lines: readonly Line[], at: number, reading: Reading): Found | null {
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
function columnsThenCaption(lines: readonly Line[], at: number, reading: Reading): Found | null {
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
