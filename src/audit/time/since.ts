import { spanOf } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import type { Prose } from '../scene.js';
import { failed } from '../structure/observing.js';
import { type Moment, momentsIn } from './moments.js';
import { datedProseOf } from './plain-dates.js';
import { sentencesOf, unquoted } from './sentences.js';
import { TIME } from './time-messages.js';

/** 2020年以来累计48人次，其中2019年7人次: a part of a period that lies before it. */
export const since: AuditRule = {
  id: 'time.since',
  title: { zh: '时段之外的年份', en: 'A year outside its period' },
  category: 'truthfulness',
  severity: 'warning',
  observe: (scene) => datedProseOf(scene).flatMap(earlierIn),
};

function earlierIn({ passage }: Prose): readonly Observation[] {
  const moments = momentsIn(passage);
  if (moments.length < 2 || !/以来|起/.test(passage.text)) return [];
  const readable = unquoted(passage.text);
  return sentencesOf(passage).flatMap((sentence) => {
    const own = moments.filter(({ start, end }) => sentence.start <= start && end <= sentence.end);
    const begins = own.find(({ end }) => /^以来|^起[，累共]/.test(readable.slice(end, end + 3)));
    if (begins === undefined) return [];
    return own
      .filter((moment) => moment.year < begins.year && isPart(readable, begins, moment))
      .map((moment) => {
        const end = Math.min(moment.end + SHOWN, sentence.end);
        const values = {
          since: passage.text.slice(begins.start, begins.end + 2),
          words: passage.text.slice(moment.start, end),
        };
        const spans = [
          spanOf(passage, moment.start, end),
          spanOf(passage, begins.start, begins.end + 2),
        ];
        return failed(TIME.beforeSince, values, spans, [
          readable.slice(moment.end, end).replace(/\d/g, ''),
        ]);
      });
  });
}

/** 其中 leads to a part; 其中，较2019年 to what it is held against. */
const isPart = (text: string, begins: Moment, { start, end }: Moment): boolean =>
  start > begins.end &&
  /其中[，,]?(?:在|于)?$/.test(text.slice(Math.max(begins.end, start - 4), start)) &&
  /^(?:度|秋季|春季)?[^，。；]{0,8}\d/.test(text.slice(end, end + 12));

const SHOWN = 6;
