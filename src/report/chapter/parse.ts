import type { Fault } from '../../standard/index.js';
import type { ChapterBlock, ChapterText, Piece, PlainChapterBlock, Stretch } from './chapter.js';
import { faultOf, SLIPS, type Slip, slip } from './faults.js';
import { type Region, regionsOf } from './fences.js';
import type { Vocabulary } from './formula.js';
import { readMatter } from './matter.js';
import { doubled, type Names, strayMentions, undescribed, unused } from './names.js';
import { readProse } from './prose.js';

/** A chapter read, or all that is wrong with its file. */
export type ParsedChapter =
  | { readonly chapter: ChapterText }
  | { readonly faults: readonly Fault[] };

/**
 * Reads a chapter file: settings of tables and charts between `---` lines, then sections, paragraphs,
 * lists, the lines `!table name` and `!chart name`, and cases between `:::case name title` and `:::`.
 * Every fault carries file, line and column.
 */
export function parseChapter(file: string, text: string, vocabulary: Vocabulary): ParsedChapter {
  const { matter, after, slips: settings } = readMatter(text, vocabulary);
  const { regions, slips: fences } = regionsOf(text, after);
  const slips: Slip[] = [...settings, ...fences];
  const cases = new Set(regions.flatMap((each) => (each.type === 'case' ? [each.name] : [])));
  const reading: Reading = { matter, cases, vocabulary, slips };
  const blocks = regions.flatMap((region) =>
    region.type === 'case'
      ? readCase(text, region, reading)
      : readBlocks(text, region.inner, reading),
  );
  slips.push(...unused(matter, blocks), ...doubled(blocks));
  return slips.length === 0
    ? { chapter: { file, text, blocks, ...matter } }
    : {
        faults: slips.toSorted((a, b) => a.at - b.at).map((each) => faultOf(file, text, each)),
      };
}

interface Reading extends Names {
  readonly vocabulary: Vocabulary;
  readonly slips: Slip[];
}

const readBlocks = (text: string, inner: Stretch, reading: Reading): readonly ChapterBlock[] =>
  stretchesOf(text, inner).flatMap((stretch) => readBlock(text, stretch, reading));

/** Paragraphs: runs of lines that are not empty. */
function stretchesOf(text: string, { start, end }: Stretch): readonly Stretch[] {
  const body = text.slice(start, end);
  return [...body.matchAll(/[^\s][^\n]*(?:\n[ \t]*[^\s][^\n]*)*/g)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].trimEnd().length,
  }));
}

function readCase(
  text: string,
  { name, title, inner, start, end }: Extract<Region, { readonly type: 'case' }>,
  reading: Reading,
): readonly ChapterBlock[] {
  const pieces = prose(text, title, reading);
  const content = readBlocks(text, inner, reading);
  const plain = content.filter((block) => isPlain(block));
  const headings = content.filter((block) => !isPlain(block));
  reading.slips.push(...headings.map((block) => slip(block.start, SLIPS.headingInCase)));
  if (text.slice(inner.start, inner.end).trim() === '') {
    reading.slips.push(slip(start, SLIPS.emptyCase, { name }));
  }
  if (pieces === undefined) return [];
  if (pieces.some((piece) => piece.type !== 'text' && piece.type !== 'word')) {
    reading.slips.push(slip(title.start, SLIPS.caseTitle));
  }
  return [{ type: 'case', name, title: pieces, content: plain, start, end }];
}

const isPlain = (block: ChapterBlock): block is PlainChapterBlock =>
  block.type !== 'heading' && block.type !== 'case';

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
  reading.slips.push(...strayMentions(read.pieces, reading));
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
  reading: Reading,
): readonly ChapterBlock[] {
  const match = /^!(table|chart) ([a-z][a-z0-9-]*)$/.exec(source);
  if (match === null) {
    reading.slips.push(slip(stretch.start, SLIPS.directive, { text: source.split('\n')[0] ?? '' }));
    return [];
  }
  const type = match[1] === 'table' ? 'table' : 'chart';
  const name = match[2] ?? '';
  reading.slips.push(...undescribed(type, name, stretch.start, reading));
  return [{ type, name, ...stretch }];
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
