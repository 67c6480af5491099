import { type ContentsNode, textOf } from '../../model/index.js';
import { type Captioned, listedOf } from '../nodes.js';
import { AFTER_LABEL, SEQUENCES } from './caption.js';
import { FIELD_ENDS, fieldBegins, run, TAB } from './field.js';
import type { Heading } from './headings.js';
import { paragraph } from './paragraph.js';
import type { StyleId } from './style-table.js';
import type { Writing } from './writing.js';
import { NOTHING, when, type Xml, xml } from './xml.js';

/** Chapters and their sections stand in the contents, as they do in the PDF. */
const DEPTH = 2;

/** A line of the contents or of a list. */
export interface Entry {
  readonly id: string;
  readonly style: StyleId;
  readonly text: string;
}

/** What the contents or a list names, in reading order. */
export function entriesOf({ attrs }: ContentsNode, writing: Writing): readonly Entry[] {
  if (attrs.of !== 'headings') return listedOf(writing.document, attrs.of).map(captionEntry);
  return [...writing.headings.values()].filter(({ level }) => level <= DEPTH).map(headingEntry);
}

const ENTRY_STYLES = { 1: 'TOC1', 2: 'TOC2', 3: 'TOC3' } as const;

const headingEntry = ({ id, level, label, text }: Heading): Entry => ({
  id,
  style: ENTRY_STYLES[level],
  text: `${label} ${text}`.trim(),
});

/** Just as the caption reads, for that is what Word gathers when it brings the list up to date. */
const captionEntry = (node: Captioned): Entry => {
  const { id, label } = node.attrs;
  const words = textOf(node.content[0].content);
  return {
    id,
    style: 'TableofFigures',
    text:
      node.type === 'case'
        ? `【${label}】${words}`
        : `${label}${label === '' ? '' : AFTER_LABEL}${words}`,
  };
};

const INSTRUCTIONS = {
  headings: `TOC \\o "1-${DEPTH}" \\h \\z \\u`,
  cases: `TOC \\h \\z \\c "${SEQUENCES.case}"`,
  figures: `TOC \\h \\z \\c "${SEQUENCES.figure}"`,
  tables: `TOC \\h \\z \\c "${SEQUENCES.table}"`,
} as const;

/**
 * The contents, or a list of cases, figures or tables: a field whose value is written out, entries and pages.
 * The pages are reckoned from the heights of all lines; as only Word knows the fonts of the desk it stands on,
 * the field is marked to be brought up to date when the file is opened.
 */
export function contentsXml(node: ContentsNode, writing: Writing): Xml {
  const entries = entriesOf(node, writing);
  const begins = fieldBegins(INSTRUCTIONS[node.attrs.of], true);
  const body = xml`${paragraph(
    'TOCHeading',
    run(node.attrs.title),
    node.attrs.of === 'headings' ? { pageBreakBefore: true } : {},
  )}${entries.map((entry, at) =>
    paragraph(
      entry.style,
      xml`${when(at === 0, begins)}${entryXml(entry, writing)}${when(at === entries.length - 1, FIELD_ENDS)}`,
    ),
  )}`;
  return node.attrs.of === 'headings'
    ? xml`<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>${body}</w:sdtContent></w:sdt>`
    : body;
}

function entryXml({ id, text }: Entry, { bookmarks, pages }: Writing): Xml {
  const bookmark = bookmarks.get(id);
  if (bookmark === undefined) return run(text);
  const page = pages.get(id);
  return xml`<w:hyperlink w:anchor="${bookmark.name}" w:history="1">${run(text)}${
    page === undefined
      ? NOTHING
      : xml`${TAB}${fieldBegins(`PAGEREF ${bookmark.name} \\h`, false)}${run(page)}${FIELD_ENDS}`
  }</w:hyperlink>`;
}
