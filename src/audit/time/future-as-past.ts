import { spanOf } from '../../document/model/index.js';
import { isQuantity } from '../claims/prose-claims.js';
import type { Observation } from '../finding.js';
import { mentionsIn } from '../mentions.js';
import type { AuditRule } from '../rule.js';
import type { Prose, TableInPlace } from '../scene.js';
import { failed } from '../structure/observing.js';
import { plainPassage } from '../structure/plain-passages.js';
import { begunBefore, isBehindPage } from './begun-before.js';
import { cycleOf } from './cycle.js';
import { type Moment, momentsIn, ordinalOf } from './moments.js';
import { datedProseOf } from './plain-dates.js';
import { type Sentence, sentencesOf, unquoted } from './sentences.js';
import { DONE, isOfPlans, TO_COME } from './tenses.js';
import { TIME } from './time-messages.js';
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

/** 截至2024年8月31日 in the report on 2023: no report waits so long for its figures. */
const isCountedLate = ({ passage: { text } }: Prose, { month, start, end }: Moment): boolean =>
  month !== null && month >= MAY && month <= NOVEMBER && isUpTo(text, start, end);
const MAY = 5;
const NOVEMBER = 11;

/** 截至8月31日，已落实: what is counted up to a day; 截至12月底须完成 is due by it. */
const isUpTo = (text: string, start: number, end: number): boolean =>
  /(?<!时间|期限|日期|有效期)截[至止]到?\s?$/.test(text.slice(Math.max(0, start - 8), start)) &&
  !/^[^，。；]{0,4}[，,]?[^，。；]{0,24}(?:须|需要?|应|拟|将|计划|完成率|到期)/.test(
    text.slice(end, end + 36),
  );

/** 已于2024年6月通过: done, whatever else the sentence tells of what is to come. */
const isDone = (words: string): boolean => /(?:已经?|业已)(?:于|在)?\s?$/.test(words);

/** 2025年7月 in a report that is dated January; 2025年 alone only where it was dated the year before. */
function isAfterWriting(
  { passage: { text } }: Prose,
  { year, month, day, start, end }: Moment,
  written: number | null,
): boolean {
  const isYearsEnd =
    /截[至止]到?\s?$/.test(text.slice(Math.max(0, start - 4), start)) &&
    /^[底末]/.test(text.slice(end, end + 1));
  const isSummer =
    month === null && /^(?:暑期|暑假|夏季|秋季|下半年)/.test(text.slice(end, end + 4));
  const when = isYearsEnd
    ? { year, month: 12, day: 31 }
    : { year, month: isSummer ? JULY : (month ?? monthDone(text, start, end)), day };
  const isEnding = /^[^，。；]{0,8}(?:毕业|到期|届满|结束|验收|结题)/.test(
    text.slice(end, end + 12),
  );
  if (written === null || isEnding) return false;
  return (
    ordinalOf(when, 'first') > written || isWholeYear(text, { year, month, start, end }, written)
  );
}

/** 已于2024年上半年启动, 已于2025年底前完成: the month by which what is done was done; null where nobody says so. */
function monthDone(text: string, start: number, end: number): number | null {
  if (!isDone(text.slice(Math.max(0, start - 6), start))) return null;
  const behind = text.slice(end, end + 4);
  if (/^(?:上半年|春季)/.test(behind)) return JUNE;
  return /^[底末内]/.test(behind) ? DECEMBER : null;
}
const JUNE = 6;
const DECEMBER = 12;

/** 2025年全市…合计5.51亿元 in a report of January 2025: a year that has hardly begun has no totals. */
const isWholeYear = (
  text: string,
  { year, month, start, end }: Pick<Moment, 'year' | 'month' | 'start' | 'end'>,
  written: number,
): boolean =>
  month === null &&
  ((written < year * 10_000 + SUMMER &&
    (YEARLY.test(text.slice(end, end + 60)) ||
      PRECISE.test(text.slice(end, end + 80)) ||
      YEAR_DONE.test(text.slice(end, end + 24)))) ||
    (written < year * 10_000 + MARCH && isDoneInYear(text, start, end)));
const SUMMER = 601;
const MARCH = 301;
const JULY = 7;

/** 四个项目已于2024年在区内推广, 2024年已联合开展培训: done in a year that had hardly begun; plans for it may have been made. */
const isDoneInYear = (text: string, start: number, end: number): boolean => {
  const clause = /^[^，。；]{0,40}/.exec(text.slice(end))?.[0] ?? '';
  return (
    (isDone(text.slice(Math.max(0, start - 6), start)) || DONE_IN_YEAR.test(clause)) &&
    !MADE_BEFOREHAND.test(clause)
  );
};
const DONE_IN_YEAR =
  /^(?:度|全年)?\s?已(?:经|重点|联合|选派|新设|申报|组织|开展|举办|承办|[于在将与向]|投入|培训|招收|派出|引进|聘请|新增|改造|新建|扩建|开设|增设|培养|完成)/;
const MADE_BEFOREHAND =
  /计划|预算|规划|方案|指标|名额|目标|安排|部署|要点|任务|立项|列入|纳入|签订|签约|签署|达成|下达|批复|批准|公示|确定|明确|印发|发布|启动|召开|提交|上报|报送/;
const YEARLY = /^[，,]?[^。；，,]{0,20}(?:共|累计|合计|总计|全年)[^。；，,]{0,16}\d/;

/** 2025年双师型教师占比已达到68%, 2025年已公开招聘教师14名. */
const YEAR_DONE = /^[^，。；]{0,14}已(?:经|达到?|完成|实现|建成|启动|招聘|公开招聘|全部|通过)/;

/** 按照2028年12月印发的方案: what is followed has been issued. */
const ISSUED = /^[^，。；\d]{0,6}(?:印发|发布|出台|颁布|下发|公布)的/;

const YEARS_END =
  /截[至止]到?\s?20\d{2}年[底末](?!前)|(?<=(?:数据|数字|统计|口径)[^，。；]{0,6})截[至止]到?(?=\s?20\d{2}年)/g;

/** 2022年入选，建设期三年，2026年通过检查: a term that another clause tells says nothing of what was done. */
const OTHER_TERM = /(?<=[，,])(?:建设期|实施期|有效期|聘期|任期|期限|周期)[^，。；,]{1,8}[，,]/g;

/** 2034年，毕业生共14172人，其中继续升学…: what was counted first is not undone by what comes behind. */
function isToCome(words: string, at: number, behind: number, { section }: Prose): boolean {
  const counted = PRECISE.exec(words.slice(behind))?.[0];
  const isTold = counted !== undefined && !isOfPlans(section);
  if (isDone(words.slice(0, at)) || isUpTo(words, at, behind)) return false;
  if (isAimedAt(words, behind, isOfPlans(section))) return true;
  if (ISSUED.test(words.slice(behind))) return false;
  if (/(?:报名|申报|备战|面向|针对)(?:19|20)\d{2}年(?:\d{1,2}月)?$/.test(words.slice(0, behind)))
    return true;
  return TO_COME.test(
    (isTold ? words.slice(0, behind + counted.length) : words)
      .replace(YEARS_END, '')
      .replace(OTHER_TERM, ''),
  );
}

/** 2025年达到48%、2027年达到55%: a year that a goal is set for, beside another, or one that a five-year plan ends in. */
const isAimedAt = (words: string, behind: number, isPlan: boolean): boolean =>
  GOAL_OF_YEAR.test(words.slice(behind)) &&
  (isPlan ||
    [...words.matchAll(/(?:19|20)\d{2}年/g)].length > 1 ||
    /20[2-9][05]年$/.test(words.slice(0, behind))) &&
  !/已|了|完成/.test(words);
const GOAL_OF_YEAR = /^\s?(?:达到|达|升至|提高到|增至|扩大到|不低于|控制在)/;

/** A number of three digits or more that no plan would name: 14172人, 863.25万元; not 15000 nor 95.5%. */
const PRECISE =
  /^[，,][^。；\d]{0,40}?(?:为|有|共|达|组织|举办|完成)\s?(?:\d{1,6}\.\d[1-9]|\d{1,3},\d{2}[1-9]|\d{2,8}[1-9])(?![\d.,]|\s?[%年])/;

/** 约定2025年毕业后的月薪不低于…, 有效期到2026年8月: what is agreed today of a day to come. */
const isAgreed = (text: string, start: number, end: number): boolean =>
  /(?:约定|商定|承诺|议定|有效期|聘期|协议期|合同期)[^，。；]{0,8}$/.test(
    text.slice(Math.max(0, start - 14), start),
  ) || /^(?:夏季|底|末|初)?(?:毕业后|到期|届满|期满|为?止)/.test(text.slice(end, end + 8));

/** 已列入2024年整改清单, 2024年1月起分流到岗位实习, 2024年年初的基数: what is done now for a time just to come. */
const isOfNext = (
  text: string,
  { start, end, month }: Pick<Moment, 'start' | 'end' | 'month'>,
): boolean =>
  (/(?:列入|纳入|写入|编入|转入|结转|计入|安排在|留待|放到|放在)(?:了|到|至)?\s?$/.test(
    text.slice(Math.max(0, start - 6), start),
  ) &&
    !/^\s?\d{1,2}\s?月/.test(text.slice(end, end + 4))) ||
  /^(?:度)?[\u4e00-\u9fff]{0,6}(?:清单|计划|预算|要点|方案|任务书|名单|目录|项目库)/.test(
    text.slice(end, end + 14),
  ) ||
  (month === null && /^年?初/.test(text.slice(end, end + 2))) ||
  (month !== null &&
    month < APRIL &&
    /^起/.test(text.slice(end, end + 1)) &&
    !isDone(text.slice(Math.max(0, start - 6), start)));
const APRIL = 4;

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
/** Years further away are misread. */
const FAR = 30;

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

const YEAR_CELL = /^\s*(20\d{2})年度?\s*$/;
const PLANNED = /计划|规划|目标|预计|预期|任务|展望|进度|安排/;

/** A year to come at the head of a row or column, beside years that were counted. */
function foreseen({ table, caption }: TableInPlace, cycle: number): readonly Observation[] {
  const years = table.cells.flatMap(({ passage }) => {
    const year = YEAR_CELL.exec(plainPassage(passage).text)?.[1];
    return year === undefined ? [] : [{ passage, year: Number(year) }];
  });
  const isCounted = years.some(({ year }) => year <= cycle);
  const ahead = years.filter(({ year }) => year >= cycle + 2 && year <= cycle + FAR);
  if (!isCounted || ahead.length === 0) return [];
  const words = [caption, ...table.cells.map(({ passage }) => passage)];
  if (words.some((each) => each !== null && PLANNED.test(each.text))) return [];
  return ahead.map(({ passage }) =>
    failed(
      TIME.futureNamed,
      { words: passage.text.trim(), cycle },
      [spanOf(passage, 0, passage.text.length)],
      ['table', caption?.text ?? ''],
      { severity: 'warning' },
    ),
  );
}

const AFTER = 8;
const IDENTIFYING = 12;
