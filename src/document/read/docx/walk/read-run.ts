import { raised } from '../../flow/raised.js';
import { attribute, childOf, childValue, type XmlElement } from '../../package/xml-tree.js';
import { type Look, type PartialLook, partialLookOf, wholeLook } from '../styles/look.js';
import { addWords, type Draft } from '../words/draft.js';
import { sequenceOf } from '../words/fields.js';
import { symbolOf } from '../words/symbols.js';
import { decoded, wordsOf } from '../words/xml-words.js';
import { chosenOf, readDrawing, readNote } from './read-aside.js';
import type { Place, Reading } from './reading.js';

/** What a run is read into, and in which look. */
export interface RunPlace extends Place {
  readonly draft: Draft;
  /** The look that the paragraph's style gives. */
  readonly look: PartialLook;
}

interface Run extends RunPlace {
  readonly run: XmlElement;
  readonly shown: Look;
  readonly isHidden: boolean;
  /** Whether its letters stand above the line. */
  readonly isRaised: boolean;
  /** Whether its words may be parted: not where a newer and an older program are told the same. */
  readonly isOne: boolean;
}

/** Reads a run: words in one look. */
export function readRun(run: XmlElement, place: RunPlace, reading: Reading): void {
  const look = lookOf(childOf(run, 'rPr'), place.look, reading);
  const { isHidden = false, isRaised = false } = look;
  const isOne = place.anchor !== undefined;
  const within: Run = { ...place, run, shown: wholeLook(look), isHidden, isRaised, isOne };
  for (const child of run.children) readPart(child, within, reading);
}

function lookOf(
  properties: XmlElement | undefined,
  look: PartialLook,
  { styles }: Reading,
): PartialLook {
  if (properties === undefined) return look;
  const style = childValue(properties, 'rStyle');
  const own = partialLookOf(properties);
  return style === undefined
    ? { ...look, ...own }
    : { ...look, ...styles.character(style), ...own };
}

type Reader = (element: XmlElement, run: Run, reading: Reading) => void;

const drawn: Reader = (element, run, reading) => {
  if (!run.isHidden) readDrawing(element, run.run, run, reading);
};

const noted: Reader = (element, run, reading) => readNote(element, run.run, run, reading);

/** How each element within a run is read. */
const READERS: Readonly<Record<string, Reader>> = {
  t: readText,
  br: readBreak,
  sym: (element, run, reading) =>
    write(
      symbolOf(attribute(element, 'font') ?? '', attribute(element, 'char') ?? ''),
      run,
      reading,
    ),
  fldChar: readFieldEnd,
  instrText: ({ from, to }, { xml }, { fields }) => fields.instruct(decoded(xml.slice(from, to))),
  lastRenderedPageBreak: (_, { anchor }, { pages }) => {
    if (anchor === undefined) pages.rendered();
  },
  footnoteReference: noted,
  endnoteReference: noted,
  commentReference: noteRemark,
  AlternateContent: (element, run, reading) => {
    for (const child of chosenOf(element)) readPart(child, { ...run, isOne: true }, reading);
  },
  ruby: readRuby,
  drawing: drawn,
  pict: drawn,
  object: drawn,
};

function readPart(part: XmlElement, run: Run, reading: Reading): void {
  const words = Object.hasOwn(PLAIN, part.name) ? PLAIN[part.name] : undefined;
  if (words !== undefined) write(words, run, reading);
  else if (Object.hasOwn(READERS, part.name)) READERS[part.name]?.(part, run, reading);
}

const PLAIN: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  cr: '\n',
  noBreakHyphen: '-',
};

function write(words: string, { draft, shown, isHidden }: Run, reading: Reading): void {
  if (isHidden || words === '' || !reading.fields.isShown()) return;
  if (words.trim() !== '') {
    reading.pages.wordsSeen();
    reading.fields.noteWords();
    // Asked of the looks, not of the words: to look through these at every run takes time without end.
    if (draft.looks.size === 0) draft.page = reading.pages.now();
  }
  reading.countCharacters(words.length);
  addWords(draft, words, shown);
}

function readText(element: XmlElement, run: Run, reading: Reading): void {
  const { words, from } = wordsOf(run.xml, element);
  const { draft } = run;
  const at = draft.words.length;
  write(run.isRaised ? raised(words, draft.last) : words, run, reading);
  if (draft.words.length > at && from !== undefined && !run.isOne) {
    draft.pieces.push({ at, length: words.length, from, element, run: run.run });
  }
}

function readBreak(element: XmlElement, run: Run, reading: Reading): void {
  const isPage = attribute(element, 'type') === 'page';
  if (isPage && reading.fields.isShown() && run.anchor === undefined) reading.pages.broken();
  write('\n', run, reading);
}

function readFieldEnd(element: XmlElement, run: Run, reading: Reading): void {
  const type = attribute(element, 'fldCharType');
  if (type === 'begin') reading.fields.begin();
  else if (type === 'separate') reading.fields.separate();
  else if (type === 'end') {
    const field = reading.fields.end();
    if (field !== undefined) countSequence(field.instruction, field.hasWords, run, reading);
  }
}

/** A caption's number that was never brought up to date is counted here. */
function countSequence(instruction: string, hasWords: boolean, run: Run, reading: Reading): void {
  const sequence = sequenceOf(instruction);
  if (sequence === undefined) return;
  const count = (reading.sequences.get(sequence) ?? 0) + 1;
  reading.sequences.set(sequence, count);
  if (!hasWords && !/\\h\b/i.test(instruction)) write(String(count), run, reading);
}

function noteRemark(element: XmlElement, { draft, isFurniture }: Run, reading: Reading): void {
  const id = attribute(element, 'id');
  if (id === undefined || isFurniture) return;
  const known = reading.remarks.get(id) ?? {};
  const here = { paragraph: draft, offset: draft.words.length };
  reading.remarks.set(id, { start: known.start ?? here, end: known.end ?? here });
}

/** Of words with their reading above them, the words. */
function readRuby(element: XmlElement, run: Run, reading: Reading): void {
  const base = childOf(element, 'rubyBase');
  const pieces = run.draft.pieces.length;
  for (const child of base?.children ?? []) {
    if (child.name === 'r') readRun(child, run, reading);
  }
  run.draft.pieces.length = pieces;
}

/** A field in one element, with its instruction as an attribute. */
export function readSimpleField(
  element: XmlElement,
  place: RunPlace,
  reading: Reading,
  readChildren: () => void,
): void {
  const { fields } = reading;
  fields.begin();
  fields.instruct(attribute(element, 'instr') ?? '');
  fields.separate();
  readChildren();
  const field = fields.end();
  if (field === undefined) return;
  const shown = wholeLook(place.look);
  const run: Run = {
    ...place,
    run: element,
    shown,
    isHidden: false,
    isRaised: false,
    isOne: true,
  };
  countSequence(field.instruction, field.hasWords, run, reading);
}
