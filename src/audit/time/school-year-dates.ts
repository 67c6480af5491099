import { type Passage, spanOf } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { failed } from '../structure/observing.js';
import { datedProseOf } from './plain-dates.js';
import { TIME } from './time-messages.js';

/** 2022—2023学年，即2021年9月1日至2023年8月31日: a school year, and the days that are said to be its own. */
export const schoolYearDates: AuditRule = {
  id: 'time.school-year-dates',
  title: { zh: '学年与起止日期不符', en: 'A school year and its days' },
  category: 'truthfulness',
  severity: 'error',
  observe: (scene) => datedProseOf(scene).flatMap(({ passage }) => datesIn(passage)),
};

const TO = '\\s?(?:[-‑—–－~～〜至到]{1,2}|/)\\s?';
const DAY = '(?:(?:[1-9]|[12]\\d|3[01])[日号])?';
const SAID = new RegExp(
  `(20\\d{2})${TO}(20\\d{2})\\s?学年度?[，,]?[（(]?(?:即|是指|指|为|自|从|起止时间为)+(?:自|从)?(20\\d{2})年(?:[789])月${DAY}${TO}(20\\d{2})年(?:[678])月${DAY}`,
  'g',
);

const datesIn = (passage: Passage): readonly Observation[] =>
  [...passage.text.matchAll(SAID)].flatMap((match) => {
    const { 0: words, index } = match;
    const [, first, last, from, to] = match;
    if (first === from && last === to) return [];
    return [
      failed(
        TIME.schoolYearDates,
        { words },
        [spanOf(passage, index, index + words.length)],
        ['dates'],
      ),
    ];
  });
