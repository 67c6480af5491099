import type { Block, CaseNode, HeadingNode, ListNode } from '../../model/index.js';
import { labelXml } from './caption.js';
import { run } from './field.js';
import { figureXml } from './figure.js';
import { inlineXml } from './inline.js';
import type { ParagraphLook } from './look.js';
import { LIST_INDENT } from './numbering.js';
import { hairParagraph, paragraph } from './paragraph.js';
import { CASE_INSET, type StyleId, styleTable } from './style-table.js';
import { tableXml } from './table.js';
import type { Writing } from './writing.js';
import { NOTHING, type Xml, xml } from './xml.js';

/** Room between what ends without room of its own, a table or a case, and the text after it; in points. */
export const AFTER_SHEET = 12;

/** How blocks stand: in the text, or within a case. */
export interface Surroundings {
  readonly text: StyleId;
  readonly inset: number;
  /** What every paragraph takes from its surroundings. */
  readonly look: ParagraphLook;
}

const IN_TEXT: Surroundings = { text: 'NormalIndent', inset: 0, look: {} };

/** Blocks one after another, with the room between them that Word does not give by itself. */
export const blocksXml = (
  blocks: readonly Block[],
  writing: Writing,
  within: Surroundings = IN_TEXT,
): Xml => xml`${blocks.map((block, at) => blockXml(block, blocks[at - 1], writing, within))}`;

function blockXml(
  block: Block,
  before: Block | undefined,
  writing: Writing,
  within: Surroundings,
): Xml {
  const look = { ...within.look, ...roomAfter(before) };
  switch (block.type) {
    case 'heading':
      return headingXml(block, writing);
    case 'paragraph':
      return paragraph(within.text, inlineXml(block.content, writing), look);
    case 'note':
      return paragraph('TableNote', inlineXml(block.content, writing), within.look);
    case 'list':
      return listXml(block, writing, look, within);
    case 'table':
      return xml`${parted(block, before)}${tableXml(block, writing, within.inset)}`;
    case 'figure':
      return figureXml(block, writing, within.look);
    case 'case':
      return caseXml(block, writing);
    case 'pageBreak':
      return hairParagraph({ pageBreakBefore: true });
  }
}

/** Tables and cases end without room: what follows as plain text brings it. */
const roomAfter = (before: Block | undefined): ParagraphLook =>
  before?.type === 'table' || before?.type === 'case' ? { spacing: { before: AFTER_SHEET } } : {};

/** Two tables with nothing between them would become one. */
const parted = (table: Extract<Block, { type: 'table' }>, before: Block | undefined): Xml =>
  before?.type === 'table' && table.content[0].content.length === 0 ? hairParagraph() : NOTHING;

const NOT_COUNTED: ParagraphLook = { numbering: { list: 0, level: 0 } };
const HEADING_STYLES = { 1: 'Heading1', 2: 'Heading2', 3: 'Heading3' } as const;

/** A heading of the text; its label is counted by Word where it would come to the same one. */
const headingXml = ({ attrs, content }: HeadingNode, writing: Writing): Xml =>
  titleXml(attrs.id, HEADING_STYLES[attrs.level], inlineXml(content, writing), writing);

/** A heading in any style, with its bookmark, and its label where Word does not count it. */
export function titleXml(id: string, style: StyleId, content: Xml, writing: Writing): Xml {
  const bookmark = writing.bookmarks.get(id);
  const heading = writing.headings.get(id);
  const label = heading === undefined || heading.counted ? '' : heading.label;
  const words = xml`${label === '' ? NOTHING : run(`${label} `)}${content}`;
  const isCounted = heading?.counted === true || !style.startsWith('Heading');
  return paragraph(
    style,
    bookmark === undefined
      ? words
      : xml`<w:bookmarkStart w:id="${bookmark.id}" w:name="${bookmark.name}"/>${words}<w:bookmarkEnd w:id="${bookmark.id}"/>`,
    isCounted ? {} : NOT_COUNTED,
  );
}

function listXml(
  list: ListNode,
  writing: Writing,
  first: ParagraphLook,
  within: Surroundings,
): Xml {
  const number = writing.lists.get(list.attrs.id) ?? 0;
  const { body } = writing.document.layout.sizes;
  const indent =
    within.inset === 0
      ? {}
      : { indent: { left: within.inset + LIST_INDENT * body, hanging: 1.5 * body } };
  return xml`${list.content.map((item, at) =>
    paragraph('ListParagraph', inlineXml(item.content, writing), {
      ...(at === 0 ? first : within.look),
      ...indent,
      numbering: { list: number, level: 0 },
    }),
  )}`;
}

/** A case: its label and title, then what it tells, all beside one line in the colour of the seal. */
function caseXml(node: CaseNode, writing: Writing): Xml {
  const [caption, ...blocks] = node.content;
  const { borders, shading } = styleTable(writing.document.layout).CaseText.paragraph;
  const look: ParagraphLook = {
    ...(borders === undefined ? {} : { borders }),
    ...(shading === undefined ? {} : { shading }),
    indent: { left: CASE_INSET },
  };
  return xml`${paragraph(
    'CaseTitle',
    xml`${run('【')}${labelXml(node, writing)}${run('】')}${inlineXml(caption.content, writing)}`,
  )}${blocksXml(blocks, writing, { text: 'CaseText', inset: CASE_INSET, look })}`;
}
