import {
  type Block,
  type CaseNode,
  type Inline,
  inlinesOf,
  type NumberNode,
  textOf,
} from '../../src/document/model/index.js';
import type { Report } from '../../src/report/index.js';

/** Stands for a quoted number where only the words around it matter. */
export const NUMBER = '#';

/** A stretch of prose: what it says, and the same with every quoted number as {@link NUMBER}. */
export interface Stretch {
  readonly id: string;
  readonly text: string;
  readonly words: string;
  readonly numbers: readonly NumberNode[];
}

/** What the chapters and the foreword of a report hold. */
export const blocksIn = ({ document }: Report): readonly Block[] =>
  document.root.content.flatMap((part): readonly Block[] =>
    part.type === 'chapter' || part.type === 'foreword' ? part.content : [],
  );

/** Cases with their own blocks; the others as they are. */
export const casesIn = (report: Report): readonly CaseNode[] =>
  blocksIn(report).flatMap((block) => (block.type === 'case' ? [block] : []));

/** The prose a reader reads: paragraphs and items of lists, in cases as well; no headings, tables, charts. */
export const proseIn = (report: Report): readonly Stretch[] =>
  blocksIn(report).flatMap(stretchesOf);

function stretchesOf(block: Block): readonly Stretch[] {
  switch (block.type) {
    case 'paragraph':
      return [stretchOf(block.attrs.id, block.content)];
    case 'list':
      return block.content.map((item) => stretchOf(item.attrs.id, item.content));
    case 'case': {
      const [, ...blocks] = block.content;
      return blocks.flatMap(stretchesOf);
    }
    default:
      return [];
  }
}

const stretchOf = (id: string, content: readonly Inline[]): Stretch => ({
  id,
  text: textOf(content),
  words: content.map((node) => (node.type === 'number' ? NUMBER : textOf([node]))).join(''),
  numbers: content.filter((node) => node.type === 'number'),
});

/** How many Chinese characters a text has: digits, letters and punctuation do not count. */
export const charactersIn = (text: string): number => (text.match(/\p{Script=Han}/gu) ?? []).length;

/** Ids of headings beneath which nothing stands. */
export const emptyHeadings = (report: Report): readonly string[] =>
  report.document.root.content.flatMap((part) => {
    if (part.type !== 'chapter') return [];
    return part.content.flatMap((block, at) => {
      const next = part.content[at + 1];
      const empty =
        block.type === 'heading' &&
        (next === undefined ||
          (next.type === 'heading' && next.attrs.level <= block.attrs.level) ||
          inlinesOf(block).length === 0);
      return empty ? [block.attrs.id] : [];
    });
  });
