import {
  type Block,
  blocksOf,
  type Inline,
  type Part,
  type ReportDocument,
  type TableCellNode,
  type TableNode,
} from '../model/index.js';
import type { Drawing } from './chart.js';
import { allBlocksOf } from './nodes.js';
import { tailsOf } from './typst-decimals.js';
import { momentOf } from './typst-moment.js';
import { reachOf } from './typst-reach.js';

/** What the template reads: the tree with what typesetting adds to it, and the few facts about the whole. */
export function pageData(document: ReportDocument, drawings: ReadonlyMap<string, Drawing>): object {
  const [lang = 'zh', region = 'CN'] = document.root.attrs.lang
    .split('-')
    .filter((it) => it !== 'Hans');
  const targets = new Set(
    allBlocksOf(document).flatMap((block) => ('attrs' in block ? [block.attrs.id] : [])),
  );
  const { layout } = document;
  return {
    title: document.title,
    author: document.author,
    subject: document.subject,
    lang,
    region,
    layout,
    head: { left: patternOf(layout.head.left), right: patternOf(layout.head.right) },
    foot: patternOf(layout.foot),
    root: { content: document.root.content.map((part) => partData(part, targets)) },
    drawings: Object.fromEntries(
      [...drawings].map(([id, { width, height }]) => [id, { width, height, scale: SCALE }]),
    ),
    date: momentOf(document.created),
  };
}

/** Points on paper for a pixel of a drawing: letters of 12 pixels are printed as 8.3 points. */
const SCALE = 0.69;

const SLOT = /\{(title|chapter|page)\}/;

/** A pattern such as `第 {page} 页` in pieces: plain text, and slots to be filled on each page. */
const patternOf = (pattern: string): readonly object[] =>
  pattern
    .split(SLOT)
    .map((piece, at) => (at % 2 === 1 ? { slot: piece } : { slot: 'text', text: piece }))
    .filter((piece) => !('text' in piece) || piece.text !== '');

const partData = (part: Part, targets: ReadonlySet<string>): object =>
  part.type === 'declaration'
    ? { ...part, content: part.content.map((each) => inlineOwner(each, targets)) }
    : !('content' in part)
      ? part
      : { type: part.type, attrs: part.attrs, units: unitsOf(blocksOf(part), targets) };

interface Unit {
  readonly node: object;
  readonly notes: object[];
  /** Never parted by a page's end. */
  readonly whole: boolean;
}

/** Blocks as they are set: notes belong to the table or figure above them. */
function unitsOf(blocks: readonly Block[], targets: ReadonlySet<string>): readonly Unit[] {
  const units: Unit[] = [];
  let owner: Unit | null = null;
  for (const block of blocks) {
    const node = blockData(block, targets);
    if (block.type === 'note' && owner !== null) {
      owner.notes.push(node);
      continue;
    }
    const unit: Unit = { node, notes: [], whole: isWhole(block) };
    units.push(unit);
    owner = block.type === 'table' || block.type === 'figure' ? unit : null;
  }
  return units;
}

/** Rows that a table has at most if it is kept on one page. */
const MOST_KEPT = 20;

const isWhole = (block: Block): boolean =>
  block.type === 'figure' || (block.type === 'table' && !goesOn(block));

/** A long table may go on over pages, and so may one of the annex, which has its name in a heading. */
const goesOn = (table: TableNode): boolean =>
  table.content.length - 1 > MOST_KEPT || table.content[0].content.length === 0;

function blockData(block: Block, targets: ReadonlySet<string>): object {
  switch (block.type) {
    case 'table':
      return tableData(block, targets);
    case 'case': {
      const [caption, ...inner] = block.content;
      const told = inner.map((each) => blockData(each, targets));
      return { ...block, content: [inlineOwner(caption, targets), ...told] };
    }
    case 'list':
      return { ...block, content: block.content.map((item) => inlineOwner(item, targets)) };
    case 'figure':
      return {
        type: block.type,
        attrs: {
          id: block.attrs.id,
          label: block.attrs.label,
          description: block.attrs.description,
        },
        content: [inlineOwner(block.content[0], targets)],
      };
    case 'paragraph':
      return { ...block, content: keptTail(inlineData(block.content, targets)) };
    case 'pageBreak':
      return block;
    default:
      return inlineOwner(block, targets);
  }
}

function tableData(table: TableNode, targets: ReadonlySet<string>): object {
  const [caption, ...rows] = table.content;
  const tails = tailsOf(table);
  const lines = rows.map(({ content }, y) => ({
    cells: content.map((cell, x) => cellData(cell, tails[y]?.[x] ?? '', targets)),
    reach: content.map((cell, x) => reachOf(cell, tails[y]?.[x] ?? '')),
  }));
  return {
    type: table.type,
    attrs: { ...table.attrs, goesOn: goesOn(table) },
    content: [inlineOwner(caption, targets), ...lines],
  };
}

const inlineOwner = <Node extends { readonly content: readonly Inline[] }>(
  node: Node,
  targets: ReadonlySet<string>,
): object => ({ ...node, content: inlineData(node.content, targets) });

/** Plain words alone where a cell has nothing else: most of a report's data are such cells. */
function cellData(
  cell: TableCellNode,
  tail: string,
  targets: ReadonlySet<string>,
): object | string {
  const content = inlineData(cell.content, targets);
  const [only] = content;
  const { depth } = cell.attrs;
  const isPlain = content.length === 1 && typeof only === 'string' && tail === '' && depth === 0;
  if (isPlain) return only;
  return { content, depth, ...(tail === '' ? {} : { tail }) };
}

type InlineData =
  | string
  | Inline
  | (Extract<Inline, { type: 'reference' }> & { readonly linked: boolean })
  | { readonly type: 'kept'; readonly text: string };

/**
 * Plain words and numbers as strings, as few as there can be: the typesetter hashes all data that pass through
 * its functions. Mentions stay on one line, and lead to what they name where the document has it.
 */
function inlineData(
  content: readonly Inline[],
  targets: ReadonlySet<string>,
): readonly InlineData[] {
  const data: InlineData[] = [];
  for (const node of content) {
    const words = plainWords(node);
    const before = data.at(-1);
    if (words === null) data.push(inlineNode(node, targets));
    else if (typeof before === 'string') data[data.length - 1] = before + words;
    else data.push(words);
  }
  return data;
}

/** The words of what is printed without a look of its own; null for other nodes. */
function plainWords(node: Inline): string | null {
  if (node.type === 'number') return node.attrs.text;
  if (node.type === 'reference') return null;
  const looks = node.marks?.some((mark) => mark.type !== 'noClaim') ?? false;
  return looks ? null : node.text;
}

const inlineNode = (node: Inline, targets: ReadonlySet<string>): Exclude<InlineData, string> =>
  node.type === 'reference'
    ? {
        ...node,
        attrs: { ...node.attrs, text: node.attrs.text.replaceAll(' ', '\u00a0') },
        linked: targets.has(node.attrs.target),
      }
    : node;

const TAIL = /^(.*\p{Script=Han})(\p{Script=Han}{2}[。！？；：”’）》]+)$/su;

/** The last two letters of a paragraph stay together with its full stop: no line holds only one of them. */
function keptTail(content: readonly InlineData[]): readonly InlineData[] {
  const last = content.at(-1);
  if (typeof last !== 'string') return content;
  const [, before, tail] = TAIL.exec(last) ?? [];
  if (before === undefined || tail === undefined) return content;
  return [...content.slice(0, -1), before, { type: 'kept', text: tail }];
}
