import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbersAsJson, numbersAsText, numbersIn } from '../../../src/quantity/index.js';
import { BY_LENGTH, growth } from '../../growth/growth.js';

/** The kinds of pieces that number texts are made of, and what may damage them. */
const PIECES = [
  ...'0123456789０９零一二三十百千万亿两半余多几来约近超第图表年月日人个元%‰成折倍分之点负-—~至到.,，:：()（）〔〕\n\r\t A￥壹佰',
  '\u0000',
  '\ud83d',
  '\ude00',
  '😀',
  '\ufeff',
  '个百分点',
  '不少于',
  '以上',
  '1+X',
];
const damaged = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((all) => all.join(''));

describe('numbersIn on damaged text', () => {
  it('never fails, and its mentions stand in order, apart, and where they say', () => {
    fc.assert(
      fc.property(damaged, (text) => {
        const points = [...(text.startsWith('\ufeff') ? text.slice(1) : text)];
        let last = 0;
        for (const { start, end, text: cut, lo, hi } of numbersAsJson(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(points.slice(start, end).join('')).toBe(cut);
          expect(lo === null || Number.isFinite(lo)).toBe(true);
          expect(hi === null || Number.isFinite(hi)).toBe(true);
          if (lo !== null && hi !== null) expect(lo).toBeLessThanOrEqual(hi);
          last = end;
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('survives any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => Array.isArray(numbersIn(text))));
  });

  it('leaves a byte order mark out of its offsets and counts code points', () => {
    expect(numbersAsJson('\ufeff😀共500人')[0]).toMatchObject({ text: '500人', start: 2, end: 6 });
  });

  it('counts a lone surrogate as one', () => {
    expect(numbersAsJson('\ud83d共500人')[0]).toMatchObject({ start: 2, end: 6 });
  });

  it('reads across NULs as across any other sign', () => {
    expect(numbersAsJson('5\u0000人')[0]).toMatchObject({ text: '5', unit: null });
  });

  it('takes endless digits for a code', () => {
    expect(numbersIn('9'.repeat(5000)).map((each) => each.kind)).toEqual(['code']);
  });

  it('gives a line a mention as text', () => {
    expect(numbersAsText('约2.6万人，第3位')).toBe(
      '0–6\t约2.6万人\tnumber\t26000\t人\t[25000, 27000]\t约\n7–10\t第3位\tordinal\t3\t位\t[3, 3]\t\n',
    );
  });
});

describe('numbersIn on long text', () => {
  const filled = (piece: string, size: number): string =>
    piece.repeat(Math.ceil(size / piece.length));
  const hard = [
    '9',
    '1,',
    '1,234,',
    '1.',
    '1-',
    '1:',
    '一',
    '十',
    '百',
    '万',
    '二三',
    '约',
    '1 ',
    '1\n',
    ' ',
    '.',
    '不',
    'a1-',
    '5m-',
    '〔2019〕',
    '1至',
    '数',
    '半',
    '第',
    '(',
    '1+',
    '壹佰',
    '3万4千',
    '12分之',
    'http://1',
    '近',
    '-1',
    '1，',
    '2023年',
    '2023—',
    '\ud83d',
    '在校生1.2万人，',
    '零',
    '前十',
    '余',
    '1多',
  ];

  it.each(hard)('made of %j takes time by its length alone', async (piece) => {
    const text = (size: number): string => filled(piece, size);
    expect(await growth(text, numbersIn, 100_000)).toBeLessThan(BY_LENGTH);
  });

  it('reads a megabyte of prose in one go', async () => {
    const prose = (size: number): string =>
      filled('2023年在校生约1.2万人，就业率96.5%，生师比16:1。', size);
    expect(await growth(prose, numbersIn, 1_000_000)).toBeLessThan(BY_LENGTH);
  });
});
