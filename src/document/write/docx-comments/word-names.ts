import type { DocxPart } from '../../read/docx/docx-package.js';

/** How a part names the elements and attributes of Word. */
export interface WordNames {
  readonly namespace: string;
  /** In front of names of elements: `w:`, or nothing. */
  readonly element: string;
  readonly attribute: string;
  /** What an element has to declare by itself, for the part does not. */
  readonly declaration: string;
}

const USUAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The names a part uses, by its root element. */
export function wordNames({ xml, root }: DocxPart): WordNames {
  const tag = xml.slice(root.at, root.from);
  const element = /^<([\w.-]+:)?/.exec(tag)?.[1] ?? '';
  const namespace = namespaceOf(tag, element) ?? USUAL;
  if (element !== '') return { namespace, element, attribute: element, declaration: '' };
  const known = [...tag.matchAll(/\bxmlns:([\w.-]+)\s*=\s*["']([^"']*)["']/g)].find(
    ([, , name]) => name === namespace,
  )?.[1];
  return known === undefined
    ? { namespace, element, attribute: 'w:', declaration: ` xmlns:w="${namespace}"` }
    : { namespace, element, attribute: `${known}:`, declaration: '' };
}

function namespaceOf(tag: string, element: string): string | undefined {
  const name = element === '' ? 'xmlns' : `xmlns:${element.slice(0, -1)}`;
  return new RegExp(`\\s${name.replace('.', '\\.')}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1];
}
