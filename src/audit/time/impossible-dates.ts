import { type Passage, spanOf } from '../../document/model/index.js';
import { filled, type Message } from '../../messages/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { failed } from '../structure/observing.js';
import { textsOf } from '../structure/texts.js';
import { type FarYear, farYearsIn } from './far-years.js';
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
  /(?<!\d)((?:19|20)\d{2})年(\d{1,3}|\d?\.\d{1,2})月(?:([\d.]{1,4})[日号])?/g,
  /(?<![\d年])()(\d{1,3}|\d?\.\d{1,2})月([\d.]{1,4})[日号]/g,
  /(?<![\d.\-/A-Za-z])((?:19|20)\d{2})[./-](0?[1-9]|1[0-2])[./-](\d{1,2})(?![\d.\-/])/g,
];

const impossibleIn = (passage: Passage): readonly Observation[] => [
  ...farYearsIn(passage.text)
    .filter((year) => isOnOneLine(passage, year))
    .map(({ words, start }) => told(passage, words, start, TIME.noYear)),
  ...datesIn(passage),
];

/** 5520, and 年支付课酬 on the next line: two cells, and no year. */
function isOnOneLine({ text, places }: Passage, { words, start }: FarYear): boolean {
  const end = start + words.length;
  const [first, last] = [places[start], places[end - 1]];
  if (text.slice(start, end) !== words || first === undefined || last === undefined) return true;
  return last - first <= words.length;
}

const datesIn = (passage: Passage): readonly Observation[] =>
  FORMS.flatMap((form) =>
    [...passage.text.matchAll(form)].flatMap((match) => {
      const why = faultOf(match[1] ?? '', Number(match[2]), match[3]);
      return why === null ? [] : [told(passage, match[0], match.index, why)];
    }),
  );

const told = (passage: Passage, words: string, start: number, why: Message): Observation =>
  failed(
    TIME.impossible,
    { words, why },
    [spanOf(passage, start, start + words.length)],
    [passage.text.slice(Math.max(0, start - BEFORE), start)],
  );

const BEFORE = 8;
const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function faultOf(year: string, month: number, day: string | undefined): Message | null {
  const length = LENGTHS[month - 1];
  if (length === undefined) return TIME.noMonth;
  if (day === undefined) return null;
  const days = month === 2 && year !== '' && !isLeap(Number(year)) ? 28 : length;
  const isThere = Number.isInteger(Number(day)) && Number(day) >= 1 && Number(day) <= days;
  return isThere ? null : filled(TIME.noDay, { month, days });
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
