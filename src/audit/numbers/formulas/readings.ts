import type { Claim } from '../../claims/index.js';
import { digitsIn } from '../digits.js';
import { endsOf } from '../slip-between.js';
import type { Formula, Relation } from './formula.js';
import type { Reckoning, Term } from './reckoning.js';
import type { Skeleton } from './skeleton.js';

/** What a formula reads in a sentence. */
export function readingsOf(formula: Formula, { words, claims }: Skeleton): readonly Reckoning[] {
  return [...words.matchAll(formula.words)].flatMap(({ groups = {} }) => {
    const at = (name: string): Claim | undefined =>
      groups[name] === undefined ? undefined : claims[Number(groups[name])];
    const counted = at('number')?.mention.unit;
    const isOfUnit = groups.unit === undefined || counted === groups.unit;
    const reckoning = isOfUnit ? READERS[formula.relation](formula, groups, claims, at) : undefined;
    return reckoning === undefined ? [] : [reckoning];
  });
}

type Groups = Readonly<Record<string, string | undefined>>;
type Named = (name: string) => Claim | undefined;
type Read = (
  formula: Formula,
  groups: Groups,
  claims: readonly Claim[],
  at: Named,
) => Reckoning | undefined;

/** How each relation is read from the numbers that its words name. */
const READERS: Readonly<Record<Relation, Read>> = {
  sum: sumOf,
  mean: meanOf,
  difference: (_formula, _groups, _claims, at) => differenceOf(at('one'), at('other'), at('total')),
  share: (_formula, _groups, _claims, at) => productOf(at('part'), [at('whole'), at('share')], 100),
  product: (_formula, _groups, _claims, at) =>
    productOf(at('total'), [at('number'), at('each')], 1),
};

/** The larger of two numbers is the smaller and the difference. */
function differenceOf(
  one: Claim | undefined,
  other: Claim | undefined,
  total: Claim | undefined,
): Reckoning | undefined {
  const [a, b] = [one, other].map((claim) => (claim === undefined ? undefined : endsOf(claim)));
  if (one === undefined || other === undefined || total === undefined) return undefined;
  if (a === undefined || b === undefined) return undefined;
  const [larger, smaller] = a.least >= b.least ? [one, other] : [other, one];
  const terms = [smaller, total].map((claim): Term => ({ claim, sign: 1 }));
  return { total: larger, terms, of: 'sum', scale: 1 };
}

/** So many numbers make so many times their mean. */
function meanOf(formula: Formula, groups: Groups, claims: readonly Claim[]): Reckoning | undefined {
  const reckoning = sumOf(formula, groups, claims);
  return reckoning === undefined ? undefined : { ...reckoning, scale: reckoning.terms.length };
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
  { relation, falls, isOpen, isOfPlan }: Formula,
  groups: Groups,
  claims: readonly Claim[],
): Reckoning | undefined {
  const total = claims[Number(groups.total)];
  const own = [...(groups.list ?? '').matchAll(/([－−-])?<\+?[a-z](\d+)>/g)].flatMap(
    ([, minus, at]) => {
      const claim = claims[Number(at)];
      return claim === undefined || claim === total
        ? []
        : [{ claim, isTaken: minus !== undefined }];
    },
  );
  const isList = relation === 'sum' && falls === undefined;
  if (total === undefined || own.length < 2 || (isList && NOT_ALL.test(groups.list ?? '')))
    return undefined;
  const areLong =
    digitsIn(total.mention.text).replace(/0+$/, '').length >= LONG &&
    own.every(({ claim }) => digitsIn(claim.mention.text).length >= LONG);
  // 平均76.0分（分别为74分、77分、77分): scores have a mean and no sum.
  if (isList && total.measure === 'score') return undefined;
  if (isOpen === true && (!areLong || total.measure === '%')) return undefined;
  if (isOfOthers(groups.lead ?? '', groups.list ?? '', own.length)) return undefined;
  const isFall = falls?.test(groups.way ?? '') === true;
  const terms = own.map(
    ({ claim, isTaken }, at): Term => ({ claim, sign: isTaken || (isFall && at > 0) ? -1 : 1 }),
  );
  return { total, terms, of: 'sum', scale: 1, ...(isOfPlan === true ? { isOfPlan } : {}) };
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
