import type { CaseNode, FigureNode, TableNode } from '../../model/index.js';
import { field, run } from './field.js';
import type { Writing } from './writing.js';
import { type Xml, xml } from './xml.js';

type Captioned = CaseNode | FigureNode | TableNode;

/** The names Word counts captions under; the lists of tables, figures and cases gather the same. */
export const SEQUENCES = { table: '表', figure: '图', case: '案例' } as const;

/** What stands between a label and the caption's words. */
export const AFTER_LABEL = '\u3000';

/**
 * A label as fields with their values: in 表 1-2 the 1 follows the chapter and the 2 is counted, from the
 * chapter's beginning. A label that ends in no number is plain text. Mentions refer to its bookmark.
 */
export function labelXml(node: Captioned, writing: Writing): Xml {
  const { id, label } = node.attrs;
  const bookmark = writing.bookmarks.get(id);
  const body = countedXml(node.type, label, writing);
  if (bookmark === undefined) return body;
  return xml`<w:bookmarkStart w:id="${bookmark.id}" w:name="${bookmark.name}"/>${body}<w:bookmarkEnd w:id="${bookmark.id}"/>`;
}

function countedXml(type: Captioned['type'], label: string, writing: Writing): Xml {
  const [, name = '', chapter, number] = /^(.*?)(?:(\d+)-)?(\d+)$/s.exec(label) ?? [];
  if (number === undefined) return run(label);
  const sequence = `SEQ ${SEQUENCES[type]} \\* ARABIC`;
  if (chapter === undefined) return xml`${text(name)}${field(sequence, run(number))}`;
  return followsChapter(chapter, writing)
    ? xml`${text(name)}${field('STYLEREF 1 \\s', run(chapter))}${run('-')}${field(`${sequence} \\s 1`, run(number))}`
    : xml`${run(`${name}${chapter}-`)}${field(sequence, run(number))}`;
}

const text = (words: string): Xml => (words === '' ? xml`` : run(words));

/** Whether Word itself counts the chapters up to this number. */
const followsChapter = (chapter: string, { headings }: Writing): boolean =>
  [...headings.values()].some(
    ({ level, label, counted }) => level === 1 && counted && label === chapter,
  );
