import { type Passage, spanOf } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { failed } from '../structure/observing.js';
import { datedProseOf } from './plain-dates.js';
import { TIME } from './time-messages.js';

/** 截至10月13日 beside 截至10月31日: the day on which figures were counted, with two digits changed about. */
export const daysOfCount: AuditRule = {
  id: 'time.days-of-count',
  title: { zh: '统计时点', en: 'The day of the count' },
  category: 'truthfulness',
  severity: 'warning',
  observe: (scene) => {
    const days = datedProseOf(scene).flatMap(({ passage }) => daysIn(passage));
    return days.flatMap((day) => slipOf(day, days));
  },
};

interface CountDay {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  readonly year: string | undefined;
  readonly month: string;
  readonly day: string;
}

const UP_TO = /截[至止]到?\s?(?:(20\d{2})年)?(\d{1,2})月(\d{1,2})日/g;

const daysIn = (passage: Passage): readonly CountDay[] =>
  [...passage.text.matchAll(UP_TO)].map((match) => ({
    passage,
    start: match.index,
    end: match.index + match[0].length,
    year: match[1],
    month: match[2] ?? '',
    day: match[3] ?? '',
  }));

const LAST_DAYS = new Set(['30', '31']);

/** Counts are made at the end of a month: the 13th, told once, is then its 31st. */
function slipOf(here: CountDay, days: readonly CountDay[]): readonly Observation[] {
  const turned = [...here.day].reverse().join('');
  if (turned === here.day || !LAST_DAYS.has(turned)) return [];
  const isSame = (other: CountDay): boolean =>
    other.month === here.month &&
    (other.year === undefined || here.year === undefined || other.year === here.year);
  const alike = days.filter((each) => isSame(each) && each.day === here.day);
  const meant = days.find((each) => isSame(each) && each.day === turned);
  if (meant === undefined || alike.length > 1) return [];
  const said = ({ passage, start, end }: CountDay): string => passage.text.slice(start, end);
  return [
    failed(
      TIME.otherDay,
      { words: said(here), other: said(meant) },
      [here, meant].map(({ passage, start, end }) => spanOf(passage, start, end)),
      [here.month],
    ),
  ];
}
