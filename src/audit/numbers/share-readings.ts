import { BEFORE_COMPARED } from '../claims/earlier-times.js';
import type { Claim } from '../claims/index.js';
import { normalised } from '../claims/subject.js';
import { depthOf } from './brackets.js';
import { isPercent } from './comparing.js';
import { isCountLike, type KnownCounts } from './known-counts.js';
import { rateReading } from './rate-readings.js';
import { NOTHING, type Reading, type Shared } from './reading.js';
import { agreeing, contains, named, unnamed } from './share-bases.js';
import type { Pair } from './share-pair.js';

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
  if (part === undefined || whole === undefined || !BASE_GOES_ON.test(share.left.trim())) {
    return undefined;
  }
  const fits = /占[^占，。；]*$/.test(whole.left) && part.measure === whole.measure;
  return fits && isCountLike(part) && isCountLike(whole) && contains(whole, part)
    ? { part, whole }
    : undefined;
}

/** 占268名教职工的93.66%: the noun of the base stands behind its number. */
const BASE_GOES_ON = /^[\u4e00-\u9fff\s]{0,8}的(?:约|近)?$/;

/** 占…的…%: the base as named, else the whole that the sentence tells parts of. */
function shareReading(told: Shared, known: KnownCounts): Reading {
  const { share, sentence, before } = told;
  const index = sentence.indexOf(share);
  const part = partOf(told, known);
  if (isFirstOfList(told)) return NOTHING;
  // 占该校直接就业人数的73.04%: of a school that another sentence names.
  if (part === undefined || /占该[校院系县区市]/.test(share.left)) return NOTHING;
  // 中职收入的91.52%来自财政: the part is told behind its share.
  if (!share.left.includes('占') && IS_FROM.test(share.right)) return NOTHING;
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

/** 甲112480万元、乙186342万元，依次占19.19%、31.79%: of two lists each share has its own part. */
function isFirstOfList({ share, sentence }: Shared): boolean {
  const index = sentence.indexOf(share);
  const [before, next] = [sentence[index - 1], sentence[index + 1]];
  return (
    /(?:依次|分别)占$/.test(share.left.trim()) &&
    before !== undefined &&
    isCountLike(before) &&
    next !== undefined &&
    isPercent(next)
  );
}

const IS_FROM =
  /^\s*(?:的[\u4e00-\u9fff]{1,6})?(?:来自|来源于|源于|用于|投向|投入|集中在|分布在|属于|是|由|在)/;

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
      if (/占[^占，。；]*$/.test(claim.left)) continue;
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
