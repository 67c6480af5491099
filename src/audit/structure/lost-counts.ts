import { spanOf } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import { mentionsIn } from '../mentions.js';
import type { Scene } from '../scene.js';
import { failed } from './observing.js';
import { type Text, textsOf } from './texts.js';
import { plainly } from './wording.js';
import { WHOLENESS } from './wording-messages.js';

/** How many characters in front of a number say what it counts. */
const NOUN = 2;

/**
 * 讲座场，, where the report elsewhere says 讲座12场: what it counts with this unit stands right before the unit, without its
 * number. No list of nouns is needed, and a word that only looks so (时间, 部门) is never parted by a number.
 */
export function lostCounts(scene: Scene): readonly Observation[] {
  const texts = textsOf(scene).filter(({ of }) => of === 'paragraph');
  const counted = countedIn(texts);
  if (counted.size === 0) return [];
  const places = texts.flatMap((text) => placesIn(text, counted));
  const often = new Map<string, number>();
  for (const { words } of places) often.set(words, (often.get(words) ?? 0) + 1);
  return places
    .filter(({ words, isClosed }) => isClosed && often.get(words) === 1)
    .map(({ text: { passage }, start, words }) => {
      const from = Math.max(0, start - BEFORE);
      const end = start + words.length;
      return failed(
        WHOLENESS.lost,
        { words: passage.text.slice(from, end) },
        [spanOf(passage, from, end)],
        [plainly(words), plainly(passage.text.slice(0, 2 * BEFORE))],
      );
    });
}

const BEFORE = 6;

/** Nouns with the units that count them, as `讲座场`. */
function countedIn(texts: readonly Text[]): ReadonlySet<string> {
  const counted = new Set<string>();
  for (const { passage } of texts) {
    for (const { start, unit, kind } of mentionsIn(passage)) {
      if (unit === null || kind !== 'number' || !UNIT.test(unit)) continue;
      const noun = passage.text.slice(Math.max(0, start - NOUN), start);
      if (NAMES.test(noun)) counted.add(`${noun}${unit}`);
    }
  }
  return counted;
}

/** Units that count and end no word of their own, as 企业家 and 奖项 do; what measures (元) is told by the forms of placeholders. */
const UNITS = '人日|[条节间期批场件门本册篇处座套台辆幅首个名次届支]次?';
const UNIT = new RegExp(`^(?:${UNITS})$`);

/** Two characters that end a noun, and no number, nor words that lead up to one. */
const NAMES =
  /^[\u4e00-\u9fff]{2}$(?<![一二三四五六七八九十百千万亿两几数多余各每第年月日有共为达约超近满至到增减和与及其中]$)/;

interface Place {
  readonly text: Text;
  readonly start: number;
  readonly words: string;
  /** Whether the clause ends behind it, so that nothing goes on with the word. */
  readonly isClosed: boolean;
}

function placesIn(text: Text, counted: ReadonlySet<string>): readonly Place[] {
  const { text: all } = text.passage;
  return [...all.matchAll(new RegExp(UNITS, 'g'))].flatMap(({ index, 0: unit }) => {
    const words = `${all.slice(Math.max(0, index - NOUN), index)}${unit}`;
    if (!counted.has(words)) return [];
    const isClosed = CLOSED.test(all.slice(index + unit.length, index + unit.length + 2));
    return [{ text, start: index - NOUN, words, isClosed }];
  });
}

const CLOSED = /^(?:[，。；、）)]|其中)/;
