import {
  holds,
  type Interval,
  numbersIn,
  order,
  powerOfTen,
  type Rational,
  rational,
  written,
} from '../quantity/index.js';

/** How far a number of so many digits is rounded down, as powers of ten: 25,805 to 2.5万, 642 to 640. */
const STEPS = [
  { from: 9, power: 8 },
  { from: 8, power: 7 },
  { from: 5, power: 4 },
  { from: 4, power: 3 },
  { from: 3, power: 2 },
  { from: 1, power: 1 },
] as const;

/**
 * 2.5万余人 for 25,805人: a round number below the value, and 余. Nothing where that would not be true: the
 * phrase as a reader takes it must hold every value the interval does, so what is round already, below
 * ten or not known well enough has none.
 */
export function moreThan(value: Rational, interval: Interval, unit: string): string | undefined {
  const step = STEPS.find(({ from }) => order(value, powerOfTen(from)) >= 0);
  if (step === undefined || interval.lo === null || interval.hi === null) return undefined;
  const round = written(roundedDown(value, step.power), unit, { style: 'scaled' });
  if (!round.endsWith(unit)) return undefined;
  const phrase = `${round.slice(0, round.length - unit.length)}余${unit}`;
  const [mention] = numbersIn(phrase);
  if (mention === undefined || mention.hedge !== '余') return undefined;
  return holds(mention.interval, interval.lo) && holds(mention.interval, interval.hi)
    ? phrase
    : undefined;
}

function roundedDown({ numerator, denominator }: Rational, power: number): Rational {
  const step = 10n ** BigInt(power);
  return rational((numerator / (denominator * step)) * step);
}
