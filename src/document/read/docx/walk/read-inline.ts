import { attribute, childOf, type XmlElement } from '../../package/xml-tree.js';
import { wholeLook } from '../styles/look.js';
import { addChange, addWords } from '../words/draft.js';
import { wordsOf } from '../words/xml-words.js';
import { chosenOf } from './read-aside.js';
import { type RunPlace, readRun, readSimpleField } from './read-run.js';
import type { Reading } from './reading.js';

/** Reads what stands in a paragraph: runs, and what is wrapped around them. */
export function readInline(
  elements: readonly XmlElement[],
  place: RunPlace,
  reading: Reading,
): void {
  for (const element of elements) readOne(element, place, reading);
}

type Reader = (element: XmlElement, place: RunPlace, reading: Reading) => void;

const readChildren: Reader = ({ children }, place, reading) => readInline(children, place, reading);

/** How each element within a paragraph is read; others hold no words. */
const READERS: Readonly<Record<string, Reader>> = {
  r: readRun,
  hyperlink: readChildren,
  smartTag: readChildren,
  customXml: readChildren,
  bdo: readChildren,
  dir: readChildren,
  sdt: (element, place, reading) =>
    readInline(childOf(element, 'sdtContent')?.children ?? [], place, reading),
  AlternateContent: (element, place, reading) => readInline(chosenOf(element), place, reading),
  ins: readInserted,
  moveTo: readInserted,
  del: noteDeleted,
  moveFrom: noteDeleted,
  fldSimple: (element, place, reading) =>
    readSimpleField(element, place, reading, () => readChildren(element, place, reading)),
  commentRangeStart: noteRemarkEnd,
  commentRangeEnd: noteRemarkEnd,
  oMath: readFormula,
  oMathPara: readFormula,
};

function readOne(element: XmlElement, place: RunPlace, reading: Reading): void {
  if (Object.hasOwn(READERS, element.name)) READERS[element.name]?.(element, place, reading);
}

function readInserted(element: XmlElement, place: RunPlace, reading: Reading): void {
  const { draft } = place;
  const from = draft.words.length;
  readInline(element.children, place, reading);
  const to = draft.words.length;
  if (to > from) addChange(draft, { kind: 'insertion', from, to });
}

function noteDeleted(element: XmlElement, { draft }: RunPlace): void {
  if (!holdsText(element)) return;
  const at = draft.words.length;
  addChange(draft, { kind: 'deletion', from: at, to: at });
}

const holdsText = (element: XmlElement): boolean =>
  ((element.name === 'delText' || element.name === 't') && element.to > element.from) ||
  element.children.some(holdsText);

function noteRemarkEnd(
  element: XmlElement,
  { draft, isFurniture }: RunPlace,
  reading: Reading,
): void {
  const id = attribute(element, 'id');
  if (id === undefined || isFurniture) return;
  const which = element.name === 'commentRangeStart' ? 'start' : 'end';
  const here = { paragraph: draft, offset: draft.words.length };
  reading.remarks.set(id, { ...reading.remarks.get(id), [which]: here });
}

/** A formula is read as its letters in their order; it is never parted. */
function readFormula(element: XmlElement, place: RunPlace, reading: Reading): void {
  if (element.name === 't') {
    const { words } = wordsOf(place.xml, element);
    reading.countCharacters(words.length);
    addWords(place.draft, words, wholeLook(place.look));
    return;
  }
  for (const child of element.children) readFormula(child, place, reading);
}
