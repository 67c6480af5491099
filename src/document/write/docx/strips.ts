import {
  type Block,
  type CaseNode,
  type ListNode,
  type Part,
  type TableNode,
  textOf,
} from '../../model/index.js';
import { AFTER_SHEET } from './block.js';
import { AFTER_LABEL } from './caption.js';
import { entriesOf } from './contents.js';
import { linesOf, type Metrics, metricsOf } from './metrics.js';
import { LIST_INDENT } from './numbering.js';
import { CASE_INSET, type StyleId } from './style-table.js';
import { CELL_MARGIN } from './styles.js';
import { columnWidths, isWhole, rowsOf } from './table.js';
import type { Writing } from './writing.js';

/** What stands across the page in one piece of flow: a paragraph, or a row of a table. All in points. */
export interface Strip {
  /** The bookmark that stands in it. */
  readonly id?: string;
  readonly before: number;
  readonly after: number;
  /** Heights from top to bottom, between which a page may end. */
  readonly heights: readonly number[];
  readonly keepNext: boolean;
  readonly breakBefore: boolean;
  /** Height of the table head that is repeated above it on a new page. */
  readonly head: number;
}

/** The parts of a document as strips, in reading order. */
export const stripsOf = (parts: readonly Part[], writing: Writing): readonly Strip[] =>
  parts.flatMap((part) => partStrips(part, makerOf(writing)));

/** What makes strips of paragraphs, with the styles of one layout. */
interface Maker {
  readonly writing: Writing;
  readonly metrics: (style: StyleId) => Metrics;
}

const makerOf = (writing: Writing): Maker => ({
  writing,
  metrics: metricsOf(writing.document.layout),
});

interface Placing extends Partial<Pick<Strip, 'id' | 'keepNext' | 'breakBefore' | 'before'>> {
  readonly whole?: boolean;
  readonly inset?: number;
  readonly hanging?: number;
}

function strip(maker: Maker, style: StyleId, text: string, placing: Placing = {}): Strip {
  const { size, line, before, after, left, first } = maker.metrics(style);
  const width = maker.writing.width - (placing.inset ?? left);
  const lines = linesOf(text, size, width, placing.inset === undefined ? first : 0);
  return {
    ...(placing.id === undefined ? {} : { id: placing.id }),
    before: placing.before ?? before,
    after,
    heights: placing.whole === true ? [lines * line] : Array.from({ length: lines }, () => line),
    keepNext: placing.keepNext ?? false,
    breakBefore: placing.breakBefore ?? false,
    head: 0,
  };
}

function partStrips(part: Part, maker: Maker): readonly Strip[] {
  const { id } = part.attrs;
  switch (part.type) {
    case 'cover':
      return [];
    case 'declaration':
      return [
        strip(maker, 'FrontTitle', part.attrs.title, { id, ...TITLE, breakBefore: true }),
        ...part.content.map(({ content }) => strip(maker, 'DeclarationText', textOf(content))),
        strip(maker, 'DeclarationText', ''),
        ...part.attrs.signatures.map(() => strip(maker, 'SignatureLine', '')),
      ];
    case 'foreword':
      return [
        strip(maker, 'FrontTitle', part.attrs.title, { id, ...TITLE, breakBefore: true }),
        ...blocksStrips(part.content, maker, 'NormalIndent'),
      ];
    case 'contents':
      return [
        strip(maker, 'TOCHeading', part.attrs.title, {
          ...TITLE,
          breakBefore: part.attrs.of === 'headings',
        }),
        ...entriesOf(part, maker.writing).map(({ style, text }) => strip(maker, style, text)),
      ];
    case 'chapter':
    case 'annex':
      return [
        strip(maker, 'Heading1', `0 ${part.attrs.title}`, { id, ...TITLE }),
        ...blocksStrips(part.content, maker, 'NormalIndent'),
      ];
  }
}

const TITLE = { keepNext: true, whole: true } as const;

const blocksStrips = (blocks: readonly Block[], maker: Maker, text: StyleId): readonly Strip[] =>
  blocks.flatMap((block, at) => blockStrips(block, blocks[at - 1], maker, text));

const HEADINGS = { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3' } as const;

function blockStrips(
  block: Block,
  previous: Block | undefined,
  maker: Maker,
  text: StyleId,
): readonly Strip[] {
  const afterSheet =
    previous?.type === 'table' || previous?.type === 'case' ? { before: AFTER_SHEET } : {};
  switch (block.type) {
    case 'heading': {
      const words = `${block.attrs.label} ${textOf(block.content)}`;
      return [strip(maker, HEADINGS[block.attrs.level], words, { id: block.attrs.id, ...TITLE })];
    }
    case 'paragraph':
      return [strip(maker, text, textOf(block.content), afterSheet)];
    case 'note':
      return [strip(maker, 'TableNote', textOf(block.content), { whole: true })];
    case 'list':
      return listStrips(block, maker, afterSheet);
    case 'table':
      return tableStrips(block, maker, text === 'CaseText' ? CASE_INSET : 0);
    case 'figure':
      return figureStrips(block, maker);
    case 'case':
      return caseStrips(block, maker);
    case 'pageBreak':
      return [{ ...strip(maker, 'Normal', ''), heights: [HAIR], breakBefore: true }];
  }
}

function listStrips(list: ListNode, maker: Maker, first: Placing): readonly Strip[] {
  const inset = LIST_INDENT * maker.writing.document.layout.sizes.body;
  return list.content.map(({ content }, at) =>
    strip(maker, 'ListParagraph', textOf(content), { ...(at === 0 ? first : {}), inset }),
  );
}

/** Beneath the letters of a picture's line. */
const DESCENT = 3;

function figureStrips(node: Extract<Block, { type: 'figure' }>, maker: Maker): readonly Strip[] {
  const { id, label } = node.attrs;
  const picture = maker.writing.pictures.get(id);
  const height = picture === undefined ? 0 : picture.height + DESCENT;
  return [
    { ...strip(maker, 'Figure', '', { keepNext: true }), heights: [height] },
    strip(maker, 'FigureCaption', `${label}${AFTER_LABEL}${textOf(node.content[0].content)}`, {
      id,
      whole: true,
    }),
  ];
}

function caseStrips(node: CaseNode, maker: Maker): readonly Strip[] {
  const [caption, ...blocks] = node.content;
  const { id, label } = node.attrs;
  return [
    strip(maker, 'CaseTitle', `【${label}】${textOf(caption.content)}`, { id, ...TITLE }),
    ...blocksStrips(blocks, maker, 'CaseText'),
  ];
}

function tableStrips(node: TableNode, maker: Maker, inset: number): readonly Strip[] {
  const { id, label, headRows } = node.attrs;
  const caption = textOf(node.content[0].content);
  const heights = rowHeights(node, maker, inset);
  const head = heights.slice(0, headRows).reduce((sum, height) => sum + height, 0);
  const last = heights.length - 1;
  return [
    ...(caption === ''
      ? []
      : [strip(maker, 'Caption', `${label}${AFTER_LABEL}${caption}`, { id, ...TITLE })]),
    ...heights.map((height, at) => ({
      before: 0,
      after: 0,
      heights: [height],
      keepNext: at < headRows || (isWhole(node) && at < last),
      breakBefore: false,
      head: at < headRows ? 0 : head,
    })),
  ];
}

function rowHeights(node: TableNode, maker: Maker, inset: number): readonly number[] {
  const widths = columnWidths(node.attrs.columns, maker.writing.width - inset);
  const { size, line } = maker.metrics('TableText');
  return rowsOf(node).map(({ content }) => {
    const lines = content.map((cell, at) =>
      linesOf(
        textOf(cell.content),
        size,
        (widths[at] ?? 0) - 2 * CELL_MARGIN.side - cell.attrs.depth * size,
      ),
    );
    return Math.max(1, ...lines) * line + 2 * CELL_MARGIN.end + HAIR;
  });
}

/** The line between two rows. */
const HAIR = 0.25;
