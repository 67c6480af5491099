import type { DocxPart } from '../../read/docx/docx-package.js';
import { attribute, childrenOf, type XmlElement } from '../../read/package/xml-tree.js';
import type { Note } from './note.js';
import type { WordNames } from './word-names.js';

/** Who makes a remark. */
export interface Author {
  readonly name: string;
  readonly initials: string;
  /** ISO 8601; left out where no time is to be shown. */
  readonly date?: string;
}

/** A remark with its number. */
export interface NumberedNote extends Note {
  readonly id: number;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML allows none of them
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu;

/** What XML allows of a text, made harmless. */
const escaped = (text: string): string =>
  text
    .replace(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** A remark as `comments.xml` holds it. */
export function commentXml(
  { id, title, text }: NumberedNote,
  by: Author,
  names: WordNames,
): string {
  const { element: tag, attribute: key, declaration } = names;
  const date = by.date === undefined ? '' : ` ${key}date="${escaped(by.date)}"`;
  const words = (said: string, look = ''): string =>
    `<${tag}r>${look}<${tag}t xml:space="preserve">${escaped(said)}</${tag}t></${tag}r>`;
  const paragraph = (content: string): string => `<${tag}p>${content}</${tag}p>`;
  const heading = `<${tag}r><${tag}annotationRef/></${tag}r>${words(title, `<${tag}rPr><${tag}b/></${tag}rPr>`)}`;
  const lines = text.split(/\r\n|[\n\r]/).filter((line) => line.trim() !== '');
  return `<${tag}comment${declaration} ${key}id="${id}" ${key}author="${escaped(by.name)}"${date} ${key}initials="${escaped(by.initials)}">${paragraph(heading)}${lines.map((line) => paragraph(words(line))).join('')}</${tag}comment>`;
}

/** A part of remarks with more of them behind those that it holds. */
export function withComments({ xml, root }: DocxPart, comments: string): string {
  if (root.to > root.from || xml.slice(root.at, root.from).endsWith('/>') === false) {
    return `${xml.slice(0, root.to)}${comments}${xml.slice(root.to)}`;
  }
  const tag = xml.slice(root.at, root.from);
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? '';
  return `${xml.slice(0, root.at)}${tag.slice(0, -2)}>${comments}</${name}>${xml.slice(root.end)}`;
}

/** A new part of remarks. */
export const commentsXml = (comments: string, namespace: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${namespace}">${comments}</w:comments>`;

const MARKS: ReadonlySet<string> = new Set([
  'commentRangeStart',
  'commentRangeEnd',
  'commentReference',
]);

/** The first number that no remark of a document has. */
export function firstFreeId(comments: DocxPart | undefined, main: XmlElement): number {
  const ids = childrenOf(comments?.root, 'comment').map(idOf);
  const visit = (element: XmlElement): void => {
    if (MARKS.has(element.name)) ids.push(idOf(element));
    element.children.forEach(visit);
  };
  visit(main);
  return ids.reduce((most, id) => Math.max(most, id), -1) + 1;
}

function idOf(element: XmlElement): number {
  const id = Number(attribute(element, 'id'));
  return Number.isInteger(id) && id >= 0 && id < 2 ** 30 ? id : -1;
}
