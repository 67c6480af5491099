import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  labelledPassageOf,
  passageOf,
  passageOfSpans,
} from '../../../src/document/read/recognise/index.js';
import { BY_LENGTH, growth } from '../../growth/growth.js';

const wordsOf = (text: string): string => passageOf(text, 0, text.length).text;

describe('words as they are meant', () => {
  test.each([
    ['毕 业 生 人 数', '毕业生人数'],
    ['　　学校共有\n学生', '学校共有学生'],
    ['毕业生 25 , 805 人', '毕业生25,805人'],
    ['毕业生25, 805人', '毕业生25,805人'],
    ['就业率 96 . 3 %', '就业率96.3%'],
    ['就业率96. 3%', '就业率96.3%'],
    ['2 023 年度', '2023年度'],
    ['20 23年', '2023年'],
    ['2023 年 1 2 月 3 1 日', '2023年12月31日'],
    ['共有 25 805 人', '共有25805人'],
    ['258 259', '258 259'],
    ['258\t259', '258 259'],
    ['258\n259', '258 259'],
    ['应届\n258\n259', '应届258 259'],
    ['1203, 1310', '1203, 1310'],
    ['共有毕业生25\n805人', '共有毕业生25805人'],
    ['就业率为96.\n3%，比上年', '就业率为96.3%，比上年'],
    ['比上年提高96\n.3个百分点', '比上年提高96.3个百分点'],
    ['Zhejiang  Example School', 'Zhejiang Example School'],
    ['BIM 技术', 'BIM技术'],
    ['2022 - 2023 学年', '2022-2023学年'],
    ['11.17 : 1', '11.17:1'],
    ['( 2023 )', '(2023)'],
    ['1 + X 证书', '1 + X证书'],
    ['1. 2023 年概况', '1. 2023年概况'],
    ['25\u200b805', '25805'],
    ['２５ ，８０５ 人', '２５，８０５人'],
    ['94.8 95.9', '94.8 95.9'],
    ['94.8 2%', '94.82%'],
    ['在 校 生 3 1 2 0 人', '在校生3120人'],
    ['面 积 5 6 , 0 0 0 平 方 米', '面积56,000平方米'],
    ['', ''],
    [' \n\t ', ''],
  ])('%j', (text, words) => {
    expect(wordsOf(text)).toBe(words);
  });

  test('what a sentence runs around stands aside', () => {
    const text = '共有毕业生\n- 12 -\n　　1200人';
    const spans = [
      { start: 0, end: 5 },
      { start: 13, end: text.length },
    ];
    expect(passageOfSpans(text, spans).text).toBe('共有毕业生1200人');
  });

  test('a label stays apart from its words', () => {
    const text = '表 3 100 人以上的企业';
    expect(labelledPassageOf(text, 0, 3, text.length).text).toBe('表3 100人以上的企业');
    expect(labelledPassageOf('一、概况', 0, 2, 4).text).toBe('一、概况');
  });
});

const unit = fc.constantFrom(
  ...'毕业生，。0123456789０９.,% \t\n　ab-—:（(）)年月日人\u00ad\u200b\r',
);

describe('places', () => {
  test('ascend, and hold the character itself or the blank that is kept', () => {
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 80 }), (text) => {
        const { text: words, places } = passageOf(text, 0, text.length);
        expect(places.length).toBe(words.length);
        for (let at = 0; at < words.length; at += 1) {
          const place = places[at] ?? -1;
          if (at > 0) expect(place).toBeGreaterThan(places[at - 1] ?? -1);
          const there = text.charAt(place);
          expect(
            words.charAt(at) === ' ' ? /\s|[\u00ad\u200b]/.test(there) : there === words.charAt(at),
          ).toBe(true);
        }
        const bare = (each: string): string => each.replace(/[\s\u00ad\u200b]/g, '');
        expect(bare(words)).toBe(bare(text));
      }),
      { numRuns: 500 },
    );
  });

  test.each<[string, (size: number) => string]>([
    ['numbers and blanks', (size) => '1 '.repeat(size)],
    ['numbers, commas and blanks', (size) => '1, '.repeat(size)],
    ['digits', (size) => `${'1'.repeat(2 * size)} 1`],
  ])('a long line of %s costs no more than its length', async (_, line) => {
    const read = (text: string): unknown => passageOf(text, 0, text.length);
    expect(await growth(line, read, 100_000)).toBeLessThan(BY_LENGTH);
  });
});
