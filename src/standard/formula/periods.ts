import type { Locale } from '../../messages/index.js';
import { sentence } from '../../messages/index.js';
import type { Period } from '../concept.js';
import { PERIODS, YEARS_BACK } from './messages.js';

/** What time an operand speaks of: its concept's period, so many cycles before this one. */
export interface Time {
  readonly period: Period;
  readonly yearsBack: number;
}

/** Whether values of two times may contradict each other (`same`), be compared, or neither. */
export type Comparability = 'same' | 'comparable' | 'incomparable';

/**
 * `same` is the same kind of period in the same cycle. Spans and dates of one reporting year, and one kind
 * of period in several cycles, are comparable. A cohort is comparable with nothing but cohorts: it is
 * followed over years, so its persons are others than this year's.
 */
export function comparability(a: Time, b: Time): Comparability {
  if (a.period === b.period) return a.yearsBack === b.yearsBack ? 'same' : 'comparable';
  return a.period === 'cohort' || b.period === 'cohort' ? 'incomparable' : 'comparable';
}

const WORST: readonly Comparability[] = ['same', 'comparable', 'incomparable'];

/** The least comparable pair among several times, or nothing where all are the same. */
export function leastComparable(
  times: readonly Time[],
): { readonly relation: Comparability; readonly pair: readonly [Time, Time] } | undefined {
  const [first] = times;
  if (first === undefined) return undefined;
  let found: { relation: Comparability; pair: readonly [Time, Time] } | undefined;
  for (const a of times) {
    for (const b of times) {
      const relation = comparability(a, b);
      if (WORST.indexOf(relation) > WORST.indexOf(found?.relation ?? 'same')) {
        found = { relation, pair: [a, b] };
      }
    }
  }
  return found;
}

/** A time in a reader's words. */
export function timeInWords(time: Time, locale: Locale): string {
  const period = PERIODS[time.period][locale];
  return time.yearsBack === 0
    ? period
    : sentence(YEARS_BACK, locale, { period, years: time.yearsBack });
}
