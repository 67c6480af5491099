import type { AnnexNode, ChapterNode, ReportDocument } from '../../model/index.js';
import { field, run, TAB } from './field.js';
import { paragraph } from './paragraph.js';
import { WORD } from './styles.js';
import type { Writing } from './writing.js';
import { type Xml, xml } from './xml.js';

type Chapter = AnnexNode | ChapterNode;

/** The values of what stands in braces, as runs or fields. */
interface Values {
  readonly title: Xml;
  readonly chapter: Xml;
  readonly page: Xml;
}

/** The running head of a chapter or annex; its name is a field that follows its heading. */
export function headXml(chapter: Chapter, writing: Writing): Xml {
  const { head } = writing.document.layout;
  const values = valuesOf(writing.document, chapterXml(chapter, writing), '1');
  return xml`<w:hdr xmlns:w="${WORD}">${paragraph(
    'Header',
    xml`${filled(head.left, values)}${TAB}${filled(head.right, values)}`,
  )}</w:hdr>`;
}

/** The foot of pages; `page` is the number that the field shows until Word counts. */
export function footXml({ document }: Writing, page: string): Xml {
  const values = valuesOf(document, field('STYLEREF 1', run(document.title)), page);
  return xml`<w:ftr xmlns:w="${WORD}">${paragraph('Footer', filled(document.layout.foot, values))}</w:ftr>`;
}

const valuesOf = (document: ReportDocument, chapter: Xml, page: string): Values => ({
  title: run(document.title),
  chapter,
  page: field('PAGE', run(page)),
});

function chapterXml({ attrs, type }: Chapter, { headings }: Writing): Xml {
  const title = field('STYLEREF 1', run(attrs.title));
  if (type === 'annex') return title;
  const number = String(attrs.number);
  return headings.get(attrs.id)?.counted === true
    ? xml`${field('STYLEREF 1 \\s', run(number))}${run(' ')}${title}`
    : title;
}

/** A pattern of the layout, `{page} / {title}`, with its braces filled in. */
const filled = (pattern: string, values: Values): Xml =>
  xml`${pattern
    .split(/(\{(?:title|chapter|page)\})/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part === '{title}') return values.title;
      if (part === '{chapter}') return values.chapter;
      return part === '{page}' ? values.page : run(part);
    })}`;
