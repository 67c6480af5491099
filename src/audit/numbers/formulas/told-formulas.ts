import type { Claim } from '../../claims/index.js';
import type { Observation } from '../../finding.js';
import type { AuditRule } from '../../rule.js';
import { digitsIn } from '../digits.js';
import { endsOf } from '../slip-between.js';
import { agreed, figures, nameOf, printed, spanOfClaim } from '../telling.js';
import { FORMULAS, type Formula } from './formulas.js';
import { holds, isMended, type Reckoning, type Term } from './reckoning.js';
import { type Skeleton, skeletonOf } from './skeleton.js';

/**
 * Numbers of one sentence that its words say make each other: 申报47人，通过26人，通过率55.32%. Told where they do not, one slip of
 * the pen mends them, and no other number of the sentence does.
 */
export const toldFormulas: AuditRule = {
  id: 'numbers.formulas',
  title: { zh: '句中算式不成立', en: 'A reckoning in words that does not come out' },
  category: 'truthfulness',
  severity: 'warning',
  observe: ({ claims: { sentences } }) =>
    sentences.flatMap((sentence, index) => {
      if (sentence.length < LEAST || sentence.length > MOST) return [];
      const skeleton = skeletonOf(sentence);
      const before = sentences[index - 1] ?? [];
      const near = before[0]?.block === sentence[0]?.block ? [...before, ...sentence] : sentence;
      const read = FORMULAS.flatMap((formula) => readingsOf(formula, skeleton));
      return read.filter(isFirstOf).flatMap((reckoning) => judged(reckoning, near));
    }),
};

/** Several formulas may read the same. */
const isFirstOf = (reckoning: Reckoning, at: number, all: readonly Reckoning[]): boolean =>
  all.findIndex((each) => textOf(each) === textOf(reckoning)) === at;

const LEAST = 3;
/** A list of so many numbers is none of the formulas. */
const MOST = 40;

function judged(reckoning: Reckoning, near: readonly Claim[]): readonly Observation[] {
  const all = claimsOf(reckoning);
  if (
    all.some(({ mention, planned }) => mention.hedge !== null || mention.value === null || planned)
  )
    return [];
  const fits = holds(reckoning);
  if (fits === undefined) return [];
  if (fits) return [agreed(all, figures(textOf(reckoning)))];
  if (!isMended(reckoning) || othersHold(reckoning, near) || makeAnother(reckoning)) return [];
  return [
    {
      outcome: 'fail',
      message: {
        zh: `“${textOf(reckoning)}”不成立，请核对这几个数。`,
        en: `${textOf(reckoning)} does not come out; check these numbers.`,
      },
      derivation: [figures(textOf(reckoning))],
      spans: all.map(spanOfClaim),
      identity: [nameOf(reckoning.total), 'formula'],
    },
  ];
}

const claimsOf = ({ total, terms }: Reckoning): readonly Claim[] => [
  total,
  ...terms.map(({ claim }) => claim),
];

function textOf({ total, terms, of, scale }: Reckoning): string {
  const [first, ...others] = terms;
  if (of === 'product')
    return scale === 1
      ? `${terms.map(({ claim }) => printed(claim)).join(' × ')} ＝ ${printed(total)}`
      : `${printed(total)} ÷ ${first === undefined ? '' : printed(first.claim)} ＝ ${others.map(({ claim }) => printed(claim)).join('')}`;
  const rest = others
    .map(({ claim, sign }) => ` ${sign > 0 ? '＋' : '－'} ${printed(claim)}`)
    .join('');
  return `${first === undefined ? '' : printed(first.claim)}${rest} ＝ ${printed(total)}`;
}

/** Numbers of which every choice is looked at. */
const MOST_CHOSEN = 7;

/** Whether the numbers make each other in another way: one of them is the sum of some others, or one is left out of a base. */
function makeAnother({ total, terms, of, scale }: Reckoning): boolean {
  const all = [total, ...terms.map(({ claim }) => claim)];
  if (of === 'product') {
    const [whole, each] = terms;
    if (scale === 1 || whole === undefined || each === undefined) return false;
    // 缺考137人、实考8591人，缺考率1.57%: the base is both together.
    const [part, own, told] = [total, whole.claim, each.claim].map(endsOf);
    if (part === undefined || own === undefined || told === undefined) return false;
    const share = (part.least / (part.least + own.least)) * scale;
    return told.least <= share && share <= told.most;
  }
  const ends = all.slice(0, MOST_CHOSEN).map((claim) => {
    const { least, most } = endsOf(claim) ?? { least: Number.NaN, most: Number.NaN };
    return (least + most) / 2;
  });
  return ends.some((whole, at) => {
    const others = ends.filter((_, index) => index !== at);
    return chosen(others).some(
      (some) =>
        some.length > 1 && Math.abs(some.reduce((sum, each) => sum + each, 0) - whole) < CLOSE,
    );
  });
}

const CLOSE = 1e-6;

const chosen = (numbers: readonly number[]): readonly (readonly number[])[] =>
  Array.from({ length: 2 ** numbers.length }, (_, choice) =>
    numbers.filter((__, at) => (choice >> at) % 2 === 1),
  );

/** Whether another number of the sentence in the place of one of them makes it come out: then that one was meant. */
function othersHold(reckoning: Reckoning, near: readonly Claim[]): boolean {
  const used = new Set(claimsOf(reckoning));
  const others = near.filter((claim) => !used.has(claim));
  return others.some((other) => {
    if (other.measure === reckoning.total.measure && holds({ ...reckoning, total: other }) === true)
      return true;
    return reckoning.terms.some(
      (term) =>
        other.measure === term.claim.measure &&
        holds({
          ...reckoning,
          terms: reckoning.terms.map((each) => (each === term ? { ...term, claim: other } : each)),
        }) === true,
    );
  });
}

/** What a formula reads in a sentence. */
function readingsOf(formula: Formula, { words, claims }: Skeleton): readonly Reckoning[] {
  return [...words.matchAll(formula.words)].flatMap(({ groups = {} }) => {
    const at = (name: string): Claim | undefined =>
      groups[name] === undefined ? undefined : claims[Number(groups[name])];
    const reckoning =
      formula.relation === 'sum'
        ? sumOf(formula, groups, claims)
        : formula.relation === 'share'
          ? productOf(at('part'), [at('whole'), at('share')], 100)
          : productOf(at('total'), [at('number'), at('each')], 1);
    const counted = at('number')?.mention.unit;
    const isOfUnit = groups.unit === undefined || counted === groups.unit;
    return reckoning === undefined || !isOfUnit ? [] : [reckoning];
  });
}

function productOf(
  total: Claim | undefined,
  factors: readonly (Claim | undefined)[],
  scale: number,
): Reckoning | undefined {
  const [number, each] = factors;
  if (total === undefined || number === undefined || each === undefined) return undefined;
  const terms: readonly Term[] = [
    { claim: number, sign: 1 },
    { claim: each, sign: 1, isMean: scale === 1 },
  ];
  return { total, terms, of: 'product', scale };
}

function sumOf(
  { falls, isOpen }: Formula,
  groups: Readonly<Record<string, string | undefined>>,
  claims: readonly Claim[],
): Reckoning | undefined {
  const total = claims[Number(groups.total)];
  const indexes = [...(groups.list ?? '').matchAll(/<\+?[a-z](\d+)>/g)].map(([, at]) => Number(at));
  const own = indexes.flatMap((at) => claims[at] ?? []).filter((claim) => claim !== total);
  if (total === undefined || own.length < 2 || NOT_ALL.test(groups.list ?? '')) return undefined;
  const areLong =
    digitsIn(total.mention.text).replace(/0+$/, '').length >= LONG &&
    own.every(({ mention }) => digitsIn(mention.text).length >= LONG);
  if (isOpen === true && (!areLong || total.measure === '%')) return undefined;
  if (isOfOthers(groups.lead ?? '', groups.list ?? '', own.length)) return undefined;
  const isFall = falls?.test(groups.way ?? '') === true;
  const terms = own.map((claim, at): Term => ({ claim, sign: isFall && at > 0 ? -1 : 1 }));
  return { total, terms, of: 'sum', scale: 1 };
}

/** 北穹区47个，青禾区34个，三县合计49个: of as many as are said, which are others than were listed. */
function isOfOthers(lead: string, list: string, count: number): boolean {
  const [, many = '', kind = ''] =
    /([两二三四五六七八九十])([县区市州校所院类级项者届年个])/.exec(lead) ?? [];
  if (many === '') return false;
  return (
    MANY.indexOf(many.replace('两', '二')) !== count ||
    (/[县区市州校院]/.test(kind) && !list.includes(kind))
  );
}

/** So many digits chance hardly brings near a sum; a total's noughts at the end are none. */
const LONG = 3;

const MANY = '零一二三四五六七八九十';

/** What makes a list no list of all parts. */
const NOT_ALL = /其中|另|各(?:有|设|配)?<|等|均|每|交叉|比|占|达|教材|率/;
