import type { ReadDocument } from '../../model/index.js';
import { DOCUMENT_LIMITS } from '../document-limits.js';
import { documentRefused } from '../document-refused.js';
import { blocksOf } from '../flow/blocks.js';
import type { FlowItem, FlowParagraph } from '../flow/flow.js';
import { type Layout, laidOut } from '../flow/laid.js';
import { captionsLifted } from '../flow/lifted.js';
import { attribute, childOf, childrenOf, type XmlElement } from '../package/xml-tree.js';
import { DOCX_LIMITS } from './docx-limits.js';
import { type DocxPackage, docxPackage } from './docx-package.js';
import { docxRefused } from './docx-refusals.js';
import { furnitureOf } from './furniture.js';
import { countersOf } from './numbering/counters.js';
import { numberingOf } from './numbering/numbering-part.js';
import { markProminent } from './prominent.js';
import { revisionsOf } from './revisions.js';
import { readSections } from './sections.js';
import { stylesOf } from './styles/styles.js';
import { titleOf } from './title.js';
import { readBlocks } from './walk/read-blocks.js';
import type { Notes, Reading } from './walk/reading.js';
import type { WordParagraph } from './words/draft.js';
import { fieldsOf } from './words/fields.js';
import { pageCount } from './words/pages.js';

/** A Word document as it was read, with the places in its parts that the text comes from. */
export interface DocxReading {
  readonly document: ReadDocument;
  readonly pack: DocxPackage;
  readonly layout: Layout;
}

/** Reads a Word document; throws a Refusal (`docx.*`) for whatever is none, lies or is damaged. */
export function docxReading(bytes: Uint8Array, fileName: string): DocxReading {
  const pack = docxPackage(bytes, fileName);
  const body = childOf(pack.main.root, 'body');
  if (body === undefined) throw docxRefused('no-body', { file: fileName, part: pack.main.path });
  const reading = readingOf(pack, fileName);
  const flow = readSections(body, pack.main.xml, reading);
  const pages = reading.pages.now();
  const furniture = furnitureOf(body, pack, reading);
  const all = captionsLifted([...flow, ...furniture]);
  markProminent(all);
  const layout = laidOut(all);
  if (layout.items.length === 0) throw documentRefused('blank', { file: fileName });
  const title = titleOf(pack, reading.titles, layout.text, fileName);
  return {
    document: {
      kind: 'docx',
      title,
      text: layout.text,
      pages,
      unreadablePages: [],
      revisions: revisionsOf(all.flatMap(paragraphsOf).filter(isWords), reading.remarks, layout),
      blocks: blocksOf(layout, title),
    },
    pack,
    layout,
  };
}

const paragraphsOf = (item: FlowItem): readonly FlowParagraph[] =>
  item.type === 'paragraph' ? [item] : item.cells.flatMap(({ paragraphs }) => paragraphs);

/** Every paragraph of a Word document knows its changes. */
export const isWords = (paragraph: FlowParagraph): paragraph is WordParagraph =>
  'changes' in paragraph;

function readingOf(pack: DocxPackage, file: string): Reading {
  const partOf = (type: string) => {
    const path = pack.relations.find((relation) => relation.type === type)?.path;
    return path === undefined ? undefined : pack.part(path);
  };
  const styles = stylesOf(partOf('styles')?.root);
  const numbering = numberingOf(partOf('numbering')?.root, styles.list);
  const reading: Reading = {
    styles,
    numbering,
    counters: countersOf(numbering),
    fields: fieldsOf(),
    pages: pageCount(pack.main.xml.includes('lastRenderedPageBreak')),
    footnotes: notesOf(partOf('footnotes'), 'footnote'),
    endnotes: notesOf(partOf('endnotes'), 'endnote'),
    sequences: new Map(),
    remarks: new Map(),
    titles: [],
    aside: [],
    countCells: counting(DOCX_LIMITS.cells, (_, limit) =>
      docxRefused('too-many-cells', { file, limit }),
    ),
    countCharacters: counting(DOCUMENT_LIMITS.characters, (count, limit) =>
      documentRefused('too-many-characters', { file, count, limit }),
    ),
    blocks: (elements, place) => readBlocks(elements, place, reading),
  };
  return reading;
}

function notesOf(
  part: { readonly xml: string; readonly root: XmlElement } | undefined,
  name: string,
): Notes {
  const notes = childrenOf(part?.root, name).map(
    (note) => [attribute(note, 'id') ?? '', note] as const,
  );
  return { xml: part?.xml ?? '', byId: new Map(notes) };
}

function counting(
  limit: number,
  refusal: (count: number, limit: number) => Error,
): (count: number) => void {
  let counted = 0;
  return (count) => {
    counted += count;
    if (counted > limit) throw refusal(counted, limit);
  };
}
