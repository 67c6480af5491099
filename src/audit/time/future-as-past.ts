import { spanOf } from '../../document/model/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import type { Prose } from '../scene.js';
import { failed } from '../structure/observing.js';
import { proseOf } from '../structure/plain-passages.js';
import { type Moment, momentsIn } from './moments.js';
import { type Sentence, sentencesOf, unquoted } from './sentences.js';
import { DONE, isOfPlans, TO_COME } from './tenses.js';
import { TIME } from './time-messages.js';

/**
 * What is dated after the report can have been written, told as done. A report is written in the year that follows
 * its own, and next year's plans are plans.
 */
export const futureAsPast: AuditRule = {
  id: 'time.future-as-past',
  title: { zh: '把将来说成已发生', en: 'The future told as past' },
  category: 'truthfulness',
  severity: 'error',
  observe: (scene) => {
    const { reportYear } = scene;
    return reportYear === null ? [] : proseOf(scene).flatMap((each) => untimely(each, reportYear));
  },
};

function untimely(prose: Prose, cycle: number): readonly Observation[] {
  const moments = momentsIn(prose.passage).filter(
    ({ year }) => year >= cycle + 2 && year <= cycle + FAR,
  );
  if (moments.length === 0) return [];
  const readable = unquoted(prose.passage.text);
  return sentencesOf(prose.passage).flatMap((sentence) => {
    const words = readable.slice(sentence.start, sentence.end);
    const [moment] = moments.filter(
      ({ start, end }) =>
        sentence.start <= start &&
        end <= sentence.end &&
        readable.slice(start, end).trim() !== '' &&
        !isOfPeriod(readable, start, end),
    );
    return moment === undefined || TO_COME.test(words)
      ? []
      : told(prose, sentence, moment, words, cycle);
  });
}

const TO = /[-‑—–－~～〜至到]/;

/** 2023年—2025年: a period may reach beyond the report. */
const isOfPeriod = (text: string, start: number, end: number): boolean =>
  TO.test(text.charAt(start - 1)) || TO.test(text.charAt(end));

/** Years further away are misread. */
const FAR = 30;

function told(
  prose: Prose,
  sentence: Sentence,
  moment: Moment,
  words: string,
  cycle: number,
): readonly Observation[] {
  // What is counted against another year's is counted: so is that year's.
  const isCompared = /[比较]$/.test(prose.passage.text.slice(sentence.start, moment.start));
  const isDone = isCompared || DONE.test(words);
  if (!isDone && (moment.month === null || isOfPlans(prose.section))) return [];
  const { text } = prose.passage;
  const values = { words: text.slice(moment.start, moment.end), cycle };
  const spans = [spanOf(prose.passage, moment.start, Math.min(moment.end + AFTER, sentence.end))];
  const identity = [text.slice(moment.end, moment.end + IDENTIFYING)];
  return isDone
    ? [failed(TIME.futureDone, values, spans, identity)]
    : [failed(TIME.futureNamed, values, spans, identity, { severity: 'warning' })];
}

const AFTER = 8;
const IDENTIFYING = 12;
