import { docxReading } from '../../read/docx/docx-reading.js';
import {
  type Author,
  commentsXml,
  commentXml,
  firstFreeId,
  withComments,
} from './comments-part.js';
import { markedXml } from './marked.js';
import type { Note } from './note.js';
import { freeCommentsPath, introduced } from './package-changes.js';
import { placing } from './placing.js';
import { rezipped } from './rezipped.js';
import { type WordNames, wordNames } from './word-names.js';

const ZHIJING: Author = { name: '质镜', initials: '质镜' };

/**
 * A Word document with remarks in it, at places in the text that `readDocx` gives for the same bytes. Remarks that
 * it has are kept, and so is everything else; runs are parted where a remark begins or ends within one. Words that
 * cannot bear a remark in Word (in notes, boxes, heads) have it where they hang on the text.
 * Throws the Refusals of `readDocx`.
 */
export function commentedDocx(
  bytes: Uint8Array,
  notes: readonly Note[],
  by: Author = ZHIJING,
): Uint8Array {
  const reading = docxReading(bytes, '');
  const { main, relations, part } = reading.pack;
  const known = relations.find(({ type }) => type === 'comments')?.path;
  const comments = known === undefined ? undefined : part(known);
  const first = firstFreeId(comments, main.root);
  const place = placing(reading);
  const placed = notes.flatMap((note, index) => {
    const found = place(note);
    return found === undefined ? [] : [{ ...note, ...found, id: first + index }];
  });
  if (placed.length === 0) return bytes;
  const names = wordNames(main);
  const changes = new Map([[main.path, markedXml(main.xml, placed, names)]]);
  if (comments !== undefined) {
    const own = wordNames(comments);
    changes.set(
      comments.path,
      withComments(comments, placed.map((note) => commentXml(note, by, own)).join('')),
    );
  } else {
    const path = freeCommentsPath(reading.pack);
    const own: WordNames = { ...names, element: 'w:', attribute: 'w:', declaration: '' };
    const xml = placed.map((note) => commentXml(note, by, own)).join('');
    changes.set(path, commentsXml(xml, names.namespace));
    for (const [name, text] of introduced(reading.pack, path, names.namespace))
      changes.set(name, text);
  }
  return rezipped(bytes, changes);
}
