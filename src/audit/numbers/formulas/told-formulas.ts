import type { Claim } from '../../claims/index.js';
import type { Observation } from '../../finding.js';
import type { AuditRule } from '../../rule.js';
import { agreed, figures, nameOf, printed, spanOfClaim } from '../telling.js';
import { FORMULAS } from './formulas.js';
import { makeAnother, othersHold } from './other-ways.js';
import { readingsOf } from './readings.js';
import { claimsOf, holds, isMended, type Reckoning } from './reckoning.js';
import { skeletonOf } from './skeleton.js';

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
    all.some(({ mention }) => mention.hedge !== null || mention.value === null) ||
    (reckoning.isOfPlan !== true && all.some(({ planned }) => planned))
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

function textOf({ total, terms, of, scale }: Reckoning): string {
  const [first, ...others] = terms;
  if (of === 'product')
    return scale === 1
      ? `${terms.map(({ claim }) => printed(claim)).join(' × ')} ＝ ${printed(total)}`
      : `${printed(total)} ÷ ${first === undefined ? '' : printed(first.claim)} ＝ ${others.map(({ claim }) => printed(claim)).join('')}`;
  const rest = others
    .map(({ claim, sign }) => ` ${sign > 0 ? '＋' : '－'} ${printed(claim)}`)
    .join('');
  const made = `${first === undefined ? '' : printed(first.claim)}${rest}`;
  return scale === 1
    ? `${made} ＝ ${printed(total)}`
    : `（${made}）÷ ${scale} ＝ ${printed(total)}`;
}
