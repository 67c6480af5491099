import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chineseWhole,
  decimal,
  decimalOf,
  exactly,
  holds,
  numbersIn,
  type WrittenForm,
  written,
} from '../../../src/quantity/index.js';

const plain: WrittenForm = { style: 'plain' };
const scaled: WrittenForm = { style: 'scaled' };
const chinese: WrittenForm = { style: 'chinese' };

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

  it('is read as one number, from end to end, whose interval holds the value', () => {
    const value = fc
      .tuple(fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n }), fc.integer({ min: 0, max: 4 }))
      .map(([mantissa, decimals]) => decimal(mantissa, decimals));
    const small = fc
      .tuple(fc.bigInt({ min: -30_000n, max: 30_000n }), fc.integer({ min: 0, max: 3 }))
      .map(([mantissa, decimals]) => decimal(mantissa, decimals));
    const form = fc.record(
      {
        style: fc.constantFrom('plain', 'scaled', 'chinese'),
        decimals: fc.integer({ min: 0, max: 3 }),
        hedge: fc.constant('约'),
      },
      { requiredKeys: ['style'] },
    );
    const unit = fc.constantFrom('', '人', '所', '元', '%', '百分点', '倍', '平方米', '人次');
    fc.assert(
      fc.property(fc.oneof(value, small), unit, form, (original, symbol, chosen) => {
        const text = written(original, symbol, chosen as WrittenForm);
        const [mention, ...others] = numbersIn(text);
        expect(others).toEqual([]);
        expect(mention?.text).toBe(text);
        expect(mention?.unit ?? '').toBe(symbol);
        expect(mention && holds(mention.interval, exactly(original))).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
