import { attributeOf, endOfAside, type XmlFault } from '../xml.js';
import { type TagPlaces, tagAt } from './xml-tag.js';

/** An element of an XML text, and where it stands in it. */
export interface XmlElement {
  /** Without its namespace prefix. */
  readonly name: string;
  readonly attributes: string;
  readonly children: readonly XmlElement[];
  /** Where its first tag begins and ends. */
  readonly at: number;
  readonly from: number;
  /** Where its last tag begins and ends; those of the first where it is empty. */
  readonly to: number;
  readonly end: number;
}

interface Growing extends XmlElement {
  readonly children: Growing[];
  to: number;
  end: number;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML allows none of them
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/**
 * The root element of a text with all beneath it, or the first place at which it is not well-formed. Takes time in
 * proportion to the text.
 */
export function xmlTree(xml: string, deepest: number): XmlElement | XmlFault {
  const forbidden = xml.search(FORBIDDEN);
  if (forbidden >= 0) return { fault: 'broken', at: forbidden };
  const open: Growing[] = [];
  let root: Growing | undefined;
  let at = xml.indexOf('<');
  while (at >= 0) {
    const aside = endOfAside(xml, at);
    if (aside !== undefined) {
      if (aside < 0) return { fault: 'broken', at };
      at = xml.indexOf('<', aside);
      continue;
    }
    const next = xml.indexOf('<', at + 1);
    const tag = tagAt(xml, at, next < 0 ? xml.length : next);
    if (tag === undefined) return { fault: 'broken', at };
    const name = nameOf(xml, tag);
    if (tag.kind === 'close') {
      const closed = open.pop();
      if (closed?.name !== name) return { fault: 'broken', at };
      closed.to = at;
      closed.end = tag.end;
    } else {
      const element = elementOf(xml, at, tag, name);
      const parent = open[open.length - 1];
      if (parent !== undefined) parent.children.push(element);
      else if (root === undefined) root = element;
      else return { fault: 'broken', at };
      if (tag.kind === 'open') open.push(element);
      if (open.length > deepest) return { fault: 'deep', at };
    }
    at = next;
  }
  return root === undefined || open.length > 0 ? { fault: 'broken', at: xml.length } : root;
}

/** Half of all elements are empty, and nothing is ever put into one. */
const NO_CHILDREN: Growing[] = [];

const nameOf = (xml: string, { nameFrom, nameTo }: TagPlaces): string =>
  xml.slice(nameFrom, nameTo);

const elementOf = (
  xml: string,
  at: number,
  { kind, nameTo, attributesTo, end }: TagPlaces,
  name: string,
): Growing => ({
  name,
  attributes: attributesTo > nameTo ? xml.slice(nameTo, attributesTo) : '',
  children: kind === 'empty' ? NO_CHILDREN : [],
  at,
  from: end,
  to: end,
  end,
});

/** The value of an attribute by its local name. */
export const attribute = (element: XmlElement | undefined, name: string): string | undefined =>
  element === undefined || element.attributes === '' ? undefined : attributeOf(element, name);

/** The first child of a name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name);

/** The children of a name. */
export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** The `val` of a child: `<w:start w:val="3"/>`. */
export const childValue = (element: XmlElement | undefined, name: string): string | undefined =>
  attribute(childOf(element, name), 'val');
