import {
  type Block,
  blocksOf,
  type CaseNode,
  type FigureNode,
  type Part,
  type ReportDocument,
  type TableNode,
} from '../model/index.js';

/** What carries a label and a caption, and can stand in a list. */
export type Captioned = CaseNode | FigureNode | TableNode;

/** Every block of a document in reading order, those inside of cases too. */
export const allBlocksOf = (document: ReportDocument): readonly Block[] =>
  document.root.content.flatMap(allBlocksIn);

/** Every block of a part in reading order, those inside of cases too. */
export const allBlocksIn = (part: Part): readonly Block[] =>
  blocksOf(part).flatMap((block) => [block, ...innerOf(block)]);

function innerOf(block: Block): readonly Block[] {
  if (block.type !== 'case') return [];
  const [, ...inner] = block.content;
  return inner;
}

/** Every figure of a document, in reading order. */
export const figuresOf = (document: ReportDocument): readonly FigureNode[] =>
  allBlocksOf(document).filter((block): block is FigureNode => block.type === 'figure');

const LISTED = { cases: 'case', figures: 'figure', tables: 'table' } as const;

/** What a list names, in reading order. A table of the annex has no caption: its heading names it. */
export const listedOf = (document: ReportDocument, of: keyof typeof LISTED): readonly Captioned[] =>
  allBlocksOf(document).filter(
    (block): block is Captioned => block.type === LISTED[of] && block.content[0].content.length > 0,
  );
