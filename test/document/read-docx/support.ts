import { strToU8, zipSync } from 'fflate';
import type { Passage, ReadBlock, ReadDocument } from '../../../src/document/model/index.js';
import { readDocx } from '../../../src/document/read/docx/read-docx.js';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const NAMESPACES = `xmlns:w="${WORD}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" mc:Ignorable=""`;

/** What a Word document is made of in a test: the inside of its parts. */
export interface Inside {
  readonly body?: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly header?: string;
  readonly footer?: string;
  readonly title?: string;
}

const PARTS = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  comments: 'comments',
  header: 'hdr',
  footer: 'ftr',
} as const;

type PartName = keyof typeof PARTS;

const isPart = (name: string): name is PartName => Object.hasOwn(PARTS, name);

/** The parts of a Word document, by their paths. */
export function partsOf(inside: Inside): Record<string, string> {
  const names = Object.keys(inside).filter(isPart);
  const override = (path: string, type: string): string =>
    `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${type}+xml"/>`;
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('word/document.xml', 'document.main')}${names.map((name) => override(`word/${name}.xml`, name)).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${names.map((name) => `<Relationship Id="rId-${name}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`).join('')}</Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?>\n<w:document ${NAMESPACES}><w:body>${inside.body ?? ''}</w:body></w:document>`,
    ...Object.fromEntries(
      names.map((name) => [
        `word/${name}.xml`,
        `<w:${PARTS[name]} ${NAMESPACES}>${inside[name] ?? ''}</w:${PARTS[name]}>`,
      ]),
    ),
    ...(inside.title === undefined
      ? {}
      : {
          'docProps/core.xml': `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${inside.title}</dc:title></cp:coreProperties>`,
        }),
  };
}

/** A package of the given parts. */
export const packed = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        typeof part === 'string' ? strToU8(part) : part,
      ]),
    ),
  );

/** A Word document. */
export const docx = (inside: Inside): Uint8Array => packed(partsOf(inside));

/** A Word document of a body, read. */
export const read = (body: string, rest: Omit<Inside, 'body'> = {}): ReadDocument =>
  readDocx(docx({ ...rest, body }), '年报.docx');

/** A run of words. */
export const run = (words: string, look = ''): string =>
  `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;

/** A paragraph of words, or of runs. */
export const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') ? content : run(content)}</w:p>`;

/** A paragraph in a style. */
export const styled = (style: string, content: string, properties = ''): string =>
  paragraph(content, `<w:pStyle w:val="${style}"/>${properties}`);

export const cell = (content: string, properties = ''): string =>
  `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}${content.startsWith('<') ? content : paragraph(content)}</w:tc>`;

export const row = (...cells: readonly string[]): string =>
  `<w:tr>${cells.map((each) => (each.startsWith('<') ? each : cell(each))).join('')}</w:tr>`;

export const table = (...rows: readonly string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;

/** A field of several runs. */
export const field = (instruction: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

/** A style of paragraphs. */
export const style = (id: string, name: string, rest = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${rest}</w:style>`;

/** A definition of a list: format and template of each level. */
export const list = (
  id: number,
  ...levels: readonly (readonly [string, string, string?])[]
): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels
    .map(
      ([format, template, rest = ''], at) =>
        `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${rest}<w:lvlText w:val="${template}"/></w:lvl>`,
    )
    .join('')}</w:abstractNum>`;

export const listNumber = (id: number, definition: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${overrides}</w:num>`;

/** The place of a paragraph in a list. */
export const listed = (id: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;

/** What is told of a block in one line. */
export function shown(block: ReadBlock): string {
  if (block.type === 'table') {
    const cells = block.cells.map(
      ({ row: at, column, rowSpan, columnSpan, passage }) =>
        `${at},${column}${rowSpan * columnSpan > 1 ? ` ${rowSpan}×${columnSpan}` : ''}:${passage.text}`,
    );
    return `table ${block.rows}×${block.columns} ${cells.join(' | ')}`;
  }
  const words = block.passage.text;
  switch (block.type) {
    case 'heading':
      return `h${block.level} [${block.label}] ${words}`;
    case 'caption':
      return `caption ${block.of} [${block.label}] ${words}`;
    case 'entry':
      return `entry ${block.of} [${block.label}] ${words} → ${block.printedPage}`;
    case 'paragraph':
      return block.within === 'text' ? words : `${block.within}: ${words}`;
    case 'furniture':
      return `furniture: ${words}`;
  }
}

/** What is told of a document, a line a block. */
export const lines = ({ blocks }: Pick<ReadDocument, 'blocks'>): readonly string[] =>
  blocks.map(shown);

/** Every passage of a document. */
export const passagesOf = ({ blocks }: ReadDocument): readonly Passage[] =>
  blocks.flatMap((block) =>
    block.type === 'table' ? block.cells.map(({ passage }) => passage) : [block.passage],
  );
