import { type Quantity, quotient } from '../../quantity/index.js';
import type { Claim, Claims } from '../claims/index.js';
import { normalised } from '../claims/subject.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import type { Scene } from '../scene.js';
import { contradict, isCount, isPercent, shareDecimal } from './comparing.js';
import { RATES } from './rates.js';
import { plainScope } from './same-thing.js';
import { agreed, asPercent, figures, nameOf, printed, spanOfClaim, worked } from './telling.js';

/** A share or rate that its parts do not give, wherever in the document they stand. */
export const share: AuditRule = {
  id: 'numbers.share',
  title: { zh: '占比与分子、分母不符', en: 'A share its parts do not give' },
  category: 'truthfulness',
  severity: 'warning',
  observe: (scene) => {
    const known = knownCounts(scene);
    const cells = scene.claims.claims.filter(
      ({ cell, unsettled }) => cell !== null && unsettled === null,
    );
    const inTables = cells.flatMap((claim) => judged(claim, [], [], known));
    return [
      ...inTables,
      ...scene.claims.sentences.flatMap((sentence, index) => {
        const before = scene.claims.sentences[index - 1] ?? [];
        const near = before[0]?.block === sentence[0]?.block ? before : [];
        return sentence.flatMap((claim) => judged(claim, sentence, near, known));
      }),
    ];
  },
};

/** A reading of a share: what it is of what. */
interface Pair {
  readonly part: Claim;
  readonly whole: Claim;
}

/** The report's own numbers, and the finder of what a base is called. */
interface Known {
  readonly at: (place: string) => readonly Claim[];
  readonly conceptOf: Claims['conceptOf'];
}

/** Counts and amounts of the report's own, of now, by their heads. */
function knownCounts({ claims }: Scene): Known {
  const known = new Map<string, Claim[]>();
  for (const claim of claims.claims) {
    if (!isCountLike(claim) || claim.head === '') continue;
    if (claim.planned || claim.attached || claim.unsettled !== null) continue;
    const key = placeKey(claim.scope, claim.period);
    const others = known.get(key);
    if (others === undefined) known.set(key, [claim]);
    else others.push(claim);
  }
  return { at: (place) => known.get(place) ?? [], conceptOf: claims.conceptOf };
}

const placeKey = (scope: string, period: string): string => `${plainScope(scope)}\u0001${period}`;

function judged(
  claim: Claim,
  sentence: readonly Claim[],
  before: readonly Claim[],
  known: Known,
): readonly Observation[] {
  if (!isPercent(claim) || claim.planned) return [];
  if (claim.role !== 'share' && claim.role !== 'value') return [];
  const reading =
    fractionBehind(claim, sentence) ??
    shareOfCounted(claim, sentence) ??
    (claim.role === 'share'
      ? shareReading(claim, sentence, before, known)
      : rateReading(claim, sentence, before, known));
  if (reading.length === 0) return [];
  const fitting = reading.find((pair) => fits(pair, claim));
  if (fitting !== undefined)
    return [agreed([claim, fitting.part, fitting.whole], figures(quotientText(fitting)))];
  // Another pair nearby may be what the writer meant: then nothing is proved.
  const counts = [...before, ...sentence].filter(isCountLike);
  const other =
    isOfSeveral(claim) ||
    counts.some((part) =>
      counts.some(
        (whole) => part !== whole && part.measure === whole.measure && fits({ part, whole }, claim),
      ),
    );
  const [first] = reading;
  return other || first === undefined ? [] : [failure(claim, first)];
}

/** 54.70%（64人／117人）: the fraction itself, in brackets behind its value. */
function fractionBehind(claim: Claim, sentence: readonly Claim[]): readonly Pair[] | undefined {
  const [part, whole] = sentence.slice(sentence.indexOf(claim) + 1);
  if (part === undefined || whole === undefined || sentence.length === 0) return undefined;
  const { text } = claim.passage;
  const opens = /^\s*[（(]\s*$/.test(text.slice(claim.mention.end, part.mention.start));
  const parts = /^\s*[/／÷]\s*$/.test(text.slice(part.mention.end, whole.mention.start));
  return opens && parts && contains(whole, part) ? [{ part, whole }] : undefined;
}

/** 本地就业340人，占就业人数400人的85%: the base with its own number. */
function shareOfCounted(claim: Claim, sentence: readonly Claim[]): readonly Pair[] | undefined {
  const index = sentence.indexOf(claim);
  const [part, whole] = [sentence[index - 2], sentence[index - 1]];
  if (part === undefined || whole === undefined || !/^的(?:约|近)?$/.test(claim.left.trim())) {
    return undefined;
  }
  const fits = /占[^占，。；]*$/.test(whole.left) && part.measure === whole.measure;
  return fits && isCountLike(part) && isCountLike(whole) && contains(whole, part)
    ? [{ part, whole }]
    : undefined;
}

/** 合计占, 两者占: the share of several numbers together. */
const isOfSeveral = (claim: Claim): boolean =>
  /合计|共计|总计|[两二三四五]者|总共|累计/.test(claim.left);

const ratioOf = ({ part, whole }: Pair): Quantity | undefined => {
  const ratio = quotient(part.quantity, whole.quantity);
  return ratio === undefined || Object.keys(ratio.unit.dimension).length > 0 ? undefined : ratio;
};

const fits = (pair: Pair, claim: Claim): boolean => {
  const ratio = ratioOf(pair);
  return ratio !== undefined && !contradict(ratio, claim.quantity);
};

/** 占…的…%: the base as named, else the whole that the sentence tells parts of. */
function shareReading(
  claim: Claim,
  sentence: readonly Claim[],
  before: readonly Claim[],
  known: Known,
): readonly Pair[] {
  const index = sentence.indexOf(claim);
  const part = countBefore(sentence, index);
  if (part === undefined || !(isWhat(part, claim) || isNamedAgain(part, claim))) return [];
  const bracketed = sentence[index - 1];
  if (
    bracketed !== undefined &&
    /[（(][^（()）]*[）)]的?/.test(claim.left) &&
    isCountLike(bracketed)
  ) {
    // 占专业课教师（214人）的83.2%: the base stands in the brackets.
    const before = countBefore(sentence, index - 1);
    return before === undefined ? [] : [{ part: before, whole: bracketed }];
  }
  // 在校生中男生18448人，占53.46%
  const among = /^([\u4e00-\u9fff]{2,8})中[\u4e00-\u9fff]/.exec(part.head)?.[1] ?? '';
  const base = normalised((claim.base || topicOf(claim) || among).replace(OWN_BASE, ''));
  const candidates = [...sentence.slice(0, index).toReversed(), ...before.toReversed()].filter(
    (each) => isCountLike(each) && each !== part && each.measure === part.measure,
  );
  const wholes = /^(?:总数|总|全部|比|其|)$/.test(base)
    ? unnamed(part, candidates, known)
    : named(base, part, candidates, known).filter(
        // 课程总数 is of all courses, not of the 在线精品课程 told before.
        ({ head }) =>
          !claim.base.includes('总') || head.length <= base.length || !head.includes(base),
      );
  return wholes.map((whole) => ({ part, whole }));
}

/** 专任教师中，…: the base of the shares in a sentence, said once in front. */
function topicOf({ passage, mention }: Claim): string {
  const opening = passage.text.slice(Math.max(0, mention.start - 120), mention.start);
  const sentence = opening.split(/[。！？]/).at(-1) ?? '';
  return /^(?:在)?([\u4e00-\u9fff]{2,12}?)(?:当中|中|里)[，,]/.exec(sentence.trim())?.[1] ?? '';
}

const OWN_BASE = /^(?:全校|全市|全区|全部|我校|学校|所有|总|的)+/;

/** Where the base is not named, any whole nearby may be meant, and any total of the report. */
function unnamed(part: Claim, candidates: readonly Claim[], known: Known): readonly Claim[] {
  const wholes = candidates.filter((each) => !each.part && contains(each, part));
  if (wholes.length === 0) return [];
  const totals = known
    .at(placeKey(part.scope, part.period))
    .filter((each) => each.concept !== null && each.measure === part.measure);
  return [...wholes, ...totals];
}

/** The number right before a share is its part, unless the share has a subject of its own: 升学的占54%. */
function countBefore(sentence: readonly Claim[], index: number): Claim | undefined {
  for (let at = index - 1; at >= 0; at -= 1) {
    const claim = sentence[at];
    if (claim === undefined) return undefined;
    if (isCountLike(claim)) return claim;
    if (claim.role === 'share') return undefined;
  }
  return undefined;
}

const isCountLike = (claim: Claim): boolean =>
  claim.role === 'value' && claim.mention.kind === 'number' && !isPercent(claim);

/** Whether the words between a count and its share leave the count its part. */
function isWhat(part: Claim, claim: Claim): boolean {
  const gap = claim.passage.text.slice(part.mention.end, claim.mention.start);
  const words = gap.replace(/^[\u4e00-\u9fff]{0,10}?(?=[，,（(占])/, '').replace(/占.*$/, '');
  return words.replace(/[\s，,（(、；;约分别]/g, '').length <= 2;
}

/** 升学612人，升学人数占毕业生总数的60.5%: the count is named once more. */
const isNamedAgain = (part: Claim, claim: Claim): boolean =>
  part.head !== '' && part.head === claim.head && claim.base !== '' && part.role === 'value';

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

/** Claims of the base that a share names: nearby ones first, else those of the same place and time anywhere. */
function named(base: string, part: Claim, near: readonly Claim[], known: Known): readonly Claim[] {
  const plain = base.replace(PERSONS, '');
  const matches = (head: string): boolean =>
    head === base ||
    (plain !== '' && head.replace(PERSONS, '') === plain) ||
    (base.length >= 3 && head.endsWith(base));
  const nearby = near.filter(({ head }) => matches(head));
  if (nearby.length > 0) return nearby;
  // 完成培训5046学时，…占培训总学时的…: the one number of its kind told before is the base, whatever it is called.
  const total = base.replace(/总/, '');
  const [only, ...more] = near.filter((each) => !each.part && contains(each, part));
  if (
    only !== undefined &&
    more.length === 0 &&
    (total.includes(only.head) || only.head.includes(total))
  ) {
    return [only];
  }
  const places = known.at(placeKey(part.scope, part.period));
  const alike = agreeing(
    places.filter(({ head, measure }) => head === base && measure === part.measure),
  );
  if (alike.length > 0) return alike;
  // 占初次就业人数的57.9%: the indicator that the base is called by, wherever it is told.
  const named = known.conceptOf(base, part.measure);
  return named?.exact === true
    ? agreeing(places.filter(({ concept }) => concept === named.id))
    : [];
}

/** The claims, if they all say the same; a base that the document contradicts proves nothing. */
function agreeing(claims: readonly Claim[]): readonly Claim[] {
  const [first] = claims;
  if (first === undefined) return [];
  return claims.some((each) => contradict(each.quantity, first.quantity)) ? [] : [first];
}

/** 落实率 96.26%: by the parts that such a rate is known to be reckoned from. */
function rateReading(
  claim: Claim,
  sentence: readonly Claim[],
  before: readonly Claim[],
  known: Known,
): readonly Pair[] {
  const rate = RATES.find(({ name }) => name.test(claim.head));
  if (rate === undefined) return plainRate(claim, sentence);
  const qualifier = claim.head.replace(rate.name, '');
  const plain = /^(?:毕业生|总|总体|平均)?$/.test(qualifier);
  const places = known.at(placeKey(claim.scope, claim.period));
  const near = [...sentence.filter((each) => each !== claim), ...before].filter(isCountLike);
  const isNear = (head: RegExp): readonly Claim[] => near.filter((each) => head.test(each.head));
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
            part.period === claim.period &&
            part.period === whole.period,
        )
        .map((part) => ({ part, whole })),
    );
  });
  // 本省落实率, 机电专业就业率: of parts that bear the same qualifier only.
  return plain ? pairs : pairs.filter(({ part }) => part.head.includes(qualifier));
}

/** What is not, or not yet, or newly so: 未达合格, 新增双师. */
const NEGATED = /未|不|无|没|新增|计划|拟/;

/** 共有问题54条，已整改53条，整改率98.1%: the rate of the very thing told right before it. */
function plainRate(claim: Claim, sentence: readonly Claim[]): readonly Pair[] {
  const stem = /([\u4e00-\u9fff]{2})率$/.exec(claim.head)?.[1];
  const index = sentence.indexOf(claim);
  const [part, whole] = [sentence[index - 1], sentence[index - 2]];
  if (stem === undefined || part === undefined || whole === undefined) return [];
  const told = `${part.left}${part.right}`;
  const fitting =
    isCountLike(part) && isCountLike(whole) && told.includes(stem) && !NEGATED.test(part.head);
  const alike = part.measure === whole.measure && part.passage === whole.passage;
  return fitting && alike && !`${whole.left}${whole.right}`.includes(stem) ? [{ part, whole }] : [];
}

const quotientText = (pair: Pair): string => {
  const ratio = ratioOf(pair);
  const result = ratio === undefined ? '—' : worked(asPercent(ratio), 2);
  return `${printed(pair.part)} ÷ ${printed(pair.whole)} ＝ ${result}`;
};

function failure(claim: Claim, pair: Pair): Observation {
  const cut = isTruncated(claim, pair);
  const name = nameOf(claim);
  return {
    outcome: 'fail',
    ...(cut ? { severity: 'notice' as const } : {}),
    message: cut
      ? {
          zh: `${printed(claim)} 像是截去尾数得来的，按四舍五入应为 ${roundedText(claim, pair)}。`,
          en: `${printed(claim)} looks cut off and not rounded; rounded it is ${roundedText(claim, pair)}.`,
        }
      : {
          zh: `“${name}”写作 ${printed(claim)}，按 ${printed(pair.part)} 与 ${printed(pair.whole)} 计算不是这个数，请核对分子、分母和比例。`,
          en: `“${name}” is ${printed(claim)}, which ${printed(pair.part)} of ${printed(pair.whole)} does not give; check all three.`,
        },
    derivation: [figures(quotientText(pair))],
    spans: [claim, pair.part, pair.whole].map(spanOfClaim),
    identity: [name, nameOf(pair.part), nameOf(pair.whole)],
  };
}

/** Whether the stated share is the true one with its further digits cut off. */
function isTruncated(claim: Claim, { part, whole }: Pair): boolean {
  const stated = shareDecimal(claim);
  if (stated === undefined || !isCount(part) || !isCount(whole)) return false;
  const scale = 10n ** BigInt(Math.max(0, stated.decimals));
  const [top, bottom] = [part.mention.value, whole.mention.value];
  if (top === null || bottom === null || bottom.numerator === 0n) return false;
  const cut =
    (top.numerator * bottom.denominator * 100n * scale) / (top.denominator * bottom.numerator);
  return cut === stated.mantissa;
}

function roundedText(claim: Claim, pair: Pair): string {
  const ratio = ratioOf(pair);
  const decimals = shareDecimal(claim)?.decimals ?? 2;
  return ratio === undefined ? '—' : worked(asPercent(ratio), decimals);
}
