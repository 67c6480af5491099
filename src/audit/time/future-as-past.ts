import { spanOf } from '../../document/model/index.js';
import { isQuantity } from '../claims/prose-claims.js';
import type { Observation } from '../finding.js';
import { mentionsIn } from '../mentions.js';
import type { AuditRule } from '../rule.js';
import type { Prose } from '../scene.js';
import { failed } from '../structure/observing.js';
import { isAfterWriting, isCountedLate, isDoneInYear, isUpTo, PRECISE } from './after-writing.js';
import { begunBefore, isBehindPage } from './begun-before.js';
import { cycleOf } from './cycle.js';
import { FAR, foreseen } from './foreseen.js';
import { type Moment, momentsIn } from './moments.js';
import { datedProseOf } from './plain-dates.js';
import { type Sentence, sentencesOf, unquoted } from './sentences.js';
import { DONE, isOfPlans } from './tenses.js';
import { TIME } from './time-messages.js';
import { ISSUED, isAgreed, isOfNext, isToCome } from './to-come.js';
import { writtenBy } from './written-on.js';

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
    const cycle = cycleOf(scene);
    const written = writtenBy(scene);
    return cycle === null
      ? []
      : [
          ...datedProseOf(scene).flatMap((each) =>
            untimely(each, cycle, written, begunBefore(scene).has(each.block)),
          ),
          ...scene.tables.flatMap((each) => foreseen(each, cycle)),
        ];
  },
};

function untimely(
  prose: Prose,
  cycle: number,
  written: number | null,
  isBegunBefore: boolean,
): readonly Observation[] {
  const moments = momentsIn(prose.passage).filter(
    (moment) =>
      !(isBegunBefore && prose.passage.text.slice(0, moment.start).trim() === '') &&
      !isBehindPage(prose.passage, moment.start) &&
      moment.year <= cycle + FAR &&
      (moment.year >= cycle + 2 ||
        (moment.year > cycle &&
          (isCompared(prose, moment) ||
            isAfterWriting(prose, moment, written) ||
            isCountedLate(prose, moment)))),
  );
  if (moments.length === 0 || prose.passage.text.length < SHORTEST) return [];
  const readable = unquoted(prose.passage.text);
  return sentencesOf(prose.passage).flatMap((sentence) => {
    const words = readable.slice(sentence.start, sentence.end);
    const [moment] = moments.filter(
      ({ year, start, end, month }) =>
        sentence.start <= start &&
        end <= sentence.end &&
        readable.slice(start, end).trim() !== '' &&
        !isOfPeriod(readable, start, end, month !== null) &&
        !isAgreed(readable, start, end) &&
        !(year === cycle + 1 && isOfNext(readable, { start, end, month })),
    );
    return moment === undefined ||
      isToCome(words, moment.start - sentence.start, moment.end - sentence.start, prose)
      ? []
      : told(prose, sentence, moment, words, cycle);
  });
}

const TO = /[-‑—–－~～〜至到]/;

/** 2023年—2025年: a period may reach beyond the report; one of months (2025年9月至11月) may as well be done as any. */
const isOfPeriod = (text: string, start: number, end: number, isOfMonth: boolean): boolean =>
  (TO.test(text.charAt(start - 1)) &&
    !isCountedUpTo(text, start, end) &&
    !(isOfMonth && isUpTo(text, start, end))) ||
  (!isOfMonth && TO.test(text.charAt(end)));

/** 截至2024年底，共有22所: what is counted up to a day, and not due by it. */
const isCountedUpTo = (text: string, start: number, end: number): boolean =>
  isDataUpTo(text, start) ||
  (/截[至止]到?\s?$/.test(text.slice(Math.max(0, start - 4), start)) &&
    /^[底末]?[，,][^。；\d]{0,24}(?:有|共|达|为)[^。；\d]{0,12}\d/.test(
      text.slice(end, end + 48),
    ) &&
    !/^[^。；]{0,40}(?:须|需|应|完成率|到期)/.test(text.slice(end, end + 48)));

/** 毕业生数据截至2025年8月31日: figures there are have been counted. */
const isDataUpTo = (text: string, start: number): boolean =>
  /(?:数据|数字|统计|口径)[^，。；]{0,6}截[至止]到?\s?$/.test(
    text.slice(Math.max(0, start - 14), start),
  );

/** A line with a date and little else is that of a signature or a print. */
const SHORTEST = 13;

/** 2025年为69个: what has a number was counted. */
const COUNTED = /^[，,]?(?:为|共有?|达到?)\s?\d/;

/** 2034年，全市共组织活动48场. */
const SUMMED = /^[，,]?[^。；]{0,24}(?:共|累计|实有|合计|总计)[^。；]{0,16}\d/;

/** 2030年，在校生规模达到5万人: a goal, though nobody says so. */
const GOAL = /达到|达(?![标成])|建成|实现|形成|基本|全面|翻番|不低于|以上/;

/** 2035年，21所学校在校生4.2万多人: what is counted in a year to come. */
const isCounted = ({ passage }: Prose, { end }: Sentence, moment: Moment): boolean =>
  !GOAL.test(passage.text.slice(moment.end, end)) &&
  /^\s?[，,]?\s?[全本我各]?\p{Script=Han}/u.test(passage.text.slice(moment.end, moment.end + 4)) &&
  mentionsIn(passage).some(
    (mention) => mention.start >= moment.end && mention.end <= end && isQuantity(mention),
  );

/** 比2024年增加74人: what this year's is held against has been counted. */
const isCompared = ({ passage }: Prose, { start, end }: Moment): boolean =>
  /[比较]$/.test(passage.text.slice(Math.max(0, start - 1), start)) &&
  /^[^，。；]{0,16}[增减升降提多少]/.test(passage.text.slice(end, end + 18));

function told(
  prose: Prose,
  sentence: Sentence,
  moment: Moment,
  words: string,
  cycle: number,
): readonly Observation[] {
  const after = prose.passage.text.slice(moment.end, sentence.end);
  const isDone =
    isCompared(prose, moment) ||
    COUNTED.test(after) ||
    DONE.test(words) ||
    isDoneInYear(prose.passage.text, moment.start, moment.end) ||
    ISSUED.test(after) ||
    (PRECISE.test(after) && !isOfPlans(prose.section));
  const isNamed = moment.month !== null || SUMMED.test(after) || isCounted(prose, sentence, moment);
  if (!isDone && (!isNamed || isOfPlans(prose.section))) return [];
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
