import { type Passage, spanOf } from '../../document/model/index.js';
import { filled, type Message } from '../../messages/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { failed } from '../structure/observing.js';
import { textsOf } from '../structure/texts.js';
import { TIME } from './time-messages.js';

/** Dates that no calendar has: 2月30日, 13月, 31日 of a month with 30 days. */
export const impossibleDates: AuditRule = {
  id: 'time.impossible-dates',
  title: { zh: '不存在的日期', en: 'Impossible dates' },
  category: 'truthfulness',
  severity: 'error',
  observe: (scene) => textsOf(scene).flatMap(({ passage }) => impossibleIn(passage)),
};

const FORMS: readonly RegExp[] = [
  /(?<!\d)((?:19|20)\d{2})年(\d{1,2})月(?:(\d{1,2})[日号])?/g,
  /(?<![\d年])()(\d{1,2})月(\d{1,2})[日号]/g,
  /(?<![\d.\-/A-Za-z])((?:19|20)\d{2})[./-](0?[1-9]|1[0-2])[./-](\d{1,2})(?![\d.\-/])/g,
];

/** 始建于9158年, 2202自然年: a year that nobody has seen; 5000年文明 is a length. */
const FAR_YEAR =
  /(?<![\d.,，万千亿第])(?<!(?:合计|累计|共计?|达到?|约|近|超过?|有|历时)\s?)([2-9]\d{3})(?=年(?:[度底末初春秋夏冬，。；、）]|\d{1,2}月|升|更|建|获|被|成立|创办|立项|经|数据)|自然年|学年|届毕)/g;
const LAST_YEAR = 2100;

const farYearsIn = (passage: Passage): readonly Observation[] =>
  [...passage.text.matchAll(FAR_YEAR)].flatMap(({ 0: year, index }) =>
    Number(year) <= LAST_YEAR || Number(year) % 100 === 0
      ? []
      : [
          failed(
            TIME.impossible,
            { words: `${year}年`, why: TIME.noYear },
            [spanOf(passage, index, index + year.length)],
            [passage.text.slice(Math.max(0, index - BEFORE), index)],
          ),
        ],
  );

function impossibleIn(passage: Passage): readonly Observation[] {
  return [...farYearsIn(passage), ...datesIn(passage)];
}

function datesIn(passage: Passage): readonly Observation[] {
  return FORMS.flatMap((form) =>
    [...passage.text.matchAll(form)].flatMap((match) => {
      const why = faultOf(match[1] ?? '', Number(match[2]), match[3]);
      if (why === null) return [];
      const [words] = match;
      return [
        failed(
          TIME.impossible,
          { words, why },
          [spanOf(passage, match.index, match.index + words.length)],
          [passage.text.slice(Math.max(0, match.index - BEFORE), match.index)],
        ),
      ];
    }),
  );
}

const BEFORE = 8;
const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function faultOf(year: string, month: number, day: string | undefined): Message | null {
  const length = LENGTHS[month - 1];
  if (length === undefined) return TIME.noMonth;
  if (day === undefined) return null;
  const days = month === 2 && year !== '' && !isLeap(Number(year)) ? 28 : length;
  const isThere = Number(day) >= 1 && Number(day) <= days;
  return isThere ? null : filled(TIME.noDay, { month, days });
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
