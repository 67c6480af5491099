import { type Passage, spanOf } from '../../document/model/index.js';
import type { Message } from '../../messages/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import type { Scene } from '../scene.js';
import { failed } from '../structure/observing.js';
import { textsOf } from '../structure/texts.js';
import { withPlainDates } from './plain-dates.js';
import { TIME } from './time-messages.js';

/** 2024年10月15日（星期四）: a day of the week that the calendar does not give. */
export const weekdays: AuditRule = {
  id: 'time.weekdays',
  title: { zh: '日期与星期不符', en: 'A date on another day of the week' },
  category: 'truthfulness',
  severity: 'error',
  observe: (scene) =>
    textsOf(scene).flatMap(({ passage }) =>
      /星期|周|礼拜/.test(passage.text) ? weekdaysIn(withPlainDates(passage), scene) : [],
    ),
};

const DATE =
  /(?:((?:19|20)\d{2})\s?年\s?)?(?<!\d)(\d{1,2})\s?月\s?(\d{1,2})\s?[日号]\s?[（(，,]?\s?(?:星期|周|礼拜)([一二三四五六日天])(?![一二三四五六日年到至期末])[）)]?/g;
/** 2024年度 began the autumn before. */
const YEAR = /(?<![\d.])((?:19|20)\d{2})\s?年(?!度)/g;

const DAYS = '日一二三四五六';
const NAMES_EN = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function weekdaysIn(passage: Passage, { reportYear }: Scene): readonly Observation[] {
  return [...passage.text.matchAll(DATE)].flatMap((match) => {
    const [words, year, month, day, named = ''] = match;
    const told = DAYS.indexOf(named.replace('天', '日'));
    const years = year === undefined ? yearsMeant(passage.text, match.index, reportYear) : [year];
    const days = years.map((each) => weekdayOf(Number(each), Number(month), Number(day)));
    if (days.length === 0 || days.includes(null) || days.includes(told)) return [];
    const span = spanOf(passage, match.index, match.index + words.length);
    const identity = [passage.text.slice(Math.max(0, match.index - BEFORE), match.index)];
    const [only, ...others] = days;
    return [
      others.length === 0 && typeof only === 'number'
        ? failed(TIME.otherWeekday, { words, day: nameOf(only) }, [span], identity)
        : failed(TIME.noWeekday, { words, years: years.join('、') }, [span], identity, {
            severity: 'warning',
          }),
    ];
  });
}

const BEFORE = 8;

const nameOf = (day: number): Message => ({
  zh: `星期${DAYS.charAt(day)}`,
  en: NAMES_EN[day] ?? '',
});

/**
 * The years that a date without one may be of: that named last in its paragraph and the next, else that of the report
 * with those around it, since it tells of a school year and is written in the next.
 */
function yearsMeant(text: string, at: number, reportYear: number | null): readonly number[] {
  const before = [...text.slice(0, at).matchAll(YEAR)].at(-1)?.[1];
  const around = reportYear === null ? [] : [reportYear - 1, reportYear, reportYear + 1];
  if (before === undefined) return around;
  const named = Number(before);
  return around.includes(named) ? [named, named + 1] : [];
}

/** 0 for a Sunday; null where there is no such day. */
function weekdayOf(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getUTCDay() : null;
}
