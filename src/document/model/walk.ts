import type { Block, Inline, Part, RootNode } from './node.js';

/** The plain text of inline nodes, as a reader sees it. */
export const textOf = (content: readonly Inline[]): string =>
  content.map((node) => (node.type === 'text' ? node.text : node.attrs.text)).join('');

/** The blocks of a part, none for those that have no body. */
export const blocksOf = (part: Part): readonly Block[] => ('content' in part ? part.content : []);

/** The inline nodes of a block, in reading order, captions and cells included. */
export function inlinesOf(block: Block): readonly Inline[] {
  switch (block.type) {
    case 'pageBreak':
      return [];
    case 'list':
      return block.content.flatMap((item) => item.content);
    case 'figure':
      return block.content[0].content;
    case 'case': {
      const [caption, ...blocks] = block.content;
      return [...caption.content, ...blocks.flatMap(inlinesOf)];
    }
    case 'table': {
      const [caption, ...rows] = block.content;
      return [
        ...caption.content,
        ...rows.flatMap((row) => row.content.flatMap((cell) => cell.content)),
      ];
    }
    default:
      return block.content;
  }
}

/** Every id of the tree, in reading order. They are unique; a test holds every report to it. */
export const idsOf = (root: RootNode): readonly string[] => [
  root.attrs.id,
  ...root.content.flatMap((part) => [part.attrs.id, ...blocksOf(part).flatMap(idsOfBlock)]),
];

function idsOfBlock(block: Block): readonly string[] {
  if (block.type === 'pageBreak') return [];
  const own = [block.attrs.id];
  if (block.type === 'list') return [...own, ...block.content.map((item) => item.attrs.id)];
  if (block.type !== 'case') return own;
  const [, ...blocks] = block.content;
  return [...own, ...blocks.flatMap(idsOfBlock)];
}
