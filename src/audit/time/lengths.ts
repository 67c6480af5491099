import { type Passage, spanOf } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { countedAs } from '../structure/chinese-number.js';
import { failed } from '../structure/observing.js';
import { datedProseOf } from './plain-dates.js';
import { TIME } from './time-messages.js';

/** 5月14日至26日，为期7天: a period and how long it is said to be. */
export const lengths: AuditRule = {
  id: 'time.lengths',
  title: { zh: '时间段的长短', en: 'Lengths of periods' },
  category: 'truthfulness',
  severity: 'warning',
  observe: (scene) =>
    datedProseOf(scene).flatMap(({ passage }) => [...daysIn(passage), ...yearsIn(passage)]),
};

const TO = '(?:[-—–－~～〜]{1,2}|至|到)';
const COUNT = '(\\d{1,3}|[一二两三四五六七八九十]{1,3})';
const DAYS = new RegExp(
  `(?<!\\d)(?:20\\d{2}年)?(\\d{1,2})月(\\d{1,2})日${TO}(?:(\\d{1,2})月)?(\\d{1,2})日[，,）)]{0,2}(为期|历时|展期|共计?|整整)${COUNT}天(?!的)`,
  'g',
);
const DAY = 86_400_000;

/** Both ends may count, or one; 工作日 and days without Sundays are fewer, and none is told of them. */
const daysIn = (passage: Passage): readonly Observation[] =>
  [...passage.text.matchAll(DAYS)].flatMap((match) => {
    const [words, month, day, toMonth = month, toDay, verb = '', count = ''] = match;
    const [from, to] = [
      Date.UTC(2023, Number(month) - 1, Number(day)),
      Date.UTC(2023, Number(toMonth) - 1, Number(toDay)),
    ];
    const there = Math.round((to - from) / DAY) + 1;
    const said = countedAs(count);
    const isOfAll = verb === '为期' || verb === '历时' || verb === '整整';
    if (said === null || to < from || !isOfAll || there === said || there - 1 === said) return [];
    // 为期5天 of a fortnight may leave out its weekends.
    if (said < there && there - weekends(there) <= said) return [];
    return [observed(passage, match.index, words, `${there}天`, `${verb}${count}天`)];
  });

const weekends = (days: number): number => 2 * Math.ceil(days / 7);

const YEARS = new RegExp(
  `(20\\d{2})年(\\d{1,2})月(?:\\d{1,2}日)?(?:起|开始|签订|签署|生效)[^。；\\d]{0,12}(?:为期|有效期|合作期|协议期|建设期)(?:为|是)?${COUNT}年[，,]?(?:到|至)?(20\\d{2})年(\\d{1,2})月[^，。；]{0,4}(?:止|到期|届满|期满|结束)`,
  'g',
);

/** 2021年9月起，为期五年，2026年8月到期. */
const yearsIn = (passage: Passage): readonly Observation[] =>
  [...passage.text.matchAll(YEARS)].flatMap((match) => {
    const [words, year, month, count = '', toYear, toMonth] = match;
    const months = 12 * (Number(toYear) - Number(year)) + Number(toMonth) - Number(month);
    const said = count === '两' ? 2 : countedAs(count);
    // It may end in the month in which it began, or in the one before.
    if (said === null || months === 12 * said || months === 12 * said - 1) return [];
    return [observed(passage, match.index, words, `${(months / 12).toFixed(1)}年`, `${count}年`)];
  });

const observed = (
  passage: Passage,
  start: number,
  words: string,
  there: string,
  said: string,
): Observation =>
  failed(
    TIME.otherLength,
    { words, there, said },
    [spanOf(passage, start, start + words.length)],
    [said, passage.text.slice(Math.max(0, start - 8), start)],
  );
