import { type Passage, spanOf } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import type { Scene } from '../scene.js';
import type { Section } from '../sections.js';
import { chineseCount } from './chinese-number.js';
import { itemCountOf } from './counted-items.js';
import { opening } from './item-identity.js';
import { ITEMS } from './item-messages.js';
import { failed } from './observing.js';
import { proseOf } from './plain-passages.js';
import { sequenceFaults } from './sequence.js';

/** 一是…, 二是… at the head of a paragraph: within one, they may be those of a row of its own. */
const ITEM = /^\s*([一二三四五六七八九十]{1,3})是(?!否)/g;

interface Item {
  readonly passage: Passage;
  readonly count: number;
  readonly start: number;
  readonly end: number;
}

/** The faults of items counted 一是, 二是 over several paragraphs of a section. */
export const faultsOverParagraphs = (scene: Scene): readonly Observation[] =>
  rowsOf(scene)
    .filter((row) => new Set(row.map(({ passage }) => passage)).size > 1)
    .flatMap((row) => faultsOf(row, scene.document.text));

/** Items in reading order, a row from each 一是 on to the end of its section. */
function rowsOf(scene: Scene): readonly (readonly Item[])[] {
  const rows: Item[][] = [];
  let within: Section | null = null;
  for (const { passage, section } of proseOf(scene)) {
    for (const item of itemsIn(passage)) {
      const last = rows.at(-1);
      if (item.count === 1) rows.push([item]);
      else if (last !== undefined && within === section) last.push(item);
      within = section;
    }
  }
  return rows;
}

const itemsIn = (passage: Passage): readonly Item[] =>
  [...passage.text.matchAll(ITEM)].flatMap((match) => {
    const word = match[1] ?? '';
    const count = itemCountOf(word);
    const end = match.index + match[0].length;
    return count === null ? [] : [{ passage, count, start: end - word.length - 1, end }];
  });

/** One item whose number does not follow the one before: more of them are a row within a row. */
function faultsOf(row: readonly Item[], text: string): readonly Observation[] {
  const faults = sequenceFaults(
    row.map(({ count }) => count),
    { fromOne: true, restarts: false },
  );
  const [fault, ...more] = faults;
  if (fault === undefined || more.length > 0 || fault.type === 'order') return [];
  const [here, before] = [row[fault.at], row[fault.at - 1]];
  if (here === undefined || before === undefined) return [];
  if (fault.type === 'gap' && fault.missing.length > 1) return [];
  const called = (count: number): string => `${chineseCount(count)}是`;
  const spans = [here, before].map(({ passage, start, end }) => spanOf(passage, start, end));
  // A note, or a table that was taken for one, may have swallowed the item that is missing.
  const [to, from] = spans.map(({ start }) => start);
  const between = text.slice(from, to);
  if (fault.type === 'gap' && fault.missing.some((count) => between.includes(called(count))))
    return [];
  const values = {
    before: called(before.count),
    after: called(here.count),
    missing: fault.type === 'gap' ? fault.missing.map(called).join('、') : '',
  };
  return [
    failed(fault.type === 'gap' ? ITEMS.gap : ITEMS.double, values, spans, [
      called(here.count),
      opening(here.passage),
    ]),
  ];
}
