import type { Observation } from '../finding.js';
import { fault, firstSpans, MOST_TOLD, type Place, spanOfPlace, wordsAt } from '../names/fault.js';
import { type Told, toldInWords } from '../names/told.js';
import type { AuditRule } from '../rule.js';
import { isLaidOut } from '../structure/laid-out.js';
import { pairsIn, type Unpaired } from './pairs.js';
import { clear, withWords } from './wording.js';

/** A bracket or quotation mark whose other half is missing. */
export const unpairedRule: AuditRule = {
  id: 'units.unpaired',
  title: {
    zh: '括号、引号或书名号不成对',
    en: 'A bracket or quotation mark without its other half',
  },
  category: 'compliance',
  severity: 'warning',
  observe: (scene) => {
    const readings = toldInWords(scene).map(read);
    const running = matched(readings.filter(({ told }) => told.part !== 'cell'));
    const cells = readings.filter(({ told }) => told.part === 'cell');
    const all = isLaidOut(scene.document)
      ? acrossCells([...running, ...cells]).filter(({ told }) => told.part !== 'cell')
      : [...running, ...cells];
    const left = all.filter(({ unpaired }) => unpaired.length > 0);
    return left.length > MOST_TOLD ? [atOnce(left)] : left.map(one);
  },
};

interface Reading {
  readonly told: Told;
  readonly unpaired: readonly Unpaired[];
  /** Those of them that close. */
  readonly closing: readonly Unpaired[];
}

const reading = (told: Told, unpaired: readonly Unpaired[]): Reading => ({
  told,
  unpaired,
  closing: unpaired.filter(({ opens }) => !opens),
});

const read = (told: Told): Reading => reading(told, pairsIn(told.passage.text).unpaired);

/** A quotation, or a page's end, may part the halves by a few paragraphs. */
const REACH = 6;

/** What is left when halves in neighbouring paragraphs have found each other. */
function matched(readings: readonly Reading[]): readonly Reading[] {
  const gone = new Set<Unpaired>();
  readings.forEach(({ unpaired }, index) => {
    for (const each of unpaired.filter(({ opens }) => opens)) {
      const near = readings.slice(index + 1, index + 1 + REACH);
      const half = halfBehind(near, each.pair, gone) ?? tornHalf(readings, index, each.pair, gone);
      if (half !== undefined) gone.add(each).add(half);
      else if (isGoneOn(each, readings[index + 1])) gone.add(each);
    }
  });
  return withoutGone(readings, gone);
}

/** 校舍面积（平 … 方米）: cells of a head that a tool set line by line, the first lines of all before the second. */
function tornHalf(
  readings: readonly Reading[],
  index: number,
  pair: Unpaired['pair'],
  gone: ReadonlySet<Unpaired>,
): Unpaired | undefined {
  if (!isScrap(readings[index])) return undefined;
  const scraps = readings.slice(index + 1, index + 1 + FAR).filter(isScrap);
  return halfBehind(scraps, pair, gone);
}

const FAR = 24;
const LONGEST_SCRAP = 10;
const isScrap = (of: Reading | undefined): boolean =>
  of !== undefined && of.told.passage.text.length <= LONGEST_SCRAP;

/** A tool that reads a page may break a cell over two rows, and lose the second out of the table: 设备值（, and then 万元）. */
function acrossCells(readings: readonly Reading[]): readonly Reading[] {
  const inOrder = readings.toSorted((a, b) => placeOf(a) - placeOf(b));
  const open = inOrder.filter(({ unpaired }) => unpaired.length > 0);
  const gone = new Set<Unpaired>();
  open.forEach(({ told, unpaired }, index) => {
    if (told.part !== 'cell') return;
    for (const each of unpaired.filter(({ opens }) => opens)) {
      const near = open
        .slice(index + 1, index + 1 + REACH)
        .filter((other) => placeOf(other) - told.block.end <= FARTHEST);
      const half = halfBehind(near, each.pair, gone);
      if (half !== undefined) gone.add(each).add(half);
    }
  });
  return withoutGone(inOrder, gone);
}

const placeOf = ({ told }: Reading): number => told.passage.places[0] ?? told.block.start;

/** How far behind a table's end what was lost of it may stand. */
const FARTHEST = 40;

const withoutGone = (
  readings: readonly Reading[],
  gone: ReadonlySet<Unpaired>,
): readonly Reading[] =>
  readings.map(({ told, unpaired }) =>
    reading(
      told,
      unpaired.filter((each) => !gone.has(each)),
    ),
  );

const halfBehind = (
  readings: readonly Reading[],
  pair: string,
  gone: ReadonlySet<Unpaired>,
): Unpaired | undefined =>
  readings.flatMap(({ closing }) => closing).find((each) => each.pair === pair && !gone.has(each));

/** Each paragraph of a long quotation opens anew, and only the last one closes. */
const isGoneOn = ({ pair }: Unpaired, next: Reading | undefined): boolean =>
  pair === '“' && next?.told.passage.text.startsWith('“') === true;

const placesOf = ({ told: { passage }, unpaired }: Reading): readonly Place[] =>
  unpaired.map(({ at }) => ({ passage, start: at, end: at + 1 }));

const MOST_SIGNS = 6;

function one(left: Reading): Observation {
  const places = placesOf(left)
    .slice(0, MOST_SIGNS)
    .map((place) => withWords(place));
  const signs = left.unpaired
    .slice(0, MOST_SIGNS)
    .map(({ at }) => left.told.passage.text.charAt(at))
    .join(' ');
  return fault({
    message: MESSAGES.one,
    values: { signs, quote: places.map(wordsAt).join('……') },
    spans: left.unpaired
      .slice(0, MOST_SIGNS)
      .map((each) => spanOfPlace(withReach(left.told.passage, each))),
    identity: [signs, ...places.map((place) => wordsAt(place).replace(/\d+/g, '#'))],
  });
}

const LONGEST_REACH = 60;

/** An opening half with the words up to where the other must have stood: the end of the sentence. */
function withReach(passage: Told['passage'], { at, opens }: Unpaired): Place {
  const place = withWords({ passage, start: at, end: at + 1 });
  if (!opens) return place;
  const behind = passage.text.slice(at, at + LONGEST_REACH).search(/[。；！？\n]/);
  const end = behind < 0 ? Math.min(passage.text.length, at + LONGEST_REACH) : at + behind;
  return { ...place, end: Math.max(place.end, clear(passage.text, end)) };
}

function atOnce(readings: readonly Reading[]): Observation {
  const places = readings.flatMap(placesOf).map((place) => withWords(place));
  return fault({
    message: MESSAGES.all,
    values: { found: places.length },
    spans: firstSpans(places),
    identity: ['many'],
    severity: 'notice',
  });
}

const MESSAGES = {
  one: {
    zh: '“{quote}”处的 {signs} 缺少另一半，请补全或删去。',
    en: 'The {signs} at "{quote}" lacks its other half; complete or remove it.',
  },
  all: {
    zh: '全文有 {found} 个括号、引号或书名号不成对，可能是转换文件时丢失了字符，请核对。',
    en: '{found} brackets or quotation marks lack their other half; a conversion may have lost them.',
  },
};
