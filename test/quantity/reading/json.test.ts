import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, decimalText, numbersAsJson } from '../../../src/quantity/index.js';

describe('numbersAsJson', () => {
  it.each([
    ['4.08亿元', 408_000_000],
    ['0.29万元', 2900],
    ['1.005万元', 10_050],
    ['8.7‰', 0.87],
    ['三分之二', 2 / 3],
    ['百分之零点七', 0.7],
    ['五成七', 57],
    ['1.1倍', 1.1],
    ['16.2:1', 16.2],
  ])('gives %s the value %d without binary noise', (text, value) => {
    expect(numbersAsJson(text).map((each) => each.value)).toEqual([value]);
  });

  it('gives every decimal the number that its own digits name', () => {
    const stated = fc
      .tuple(fc.integer({ min: 0, max: 10 ** 12 }), fc.integer({ min: 0, max: 4 }))
      .map(([mantissa, decimals]) => decimalText(decimal(mantissa, decimals)))
      // Eleven such digits are a telephone.
      .filter((text) => !/^1[3-9]\d{9}$/.test(text));
    const scale = fc.constantFrom(['', 0], ['万', 4], ['亿', 8], ['万亿', 12]);
    fc.assert(
      fc.property(stated, scale, (text, [word, power]) => {
        const [mention] = numbersAsJson(`共${text}${word}元`);
        expect(mention?.value).toBe(Number(`${text}e${power}`));
      }),
      { numRuns: 2000 },
    );
  });

  it('has the fields that the command line promises, and no others', () => {
    expect(numbersAsJson('约96.5%')).toEqual([
      {
        text: '约96.5%',
        start: 0,
        end: 6,
        kind: 'percent',
        value: 96.5,
        lo: 96.4,
        hi: 96.6,
        loOpen: false,
        hiOpen: false,
        unit: '%',
        hedge: '约',
      },
    ]);
  });
});
