import { BEFORE_COMPARED } from '../claims/earlier-times.js';
import type { Claim } from '../claims/index.js';
import { normalised } from '../claims/subject.js';
import { depthOf } from './brackets.js';
import { contradict } from './comparing.js';
import { isCountLike, type KnownCounts } from './known-counts.js';
import { RATES } from './rates.js';
import type { Pair } from './share-pair.js';

/** What a share is read as, its most likely pairs first. */
export interface Reading {
  readonly pairs: readonly Pair[];
  /**
   * What says that one of the pairs is meant: its `name`, which leaves no doubt; its `place` nearby, where a slip of the
   * pen must bear it out; or a `guess` from two numbers side by side, where only a slip that chance hardly makes does.
   */
  readonly by: 'name' | 'place' | 'guess';
  /** Whether it may as well be of a whole that is told elsewhere under another name. */
  readonly open: boolean;
}

/** A share with what is told around it. */
export interface Shared {
  readonly share: Claim;
  readonly sentence: readonly Claim[];
  /** The claims of the paragraph before the sentence, in reading order. */
  readonly before: readonly Claim[];
}

const NOTHING: Reading = { pairs: [], by: 'guess', open: true };

/** How a share or rate may be reckoned, by its own words. */
export function readingOf(told: Shared, known: KnownCounts): Reading {
  const stated = fractionBehind(told) ?? shareOfCounted(told);
  if (stated !== undefined) return { pairs: [stated], by: 'name', open: false };
  return told.share.role === 'share' ? shareReading(told, known) : rateReading(told, known);
}

/** 54.70%（64人／117人）: the fraction itself, in brackets behind its value. */
function fractionBehind({ share, sentence }: Shared): Pair | undefined {
  const [part, whole] = sentence.slice(sentence.indexOf(share) + 1);
  if (part === undefined || whole === undefined || sentence.length === 0) return undefined;
  const { text } = share.passage;
  const opens = /^\s*[（(]\s*$/.test(text.slice(share.mention.end, part.mention.start));
  const parts = /^\s*[/／÷]\s*$/.test(text.slice(part.mention.end, whole.mention.start));
  return opens && parts && contains(whole, part) ? { part, whole } : undefined;
}

/** 本地就业340人，占就业人数400人的85%: the base with its own number. */
function shareOfCounted({ share, sentence }: Shared): Pair | undefined {
  const index = sentence.indexOf(share);
  const [part, whole] = [sentence[index - 2], sentence[index - 1]];
  if (part === undefined || whole === undefined || !/^的(?:约|近)?$/.test(share.left.trim())) {
    return undefined;
  }
  const fits = /占[^占，。；]*$/.test(whole.left) && part.measure === whole.measure;
  return fits && isCountLike(part) && isCountLike(whole) && contains(whole, part)
    ? { part, whole }
    : undefined;
}

/** 占…的…%: the base as named, else the whole that the sentence tells parts of. */
function shareReading(told: Shared, known: KnownCounts): Reading {
  const { share, sentence, before } = told;
  const index = sentence.indexOf(share);
  const part = partOf(told, known);
  if (part === undefined) return NOTHING;
  const bracketed = sentence[index - 1];
  if (
    bracketed !== undefined &&
    /[（(][^（()）]*[）)]的?/.test(share.left) &&
    isCountLike(bracketed)
  ) {
    // 占专业课教师（214人）的83.2%: the base stands in the brackets.
    const counted = countBefore(sentence, index - 1);
    return counted === undefined
      ? NOTHING
      : { pairs: [{ part: counted, whole: bracketed }], by: 'name', open: false };
  }
  // 在校生中男生18448人，占53.46%
  const among = /^([\u4e00-\u9fff]{2,8})中[\u4e00-\u9fff]/.exec(part.head)?.[1] ?? '';
  const base = plainBase(share.base || topicOf(share) || among);
  // 占全市在校生的0.42% is of all pupils, and not of those of the programme told before.
  const isOfAll = OWN_BASE.test(share.base);
  const near = [...sentence.slice(0, index).toReversed(), ...before.toReversed()].filter(
    (each) =>
      isCountLike(each) &&
      each !== part &&
      each.measure === part.measure &&
      each.period === part.period &&
      !(isOfAll && each.attached),
  );
  if (/^(?:总数|总|全部|比|其|)$/.test(base)) {
    const carried = carriedBase(sentence, index);
    const of = carried === '' ? [] : named(carried, part, near, known).wholes;
    return {
      pairs: pairsOf(part, [...of, ...unnamed(part, near, known)]),
      by: 'place',
      open: true,
    };
  }
  const { wholes, sure } = named(base, part, near, known);
  // 课程总数 is of all courses, not of the 在线精品课程 told before.
  const all = wholes.filter(
    ({ head }) => !share.base.includes('总') || head.length <= base.length || !head.includes(base),
  );
  // 占受测人数的3.00%, where those tested were told as 参加测评9086人.
  if (all.length === 0)
    return { pairs: pairsOf(part, unnamed(part, near, known)), by: 'place', open: true };
  const isSure = sure && all[0] === wholes[0];
  const isNear = all[0] !== undefined && near.includes(all[0]);
  return { pairs: pairsOf(part, all), by: isSure ? 'name' : 'place', open: !isSure || !isNear };
}

const pairsOf = (part: Claim, wholes: readonly Claim[]): readonly Pair[] =>
  wholes.filter((whole) => whole !== part).map((whole) => ({ part, whole }));

const OWN_BASE = /^(?:全校|全市|全区|全部|我校|学校|所有|总|的)+/;
const plainBase = (base: string): string => normalised(base.replace(OWN_BASE, ''));

/** 免学费2541人，占在校生的97.06%；助学金418人，占15.97%: the base is said once. */
const carriedBase = (sentence: readonly Claim[], index: number): string =>
  plainBase(
    sentence.slice(0, index).findLast(({ role, base }) => role === 'share' && base !== '')?.base ??
      '',
  );

/** The number that a share is of: the one right before it, else the one that its own subject names. */
function partOf(told: Shared, known: KnownCounts): Claim | undefined {
  const { share, sentence, before } = told;
  const right = countBefore(sentence, sentence.indexOf(share));
  if (right !== undefined && (isWhat(right, share) || isNamedAgain(right, share))) return right;
  // 升学609人，直接就业308人。升学占毕业生的65.84%: the count is told before, and named once more.
  if (share.head === '' || share.base === '' || isNamedAcrossBracket(share)) return undefined;
  const isMeant = (each: Claim): boolean =>
    each.head === share.head && each.scope === share.scope && each.period === share.period;
  return (
    [...before, ...sentence].findLast((each) => isCountLike(each) && isMeant(each)) ??
    agreeing(known.at(share.scope, share.period).filter(isMeant))[0]
  );
}

/** 重点（骨干）专业占专业总数的35.71%: a name that a bracket breaks is read by its end only. */
const isNamedAcrossBracket = ({ passage, mention }: Claim): boolean =>
  /[）)][\u4e00-\u9fff]{1,10}占[^，。；]*$/.test(
    passage.text.slice(Math.max(0, mention.start - NAME), mention.start),
  );
const NAME = 40;

/** 专任教师中，…: the base of the shares in a sentence, said once in front. */
function topicOf({ passage, mention }: Claim): string {
  const opening = passage.text.slice(Math.max(0, mention.start - 120), mention.start);
  const sentence = opening.split(/[。！？]/).at(-1) ?? '';
  return /^(?:在)?([\u4e00-\u9fff]{2,12}?)(?:当中|中|里)[，,]/.exec(sentence.trim())?.[1] ?? '';
}

/** Where the base is not named, any whole nearby may be meant, and any total of the report. */
function unnamed(part: Claim, near: readonly Claim[], known: KnownCounts): readonly Claim[] {
  const wholes = near.filter((each) => !each.part && contains(each, part));
  if (wholes.length === 0) return [];
  const totals = known
    .at(part.scope, part.period)
    .filter((each) => each.concept !== null && each.measure === part.measure);
  return [...wholes, ...totals];
}

/**
 * The number right before a share is its part, unless the share has a subject of its own: 升学的占54%. What stands in
 * brackets (高级职称912人（其中正高级37人），占30.18%) and what is told of another time (较上年的6120人增长) is passed over.
 */
function countBefore(sentence: readonly Claim[], index: number): Claim | undefined {
  const share = sentence[index];
  for (let at = index - 1; at >= 0; at -= 1) {
    const claim = sentence[at];
    if (claim === undefined || share === undefined) return undefined;
    if (depthOf(claim) > depthOf(share)) continue;
    if (isCountLike(claim)) {
      if (claim.period === share.period && !BEFORE_COMPARED.test(claim.left)) return claim;
    } else if (claim.role === 'share') return undefined;
  }
  return undefined;
}

/** Whether the words between a count and its share leave the count its part. */
function isWhat(part: Claim, share: Claim): boolean {
  const gap = share.passage.text.slice(part.mention.end, share.mention.start);
  const words = gap
    .replace(/[（(][^（()）]*[）)]/g, '')
    .replace(CHANGE, '')
    .replace(/^[\u4e00-\u9fff]{0,10}?(?=[，,（(占])/, '')
    .replace(/占.*$/, '');
  return words.replace(/[\s，,（(、；;约分别]/g, '').length <= 2;
}

/** 较上年的6120人增长10.13%，: how much more than before, told between a count and its share. */
const CHANGE = /[，,](?:比|较|同比|环比)[^占。；]{0,30}(?=[，,])/g;

/** 升学612人，升学人数占毕业生总数的60.5%: the count is named once more. */
const isNamedAgain = (part: Claim, share: Claim): boolean =>
  part.head !== '' && part.head === share.head && share.base !== '' && part.role === 'value';

const contains = (whole: Claim, part: Claim): boolean => {
  const [a, b] = [whole.quantity.interval, part.quantity.interval];
  return (
    a.hi === null ||
    b.lo === null ||
    a.hi.numerator * b.lo.denominator >= b.lo.numerator * a.hi.denominator
  );
};

/** 直接就业学生 and 直接就业 are the same persons. */
const PERSONS = /(?:毕业生|学生|人员|人)$/;

interface Wholes {
  readonly wholes: readonly Claim[];
  /** Whether the first is called just what the share calls its base. */
  readonly sure: boolean;
}

/** Claims of the base that a share names: called so nearby or anywhere, then such as may be meant. */
function named(base: string, part: Claim, near: readonly Claim[], known: KnownCounts): Wholes {
  const plain = base.replace(PERSONS, '');
  const isCalledSo = ({ head }: Claim): boolean =>
    head === base || (plain !== '' && head.replace(PERSONS, '') === plain);
  const anywhere = known
    .at(part.scope, part.period)
    .filter(({ measure }) => measure === part.measure);
  const concept = known.conceptOf(base, part.measure);
  const exact = [
    ...near.filter(isCalledSo),
    ...agreeing(anywhere.filter(({ head }) => head === base)),
    // 占初次就业人数的57.9%: the indicator that the base is called by, wherever it is told.
    ...(concept?.exact === true
      ? agreeing(anywhere.filter((each) => each.concept === concept.id))
      : []),
  ].filter((each) => each !== part);
  const alike = near.filter(({ head }) => base.length >= 3 && head.endsWith(base));
  // 完成培训5046学时，…占培训总学时的…: the one number of its kind told before is the base, whatever it is called.
  const total = base.replace(/总/, '');
  const [only, ...more] = near.filter((each) => !each.part && contains(each, part));
  const isOnly =
    only !== undefined &&
    more.length === 0 &&
    (total.includes(only.head) || only.head.includes(total));
  const meant = usual(
    anywhere.filter(
      (each) => each.head === base || (concept?.exact === true && each.concept === concept.id),
    ),
  );
  return {
    wholes: [...exact, ...alike, ...(isOnly ? [only] : []), ...meant].filter((each) =>
      contains(each, part),
    ),
    sure: exact.length > 0 || (alike.length === 0 && isOnly),
  };
}

/** The claims, if they all say the same; a base that the document contradicts proves nothing. */
function agreeing(claims: readonly Claim[]): readonly Claim[] {
  const [first] = claims;
  if (first === undefined) return [];
  return claims.some((each) => contradict(each.quantity, first.quantity)) ? [] : [first];
}

/** The value that most of the claims say, three of them at least: others are of schools that were not named. */
function usual(claims: readonly Claim[]): readonly Claim[] {
  const agree = (one: Claim): number =>
    claims.filter((each) => !contradict(each.quantity, one.quantity)).length;
  const [best] = claims.toSorted((a, b) => agree(b) - agree(a));
  return best !== undefined && agree(best) >= MOST_SAY && agree(best) * 2 > claims.length
    ? [best]
    : [];
}

const MOST_SAY = 3;

/** 落实率 96.26%: by the parts that such a rate is known to be reckoned from. */
function rateReading(told: Shared, known: KnownCounts): Reading {
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
  const partsNear = isNear(rate.part).filter(({ head }) => !NEGATED.test(head));
  const parts =
    partsNear.length > 0
      ? partsNear
      : !plain || rate.anywhere !== true
        ? []
        : agreeing(places.filter(({ head }) => rate.part.test(head) && !NEGATED.test(head)));
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

/** What those counted did, right before or behind their number: 通过31人, 34名学生参加…. */
const doneBy = ({ left, right, head }: Claim): string =>
  head === '' ? left : (/^[\u4e00-\u9fff]{0,4}(?:参加|报考|参赛|应考)/.exec(right)?.[0] ?? '');

/** 报名568人，过了542人，通过率92.25%: of the two counts told right before it, the smaller is the part. */
function countedBefore({ share, sentence }: Shared): Reading {
  const index = sentence.indexOf(share);
  const [a, b] = [sentence[index - 1], sentence[index - 2]];
  if (a === undefined || b === undefined || ![a, b].every(isCountLike)) return NOTHING;
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
