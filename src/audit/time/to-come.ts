import type { Prose } from '../scene.js';
import { isDone, isUpTo, PRECISE } from './after-writing.js';
import type { Moment } from './moments.js';
import { isOfPlans, TO_COME } from './tenses.js';

/** 按照2028年12月印发的方案: what is followed has been issued. */
export const ISSUED = /^[^，。；\d]{0,6}(?:印发|发布|出台|颁布|下发|公布)的/;

const YEARS_END =
  /截[至止]到?\s?20\d{2}年[底末](?!前)|(?<=(?:数据|数字|统计|口径)[^，。；]{0,6})截[至止]到?(?=\s?20\d{2}年)/g;

/** 2022年入选，建设期三年，2026年通过检查: a term that another clause tells says nothing of what was done. */
const OTHER_TERM = /(?<=[，,])(?:建设期|实施期|有效期|聘期|任期|期限|周期)[^，。；,]{1,8}[，,]/g;

/** 2034年，毕业生共14172人，其中继续升学…: what was counted first is not undone by what comes behind. */
export function isToCome(words: string, at: number, behind: number, { section }: Prose): boolean {
  const counted = PRECISE.exec(words.slice(behind))?.[0];
  const isTold = counted !== undefined && !isOfPlans(section);
  if (isDone(words.slice(0, at)) || isUpTo(words, at, behind)) return false;
  if (isAimedAt(words, behind, isOfPlans(section))) return true;
  if (ISSUED.test(words.slice(behind))) return false;
  if (
    /(?:报名|申报|备战|面向|针对|(?:准备|打算|有意)(?:参加|报考|报名)?)(?:19|20)\d{2}年(?:\d{1,2}月)?$/.test(
      words.slice(0, behind),
    )
  )
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

/** 约定2025年毕业后的月薪不低于…, 余10%为质保金，2025年12月支付: what is agreed today of a day to come. */
export const isAgreed = (text: string, start: number, end: number): boolean =>
  /(?:质保金|保证金|尾款|余款)[^。；]{0,8}$/.test(text.slice(Math.max(0, start - 14), start)) ||
  /(?:约定|商定|承诺|议定|有效期|聘期|协议期|合同期)[^，。；]{0,8}$/.test(
    text.slice(Math.max(0, start - 14), start),
  ) ||
  /^(?:夏季|底|末|初)?(?:毕业后|到期|届满|期满|为?止)/.test(text.slice(end, end + 8));

/** 已列入2024年整改清单, 2024年1月起分流到岗位实习, 2024年年初的基数: what is done now for a time just to come. */
export const isOfNext = (
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
