import type { FlowItem } from '../../flow/flow.js';
import { attribute, childOf, type XmlElement } from '../../package/xml-tree.js';
import type { Draft } from '../words/draft.js';
import { chosenOf } from './read-aside.js';
import { readParagraph } from './read-paragraph.js';
import { readTable } from './read-table.js';
import type { Place, Reading } from './reading.js';

/** Reads the blocks among elements: paragraphs, tables, and what is wrapped around them. */
export function readBlocks(
  elements: readonly XmlElement[],
  place: Place,
  reading: Reading,
): readonly FlowItem[] {
  const items: FlowItem[] = [];
  let open: Draft | undefined;
  for (const element of plainBlocks(elements)) {
    if (element.name === 'p') {
      const { draft, goesOn } = readParagraph(element, open, place, reading);
      open = goesOn ? draft : undefined;
      if (!goesOn) items.push(draft);
    } else if (element.name === 'tbl') items.push(...readTable(element, place, reading));
    else noteRemark(element, items, reading);
    if (isMain(place) && open === undefined) items.push(...reading.aside.splice(0));
  }
  if (open !== undefined) items.push(open);
  return items;
}

const isMain = ({ anchor, isCell, isFurniture }: Place): boolean =>
  anchor === undefined && !isCell && !isFurniture;

/** Remarks may begin and end between paragraphs: at the end of the last one. */
function noteRemark(element: XmlElement, items: readonly FlowItem[], reading: Reading): void {
  const id = attribute(element, 'id');
  const last = items.findLast((item) => item.type === 'paragraph');
  if (id === undefined || last === undefined || !('looks' in last)) return;
  const which = element.name === 'commentRangeStart' ? 'start' : 'end';
  const here = { paragraph: last, offset: last.words.length };
  reading.remarks.set(id, { ...reading.remarks.get(id), [which]: here });
}

/** Blocks out of what is wrapped around them; what is deleted is left out. */
function plainBlocks(elements: readonly XmlElement[]): readonly XmlElement[] {
  return elements.flatMap((element) => {
    switch (element.name) {
      case 'p':
      case 'tbl':
      case 'commentRangeStart':
      case 'commentRangeEnd':
        return [element];
      case 'sdt':
        return plainBlocks(childOf(element, 'sdtContent')?.children ?? []);
      case 'customXml':
      case 'ins':
      case 'moveTo':
        return plainBlocks(element.children);
      case 'AlternateContent':
        return plainBlocks(chosenOf(element));
      default:
        return [];
    }
  });
}
