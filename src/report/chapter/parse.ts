import type { Fault } from '../../standard/index.js';
import type { ChapterBlock, ChapterText, Piece, Stretch } from './chapter.js';
import { faultOf, SLIPS, type Slip, slip } from './faults.js';
import type { Vocabulary } from './formula.js';
import { type Matter, readMatter } from './matter.js';
import { readProse } from './prose.js';

/** A chapter read, or all that is wrong with its file. */
export type ParsedChapter =
  | { readonly chapter: ChapterText }
  | { readonly faults: readonly Fault[] };

/**
 * Reads a chapter file: settings of tables and charts between `---` lines, then sections, paragraphs,
 * lists and the lines `!table name` and `!chart name`. Every fault carries file, line and column.
 */
export function parseChapter(file: string, text: string, vocabulary: Vocabulary): ParsedChapter {
  const { matter, after, slips: settings } = readMatter(text, vocabulary);
  const slips: Slip[] = [...settings];
  const blocks = stretchesOf(text, after).flatMap((stretch) =>
    readBlock(text, stretch, { matter, vocabulary, slips }),
  );
  slips.push(...unused(matter, blocks));
  return slips.length === 0
    ? { chapter: { file, text, blocks, ...matter } }
    : {
        faults: slips.toSorted((a, b) => a.at - b.at).map((each) => faultOf(file, text, each)),
      };
}

/** Paragraphs: runs of lines that are not empty. */
function stretchesOf(text: string, from: number): readonly Stretch[] {
  const body = text.slice(from);
  return [...body.matchAll(/[^\s][^\n]*(?:\n[ \t]*[^\s][^\n]*)*/g)].map((match) => ({
    start: from + match.index,
    end: from + match.index + match[0].trimEnd().length,
  }));
}

interface Reading {
  readonly matter: Matter;
  readonly vocabulary: Vocabulary;
  readonly slips: Slip[];
}

function readBlock(text: string, stretch: Stretch, reading: Reading): readonly ChapterBlock[] {
  const source = text.slice(stretch.start, stretch.end);
  const heading = /^(#{1,6})[ \t]+/.exec(source);
  if (heading !== null) return readHeading(text, stretch, heading[0], reading);
  if (source.startsWith('!')) return readDirective(source, stretch, reading);
  const marker = /^(-|\d+\.)[ \t]+/.exec(source);
  if (marker !== null) return readList(text, stretch, marker[1] !== '-', reading);
  const content = prose(text, stretch, reading);
  return content === undefined ? [] : [{ type: 'paragraph', content, ...stretch }];
}

/** The pieces of a stretch; nothing, and the reason noted, where they cannot be read. */
function prose(text: string, stretch: Stretch, reading: Reading): readonly Piece[] | undefined {
  const read = readProse(text, stretch, reading.vocabulary);
  if ('slips' in read) {
    reading.slips.push(...read.slips);
    return undefined;
  }
  reading.slips.push(...strayMentions(read.pieces, reading.matter));
  return read.pieces;
}

/** A heading ends with its line, whatever follows on the next. */
function readHeading(
  text: string,
  stretch: Stretch,
  marker: string,
  reading: Reading,
): readonly ChapterBlock[] {
  const level = marker.trim().length;
  if (level === 1) {
    reading.slips.push(slip(stretch.start, SLIPS.title));
    return [];
  }
  const newline = text.indexOf('\n', stretch.start);
  const end = newline < 0 || newline > stretch.end ? stretch.end : newline;
  const content = prose(text, { start: stretch.start + marker.length, end }, reading);
  const rest = text.slice(end, stretch.end).trimStart();
  const after =
    rest === ''
      ? []
      : readBlock(text, { start: stretch.end - rest.length, end: stretch.end }, reading);
  return content === undefined
    ? after
    : [
        { type: 'heading', level: level === 2 ? 2 : 3, content, start: stretch.start, end },
        ...after,
      ];
}

function readDirective(
  source: string,
  stretch: Stretch,
  { matter, slips }: Reading,
): readonly ChapterBlock[] {
  const match = /^!(table|chart) ([a-z][a-z0-9-]*)$/.exec(source);
  if (match === null) {
    slips.push(slip(stretch.start, SLIPS.directive, { text: source.split('\n')[0] ?? '' }));
    return [];
  }
  const type = match[1] === 'table' ? 'table' : 'chart';
  const name = match[2] ?? '';
  slips.push(...undescribed(type, name, stretch.start, matter));
  return [{ type, name, ...stretch }];
}

function undescribed(
  of: 'table' | 'chart',
  name: string,
  at: number,
  matter: Matter,
): readonly Slip[] {
  const known = of === 'table' ? matter.tables : matter.charts;
  if (name in known) return [];
  return [slip(at, of === 'table' ? SLIPS.unknownTable : SLIPS.unknownChart, { name })];
}

function readList(
  text: string,
  stretch: Stretch,
  ordered: boolean,
  reading: Reading,
): readonly ChapterBlock[] {
  const source = text.slice(stretch.start, stretch.end);
  const marks = [...source.matchAll(/^[ \t]*(?:-|\d+\.)[ \t]+/gm)];
  const items = marks.flatMap((mark, at) => {
    const start = stretch.start + mark.index + mark[0].length;
    const end = stretch.start + (marks[at + 1]?.index ?? source.length);
    const trimmed = start + text.slice(start, end).trimEnd().length;
    return [prose(text, { start, end: trimmed }, reading) ?? []];
  });
  return [{ type: 'list', ordered, items, ...stretch }];
}

const strayMentions = (pieces: readonly Piece[], matter: Matter): readonly Slip[] =>
  pieces.flatMap((piece) => {
    if (piece.type === 'passage') return strayMentions(piece.content, matter);
    return piece.type === 'mention' ? undescribed(piece.of, piece.name, piece.start, matter) : [];
  });

/** Settings that no line of the text uses are a slip: somebody expects to see them. */
function unused(matter: Matter, blocks: readonly ChapterBlock[]): readonly Slip[] {
  const used = new Set(
    blocks.flatMap((block) => ('name' in block ? [`${block.type} ${block.name}`] : [])),
  );
  const kinds = [
    ['table', matter.tables],
    ['chart', matter.charts],
  ] as const;
  return kinds.flatMap(([kind, specs]) =>
    Object.entries(specs)
      .filter(([name]) => !used.has(`${kind} ${name}`))
      .map(([name, plan]) => slip(plan.at, SLIPS.unused, { kind, name })),
  );
}
