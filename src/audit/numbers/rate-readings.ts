import type { Claim } from '../claims/index.js';
import { isCountLike, type KnownCounts } from './known-counts.js';
import { RATES } from './rates.js';
import { NOTHING, type Reading, type Shared } from './reading.js';
import { agreeing, contains } from './share-bases.js';

/** 落实率 96.26%: by the parts that such a rate is known to be reckoned from. */
export function rateReading(told: Shared, known: KnownCounts): Reading {
  const { share, sentence, before } = told;
  if (isOfBefore(share)) return NOTHING;
  const rate = RATES.find(({ name }) => name.test(share.head));
  if (rate === undefined) return plainRate(told);
  const qualifier = share.head.replace(rate.name, '');
  const plain = /^(?:毕业生|总|总体|平均)?$/.test(qualifier);
  const places = known.at(share.scope, share.period);
  const near = [...sentence.filter((each) => each !== share), ...before].filter(isCountLike);
  // 34名学生参加资格考试，通过31人: what they did stands behind their number.
  const isNear = (head: RegExp): readonly Claim[] =>
    near.filter((each) => [each.head, doneBy(each)].some((words) => head.test(words)));
  // 升入本科96人 is some of those that 升学率 is of.
  const isPart = ({ head, left }: Claim): boolean =>
    !NEGATED.test(head) && (!NARROWER.test(`${head}${left}`) || NARROWER.test(share.head));
  const partsNear = isNear(rate.part).filter(isPart);
  const parts =
    partsNear.length > 0
      ? partsNear
      : !plain || rate.anywhere !== true
        ? []
        : agreeing(places.filter((each) => rate.part.test(each.head) && isPart(each)));
  if (isOfAnother(told, partsNear)) return countedBefore(told);
  const pairs = rate.of.flatMap((of) => {
    const wholesNear = isNear(of);
    const wholes =
      wholesNear.length > 0
        ? wholesNear
        : rate.anywhere === true
          ? agreeing(places.filter(({ head }) => of.test(head)))
          : [];
    return wholes.flatMap((whole) =>
      parts
        .filter(
          (part) =>
            part !== whole &&
            part.measure === whole.measure &&
            part.scope === whole.scope &&
            part.period === share.period &&
            part.period === whole.period,
        )
        .map((part) => ({ part, whole })),
    );
  });
  // 本省落实率, 机电专业就业率: of parts that bear the same qualifier only.
  const qualified = plain ? pairs : pairs.filter(({ part }) => part.head.includes(qualifier));
  return qualified.length > 0 ? { pairs: qualified, by: 'name', open: true } : countedBefore(told);
}

/** 中高职合计落实去向237464人，总体落实率95.68%: of a number told right before it, which others may bear the name of. */
function isOfAnother({ share, sentence }: Shared, parts: readonly Claim[]): boolean {
  const stem = /([\u4e00-\u9fff]{2})率/.exec(share.head)?.[1];
  const before = sentence[sentence.indexOf(share) - 1];
  if (stem === undefined || before === undefined || parts.includes(before)) return false;
  return (
    isCountLike(before) &&
    before.left.includes(stem) &&
    parts.every((part) => !sentence.includes(part))
  );
}

const NARROWER = /本科|专科|高职|对口/;

/** What those counted did, right before or behind their number: 通过31人, 34名学生参加…. */
const doneBy = ({ left, right, head }: Claim): string =>
  head === '' ? left : (/^[\u4e00-\u9fff]{0,4}(?:参加|报考|参赛|应考)/.exec(right)?.[0] ?? '');

/** 报名568人，过了542人，通过率92.25%: of the two counts told right before it, the smaller is the part. */
function countedBefore({ share, sentence }: Shared): Reading {
  const index = sentence.indexOf(share);
  const [a, b] = [sentence[index - 1], sentence[index - 2]];
  if (a === undefined || b === undefined || ![a, b].every(isCountLike)) return NOTHING;
  // 优秀4个、良好7个、合格3个、整改1个，优良率73.33%: of two together, told farther off.
  if (/优良率$/.test(share.head) && ![a, b].some(({ left }) => /优良/.test(left))) return NOTHING;
  if (a.measure !== b.measure || a.period !== share.period || b.period !== share.period)
    return NOTHING;
  const [part, whole] = contains(b, a) ? [a, b] : [b, a];
  return { pairs: [{ part, whole }], by: 'guess', open: true };
}

/** 升学率由64.42%上升到68.83%: what it was before. */
const isOfBefore = ({ left, right }: Claim): boolean =>
  /[由从]$/.test(left.trim()) && /^\s*(?:上升|提高|提升|增|下降|降|减|升|扩|回落)/.test(right);

/** What is not, or not yet, or newly so: 未达合格, 新增双师. */
const NEGATED = /未|不|无|没|新增|计划|拟/;

/** 共有问题54条，已整改53条，整改率98.1%: the rate of the very thing told right before it. */
function plainRate({ share, sentence }: Shared): Reading {
  const stem = /([\u4e00-\u9fff]{2})率$/.exec(share.head)?.[1];
  const index = sentence.indexOf(share);
  const [part, whole] = [sentence[index - 1], sentence[index - 2]];
  if (stem === undefined || part === undefined || whole === undefined) {
    return RATED.test(share.head) ? countedBefore({ share, sentence, before: [] }) : NOTHING;
  }
  const words = `${part.left}${part.right}`;
  const fitting =
    isCountLike(part) && isCountLike(whole) && words.includes(stem) && !NEGATED.test(part.head);
  const alike = part.measure === whole.measure && part.passage === whole.passage;
  return fitting && alike && !`${whole.left}${whole.right}`.includes(stem)
    ? { pairs: [{ part, whole }], by: 'name', open: true }
    : countedBefore({ share, sentence, before: [] });
}

/** What is the share of something done in what there was: 满意度, 进度, 比重. */
const RATED = /(?:率|满意度|达成度|完成度|进度|比重|占比|比例|份额|面)$/;
