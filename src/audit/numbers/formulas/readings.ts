import type { Claim } from '../../claims/index.js';
import { digitsIn } from '../digits.js';
import type { Formula } from './formulas.js';
import type { Reckoning, Term } from './reckoning.js';
import type { Skeleton } from './skeleton.js';

/** What a formula reads in a sentence. */
export function readingsOf(formula: Formula, { words, claims }: Skeleton): readonly Reckoning[] {
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
