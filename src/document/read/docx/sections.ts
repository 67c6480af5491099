import type { FlowItem } from '../flow/flow.js';
import {
  attribute,
  childOf,
  childrenOf,
  childValue,
  type XmlElement,
} from '../package/xml-tree.js';
import type { Place, Reading } from './walk/reading.js';

/** The properties of the sections of a text, in order. */
export const sectionsIn = (body: XmlElement): readonly XmlElement[] =>
  body.children.flatMap((child) => {
    const section = child.name === 'sectPr' ? child : endOfSection(child);
    return section === undefined ? [] : [section];
  });

/** A section ends with the paragraph that carries its properties. */
const endOfSection = (element: XmlElement): XmlElement | undefined =>
  element.name === 'p' ? childOf(childOf(element, 'pPr'), 'sectPr') : undefined;

/** Reads a text section by section: each says whether it begins a page. */
export function readSections(body: XmlElement, xml: string, reading: Reading): readonly FlowItem[] {
  const place: Place = {
    xml,
    within: 'text',
    anchor: undefined,
    isCell: false,
    isFurniture: false,
  };
  const sections = sectionsIn(body);
  const items: FlowItem[] = [];
  let from = 0;
  let section = 0;
  for (const [index, element] of body.children.entries()) {
    const isLast = index === body.children.length - 1;
    const isEnd = endOfSection(element) !== undefined;
    if (!isEnd && !isLast) continue;
    items.push(...reading.blocks(body.children.slice(from, index + 1), place));
    from = index + 1;
    section += 1;
    const next = sections[section];
    if (isEnd && next !== undefined && childValue(next, 'type') !== 'continuous') {
      reading.pages.broken();
    }
  }
  return items;
}

/** The relations of the heads and feet that sections name, in order, each once. */
export const headsAndFeet = (body: XmlElement): readonly string[] => [
  ...new Set(
    sectionsIn(body).flatMap((section) =>
      [...childrenOf(section, 'headerReference'), ...childrenOf(section, 'footerReference')].map(
        (reference) => attribute(reference, 'id') ?? '',
      ),
    ),
  ),
];
