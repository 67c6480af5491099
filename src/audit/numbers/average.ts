import { sameDimension, sum } from '../../quantity/index.js';
import type { Claim } from '../claims/index.js';
import { normalised, nounBehind } from '../claims/subject.js';
import type { Observation } from '../finding.js';
import type { AuditRule } from '../rule.js';
import { contradict, isPercent } from './comparing.js';
import { dividedBefore, spreadBeside } from './mean-beside.js';
import { type Divided, divisionText, meanFits, type ToldMean, wholeMeasure } from './mean-of.js';
import { agreed, figures, nameOf, printed, spanOfClaim } from './telling.js';

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

function judged(told: ToldMean): readonly Observation[] {
  const { claim, earlier, later, before, known } = told;
  if (claim.role !== 'value' || claim.planned) return [];
  const words = claim.left.replace(/\s/g, '').replace(/(?:为|达到?|约|近|超过|是)+$/, '');
  if (/每(?:个?[月年周]|学期)/.test(words) || PER_THING_AND_TIME.test(words)) return [];
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
  const fitting = pairs.find(({ total, number }) => meanFits(total, number, claim));
  if (fitting !== undefined) {
    return [
      agreed(
        [claim, fitting.total, fitting.number],
        figures(divisionText(fitting.total, fitting.number)),
      ),
    ];
  }
  if (totals.some((total) => isOfSeveral(claim, total, numbers))) return [];
  const divided =
    dividedBefore(earlier, known, claim, over) ??
    (claim.mention.hedge === null ? spreadBeside(told, over) : undefined);
  if (divided === undefined) return [];
  const { total, number } = divided;
  if (meanFits(total, number, claim)) return [];
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

/** 单窑月均省电186度, 每人日均阅读: over things and over time. */
const PER_THING_AND_TIME = /(?:单|每)[\u4e00-\u9fff]{1,3}[年月周日天]均/;

/** 省级26项、校级60项，经费43.0万元，平均每项0.5万元: of the last two or three numbers together. */
const isOfSeveral = (claim: Claim, total: Claim, numbers: readonly Claim[]): boolean =>
  [2, 3].some((count) => {
    const [first, ...others] = numbers.slice(-count);
    if (first === undefined || others.length < count - 1) return false;
    const { unit } = first.quantity;
    if (others.some(({ quantity }) => !sameDimension(quantity.unit, unit))) return false;
    const all = others.reduce((whole, each) => sum(whole, each.quantity), first.quantity);
    return meanFits(total, { ...first, quantity: all }, claim);
  });

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
  return meanFits(total, number, claim)
    ? [agreed([claim, total, number], figures(divisionText(total, number)))]
    : [failure(words.slice(-8), claim, { total, number })];
}

const failure = (name: string, claim: Claim, { total, number }: Divided): Observation => ({
  outcome: 'fail',
  message: {
    zh: `“${name}”写作 ${printed(claim)}，按 ${printed(total)} 和 ${printed(number)} 计算不是这个数，请核对三个数。`,
    en: `The mean is ${printed(claim)}, which ${printed(total)} over ${printed(number)} does not give; check the three.`,
  },
  derivation: [figures(divisionText(total, number))],
  spans: [claim, total, number].map(spanOfClaim),
  identity: [name, nameOf(total), nameOf(number)],
});
