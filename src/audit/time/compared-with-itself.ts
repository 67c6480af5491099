import { type Passage, spanOf } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { failed } from '../structure/observing.js';
import { type Moment, momentsIn } from './moments.js';
import { datedProseOf } from './plain-dates.js';
import { type Sentence, sentencesOf, unquoted } from './sentences.js';
import { TIME } from './time-messages.js';

/** 2024年度…5391.92万元，2024年度为5198.53万元，增长3.72%: a year held against itself. */
export const comparedWithItself: AuditRule = {
  id: 'time.compared-with-itself',
  title: { zh: '同一年份相比', en: 'A year compared with itself' },
  category: 'truthfulness',
  severity: 'warning',
  observe: (scene) => datedProseOf(scene).flatMap(({ passage }) => comparedIn(passage)),
};

/** 2022届较2022届的3125元增长: two years right beside each other, whatever else the sentence tells. */
const BESIDE =
  /((?:19|20)\d{2})(年|届)(?:度|秋季|春季)?(?:比|较|同)(\1\2)(?!\d|[^，。；]{0,4}(?:同期|预算|计划))/g;

const besideIn = (passage: Passage): readonly Observation[] =>
  [...unquoted(passage.text).matchAll(BESIDE)].map(({ 0: words, 1: year = '', index }) =>
    failed(
      TIME.sameYear,
      { words, year: Number(year) },
      [spanOf(passage, index, index + words.length)],
      [words.replace(/\d/g, '')],
    ),
  );

function comparedIn(passage: Passage): readonly Observation[] {
  const beside = besideIn(passage);
  if (beside.length > 0) return beside;
  const moments = momentsIn(passage).filter(({ month }) => month === null);
  if (moments.length < 2) return [];
  const readable = unquoted(passage.text);
  return sentencesOf(passage).flatMap((sentence) => {
    const [first, second, ...more] = moments.filter(
      ({ start, end }) =>
        sentence.start <= start && end <= sentence.end && readable.slice(start, end).trim() !== '',
    );
    if (first === undefined || second === undefined || more.length > 0) return [];
    if (first.year !== second.year || !isCompared(readable, sentence, first, second)) return [];
    const end = Math.min(second.end + SHOWN, sentence.end);
    return [
      failed(
        TIME.sameYear,
        { words: readable.slice(second.start, end), year: first.year },
        [spanOf(passage, second.start, end), spanOf(passage, first.start, first.end)],
        [readable.slice(second.end, end).replace(/\d/g, '')],
      ),
    ];
  });
}

const SHOWN = 8;

/** Both years have a number of their own, and a change leads from one to the other: 其中 and two schools are another matter. */
function isCompared(text: string, sentence: Sentence, first: Moment, second: Moment): boolean {
  const between = text.slice(first.end, second.start);
  const behind = text.slice(second.end, sentence.end);
  if (!BEGINS.test(text.slice(sentence.start, first.start))) return false;
  if (/其中|分别|[校区市县]\d|预算|计划|目标/.test(between + behind)) return false;
  const isHeldAgainst =
    /(?:比|较|与)$/.test(between) &&
    /^(?:度|同期|相比)?[^，。；]{0,12}[增减升降提多少]/.test(behind);
  const isGiven = /\d[^，。；\d]{0,6}[，,（(]$/.test(between) && GIVEN.test(behind);
  return isHeldAgainst || isGiven;
}

const BEGINS = /^[\s“]*(?:[^，。；\d]{0,12}[，,：:])?\s?$/;
const GIVEN =
  /^(?:为|是)\s?\d[\d.,]*[^，。；\d]{0,6}[，,）)](?:同比|较上年|比上年|净)?(?:增长|增加|下降|减少|上升|提高)/;
