import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  approximation,
  compared,
  decimal,
  decimalOf,
  decimalText,
  differenceOf,
  exact,
  exactly,
  greaterOf,
  grim,
  growth,
  holds,
  hullOf,
  type Interval,
  inUnit,
  lesserOf,
  meetOf,
  minus,
  negatedInterval,
  order,
  over,
  PERCENT,
  percentagePoints,
  plus,
  powerOfTen,
  productOf,
  quantity,
  quotientOf,
  type Rational,
  rational,
  rounded,
  sameDecimal,
  stated,
  sumOf,
  times,
  unitOf,
  verdict,
  weightedMean,
} from '../../src/quantity/index.js';

const number = fc
  .tuple(fc.integer({ min: -40, max: 40 }), fc.integer({ min: 1, max: 6 }))
  .map(([top, bottom]) => rational(top, bottom));

/** An interval with open, closed and unbounded ends, and a true value in it. */
const known = fc
  .record({
    ends: fc.tuple(number, number),
    unbounded: fc.tuple(fc.boolean(), fc.boolean()),
    open: fc.tuple(fc.boolean(), fc.boolean()),
    place: fc.integer({ min: 0, max: 4 }),
  })
  .map(({ ends: [a, b], unbounded: [noLow, noHigh], open, place }) => {
    const [low, high] = order(a, b) <= 0 ? [a, b] : [b, a];
    const isPoint = order(low, high) === 0;
    const value = plus(low, times(minus(high, low), rational(place, 4)));
    const interval: Interval = {
      lo: noLow ? null : low,
      hi: noHigh ? null : high,
      loOpen: noLow || (open[0] && !isPoint && place > 0),
      hiOpen: noHigh || (open[1] && !isPoint && place < 4),
    };
    return { interval, value };
  });

const unit = (symbol: string) => {
  const found = unitOf(symbol);
  if (found === undefined) throw new Error(symbol);
  return found;
};
const said = (text: string, symbol: string) => stated(decimalOf(text) ?? decimal(0), unit(symbol));

describe('intervals', () => {
  const OPERATIONS = [
    ['sum', sumOf, plus],
    ['difference', differenceOf, minus],
    ['product', productOf, times],
    ['quotient', quotientOf, over],
    ['lesser', lesserOf, (a: Rational, b: Rational) => (order(a, b) < 0 ? a : b)],
    ['greater', greaterOf, (a: Rational, b: Rational) => (order(a, b) > 0 ? a : b)],
  ] as const;

  it.each(OPERATIONS)('the %s holds what any true values give', (_, of, reckon) => {
    fc.assert(
      fc.property(known, known, (a, b) => {
        const result = of(a.interval, b.interval);
        if (result !== undefined) expect(holds(result, reckon(a.value, b.value))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('hold their true value, also negated, in the hull and in the meet', () => {
    fc.assert(
      fc.property(known, known, (a, b) => {
        expect(holds(a.interval, a.value)).toBe(true);
        expect(holds(negatedInterval(a.interval), minus(rational(0), a.value))).toBe(true);
        expect(holds(hullOf(a.interval, b.interval), b.value)).toBe(true);
        const both = meetOf(a.interval, b.interval);
        const inBoth = holds(b.interval, a.value);
        expect(both !== undefined && holds(both, a.value)).toBe(inBoth);
      }),
    );
  });

  it('never call what true values satisfy a contradiction', () => {
    const sign = fc.constantFrom('=', '!=', '<', '<=', '>', '>=' as const);
    const truth = (a: Rational, comparison: string, b: Rational): boolean => {
      const way = order(a, b);
      if (comparison === '=') return way === 0;
      if (comparison === '!=') return way !== 0;
      return (comparison.includes('=') && way === 0) || (comparison[0] === '<' ? way < 0 : way > 0);
    };
    fc.assert(
      fc.property(known, known, sign, (a, b, comparison) => {
        const said = verdict(a.interval, comparison as '=', b.interval);
        expect(said).not.toBe(truth(a.value, comparison, b.value) ? 'never' : 'always');
      }),
      { numRuns: 2000 },
    );
  });

  it('know no quotient where the divisor may be zero', () => {
    expect(quotientOf(said('1', '元').interval, said('0.4', '元').interval)).toBeDefined();
    expect(quotientOf(said('1', '元').interval, said('0', '元').interval)).toBeUndefined();
  });
});

describe('decimals', () => {
  const stands = fc
    .tuple(fc.bigInt(), fc.integer({ min: -20, max: 20 }))
    .map(([mantissa, decimals]) => decimal(mantissa, decimals));

  it('are read back from their text to the last digit', () => {
    fc.assert(
      fc.property(stands, (value) => {
        const back = decimalOf(decimalText(value));
        expect(back && sameDecimal(back, value)).toBe(true);
      }),
    );
  });

  it.each([
    ['0.5', 0, '1'],
    ['-0.5', 0, '-1'],
    ['2.345', 2, '2.35'],
    ['1234', -2, '12e2'],
  ])('%s to %i decimals is %s', (text, decimals, expected) => {
    expect(decimalText(rounded(exactly(decimalOf(text) ?? decimal(0)), decimals))).toBe(expected);
  });

  it('refuse what is no plain number', () => {
    expect(['', '1.', '.5', '１', '1e99', '0x1', 'NaN'].map(decimalOf)).toEqual(
      Array(7).fill(undefined),
    );
  });

  it('come near as binary numbers, however long', () => {
    expect(approximation(rational(1, 3))).toBeCloseTo(1 / 3, 15);
    expect(approximation(rational(10n ** 400n + 1n, 3n * 10n ** 400n))).toBeCloseTo(1 / 3, 14);
    expect(approximation(times(powerOfTen(-310), powerOfTen(300)))).toBeCloseTo(1e-10, 20);
  });

  it('can have many thousand digits', () => {
    expect(rational(10n ** 20_000n, 10n ** 19_999n).numerator).toBe(10n);
  });
});

describe('quantities', () => {
  it('state a count exactly only down to the single one', () => {
    const count = stated(decimal(12, -3), unit('人'));
    expect(count.interval.lo?.numerator).toBe(11_500n);
    expect(compared(said('12000', '人'), '=', count)).toBe('sometimes');
    expect(compared(said('25805', '人'), '=', said('25806', '人'))).toBe('never');
  });

  it('convert between units of one dimension and refuse the rest', () => {
    expect(compared(said('1.08', '亿元'), '=', said('10800', '万元'))).toBe('sometimes');
    expect(
      compared(exact(rational(1), unit('亿元')), '=', exact(rational(10_000), unit('万元'))),
    ).toBe('always');
    expect(() => inUnit(said('1', '人'), unit('人次'))).toThrow(TypeError);
    expect(() => compared(said('1', '%'), '=', said('1', '百分点'))).toThrow(TypeError);
  });

  it('grow by percent and differ by percentage points', () => {
    const grown = growth(said('126', '人'), said('120', '人'));
    expect(grown?.interval.lo).toEqual(rational(5));
    expect(grown?.unit).toBe(PERCENT);
    expect(growth(said('1', '人'), said('0', '人'))).toBeUndefined();
    const points = percentagePoints(said('96.5', '%'), said('95.2', '%'));
    expect(points.unit.symbol).toBe('百分点');
    expect(holds(points.interval, rational(13, 10))).toBe(true);
    expect(holds(points.interval, rational(15, 10))).toBe(false);
  });

  it('average by weight, between the least and the greatest', () => {
    const mean = weightedMean([
      { value: said('90', '分'), weight: said('10', '人') },
      { value: said('60', '分'), weight: said('20', '人') },
    ]);
    expect(mean && holds(mean.interval, rational(70))).toBe(true);
    const loose = quantity(
      { lo: rational(1), hi: rational(100), loOpen: false, hiOpen: false },
      unit('人'),
    );
    const within = weightedMean([
      { value: exact(rational(90), unit('分')), weight: loose },
      { value: exact(rational(60), unit('分')), weight: loose },
    ]);
    expect([within?.interval.lo, within?.interval.hi]).toEqual([rational(60), rational(90)]);
    expect(weightedMean([])).toBeUndefined();
  });

  it('know only units of two known parts', () => {
    expect(unitOf('元/生')?.dimension).toEqual({ money: 1, person: -1 });
    expect(['元/', '/生', '/', '元/生/年', '/'.repeat(100_000), 'toString'].map(unitOf)).toEqual(
      Array(6).fill(undefined),
    );
  });
});

describe('grim', () => {
  it.each([
    ['96.5', 45, false],
    ['95.6', 45, true],
    ['100', 45, true],
    ['0', 1, true],
    ['50', 0, false],
    ['120', 10, false],
    ['-3', 10, false],
    ['33.33', 3, true],
    ['33.34', 3, false],
    ['96.52', 25_805, true],
  ])('%s % of %i things: %s', (share, n, possible) => {
    expect(grim(decimalOf(share) ?? decimal(0), n)).toBe(possible);
  });

  it('allows every share that whole things make', () => {
    const parts = fc
      .integer({ min: 1, max: 5000 })
      .chain((n) => fc.tuple(fc.constant(n), fc.integer({ min: 0, max: n })));
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 4 }), ([n, k], decimals) => {
        expect(grim(rounded(rational(k * 100, n), decimals), n)).toBe(true);
      }),
    );
  });
});
