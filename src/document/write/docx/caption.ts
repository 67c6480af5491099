import type { Captioned } from '../nodes.js';
import { field, run } from './field.js';
import type { Writing } from './writing.js';
import { type Xml, xml } from './xml.js';

/** The names Word counts captions under; the lists of tables, figures and cases gather the same. */
export const SEQUENCES = { table: '表', figure: '图', case: '案例' } as const;

/** What stands between a label and the caption's words. */
export const AFTER_LABEL = '\u3000';

/**
 * A label as fields with their values: in 表 1-2 the 1 follows the chapter and the 2 is counted, from the
 * chapter's beginning. A label that ends in no number is plain text. Mentions refer to its bookmark.
 */
export function labelXml(node: Captioned, writing: Writing): Xml {
  const { id } = node.attrs;
  const bookmark = writing.bookmarks.get(id);
  const body = countedXml(node, writing);
  if (bookmark === undefined) return body;
  return xml`<w:bookmarkStart w:id="${bookmark.id}" w:name="${bookmark.name}"/>${body}<w:bookmarkEnd w:id="${bookmark.id}"/>`;
}

/** A label taken apart: 表 · 1 · 2. The chapter may be missing; a label without a number is `undefined`. */
export function labelParts(
  label: string,
):
  | { readonly name: string; readonly chapter: string | undefined; readonly number: string }
  | undefined {
  const [, name = '', chapter, number] = /^(.*?)(?:(\d+)-)?(\d+)$/s.exec(label) ?? [];
  return number === undefined ? undefined : { name, chapter, number };
}

function countedXml(node: Captioned, writing: Writing): Xml {
  const { id, label } = node.attrs;
  const parts = labelParts(label);
  if (parts === undefined) return run(label);
  const { name, chapter, number } = parts;
  const counted = `SEQ ${SEQUENCES[node.type]} \\* ARABIC`;
  // Programs that do not know of chapters' beginnings need to be told where to begin anew.
  const sequence = writing.restarts.has(id) ? `${counted} \\r ${number}` : counted;
  if (chapter === undefined) return xml`${text(name)}${field(sequence, run(number))}`;
  return writing.chapters.get(id) === chapter
    ? xml`${text(name)}${field('STYLEREF 1 \\s', run(chapter))}${run('-')}${field(`${sequence} \\s 1`, run(number))}`
    : xml`${run(`${name}${chapter}-`)}${field(sequence, run(number))}`;
}

const text = (words: string): Xml => (words === '' ? xml`` : run(words));

/** Captions whose number does not follow from the one before in the text. */
export function restartsOf(captioned: readonly Captioned[]): ReadonlySet<string> {
  const last: Record<Captioned['type'], number> = { table: 0, figure: 0, case: 0 };
  const restarts = new Set<string>();
  for (const { type, attrs, content } of captioned) {
    const number = Number(labelParts(attrs.label)?.number);
    if (content[0].content.length === 0 || Number.isNaN(number)) continue;
    if (number !== last[type] + 1) restarts.add(attrs.id);
    last[type] = number;
  }
  return restarts;
}
