import { type Passage, spanOf } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { countedAs } from '../structure/chinese-number.js';
import { failed } from '../structure/observing.js';
import { cycleOf } from './cycle.js';
import { datedProseOf } from './plain-dates.js';
import { TIME } from './time-messages.js';

/** 近三年 with the years it names: as many as it says, up to about the report's own. */
export const recentYears: AuditRule = {
  id: 'time.recent-years',
  title: { zh: '近几年的年份', en: 'The years of recent years' },
  category: 'truthfulness',
  severity: 'warning',
  observe: (scene) => {
    const cycle = cycleOf(scene);
    return datedProseOf(scene).flatMap(({ passage }) => [
      ...spansIn(passage, cycle),
      ...seriesIn(passage, cycle),
    ]);
  },
};

const RECENT = '((?:最近|近)([两三四五六]|\\d)年)(?:来|间|内)?';
const YEAR = '(20\\d{2})';
const SPAN = new RegExp(
  `${RECENT}[（(，,]?(?:即)?${YEAR}年?[-—–－~～至到]{1,2}${YEAR}年?(?!\\d|月|学年|[^，。；）)]{0,2}月)`,
  'g',
);
const SERIES = new RegExp(
  `${RECENT}[（(，,]?(?:即)?(${YEAR}年?(?:[、和及]${YEAR}年?){1,5})(?!\\d|月|学年)`,
  'g',
);

const spansIn = (passage: Passage, cycle: number | null): readonly Observation[] =>
  [...passage.text.matchAll(SPAN)].flatMap((match) => {
    const [words, phrase = '', count = '', from, to] = match;
    const [first, last] = [Number(from), Number(to)];
    // From 2020 to 2023 are four years, or three school years.
    const named = [last - first + 1, last - first];
    const place = { passage, start: match.index, words, phrase };
    return judged(place, yearsSaid(count), named, last, cycle);
  });

const seriesIn = (passage: Passage, cycle: number | null): readonly Observation[] =>
  [...passage.text.matchAll(SERIES)].flatMap((match) => {
    const [words, phrase = '', count = '', series = ''] = match;
    const years = [...series.matchAll(/20\d{2}/g)].map(([year]) => Number(year));
    const place = { passage, start: match.index, words, phrase };
    return judged(place, yearsSaid(count), [years.length], Math.max(...years), cycle);
  });

const yearsSaid = (word: string): number | null => (word === '两' ? 2 : countedAs(word));

interface Place {
  readonly passage: Passage;
  readonly start: number;
  readonly words: string;
  readonly phrase: string;
}

function judged(
  { passage, start, words, phrase }: Place,
  said: number | null,
  named: readonly number[],
  last: number,
  cycle: number | null,
): readonly Observation[] {
  const spans = [spanOf(passage, start, start + words.length)];
  const identity = [phrase, passage.text.slice(start + words.length, start + words.length + 8)];
  if (cycle !== null && (last < cycle - 1 || last > cycle + 1)) {
    return [failed(TIME.recent, { words, phrase, cycle }, spans, identity)];
  }
  return said === null || named.includes(said)
    ? []
    : [failed(TIME.recentCount, { words, phrase, years: named[0] ?? 0 }, spans, identity)];
}
