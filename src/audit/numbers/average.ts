import {
  compared,
  decimalText,
  ONE,
  powerOfTen,
  type Quantity,
  quotient,
  type Rational,
  shown,
  times,
} from '../../quantity/index.js';
import type { Claim } from '../claims/index.js';
import { normalised, nounBehind } from '../claims/subject.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { contradict, isPercent, printedDecimals } from './comparing.js';
import { digitsIn } from './digits.js';
import { areShortSlips, areSlips } from './slip.js';
import { type Bounds, endsOf, isSureSlipFromBetween } from './slip-between.js';
import { agreed, figures, nameOf, printed, spanOfClaim, worked } from './telling.js';

/** 人均, 生均, 平均每: a mean against the total and the number told beside it. */
export const average: AuditRule = {
  id: 'numbers.average',
  title: { zh: '平均数与总数、个数不符', en: 'A mean its total and number do not give' },
  category: 'truthfulness',
  severity: 'warning',
  observe: ({ claims: { sentences, claims } }) => {
    const students = theOne(claims, ({ concept }) => concept === 'students');
    return sentences.flatMap((sentence, index) => {
      const before = sentences[index - 1] ?? [];
      const near = before[0]?.passage === sentence[0]?.passage ? before : [];
      return sentence.flatMap((claim, at) => {
        const perStudent = /生均/.test(claim.left) && claim.scope === '' ? students : [];
        return judged({
          claim,
          earlier: sentence.slice(0, at),
          later: sentence.slice(at + 1, at + 1 + BEHIND),
          before: near,
          known: perStudent,
        });
      });
    });
  },
};

/** The report's own number of a kind, if it says it everywhere alike: 生均 is over its students wherever it stands. */
function theOne(claims: readonly Claim[], is: (claim: Claim) => boolean): readonly Claim[] {
  const said = claims.filter(
    (each) => each.role === 'value' && each.scope === '' && each.period === 'now' && is(each),
  );
  const [first] = said;
  const alike = said.every(
    (each) => first !== undefined && !contradict(each.quantity, first.quantity),
  );
  return first === undefined || !alike ? [] : [first];
}

/** A mean with the numbers that it may be of. */
interface Told {
  readonly claim: Claim;
  /** The numbers before it and behind it in its sentence, and those of the sentence before. */
  readonly earlier: readonly Claim[];
  readonly later: readonly Claim[];
  readonly before: readonly Claim[];
  /** The students of the report, where a mean is over them. */
  readonly known: readonly Claim[];
}

/** 每人6000元，共10.8万元: the total may stand behind its mean. */
const BEHIND = 2;

/** What a mean is spread over, by the word that says so. */
const OVER: readonly (readonly [word: RegExp, measures: RegExp])[] = [
  [
    /(?:人均|生均|师均|平均每人|平均每名|平均每位|每人平均|每生|每名|每人)[\u4e00-\u9fff]{0,8}$/,
    /^(?:person|participation)$/,
  ],
  [/(?:校均|平均每校|平均每所|每校|每所)[\u4e00-\u9fff]{0,8}$/, /^things$/],
  [/(?:班均|平均每班|每班)[\u4e00-\u9fff]{0,8}$/, /^(?:class|things)$/],
  [
    /(?:课均|门均|项均|期均|场均|次均|平均每[门项期场次个家])[\u4e00-\u9fff]{0,8}$/,
    /^(?:things|time)$/,
  ],
  // 每天390份, 平均为3小时, 每件按40元: over whatever else is counted.
  [
    /(?:[\u4e00-\u9fff]均|平均|每(?![月年周百千万]|学期)[\u4e00-\u9fff]{1,2})[\u4e00-\u9fff]{0,8}$/,
    /^(?!.*(?:money|area|bandwidth|storage|share|ratio))./,
  ],
];

function judged(told: Told): readonly Observation[] {
  const { claim, earlier, later, before, known } = told;
  if (claim.role !== 'value' || claim.planned) return [];
  const words = claim.left.replace(/\s/g, '').replace(/(?:为|达到?|约|近|超过|是)+$/, '');
  if (/每(?:个?[月年周]|学期)/.test(words)) return [];
  const over = OVER.find(([word]) => word.test(words))?.[1];
  if (over === undefined) return [];
  const values = [...known, ...before, ...earlier, ...later].filter(
    (each) => each.role === 'value' && !isPercent(each) && each.period === claim.period,
  );
  if (claim.mention.hedge === null && claim.measure === 'person' && over.test(claim.measure))
    return judgedByNoun(claim, words, values);
  const whole = wholeMeasure(claim);
  const totals = values.filter(({ measure }) => measure === whole);
  const numbers = values.filter(({ measure }) => over.test(measure) && measure !== whole);
  const pairs = totals.flatMap((total) => numbers.map((number) => ({ total, number })));
  const fitting = pairs.find(({ total, number }) => fits(total, number, claim));
  if (fitting !== undefined) {
    return [
      agreed([claim, fitting.total, fitting.number], figures(text(fitting.total, fitting.number))),
    ];
  }
  const divided =
    dividedBefore(earlier, known, claim, over) ??
    (claim.mention.hedge === null ? spreadBeside(told, over) : undefined);
  if (divided === undefined) return [];
  const { total, number } = divided;
  if (fits(total, number, claim)) return [];
  // 最大带宽 is of one of them, and no total.
  if (
    total.mention.hedge !== null ||
    number.mention.hedge !== null ||
    /均|最[大高多小低少]/.test(total.left)
  )
    return [];
  // 生均财政拨款 is of 财政拨款, not of whatever money was told before it.
  const what = normalised(words.replace(/^.*[人生师校班课门项期场次]均|^.*(?:平均)?每./, ''));
  if (known.length > 0 && what !== '' && !total.head.includes(what) && !what.includes(total.head))
    return [];
  return [failure(words.slice(-8), claim, divided)];
}

/** Characters behind a number in which its noun stands. */
const REACH = 8;

/** 48名学徒…由12名企业师傅带徒，平均每名师傅带4名学徒: persons over persons, each by its own noun. */
function judgedByNoun(
  claim: Claim,
  words: string,
  values: readonly Claim[],
): readonly Observation[] {
  const noun =
    /(?:平均)?每[名位个人家所]?([\u4e00-\u9fff]{2,4}?)(?:带教|带|指导|负责|对应|承担|服务|有|教)?$/.exec(
      words,
    )?.[1];
  if (noun === undefined || claim.head === '') return [];
  const isOf = (name: string, { head, right }: Claim): boolean =>
    head.endsWith(name) || right.slice(0, REACH).includes(name);
  const own = nounBehind(claim.right) || claim.head;
  const numbers = values.filter((each) => isOf(noun, each) && each.measure === claim.measure);
  const totals = values.filter((each) => isOf(own, each) && each.measure === claim.measure);
  const [number, ...more] = numbers;
  const [total, ...others] = totals;
  if (number === undefined || total === undefined || more.length + others.length > 0) return [];
  if ([number, total].some(({ mention }) => mention.hedge !== null) || number === total) return [];
  return fits(total, number, claim)
    ? [agreed([claim, total, number], figures(text(total, number)))]
    : [failure(words.slice(-8), claim, { total, number })];
}

const failure = (name: string, claim: Claim, { total, number }: Divided): Observation => ({
  outcome: 'fail',
  message: {
    zh: `“${name}”写作 ${printed(claim)}，按 ${printed(total)} 和 ${printed(number)} 计算不是这个数，请核对三个数。`,
    en: `The mean is ${printed(claim)}, which ${printed(total)} over ${printed(number)} does not give; check the three.`,
  },
  derivation: [figures(text(total, number))],
  spans: [claim, total, number].map(spanOfClaim),
  identity: [name, nameOf(total), nameOf(number)],
});

interface Divided {
  readonly total: Claim;
  readonly number: Claim;
}

/**
 * The total told right before the mean, and the number told right before that, or known for the whole report, where
 * the mean is a slip of the pen away from theirs. A mean of another number of persons is as likely as any other fault;
 * one whose digits slipped is wrong whatever it is of.
 */
function dividedBefore(
  earlier: readonly Claim[],
  known: readonly Claim[],
  claim: Claim,
  over: RegExp,
): Divided | undefined {
  const [last, before] = [earlier.at(-1), earlier.at(-2) ?? known.at(0)];
  const isTotal = (each: Claim | undefined): each is Claim =>
    each?.role === 'value' && each.measure === wholeMeasure(claim) && !over.test(each.measure);
  const isNumber = (each: Claim | undefined): each is Claim =>
    each?.role === 'value' && over.test(each.measure);
  const number = known.at(0) ?? before;
  const pair =
    isTotal(last) && isNumber(number)
      ? { total: last, number }
      : isNumber(last) && isTotal(before) && known.length === 0
        ? { total: before, number: last }
        : undefined;
  return pair !== undefined && isSlip(claim, pair.total, pair.number) ? pair : undefined;
}

/**
 * The nearest total and one of the nearest numbers, where a slip of the pen in one of the three that chance would
 * hardly make mends the mean: 供餐160天，共64200份，平均每天390份.
 */
function spreadBeside({ claim, earlier, later, before }: Told, over: RegExp): Divided | undefined {
  const whole = wholeMeasure(claim);
  const isPlain = ({ role, period, mention }: Claim): boolean =>
    role === 'value' && period === claim.period && mention.kind === 'number';
  const near = [...before, ...earlier].filter((each) => isPlain(each) && !isPercent(each));
  const behind = later
    .filter(isPlain)
    .find(({ measure, left }) => measure === whole && /共|合计|总|累计/.test(left));
  const total = near.findLast(({ measure }) => measure === whole) ?? behind;
  const all = near.filter(({ measure }) => over.test(measure) && measure !== whole);
  const numbers = all.filter(({ part }) => !part).slice(-NEAREST);
  if (total === undefined) return undefined;
  const number =
    numbers.find((each) => isNearlySpread(claim, total, each)) ??
    all.find((each) => isEvenSlip(claim, total, each));
  return number === undefined ? undefined : { total, number };
}

const NEAREST = 2;

function isNearlySpread(claim: Claim, total: Claim, number: Claim): boolean {
  const [one, all, count] = [claim, total, number].map(countedEnds);
  if (one === undefined || all === undefined || count === undefined) return false;
  // A mean told in whole numbers is rounded to them, or exact: only what would be a slip of both proves anything.
  const half = (one.most - one.least) / 2;
  return (
    isSureSlipFromBetween(claim, {
      least: all.least / count.most - half,
      most: all.most / count.least + half,
    }) ||
    isSureSlipFromBetween(total, { least: one.least * count.least, most: one.most * count.most }) ||
    isSureSlipFromBetween(number, { least: all.least / one.most, most: all.most / one.least })
  );
}

/** 38160课时 ÷ 318人 ＝ 120: two numbers of three digits or more that divide evenly were meant to, and 150 is a slip. */
function isEvenSlip(claim: Claim, total: Claim, number: Claim): boolean {
  const [all, count] = [total, number].map(({ mention: { value } }) =>
    value?.denominator === 1n ? value.numerator : undefined,
  );
  if (all === undefined || count === undefined || count < FEW || all % count !== 0n) return false;
  const [meant, told] = [String(all / count), digitsIn(claim.mention.text)];
  // 3240学时 ÷ 60门: of fewer, only two digits that changed places tell.
  return count < MANY
    ? meant !== told && [...meant].sort().join('') === [...told].sort().join('')
    : areShortSlips(meant, told);
}

const FEW = 10n;
const MANY = 100n;

/** The ends of a number, of which one told in whole days, hours or yuan is taken for counted. */
function countedEnds(claim: Claim): Bounds | undefined {
  const { value, text } = claim.mention;
  const isWhole = value?.denominator === 1n && !/[.．万亿]/.test(text);
  const ends = endsOf(claim);
  if (!isWhole || ends === undefined) return ends;
  const middle = (ends.least + ends.most) / 2;
  return { least: middle, most: middle };
}

/** 生均设备值 in 元/生 is spread from money. */
const wholeMeasure = ({ measure }: Claim): string =>
  measure.replace(/·person\^-1$|^person\^-1·/, '');

/** Whether the mean told is the one worked out, but for a slip of the pen. */
function isSlip(claim: Claim, total: Claim, number: Claim): boolean {
  const ratio = mean(total, number);
  const scale = ONE_OF[/[万亿]/.exec(claim.mention.text)?.[0] ?? ''] ?? ONE;
  const expected =
    ratio === undefined ? undefined : shown(scaledBy(ratio, scale), printedDecimals(claim) ?? 0);
  if (expected === undefined) return false;
  return (
    areSlips(decimalText(expected), claim.mention.text) ||
    areShortSlips(decimalText(expected), claim.mention.text)
  );
}

/** 6.8万元 of 67826: the word that a number is printed with. */
const ONE_OF: Readonly<Record<string, Rational>> = { 万: powerOfTen(-4), 亿: powerOfTen(-8) };

const scaledBy = ({ interval, unit }: Quantity, by: Rational): Quantity => {
  const end = (of: Rational | null): Rational | null => (of === null ? null : times(of, by));
  return { unit, interval: { ...interval, lo: end(interval.lo), hi: end(interval.hi) } };
};

const mean = (total: Claim, number: Claim): Quantity | undefined =>
  quotient(total.quantity, number.quantity);

function fits(total: Claim, number: Claim, claim: Claim): boolean {
  const ratio = mean(total, number);
  if (ratio === undefined) return false;
  const stated = { ...claim.quantity, unit: ratio.unit };
  const widened = widenedMean(claim, stated);
  return compared(ratio, '=', widened) !== 'never';
}

/** A mean of whole things (人均3人次) is rounded although they are whole. */
function widenedMean(claim: Claim, of: Quantity): Quantity {
  const { value, text: words } = claim.mention;
  if (value === null || value.denominator !== 1n || /[.．]/.test(words)) return of;
  const half = (sign: bigint) => ({ numerator: value.numerator * 2n + sign, denominator: 2n });
  return { ...of, interval: { lo: half(-1n), hi: half(1n), loOpen: false, hiOpen: false } };
}

function text(total: Claim, number: Claim): string {
  const ratio = mean(total, number);
  return `${printed(total)} ÷ ${printed(number)}${ratio === undefined ? '' : ` ＝ ${worked(ratio, 2)}`}`;
}
