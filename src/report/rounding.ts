import {
  exactly,
  holds,
  type Interval,
  numbersIn,
  order,
  powerOfTen,
  type Rational,
  rational,
  rounded,
  times,
  written,
} from '../quantity/index.js';

/** How coarsely a number of so many digits is told, as powers of ten: 25,805 as 2.5万 or 2.6万, 642 as 640. */
const STEPS = [
  { from: 9, power: 8 },
  { from: 8, power: 7 },
  { from: 5, power: 4 },
  { from: 4, power: 3 },
  { from: 3, power: 2 },
  { from: 1, power: 1 },
] as const;

const stepFor = (value: Rational): number | undefined =>
  STEPS.find(({ from }) => order(value, powerOfTen(from)) >= 0)?.power;

/**
 * 2.5万余人 for 25,805人: a round number below the value, and 余. Nothing where that would not be true, as
 * for what is round already, below ten or not known well enough.
 */
export function moreThan(value: Rational, interval: Interval, unit: string): string | undefined {
  const power = stepFor(value);
  if (power === undefined) return undefined;
  const round = written(roundedDown(value, power), unit, { style: 'scaled' });
  if (!round.endsWith(unit)) return undefined;
  const phrase = `${round.slice(0, round.length - unit.length)}余${unit}`;
  return saysOf(phrase, '余', interval) ? phrase : undefined;
}

/** 约2.6万人 for 25,805人: the nearest round number, and 约. Nothing where that would not be true. */
export function around(value: Rational, interval: Interval, unit: string): string | undefined {
  const power = stepFor(value);
  if (power === undefined) return undefined;
  const nearest = exactly(rounded(times(value, powerOfTen(-power)), 0));
  const phrase = written(times(nearest, powerOfTen(power)), unit, { style: 'scaled', hedge: '约' });
  return saysOf(phrase, '约', interval) ? phrase : undefined;
}

/** Whether a phrase, as a reader takes it, holds every value that an interval does. */
function saysOf(phrase: string, hedge: string, { lo, hi }: Interval): boolean {
  const [mention] = numbersIn(phrase);
  if (mention === undefined || mention.hedge !== hedge || lo === null || hi === null) return false;
  return holds(mention.interval, lo) && holds(mention.interval, hi);
}

function roundedDown({ numerator, denominator }: Rational, power: number): Rational {
  const step = 10n ** BigInt(power);
  return rational((numerator / (denominator * step)) * step);
}
