import { oncePerText } from '../../once/index.js';
import { MOST_TOLD, type Place } from '../names/fault.js';
import { sentencesIn } from '../names/told.js';
import { wordingRule } from './wording.js';

const SHORTEST = 6;
const LONGEST = 60;
const LEAST_HAN = 4;

/** A phrase pasted twice, one right behind the other. */
export const repeatedPhraseRule = wordingRule({
  id: 'units.repeated-phrase',
  title: { zh: '语句重复', en: 'A phrase twice' },
  severity: 'warning',
  find: (scene) => {
    const places = sentencesIn(scene).flatMap(({ passage }) =>
      repeatsIn(passage.text)
        .map((place) => ({ passage, ...place }))
        .filter(isInOnePiece)
        .filter(isSentence),
    );
    const isReaders = scene.document.kind === 'pdf' && places.length > MOST_FROM_PDF;
    return isReaders || places.length > MOST_TOLD ? [] : places;
  },
  message: {
    zh: '“{quote}”连写了两遍，请删去一遍，并核对是否本应写别的内容。',
    en: '"{quote}" stands twice in a row; remove one, and check whether other words were meant.',
  },
});

/** Heads of columns that a reader took for a sentence have tags or gaps between them. */
function isInOnePiece({ passage: { places }, start, end }: Place): boolean {
  const length = (places[end - 1] ?? 0) - (places[start] ?? 0);
  return length < 2 * (end - start);
}

/** Bold print that is drawn twice reads twice. */
const MOST_FROM_PDF = 3;

/** Where a stretch is followed by itself: for every length the runs of characters equal to those so much further on. */
function repeatsIn(text: string): readonly Omit<Place, 'passage'>[] {
  const found: Omit<Place, 'passage'>[] = [];
  for (let length = Math.min(LONGEST, text.length >> 1); length >= SHORTEST; length -= 1) {
    let equal = 0;
    for (let at = 0; at + length < text.length; at += 1) {
      equal = text.charCodeAt(at) === text.charCodeAt(at + length) ? equal + 1 : 0;
      if (equal !== length) continue;
      const start = at - length + 1;
      const end = start + 2 * length;
      if (!isPhrase(text, start, length)) {
        // 。甲乙丙。甲乙丙。 repeats from the first full stop on, and so from the character behind it.
        equal -= 1;
        continue;
      }
      if (!isRow(text, start, length) && !overlaps(found, start, end)) found.push({ start, end });
      equal = 0;
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** 预算数决算数预算数决算数预算数决算数: heads of columns, which nobody pastes by mistake. */
function isRow(text: string, start: number, length: number): boolean {
  const phrase = text.slice(start, start + length);
  const period = phrase.indexOf(phrase.slice(0, SHORTEST), 1);
  const isPeriodic = period > 0 && phrase.slice(period) === phrase.slice(0, -period);
  const isGoneOn = [start - length, start + 2 * length].some(
    (at) => at >= 0 && text.startsWith(phrase, at),
  );
  return isPeriodic || isGoneOn;
}

const MOST_FOUND = 50;

const overlaps = (found: readonly Omit<Place, 'passage'>[], start: number, end: number): boolean =>
  found.length >= MOST_FOUND || found.some((each) => each.start < end && start < each.end);

/** In 甲规定》《学生规定》《学生细则 the end of one item and the beginning of the next come twice, and nothing is pasted. */
function isPhrase(text: string, start: number, length: number): boolean {
  const phrase = text.slice(start, start + length);
  const begins = start === 0 || PARTING.test(text.charAt(start - 1));
  return isWorded(phrase) && (begins || !PARTING.test(phrase.slice(1, -1)));
}

/** Heads of columns that a tool joined are no sentence: 一等奖 二等奖 一等奖 二等奖, （万平方米）（万平方米）. */
const isSentence = ({ passage: { text } }: Place): boolean => /[，。；：！？]/.test(text);

const PARTING = /[，。；、：！？《》“”（）()\s]/;

/** A row of like signs repeats itself, and so does a phrase made of a shorter one (加油加油). */
const isWorded = oncePerText((phrase): boolean => {
  const han = phrase.match(/[\u4e00-\u9fff]/g) ?? [];
  return han.length >= LEAST_HAN && new Set(han).size >= LEAST_HAN;
});
