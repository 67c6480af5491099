import type { Layout, ListNode, ReportDocument } from '../../model/index.js';
import { allBlocksOf } from '../nodes.js';
import { COLOURS } from './colours.js';
import { letterProperties, paragraphProperties } from './look.js';
import { WORD } from './styles.js';
import { type Xml, xml } from './xml.js';

/** Lists of `numbering.xml`: 1 numbers the headings, every list of the text has one of its own after it. */
const HEADINGS = 1;

/** The number of each list of a document, by its id. */
export const listNumbers = (document: ReportDocument): ReadonlyMap<string, number> =>
  new Map(listsOf(document).map((list, at) => [list.attrs.id, HEADINGS + 1 + at]));

const listsOf = (document: ReportDocument): readonly ListNode[] =>
  allBlocksOf(document).filter((block): block is ListNode => block.type === 'list');

/** `word/numbering.xml`: 1 · 1.1 · 1.1.1 for headings, and the lists; each ordered one begins at 1. */
export const numberingXml = (document: ReportDocument): Xml =>
  xml`<w:numbering xmlns:w="${WORD}">${headings()}${ordered(document.layout)}${marked(
    document.layout,
  )}<w:num w:numId="${HEADINGS}"><w:abstractNumId w:val="0"/></w:num>${listsOf(document).map(
    (list, at) =>
      xml`<w:num w:numId="${HEADINGS + 1 + at}"><w:abstractNumId w:val="${list.attrs.ordered ? 1 : 2}"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
  )}</w:numbering>`;

const PATTERNS = ['%1', '%1.%2', '%1.%2.%3'] as const;

const headings = (): Xml =>
  xml`<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${PATTERNS.map(
    (pattern, level) =>
      xml`<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading${level + 1}"/><w:suff w:val="space"/><w:lvlText w:val="${pattern}"/><w:lvlJc w:val="left"/>${paragraphProperties(
        { indent: { left: 0, hanging: 0 } },
      )}${letterProperties(level === 0 ? { colour: COLOURS.seal } : {})}</w:lvl>`,
  )}</w:abstractNum>`;

const ordered = ({ sizes }: Layout): Xml =>
  xml`<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/>${listIndent(
    sizes.body,
  )}</w:lvl></w:abstractNum>`;

const marked = ({ sizes }: Layout): Xml =>
  xml`<w:abstractNum w:abstractNumId="2"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/><w:lvlJc w:val="left"/>${listIndent(
    sizes.body,
  )}${letterProperties({ colour: COLOURS.seal })}</w:lvl></w:abstractNum>`;

/** Where a list's text begins, in characters of the body. */
export const LIST_INDENT = 3.5;

const listIndent = (size: number): Xml =>
  paragraphProperties({ indent: { left: LIST_INDENT * size, hanging: 1.5 * size } });
