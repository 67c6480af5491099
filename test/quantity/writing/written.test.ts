import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chineseWhole,
  conversion,
  decimal,
  decimalOf,
  exactly,
  holds,
  type Interval,
  type NumberMention,
  numbersIn,
  type Rational,
  rational,
  sameDimension,
  times,
  unitOf,
  type WrittenForm,
  written,
} from '../../../src/quantity/index.js';

const plain: WrittenForm = { style: 'plain' };
const scaled: WrittenForm = { style: 'scaled' };
const chinese: WrittenForm = { style: 'chinese' };

/** The units of the six tables, and a bare number. */
const UNITS = [
  ...['', '人', '名', '人次', '个', '所', '项', '门', '本', '册', '台', '家', '元', '万元', '亿元'],
  ...[
    '%',
    '百分点',
    '倍',
    ':',
    '学时',
    '课时',
    '人日',
    '平方米',
    'Mbps',
    '岁',
    '分',
    '学分',
    '月',
    '年',
    '天',
    '小时',
  ],
  ...['元/生', '个/生', '平方米/生', '人/门', '元/月'],
];

describe('written', () => {
  it.each([
    ['25805', '人', plain, '25,805人'],
    ['25805', '人', scaled, '2.6万人'],
    ['25805', '人', { ...scaled, hedge: '约' }, '约2.6万人'],
    ['96.5', '%', plain, '96.5%'],
    ['408000000', '元', { ...scaled, decimals: 2 }, '4.08亿元'],
    ['23', '', chinese, '二十三'],
    ['2', '所', chinese, '两所'],
    ['96.5', '%', chinese, '百分之九十六点五'],
    ['16.2', ':', plain, '16.2:1'],
    ['2.3', '百分点', plain, '2.3个百分点'],
    ['0', '人', plain, '0人'],
    ['0', '人', scaled, '0人'],
    ['-1234', '人', plain, '-1,234人'],
    ['-25805', '元', scaled, '-2.6万元'],
    ['9999', '人', scaled, '9,999人'],
    ['99995000', '元', scaled, '9999.5万元'],
    ['99995000', '元', { ...scaled, decimals: 0 }, '1亿元'],
    ['99999600', '元', scaled, '1亿元'],
    ['3', '月', plain, '3个月'],
    ['2', '月', chinese, '两个月'],
    ['12345', ':', scaled, '12,345:1'],
    ['16', ':', chinese, '十六比一'],
    ['1.5', '年', chinese, '一点五年'],
    ['18.6', '人', { style: 'plain', decimals: 0 }, '约19人'],
    ['0.5', '', { style: 'plain', decimals: 0 }, '约1'],
  ] as const)('%s %s → %s', (value, unit, form, text) => {
    const stated = decimalOf(value);
    expect(stated && written(stated, unit, form)).toBe(text.replace('9999.5万', '9,999.5万'));
  });

  it.each([
    [0n, '零'],
    [10n, '十'],
    [110n, '一百一十'],
    [105n, '一百零五'],
    [30050n, '三万零五十'],
    [100000n, '十万'],
    [100000001n, '一亿零一'],
    [1200000000000n, '一万二千亿'],
    [-8n, '负八'],
  ])('%s is %s in Chinese numerals', (value, words) => {
    expect(chineseWhole(value)).toBe(words);
  });

  const value = fc
    .tuple(fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n }), fc.integer({ min: 0, max: 4 }))
    .map(([mantissa, decimals]) => decimal(mantissa, decimals));
  const small = fc
    .tuple(fc.bigInt({ min: -30_000n, max: 30_000n }), fc.integer({ min: 0, max: 3 }))
    .map(([mantissa, decimals]) => decimal(mantissa, decimals));
  const form: fc.Arbitrary<WrittenForm> = fc.record(
    {
      style: fc.constantFrom('plain', 'scaled', 'chinese'),
      decimals: fc.integer({ min: 0, max: 3 }),
      hedge: fc.constant('约'),
    },
    { requiredKeys: ['style'] },
  );
  const unit = fc.constantFrom(...UNITS);

  /** Ratios are of things that are there. */
  const possible = (original: { readonly mantissa: bigint }, symbol: string) =>
    symbol !== ':' || original.mantissa > 0n;
  const stated = fc
    .tuple(fc.oneof(value, small), unit)
    .filter(([original, symbol]) => possible(original, symbol));

  it('is read as one number, from end to end, whose interval holds the value', () => {
    fc.assert(
      fc.property(stated, form, ([original, symbol], chosen) => {
        const text = written(original, symbol, chosen);
        const [mention, ...others] = numbersIn(text);
        expect(others).toEqual([]);
        expect(mention?.text).toBe(text);
        expect(mention && holds(inUnit(mention, symbol), exactly(original))).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it('is read so within a sentence too, bare Chinese numerals aside', () => {
    fc.assert(
      fc.property(stated, form, ([original, symbol], chosen) => {
        fc.pre(symbol !== '' || chosen.style !== 'chinese');
        const text = written(original, symbol, chosen);
        const [mention, ...others] = numbersIn(`全市合计为${text}，情况稳定。`);
        expect(others).toEqual([]);
        expect(mention?.text).toBe(text);
        expect(mention && holds(inUnit(mention, symbol), exactly(original))).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it('writes what was stated to any precision, and exact fractions too', () => {
    const fraction = fc
      .tuple(fc.bigInt({ min: 1n, max: 10n ** 9n }), fc.bigInt({ min: 1n, max: 999n }))
      .map(([above, below]) => rational(above, below));
    fc.assert(
      fc.property(fraction, unit, form, (original, symbol, chosen) => {
        const [mention, ...others] = numbersIn(written(original, symbol, chosen));
        expect(others).toEqual([]);
        expect(mention && holds(inUnit(mention, symbol), original)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

/** What a mention leaves possible, in the unit that was written: 1.2万元 is read in 元. */
function inUnit({ interval, unit }: NumberMention, symbol: string): Interval {
  const [from, to] = [unitOf(unit ?? ''), unitOf(symbol)];
  if (from === undefined || to === undefined || !sameDimension(from, to)) {
    throw new RangeError(`${symbol} was read as ${unit}`);
  }
  const factor = conversion(from, to);
  const turned = (end: Rational | null) => (end === null ? null : times(end, factor));
  return { ...interval, lo: turned(interval.lo), hi: turned(interval.hi) };
}
