import {
  BARE,
  difference,
  type Quantity,
  quantity,
  quotient,
  sameDimension,
} from '../../quantity/index.js';
import type { Claim } from '../claims/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import type { Scene } from '../scene.js';
import { depthOf } from './brackets.js';
import { FLOW, judgedByBase, judgedTogether } from './change-and-growth.js';
import { expectedOf, judgedStep, negative } from './change-of-step.js';
import {
  type Earlier,
  earlierValues,
  gapBefore,
  type Step,
  stepAcross,
  stepWithin,
} from './change-steps.js';
import { contradict } from './comparing.js';

/** More or less than before, against what it was before. */
export const change: AuditRule = {
  id: 'numbers.change',
  title: { zh: '增减与前后数不符', en: 'A change its two values do not give' },
  category: 'truthfulness',
  severity: 'warning',
  observe: (scene) => {
    const earlier = earlierValues(scene);
    return scene.claims.sentences.flatMap((sentence) =>
      sentence.flatMap((claim, index) =>
        judged(claim, index, sentence, earlier).filter(
          ({ outcome }) => outcome !== 'fail' || !isOfOtherYears(claim, sentence, index, scene),
        ),
      ),
    );
  },
};

function judged(
  claim: Claim,
  index: number,
  sentence: readonly Claim[],
  earlier: Earlier,
): readonly Observation[] {
  if (claim.planned || !['change', 'growth', 'points'].includes(claim.role)) return [];
  if (OF_EACH.test(gapBefore(claim)) || isRough(claim) || isOfSeveral(claim)) return [];
  if (isOfNamedChange(claim, sentence.slice(0, index))) return [];
  const based = judgedByBase(claim, index, sentence);
  if (based !== undefined) return based;
  const within = stepWithin(sentence, index);
  const step =
    (within !== undefined && !isOfYear(claim, within) ? undefined : within) ??
    stepAcross(claim, sentence, index, earlier);
  if (step !== undefined && isToldBefore(claim, index, sentence, step)) return [];
  const found =
    step === undefined ? judgedTogether(claim, index, sentence, earlier) : judgedStep(claim, step);
  const fails = found.some(({ outcome }) => outcome === 'fail');
  // Behind 其中 a change may go on with the whole: where any value before gives it, nothing is proved.
  return fails && othersGive(claim, index, sentence, step) ? [] : found;
}

/** 在校生由1102人增到1308人，…；专任教师增加12人，增长14.29%: of what the change before it names, whose values stand elsewhere. */
function isOfNamedChange({ role }: Claim, told: readonly Claim[]): boolean {
  const before = told.at(-1);
  return (
    role === 'growth' &&
    before?.role === 'change' &&
    before.head.length > 1 &&
    before.left.includes(before.head) &&
    told.some((each) => each.role === 'value' && each.head !== '' && each.head !== before.head)
  );
}

/** 由3216人增至3627人，年均增加102.8人: of each year, not from the one to the other. */
const OF_EACH = /(?:[年月期届校]均|平均每|每[年月期届校])[\u4e00-\u9fff]{0,4}$/;

/** 分别增加660人次、41.40万元，增长12.18%和12.13%: of several things in turn, each with its own. */
const isOfSeveral = ({ passage: { text }, mention, role }: Claim): boolean =>
  role === 'growth' && SEVERAL.test(text.slice(Math.max(0, mention.start - REACH), mention.start));
const SEVERAL =
  /分别(?:增加|增长|增|提高|上升|减少|下降|降低|减|多|少)[^，。；]{0,12}[、和][^，。；]{0,16}[，,][^，。；]{0,6}$/;
const REACH = 40;

/** 减少三分之二强: a little more than that. */
const isRough = ({ mention, right }: Claim): boolean =>
  /分之|成$/.test(mention.text) && /^\s?[强弱]/.test(right);

/** 由812人增至896人，2023届比2022届多43人: a change that names its two years is of no others. */
function isOfYear(claim: Claim, { before }: Step): boolean {
  const year = /((?:19|20)\d{2})[年届](?:度)?(?:比|较)((?:19|20)\d{2})[年届]/.exec(
    gapBefore(claim),
  )?.[2];
  // 从2019年的3.01万人增至3.64万人，较上年增加1204人: of the last year, and not from the first.
  const isOfLast = /[比较]上一?(?:年|学年|届)/.test(gapBefore(claim));
  if (isOfLast && /^(?:19|20)\d{2}年/.test(before.period)) return false;
  if (before.period !== 'earlier') return true;
  return year === undefined && !OF_ONE_YEAR.test(gapBefore(claim));
}

/** 由2.70万人扩大到2.90万人，2023年增长3.34%: of that year alone, of which nobody told the one before. */
const OF_ONE_YEAR =
  /(?:19|20)\d{2}年(?:度)?(?:同比)?(?:增|提|上升|下降|减|扩|降|升)[\u4e00-\u9fff]{0,3}$/;

/** 2022年3020人，较2021年增加40人: a change between two years of which neither is told beside it. */
function isOfOtherYears(
  claim: Claim,
  sentence: readonly Claim[],
  index: number,
  { reportYear }: Scene,
): boolean {
  const year = Number(/(?:比|较|与)\s*((?:19|20)\d{2})年?/.exec(gapBefore(claim))?.[1]);
  if (Number.isNaN(year) || reportYear === null || year >= reportYear - 1) return false;
  return !sentence.slice(0, index).some(({ period }) => period === `${year}年`);
}

/** Whether another pair of values in the sentence, or another value with the change told, gives the claim. */
function othersGive(
  claim: Claim,
  index: number,
  sentence: readonly Claim[],
  step: Step | undefined,
): boolean {
  const told = sentence.slice(0, index);
  const values = told.filter(
    ({ role }) => role === 'value' || (claim.role === 'points' && role === 'share'),
  );
  const stated = claim.direction < 0 ? negative(claim.quantity) : claim.quantity;
  const pairs = values.flatMap((now) =>
    values.filter((before) => before !== now).map((before) => ({ now, before })),
  );
  const gives = pairs.some(({ now, before }) => {
    // What is now and what was before is known of these two.
    if (now === step?.before && before === step.now) return false;
    const expected = expectedOf(claim, now, before);
    return (
      expected !== undefined &&
      sameDimension(expected.unit, claim.quantity.unit) &&
      !contradict(expected, stated)
    );
  });
  if (gives || claim.role !== 'growth') return gives;
  if (told.some((each) => FLOW.test(each.left) && isOfFlow(each, step, stated))) return true;
  const absolute = told.findLast(({ role }) => role === 'change');
  return values.some(
    (now) => now.measure === absolute?.measure && growthFits(now, absolute, stated),
  );
}

/** 设备值学年内新增642.8万元，比上年的6875.6万元增长9.3%: what came in is the growth, and not what there is now. */
function isOfFlow(flow: Claim, step: Step | undefined, stated: Quantity): boolean {
  const ratio = step && quotient(flow.quantity, step.before.quantity);
  return ratio !== undefined && !contradict(quantity(ratio.interval, BARE), stated);
}

/** 累计提高2.02个百分点，升幅最大的是2021届（0.75个百分点）: the change of the two values was told, the others are of parts of it. */
function isToldBefore(
  claim: Claim,
  index: number,
  sentence: readonly Claim[],
  { now, before }: Step,
): boolean {
  return sentence
    .slice(sentence.indexOf(now) + 1, index)
    .some(
      (each) =>
        each.role === claim.role &&
        (claim.direction === 0 || each.direction === claim.direction) &&
        depthOf(each) < depthOf(claim) &&
        judgedStep(each, { now, before }).some(({ outcome }) => outcome === 'pass'),
    );
}

function growthFits(now: Claim, absolute: Claim, stated: Quantity): boolean {
  const moved = absolute.direction < 0 ? negative(absolute.quantity) : absolute.quantity;
  const ratio = quotient(moved, difference(now.quantity, moved));
  return ratio !== undefined && !contradict(quantity(ratio.interval, BARE), stated);
}
