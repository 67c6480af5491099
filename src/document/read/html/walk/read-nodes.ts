import type { FlowItem, FlowRole } from '../../flow/flow.js';
import { contentsTitleOf } from '../../recognise/index.js';
import {
  attributeOf,
  type HtmlElement,
  type HtmlNode,
  hasClass,
  isElement,
  wordsIn,
} from '../html-tree.js';
import {
  headingLevel,
  isBlock,
  isCaptionClass,
  isEntryClass,
  isFoldedData,
  isLabel,
  isNote,
  isPageFurniture,
  isUnseen,
} from './element-kinds.js';
import { readPicture, readRaised } from './read-inline.js';
import { isContentsList, readList } from './read-list.js';
import { readTable } from './read-table.js';
import { type ElementReader, endDraft, type Place, type Reading, write } from './reading.js';

export const TOP: Place = {
  within: 'text',
  role: { kind: 'words' },
  isBold: false,
  isKept: false,
  isCell: false,
  lead: '',
};

/** Reads a page into its paragraphs and tables, in order. */
export function flowOf(
  nodes: readonly HtmlNode[],
  countCells: (count: number) => void,
): readonly FlowItem[] {
  const apart: Reading['apart'] = (inner, place) => {
    const reading: Reading = {
      items: [],
      aside: [],
      draft: undefined,
      countCells,
      apart,
      children: (below, within) => readNodes(below, within, reading),
    };
    reading.children(inner, place);
    endDraft(reading);
    return reading.items;
  };
  return apart(nodes, TOP);
}

function readNodes(nodes: readonly HtmlNode[], place: Place, reading: Reading): void {
  for (const node of nodes) {
    if (isElement(node)) readElement(node, place, reading);
    else if (node.nodeName === '#text' && 'value' in node) write(node.value, place, reading);
  }
}

function readElement(element: HtmlElement, place: Place, reading: Reading): void {
  const { tagName } = element;
  if (isUnseen(element) || isFoldedData(element)) return;
  const reader = Object.hasOwn(READERS, tagName) ? READERS[tagName] : undefined;
  if (reader !== undefined) reader(element, place, reading);
  else if (isBlock(element)) readBlock(element, place, reading);
  else readInline(element, place, reading);
}

const READERS: Readonly<Record<string, ElementReader>> = {
  br: (_, place, reading) => {
    if (reading.draft !== undefined) write('\n', { ...place, isKept: true }, reading);
  },
  img: readPicture,
  svg: readPicture,
  sup: readRaised,
  table: readTable,
  ol: readListOrContents,
  ul: readListOrContents,
  nav: readNavigation,
  summary: (element, place, reading) =>
    readBlock(element, { ...place, role: { kind: 'furniture' } }, reading),
};

function readInline(element: HtmlElement, place: Place, reading: Reading): void {
  const { tagName } = element;
  const isBold = place.isBold || BOLD.has(tagName) || isBoldStyle(element);
  // The way back from a note to its mark.
  if (tagName === 'a' && /^[↩↑^⏎]\ufe0e?$/.test(wordsIn(element).trim())) return;
  readNodes(element.childNodes, { ...place, isBold }, reading);
  if (isLabel(element)) write(' ', { ...place, isBold }, reading);
}

const BOLD: ReadonlySet<string> = new Set(['b', 'strong']);

const isBoldStyle = (element: HtmlElement): boolean =>
  /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(attributeOf(element, 'style')?.slice(0, 1_000) ?? '');

function readBlock(element: HtmlElement, place: Place, reading: Reading): void {
  endDraft(reading);
  const within = placeIn(element, place);
  readNodes(element.childNodes, within, reading);
  endDraft(reading);
}

/** What a block makes of the words in it. */
function placeIn(element: HtmlElement, place: Place): Place {
  const { tagName } = element;
  const isBold = place.isBold || isBoldStyle(element);
  const isKept = place.isKept || tagName === 'pre';
  const role = roleIn(element, place);
  const within = isNote(element)
    ? 'note'
    : tagName === 'aside' && place.within === 'text'
      ? 'box'
      : place.within;
  // A number stands before the first words of an item only.
  const lead = tagName === 'li' || isFirstBlock(element) ? place.lead : '';
  return { ...place, isBold, isKept, role, within, lead };
}

const isFirstBlock = (element: HtmlElement): boolean => {
  const siblings = element.parentNode?.childNodes ?? [];
  const first = siblings.find(
    (node) => isElement(node) || ('value' in node && node.value.trim() !== ''),
  );
  return first === element;
};

function roleIn(element: HtmlElement, place: Place): FlowRole {
  const { role, isCell } = place;
  if (role.kind === 'furniture') return role;
  if (isPageFurniture(element) && !holdsTitle(element)) return { kind: 'furniture' };
  if (isCell) return role;
  const level = headingLevel(element);
  if (level !== undefined) return { kind: 'heading', level };
  if (element.tagName === 'figcaption' || isCaptionClass(element))
    return { kind: 'caption', of: null };
  return isEntryClass(element) ? { kind: 'entry', of: null } : role;
}

const holdsTitle = (element: HtmlElement): boolean =>
  element.childNodes.some((node) => isElement(node) && (node.tagName === 'h1' || holdsTitle(node)));

function readListOrContents(element: HtmlElement, place: Place, reading: Reading): void {
  const isContents =
    place.role.kind === 'words' && followsContentsTitle(reading) && isContentsList(element);
  readList(element, isContents ? { ...place, role: { kind: 'entry', of: null } } : place, reading);
}

function followsContentsTitle(reading: Reading): boolean {
  endDraft(reading);
  const last = reading.items.at(-1);
  return last?.type === 'paragraph' && contentsTitleOf(last.words.trim()) !== null;
}

/** The navigation of a page is furniture, unless it is the contents of what is on it. */
function readNavigation(element: HtmlElement, place: Place, reading: Reading): void {
  const isContents =
    hasClass(element, /^(?:contents|toc|table-of-contents)$/i) ||
    /toc|contents/i.test(attributeOf(element, 'id') ?? '') ||
    attributeOf(element, 'role') === 'doc-toc' ||
    element.childNodes.some(
      (node) => isElement(node) && contentsTitleOf(wordsIn(node).trim()) !== null,
    );
  const role: FlowRole = isContents ? { kind: 'entry', of: null } : { kind: 'furniture' };
  readBlock(element, { ...place, role }, reading);
}
