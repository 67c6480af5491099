import type { Prose } from '../scene.js';
import { type Moment, ordinalOf } from './moments.js';

/** 截至2024年8月31日 in the report on 2023: no report waits so long for its figures. */
export const isCountedLate = (
  { passage: { text } }: Prose,
  { month, start, end }: Moment,
): boolean => month !== null && month >= MAY && month <= NOVEMBER && isUpTo(text, start, end);
const MAY = 5;
const NOVEMBER = 11;

/** 截至8月31日，已落实: what is counted up to a day; 截至12月底须完成 is due by it. */
export const isUpTo = (text: string, start: number, end: number): boolean =>
  /(?<!时间|期限|日期|有效期)截[至止]到?\s?$/.test(text.slice(Math.max(0, start - 8), start)) &&
  !/^[^，。；]{0,4}[，,]?[^，。；]{0,24}(?:须|需要?|应|拟|将|计划|完成率|到期)/.test(
    text.slice(end, end + 36),
  );

/** 已于2024年6月通过: done, whatever else the sentence tells of what is to come. */
export const isDone = (words: string): boolean => /(?:已经?|业已)(?:于|在)?\s?$/.test(words);

/** 2025年7月 in a report that is dated January; 2025年 alone only where it was dated the year before. */
export function isAfterWriting(
  { passage: { text } }: Prose,
  { year, month, day, start, end }: Moment,
  written: number | null,
): boolean {
  const isYearsEnd =
    month === null &&
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
export const isDoneInYear = (text: string, start: number, end: number): boolean => {
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

/** A number of three digits or more that no plan would name: 14172人, 863.25万元; not 15000 nor 95.5%. */
export const PRECISE =
  /^[，,][^。；\d]{0,40}?(?:为|有|共|达|组织|举办|完成)\s?(?:\d{1,6}\.\d[1-9]|\d{1,3},\d{2}[1-9]|\d{2,8}[1-9])(?![\d.,]|\s?[%年])/;
