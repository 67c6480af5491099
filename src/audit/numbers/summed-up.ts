import type { Claim } from '../claims/index.js';
import { depthOf } from './brackets.js';
import { contradict } from './comparing.js';
import { areOtherThings, between, CLOSED, type Telling, totalOf } from './parts-behind.js';

/** 国家级1个、省级3个、市级8个，共计12个: the whole behind its parts. */
export function summedUp(total: Claim, before: readonly Claim[]): Telling | undefined {
  const left = total.left.replace(/\s/g, '');
  const counted = manyIn(SUM_OF_SO_MANY, left);
  if (counted > 0)
    return isSumOfRun(total, before) ? undefined : sumOfSoMany(total, before, counted);
  const isSum =
    SUMMED.test(left) || (/^累计$/.test(left) && /依次|分别/.test(before[0]?.left ?? ''));
  if (!isSum) return undefined;
  // 甲类…个、乙类…个、丙类…个，三类合计…个: a number that only counts them.
  const many = manyIn(SO_MANY, before.at(-1)?.mention.text ?? '');
  if (many > 0) return sumOfSoMany(total, before.slice(0, -1), many);
  const last = before.at(-1);
  // 思政课16人、其他公共基础课80人、专业课172人，公共基础课合计96人: the sum of some has a name of its own.
  if (last === undefined || !/^[，,、；;\s—]*[\u4e00-\u9fff]{1,4}$/.test(between(last, total)))
    return undefined;
  const run: Claim[] = [];
  let next = total;
  for (const part of before.toReversed()) {
    if (part.passage !== total.passage || depthOf(part) < depthOf(total)) break;
    if (depthOf(part) > depthOf(total)) continue;
    if (part.measure !== total.measure || areOtherThings(part, total)) break;
    const gap = between(part, next).replace(CLOSED, '');
    if (/[；;。]|其中/.test(gap) || gap.length > LONGEST_GAP) break;
    if (run.length > 0 && gap.includes('累计')) break;
    // 参加47个赛项，获一等奖21项: what a comma and a verb part is told before the list.
    if (run.length > 0 && !/^\s*[、，,和及]/.test(gap)) break;
    run.unshift(part);
    next = part;
  }
  const lists = run.map((_, from) => run.slice(from)).filter(({ length }) => length > 1);
  const parts = lists.find((list) => !contradict(totalOf(list), total.quantity)) ?? lists[0];
  return parts === undefined
    ? undefined
    : { whole: total, parts, link: '：', after: '', others: [], bare: false, isSum: true };
}

const LONGEST_GAP = 30;

const SUMMED = /^(?:获奖|总数|人数)?(?:共计|合计|总计|一共|共|总共)$/;

const MANY = '零一两三四五六七八九十';
const OF = '[年类项者校级届期批次轮场]';
const SO_MANY = new RegExp(`^([两三四五六七八九十])${OF}$`);
const SUM_OF_SO_MANY = new RegExp(`^([两三四五六七八九十])${OF}(?:累计|合计|共计|总计|共)$`);

/** How many the words count, 0 where they do not. */
const manyIn = (counting: RegExp, words: string): number =>
  MANY.indexOf(counting.exec(words)?.[1] ?? '零');

/** 分别选派教师12人、15人和18人，三年累计45人: the sum of just so many numbers of one list right before it. */
function sumOfSoMany(total: Claim, before: readonly Claim[], many: number): Telling | undefined {
  const parts = before.slice(-many);
  const [first] = parts;
  const isList = parts.every(
    (part, at) =>
      part.measure === total.measure &&
      part.passage === total.passage &&
      (at === 0 ||
        /^\s*[、，,和及以与]+[^，,。；;]{0,10}$/.test(between(parts[at - 1] ?? part, part))),
  );
  const isWhole = parts.length === many && isList && !isJoinedBefore(first, before.at(-many - 1));
  const last = parts.at(-1);
  if (
    !isWhole ||
    last === undefined ||
    !/^[，,、；;\s]*[\u4e00-\u9fff]{2,5}$/.test(between(last, total))
  )
    return undefined;
  return { whole: total, parts, link: '：', after: '', others: [], bare: false, isSum: true };
}

/** 省级二等奖1项、三等奖2项，市级一等奖3项、二等奖4项，两级合计10项: the two may have several numbers each. */
function isSumOfRun(total: Claim, before: readonly Claim[]): boolean {
  const alike = before.filter(
    ({ measure, passage }) => measure === total.measure && passage === total.passage,
  );
  return alike.some(
    (_, from) => from < alike.length - 1 && !contradict(totalOf(alike.slice(from)), total.quantity),
  );
}

/** Whether the list goes on to the left: then it is of more than so many. */
const isJoinedBefore = (first: Claim | undefined, before: Claim | undefined): boolean =>
  first !== undefined &&
  before !== undefined &&
  before.measure === first.measure &&
  before.passage === first.passage &&
  /^\s*[、和及与]+[^，,。；;]{0,10}$/.test(between(before, first));
