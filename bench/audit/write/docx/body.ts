import {
  type Element,
  headingNumber,
  type LaidCaption,
  type LaidEntry,
  type LaidHeading,
  type LaidTable,
  piecesOf,
  textOf,
} from '../../layout/index.js';
import type { Numbering } from '../../plan/index.js';
import type { Random } from '../../random.js';
import { gridOf, type Place } from '../grid.js';
import { field, paragraph, run } from './xml.js';

/** How a document of this report is made. */
export interface DocxManner {
  readonly random: Random;
  /** Whether Word counts the headings; where it would count otherwise than is printed, they are typed. */
  readonly counted: boolean;
}

/** Whether Word's own count gives every heading the number it bears. */
export function countsRight(headings: readonly LaidHeading[], numbering: Numbering): boolean {
  const at = [0, 0, 0];
  return headings.every(({ number, level }) => {
    if (number === null) return true;
    at[level - 1] = (at[level - 1] ?? 0) + 1;
    at.fill(0, level);
    return number.text === headingNumber(numbering, level, at);
  });
}

/** The elements as the body of a document; a contents field goes around the entries of each list. */
export function bodyOf(elements: readonly Element[], manner: DocxManner): string {
  const parts: string[] = [];
  elements.forEach((element, index) => {
    const before = elements[index - 1];
    const after = elements[index + 1];
    const opens =
      element.kind === 'entry' && (before?.kind !== 'entry' || before.list !== element.list);
    const closes =
      element.kind === 'entry' && (after?.kind !== 'entry' || after.list !== element.list);
    parts.push(
      element.kind === 'entry'
        ? entryMarkup(element, opens, closes)
        : elementMarkup(element, manner),
    );
  });
  return parts.join('');
}

function elementMarkup(element: Exclude<Element, LaidEntry>, manner: DocxManner): string {
  switch (element.kind) {
    case 'break':
      return paragraph('<w:r><w:br w:type="page"/></w:r>');
    case 'heading':
      return headingMarkup(element, manner);
    case 'caption':
      return captionMarkup(element);
    case 'table':
      return tableMarkup(element, manner);
    case 'paragraph': {
      const text = runs(textOf(element.pieces), manner);
      if (element.style === 'title') return paragraph(text, '<w:pStyle w:val="aa"/>');
      const place = ALIGNMENTS[element.style];
      return paragraph(text, place);
    }
  }
}

const ALIGNMENTS = {
  body: '<w:ind w:firstLine="480"/>',
  cover: '<w:jc w:val="center"/>',
  note: '<w:jc w:val="right"/>',
  right: '<w:jc w:val="right"/>',
  center: '<w:jc w:val="center"/>',
  front: '<w:jc w:val="center"/>',
} as const;

function headingMarkup({ level, number, pieces }: LaidHeading, { counted }: DocxManner): string {
  const style = `<w:pStyle w:val="${level}"/>`;
  if (number === null) return paragraph(run(textOf(pieces)), style);
  const count = `<w:numPr><w:ilvl w:val="${level - 1}"/><w:numId w:val="1"/></w:numPr>`;
  return counted
    ? paragraph(run(textOf(pieces)), `${style}${count}`)
    : paragraph(run(`${number.text}${textOf(pieces)}`), style);
}

/** 表2-1: the last number is one that Word counts. */
function captionMarkup({ of, number, pieces }: LaidCaption): string {
  const last = /^(.*?)(\d+)(\D*)$/.exec(number.text);
  const [, before = number.text, count = '', after = ''] = last ?? [];
  const name = { table: '表', figure: '图', case: '案例' }[of];
  const counted = count === '' ? '' : field(`SEQ ${name} \\* ARABIC \\s 1`, run(count));
  return paragraph(
    `${run(before)}${counted}${run(after)}${run(textOf(pieces))}`,
    '<w:pStyle w:val="af"/>',
  );
}

const INSTRUCTIONS = {
  contents: 'TOC \\o "1-2" \\h \\z \\u',
  tables: 'TOC \\h \\z \\c "表"',
  figures: 'TOC \\h \\z \\c "图"',
  cases: 'TOC \\h \\z \\c "案例"',
} as const;

function entryMarkup(entry: LaidEntry, opens: boolean, closes: boolean): string {
  const begin = opens
    ? `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${INSTRUCTIONS[entry.list].replaceAll('"', '&quot;')} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`
    : '';
  const end = closes ? '<w:r><w:fldChar w:fldCharType="end"/></w:r>' : '';
  const name = textOf(piecesOf(entry).slice(0, -1));
  const text = `${run(name)}<w:r><w:tab/></w:r>${run(entry.page.text)}`;
  return paragraph(`${begin}${text}${end}`, `<w:pStyle w:val="TOC${entry.level}"/>`);
}

function tableMarkup({ rows }: LaidTable, manner: DocxManner): string {
  const grid = gridOf(rows);
  const columns = grid[0]?.length ?? 1;
  const lines = grid.map((places, index) => {
    const head = rows[index]?.head === true ? '<w:trPr><w:tblHeader/></w:trPr>' : '';
    return `<w:tr>${head}${places.map((place) => placeMarkup(place, manner)).join('')}</w:tr>`;
  });
  return `<w:tbl><w:tblPr><w:tblStyle w:val="ab"/><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="1500"/>'.repeat(columns)}</w:tblGrid>${lines.join('')}</w:tbl>${paragraph('')}`;
}

function placeMarkup(place: Place, manner: DocxManner): string {
  if (place.kind === 'beside') return '';
  const { cell } = place;
  const wide = cell.columns > 1 ? `<w:gridSpan w:val="${cell.columns}"/>` : '';
  const down = cell.rows > 1 ? `<w:vMerge${place.kind === 'cell' ? ' w:val="restart"' : ''}/>` : '';
  const inside = place.kind === 'cell' ? runs(textOf(cell.pieces), manner) : '';
  return `<w:tc><w:tcPr>${wide}${down}</w:tcPr>${paragraph(inside)}</w:tc>`;
}

/** Text in one run or in a few: an editor cuts runs wherever somebody once typed. */
function runs(text: string, { random }: DocxManner): string {
  if (text.length < 4 || random.chance(0.5)) return run(text);
  const at = random.integer(1, text.length - 1);
  return `${run(text.slice(0, at))}${run(text.slice(at))}`;
}
