import { allOf, childOf, type Element, rootOf } from './package.js';

/**
 * `word/document.xml` distilled to what a reader of its structure wants to know, a line a paragraph: the style,
 * the number Word counts, the text with its fields as {instruction → value}, numbers as ⟨text #reference⟩ and
 * pictures as [alternative text]; tables as their rows, `=` before those that are repeated.
 */
export const outlineOf = (document: string): string =>
  `${(childOf(rootOf(document), 'w:body')?.children ?? []).flatMap(blockLines).join('\n')}\n`;

function blockLines(block: Element): readonly string[] {
  switch (block.name) {
    case 'w:p':
      return [paragraphLine(block)];
    case 'w:tbl':
      return tableLines(block);
    case 'w:sdt':
      return (childOf(block, 'w:sdtContent')?.children ?? []).flatMap(blockLines);
    case 'w:sectPr':
      return [sectionLine(block)];
    default:
      return [];
  }
}

function paragraphLine(paragraph: Element): string {
  const properties = childOf(paragraph, 'w:pPr');
  const style = childOf(properties, 'w:pStyle')?.attributes['w:val'] ?? 'Normal';
  const list = childOf(childOf(properties, 'w:numPr'), 'w:numId')?.attributes['w:val'];
  const section = childOf(properties, 'w:sectPr');
  const counted = list === undefined ? '' : ` (list ${list})`;
  const text = paragraph.children.map(inlineText).join('');
  return section === undefined ? `${style}${counted}: ${text}` : sectionLine(section);
}

function tableLines(table: Element): readonly string[] {
  const name = allOf(table, 'w:tblCaption')[0]?.attributes['w:val'] ?? '';
  return [
    `table ${name}`,
    ...allOf(table, 'w:tr').map((row) => {
      const cells = row.children.filter((child) => child.name === 'w:tc');
      const mark = allOf(row, 'w:tblHeader').length > 0 ? '=' : ' ';
      return `${mark} ${cells.map((cell) => cellText(cell)).join(' | ')}`;
    }),
  ];
}

const cellText = (cell: Element): string =>
  allOf(cell, 'w:p')
    .map((paragraph) => {
      const align = allOf(paragraph, 'w:jc')[0]?.attributes['w:val'];
      const text = paragraph.children.map(inlineText).join('');
      return align === 'right' ? `→${text}` : text;
    })
    .join('¶');

function sectionLine(section: Element): string {
  const format = childOf(section, 'w:pgNumType')?.attributes;
  const start = format?.['w:start'];
  return `── section ${format?.['w:fmt'] ?? 'without numbers'}${start === undefined ? '' : ` from ${start}`}`;
}

function inlineText(element: Element): string {
  switch (element.name) {
    case 'w:fldSimple':
      return `{${element.attributes['w:instr']?.trim()} → ${inner(element)}}`;
    case 'w:sdt':
      return `⟨${inner(childOf(element, 'w:sdtContent') ?? element)} #${
        allOf(element, 'w:tag')[0]?.attributes['w:val']
      }⟩`;
    case 'w:hyperlink':
      return inner(element);
    case 'w:bookmarkStart':
      return `«${element.attributes['w:name']} `;
    case 'w:bookmarkEnd':
      return '»';
    case 'w:r':
      return element.children.map(runText).join('');
    default:
      return '';
  }
}

const inner = (element: Element): string => element.children.map(inlineText).join('');

const FIELD_MARKS: Readonly<Record<string, string>> = { begin: '{', separate: ' → ', end: '}' };

function runText(element: Element): string {
  switch (element.name) {
    case 'w:t':
      return element.children.map(({ text }) => text).join('');
    case 'w:tab':
      return '⇥';
    case 'w:br':
      return '↡';
    case 'w:instrText':
      return element.children
        .map(({ text }) => text)
        .join('')
        .trim();
    case 'w:fldChar':
      return FIELD_MARKS[element.attributes['w:fldCharType'] ?? ''] ?? '';
    case 'w:drawing':
      return `[${allOf(element, 'wp:docPr')[0]?.attributes.descr ?? ''}]`;
    default:
      return '';
  }
}
