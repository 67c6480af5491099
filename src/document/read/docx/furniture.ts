import type { FlowItem } from '../flow/flow.js';
import type { XmlElement } from '../package/xml-tree.js';
import type { DocxPackage } from './docx-package.js';
import { headsAndFeet } from './sections.js';
import { readBlocks } from './walk/read-blocks.js';
import type { Reading } from './walk/reading.js';
import { fieldsOf } from './words/fields.js';
import { pageCount } from './words/pages.js';

/** The running heads and feet, behind the text; those that say the same once. */
export function furnitureOf(
  body: XmlElement,
  pack: DocxPackage,
  outer: Reading,
): readonly FlowItem[] {
  const reading: Reading = {
    ...outer,
    fields: fieldsOf(),
    pages: pageCount(false),
    aside: [],
    blocks: (elements, place) => readBlocks(elements, place, reading),
  };
  const [anchor = body] = body.children;
  const said = new Set<string>();
  return headsAndFeet(body).flatMap((id) => {
    const path = pack.relations.find((relation) => relation.id === id)?.path;
    const part = path === undefined ? undefined : pack.part(path);
    if (part === undefined) return [];
    const place = {
      xml: part.xml,
      within: 'text',
      anchor,
      isCell: false,
      isFurniture: true,
    } as const;
    const items = [...reading.blocks(part.root.children, place), ...reading.aside.splice(0)];
    return items.filter((item) => {
      if (item.type !== 'paragraph' || said.has(item.words)) return false;
      said.add(item.words);
      return true;
    });
  });
}
