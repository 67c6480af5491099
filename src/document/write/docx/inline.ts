import type { Binding, Inline, Mark } from '../../model/index.js';
import { field, run } from './field.js';
import type { LetterLook } from './look.js';
import type { Writing } from './writing.js';
import { type Xml, xml } from './xml.js';

/** Inline nodes as runs: numbers keep their reference, mentions are fields that follow their label. */
export const inlineXml = (content: readonly Inline[], writing: Writing): Xml =>
  xml`${content.map((node) => nodeXml(node, writing))}`;

function nodeXml(node: Inline, writing: Writing): Xml {
  switch (node.type) {
    case 'text':
      return run(node.text, lookOf(node.marks ?? []));
    case 'number':
      return numberXml(node.attrs.text, writing.document.bindings[node.attrs.ref]);
    case 'reference':
      return referenceXml(node.attrs.target, node.attrs.text, writing);
  }
}

/** A text can be strong and emphasised at once; Word takes one style of letters, so strong is said by weight. */
function lookOf(marks: readonly Mark[]): LetterLook {
  const strong = marks.some(({ type }) => type === 'strong');
  const emphasis = marks.some(({ type }) => type === 'emphasis');
  if (strong && emphasis) return { style: 'Emphasis', bold: true };
  if (strong) return { style: 'Strong' };
  return emphasis ? { style: 'Emphasis' } : {};
}

/** Word takes no more than this many characters in a tag or title of a content control. */
const TAG_LENGTH = 64;

/**
 * A quoted number in a content control without a frame: its tag is the reference into the facts that the
 * report was made from, its title says what it is.
 */
function numberXml(text: string, binding: Binding | undefined): Xml {
  if (binding === undefined || binding.ref.length > TAG_LENGTH) return run(text);
  const title = [...binding.label].slice(0, TAG_LENGTH / 2).join('');
  return xml`<w:sdt><w:sdtPr><w:alias w:val="${title}"/><w:tag w:val="${binding.ref}"/><w15:appearance w15:val="hidden"/><w:text/></w:sdtPr><w:sdtContent>${run(
    text,
  )}</w:sdtContent></w:sdt>`;
}

function referenceXml(target: string, text: string, { bookmarks }: Writing): Xml {
  const bookmark = bookmarks.get(target);
  return bookmark === undefined ? run(text) : field(`REF ${bookmark.name} \\h`, run(text));
}
