import {
  BARE,
  difference,
  growth,
  POINTS,
  percentagePoints,
  point,
  type Quantity,
  quantity,
  quotient,
  sameDimension,
  unitOf,
  ZERO,
} from '../../quantity/index.js';
import { BEFORE_COMPARED } from '../claims/earlier-times.js';
import type { Claim } from '../claims/index.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import type { Scene } from '../scene.js';
import { depthOf } from './brackets.js';
import { contradict, exceeds, isPercent } from './comparing.js';
import { isSpecific, plainScope } from './same-thing.js';
import { agreed, asPercent, figures, nameOf, printed, spanOfClaim, worked } from './telling.js';

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

/** A value now and the one before it. */
interface Step {
  readonly now: Claim;
  readonly before: Claim;
}

type Earlier = ReadonlyMap<string, readonly Claim[]>;

const thingKey = (claim: Claim): string | null => {
  const what = claim.concept ?? (claim.head.length >= 3 ? claim.head : null);
  return what === null ? null : [what, claim.measure, plainScope(claim.scope)].join('\u0001');
};

function earlierValues({ claims }: Scene): Earlier {
  const values = new Map<string, Claim[]>();
  for (const claim of claims.claims) {
    if (claim.role !== 'value' || claim.planned || claim.attached || claim.dated) continue;
    // A change is told of a name, whatever indicator the name is of.
    for (const key of new Set([thingKey(claim), thingKey({ ...claim, concept: null })])) {
      if (key === null) continue;
      const others = values.get(key);
      if (others === undefined) values.set(key, [claim]);
      else others.push(claim);
    }
  }
  return values;
}

function judged(
  claim: Claim,
  index: number,
  sentence: readonly Claim[],
  earlier: Earlier,
): readonly Observation[] {
  if (claim.planned || !['change', 'growth', 'points'].includes(claim.role)) return [];
  const based = judgedByBase(claim, index, sentence);
  if (based !== undefined) return based;
  const within = stepWithin(sentence, index);
  const step =
    (within !== undefined && !isOfYear(claim, within) ? undefined : within) ??
    stepAcross(claim, sentence, index, earlier);
  const found =
    step === undefined ? judgedTogether(claim, index, sentence, earlier) : judgedStep(claim, step);
  const fails = found.some(({ outcome }) => outcome === 'fail');
  // Behind 其中 a change may go on with the whole: where any value before gives it, nothing is proved.
  return fails && othersGive(claim, index, sentence, step) ? [] : found;
}

/**
 * 较上一学年的3318人增加158人，增长4.76%: the base, the change and the growth stand side by side, whatever they are of.
 */
function judgedByBase(
  claim: Claim,
  index: number,
  sentence: readonly Claim[],
): readonly Observation[] | undefined {
  const [base, moved] = sentence.slice(Math.max(0, index - 2), index);
  if (claim.role !== 'growth' || claim.mention.kind !== 'percent') return undefined;
  if (base?.role !== 'value' || moved?.role !== 'change' || base.measure !== moved.measure)
    return undefined;
  if (!BEFORE_COMPARED.test(base.left) || moved.direction !== claim.direction) return undefined;
  const { text } = claim.passage;
  const gaps = [
    text.slice(base.mention.end, moved.mention.start),
    text.slice(moved.mention.end, claim.mention.start),
  ];
  if (gaps.some((gap) => !/^(?:相比)?[，,（(]?[^，。；\d]{0,10}$/.test(gap))) return undefined;
  const ratio = quotient(moved.quantity, base.quantity);
  if (ratio === undefined) return undefined;
  const reckoned = `${printed(moved)} ÷ ${printed(base)} ＝ ${worked(asPercent(ratio), 2)}`;
  if (!contradict(quantity(ratio.interval, BARE), claim.quantity))
    return [agreed([claim, moved, base], figures(reckoned))];
  return [
    {
      outcome: 'fail',
      message: {
        zh: `在 ${printed(base)} 的基础上增减 ${printed(moved)}，幅度却写作 ${printed(claim)}，应为 ${worked(asPercent(ratio), 2)}，请核对这三个数。`,
        en: `${printed(moved)} of ${printed(base)} is ${worked(asPercent(ratio), 2)}, but ${printed(claim)} is told; check the three.`,
      },
      derivation: [figures(reckoned)],
      spans: [claim, moved, base].map(spanOfClaim),
      identity: [nameOf(moved), 'base'],
    },
  ];
}

/** 由812人增至896人，2023届比2022届多43人: a change that names its two years is of no others. */
function isOfYear(claim: Claim, { before }: Step): boolean {
  const year = /((?:19|20)\d{2})[年届](?:度)?(?:比|较)((?:19|20)\d{2})[年届]/.exec(
    gapBefore(claim),
  )?.[2];
  return year === undefined || before.period !== 'earlier';
}

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
  const values = told.filter(({ role }) => role === 'value');
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
  const absolute = told.findLast(({ role }) => role === 'change');
  if (gives || absolute === undefined || claim.role !== 'growth') return gives;
  return values.some(
    (now) => now.measure === absolute.measure && growthFits(now, absolute, stated),
  );
}

function growthFits(now: Claim, absolute: Claim, stated: Quantity): boolean {
  const moved = absolute.direction < 0 ? negative(absolute.quantity) : absolute.quantity;
  const ratio = quotient(moved, difference(now.quantity, moved));
  return ratio !== undefined && !contradict(quantity(ratio.interval, BARE), stated);
}

/** 由A增至B, 2022年A…2023年B: both values told before the change in one sentence. */
function stepWithin(sentence: readonly Claim[], index: number): Step | undefined {
  const depth = Math.max(...sentence.slice(index, index + 1).map(depthOf));
  // What stands in brackets behind a value is of another thing: 专利22项（发明专利3项），上年同期20项.
  const isPoints = sentence[index]?.role === 'points';
  const values = sentence
    .slice(0, index)
    .filter(
      (each) =>
        (each.role === 'value' || (isPoints && each.role === 'share')) &&
        (depthOf(each) <= depth || isOfBefore(each)),
    );
  const [later, sooner] = [values.at(-1), values.at(-2)];
  if (later === undefined || sooner === undefined) return undefined;
  if (isOfAnotherName(sentence[index], [later, sooner])) return undefined;
  if (!sameDimension(later.quantity.unit, sooner.quantity.unit)) return undefined;
  // 在校生5086人，较2022年的4863人: the earlier value is told behind the later one.
  const turned =
    later.period !== 'now' &&
    sooner.period === 'now' &&
    (later.head === '' || later.head === sooner.head);
  const [now, before] = turned ? [sooner, later] : [later, sooner];
  if (turned) return { now, before };
  // 设备总值69844.2万元，生均16947元，设备总值比上年的65217.8万元增加: what the earlier value is named by was told before.
  const named =
    later.period === 'now' || later.head === '' ? undefined : namedBefore(later, values);
  if (named !== undefined) return { now: named, before: later };
  const arrives =
    /(?:增加|增长|提高|提升|上升|扩大|下降|降低|减少|增|升|降|减)[到至为]了?|达到?|[到至]/.test(
      now.left,
    );
  const leaves =
    /[由从]/.test(before.left) ||
    /[由从]/.test(
      sentence[0]?.passage.text.slice(
        Math.max(0, before.mention.start - 14),
        before.mention.start,
      ) ?? '',
    );
  if (leaves && arrives && now.mention.start - before.mention.end < 40) return { now, before };
  const alike = now.head === '' || now.head === before.head || before.head === '';
  return alike && before.period !== now.period && before.period === 'last' && now.period === 'now'
    ? { now, before }
    : undefined;
}

/** 达标率由93.5%提高到95.8%，违纪率下降1.4个百分点: a change that names what changed is of that. */
function isOfAnotherName(claim: Claim | undefined, values: readonly Claim[]): boolean {
  const own = /([\u4e00-\u9fff]{2,}率)/.exec(claim?.left.replace(/\s/g, '') ?? '')?.[1];
  if (own === undefined || /(?:增长|增加|下降|减少|上升|提高|变化)率$/.test(own)) return false;
  return !values.some(({ left }) => left.includes(own.slice(-3)));
}

/** The value of now that is called as an earlier one is, or by a longer name of it. */
const namedBefore = (before: Claim, values: readonly Claim[]): Claim | undefined =>
  values.findLast(
    ({ head, period, quantity: { unit } }) =>
      period === 'now' && head.endsWith(before.head) && sameDimension(unit, before.quantity.unit),
  );

/** 总收入3256.20万元（上年3012.45万元）: in brackets, and of the same thing as what they stand behind. */
const isOfBefore = ({ period }: Claim): boolean => period === 'last';

/** The value that the change belongs to, and the same thing's value of the year it is compared with. */
function stepAcross(
  claim: Claim,
  sentence: readonly Claim[],
  index: number,
  earlier: Earlier,
): Step | undefined {
  if (AGAINST_OTHERS.test(gapBefore(claim))) return undefined;
  const now = subjectOf(claim, sentence, index) ?? namedNow(claim, sentence, index, earlier);
  if (now === undefined || now.period !== 'now') return undefined;
  const key = thingKey(now);
  if (key === null || (now.concept === null && !isSpecific(now.head))) return undefined;
  const others = earlier.get(key) ?? [];
  const year = /(?:比|较|与)\s*((?:19|20)\d{2})年?/.exec(gapBefore(claim))?.[1];
  const before = others.filter(
    ({ period }) => period === 'last' || (year !== undefined && period === `${year}年`),
  );
  const [first] = before;
  if (first === undefined || before.some((each) => contradict(each.quantity, first.quantity)))
    return undefined;
  return { now, before: first };
}

/** 比2022届…，升学率提高3.84个百分点: the change names what changed, and both values are told elsewhere. */
function namedNow(
  claim: Claim,
  sentence: readonly Claim[],
  index: number,
  earlier: Earlier,
): Claim | undefined {
  const opening = claim.passage.text.slice(
    sentence[0]?.mention.start ?? claim.mention.start,
    claim.mention.start,
  );
  const own = claim.left.replace(/[^\u4e00-\u9fff]/g, '');
  if (claim.head === '' || !isSpecific(claim.head) || !own.includes(claim.head)) return undefined;
  if (!/(?:比|较)(?:上|去|前一|(?:19|20)\d\d)/.test(`${opening}${claim.left}`)) return undefined;
  if (AGAINST_OTHERS.test(opening) || index === 0) return undefined;
  if (claim.role === 'growth') return undefined;
  return knownNow({ ...claim, measure: claim.role === 'points' ? '%' : claim.measure }, earlier);
}

/** 比全省平均高, 比计划多: against something else than the year before. */
const AGAINST_OTHERS =
  /全国|全省|平均|计划|目标|标准|规定|要求|同类|前年|三年前|五年前|“?十[三四]五”?|年初|入学|环比|男|女/;

const gapBefore = (claim: Claim): string =>
  claim.passage.text.slice(Math.max(0, claim.mention.start - 20), claim.mention.start);

/** The value told right before the change. */
function subjectOf(claim: Claim, sentence: readonly Claim[], index: number): Claim | undefined {
  const before = sentence
    .slice(0, index)
    .findLast(({ role }) => role === 'value' || (claim.role === 'points' && role === 'share'));
  if (before === undefined) return undefined;
  const fitting =
    claim.role === 'points'
      ? isPercent(before)
      : claim.role === 'growth' || before.measure === claim.measure;
  const own = claim.head === '' || claim.head === before.head;
  return fitting && own ? before : undefined;
}

function judgedStep(claim: Claim, { now, before }: Step): readonly Observation[] {
  const expected = expectedOf(claim, now, before);
  if (expected === undefined || !sameDimension(expected.unit, claim.quantity.unit)) return [];
  // 从34次降到29次: what moved is named where it stood before.
  const name = nameOf(now.head.length <= 1 && before.head.length > 1 ? before : now);
  const stated = claim.direction < 0 ? negative(claim.quantity) : claim.quantity;
  const text = stepText(claim, { now, before }, inOwnUnit(expected, claim));
  if (!contradict(expected, stated)) return [agreed([claim, now, before], figures(text))];
  const wrongWay =
    claim.direction > 0
      ? exceeds(before.quantity, now.quantity)
      : exceeds(now.quantity, before.quantity);
  const way = claim.direction < 0 ? { zh: '减少', en: 'decrease' } : { zh: '增加', en: 'increase' };
  return [
    {
      outcome: 'fail',
      message: wrongWay
        ? {
            zh: `“${name}”说是${way.zh}，但前后两个数 ${printed(before)}、${printed(now)} 相反，请核对。`,
            en: `“${name}” is told as an ${way.en}, but ${printed(before)} and ${printed(now)} go the other way; check them.`,
          }
        : {
            zh: `“${name}”的变化写作 ${printed(claim)}，由 ${printed(before)} 到 ${printed(now)} 应为 ${worked(inOwnUnit(expected, claim))}，请核对。`,
            en: `The change of “${name}” is given as ${printed(claim)}; from ${printed(before)} to ${printed(now)} it is ${worked(inOwnUnit(expected, claim))}.`,
          },
      derivation: [figures(text)],
      spans: [claim, now, before].map(spanOfClaim),
      identity: [name, claim.role],
    },
  ];
}

/** Things in the unit that the text counts them by: 53场, not 53个. */
const inOwnUnit = (of: Quantity, { mention }: Claim): Quantity =>
  of.unit.indivisible ? { ...of, unit: unitOf(mention.unit ?? '') ?? of.unit } : of;

function expectedOf(claim: Claim, now: Claim, before: Claim): Quantity | undefined {
  const bothShares = isPercent(now) && isPercent(before);
  if (!sameDimension(now.quantity.unit, before.quantity.unit)) return undefined;
  if (claim.role === 'points')
    return bothShares ? percentagePoints(now.quantity, before.quantity) : undefined;
  if (claim.role === 'change') return difference(now.quantity, before.quantity);
  if (claim.mention.kind === 'multiple') return undefined;
  // Of shares, 提高5% is written for five points as often as for a growth: not to be told.
  return bothShares ? undefined : growth(now.quantity, before.quantity);
}

const negative = (of: Quantity): Quantity => difference(quantity(point(ZERO), of.unit), of);

function stepText(claim: Claim, { now, before }: Step, expected: Quantity): string {
  const [a, b] = [printed(now), printed(before)];
  if (claim.role === 'growth') return `（${a} － ${b}）÷ ${b} ＝ ${worked(expected, 2)}`;
  const unit = claim.role === 'points' ? POINTS : expected.unit;
  return `${a} － ${b} ＝ ${worked({ ...expected, unit })}`;
}

/** 三年来，专任教师增加55人: what there is now, where the report tells it alike everywhere. */
function knownNow({ head, measure, scope }: Claim, earlier: Earlier): Claim | undefined {
  if (head === '' || !isSpecific(head)) return undefined;
  const key = [head, measure, plainScope(scope)].join('\u0001');
  const told = (earlier.get(key) ?? []).filter(({ period }) => period === 'now');
  const [first] = told;
  return first === undefined || told.some((each) => contradict(each.quantity, first.quantity))
    ? undefined
    : first;
}

/** 招生1203人，比上年增加87人，增长7.8%: the change and the growth must fit each other. */
function judgedTogether(
  claim: Claim,
  index: number,
  sentence: readonly Claim[],
  earlier: Earlier,
): readonly Observation[] {
  if (claim.role !== 'growth' || claim.mention.kind !== 'percent') return [];
  const absolute = sentence[index - 1];
  const told = sentence.slice(0, index - 1).filter(({ role }) => role === 'value');
  // With both values told, they are held against each other instead.
  const last = told.at(-1) ?? (absolute === undefined ? undefined : knownNow(absolute, earlier));
  const now = last?.period === 'now' ? last : undefined;
  if (absolute?.role !== 'change' || now?.role !== 'value') return [];
  if (absolute.direction !== claim.direction || absolute.measure !== now.measure) return [];
  if (absolute.head !== now.head || (claim.head !== now.head && claim.head !== '')) return [];
  const moved = absolute.direction < 0 ? negative(absolute.quantity) : absolute.quantity;
  const before = difference(now.quantity, moved);
  const ratio = quotient(moved, before);
  if (ratio === undefined) return [];
  const stated = claim.direction < 0 ? negative(claim.quantity) : claim.quantity;
  const text = `${printed(absolute)} ÷（${printed(now)} ${absolute.direction < 0 ? '＋' : '－'} ${printed(absolute)}）＝ ${worked(asPercent(ratio), 2)}`;
  if (!contradict(quantity(ratio.interval, BARE), stated))
    return [agreed([claim, absolute, now], figures(text))];
  return [
    {
      outcome: 'fail',
      message: {
        zh: `“${nameOf(now)}”${printed(now)}，增减 ${printed(absolute)}，幅度却写作 ${printed(claim)}，三个数不能同时成立，请核对。`,
        en: `“${nameOf(now)}” ${printed(now)}, changed by ${printed(absolute)}, cannot have changed by ${printed(claim)}; check the three.`,
      },
      derivation: [figures(text)],
      spans: [claim, absolute, now].map(spanOfClaim),
      identity: [nameOf(now), 'growth'],
    },
  ];
}
