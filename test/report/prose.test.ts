import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocksOf, inlinesOf, textOf } from '../../src/document/model/index.js';
import type { Place } from '../../src/facts/index.js';
import { holds, numbersIn, order, rational } from '../../src/quantity/index.js';
import { reportOf } from '../../src/report/index.js';
import { FACTS, factOf, NOW, placeIn } from './small.js';

const report = (text: string, who?: string, facts?: typeof FACTS) =>
  reportOf(placeIn(text, who, facts), 'zh', { now: NOW });

/** The paragraphs of the first chapter as text. */
function proseOf(text: string, who?: string, facts?: typeof FACTS): string {
  const { document } = report(text, who, facts);
  const chapter = document.root.content.find((part) => part.type === 'chapter');
  if (chapter === undefined) return '';
  return blocksOf(chapter)
    .flatMap((block) => (block.type === 'paragraph' ? [textOf(block.content)] : []))
    .join('\n');
}

describe('a quoted number', () => {
  test.each([
    ['{{ graduates }}', '642人'],
    ['{{ graduates | 无单位 }}名', '642名'],
    ['{{ graduates | 中文 }}', '六百四十二人'],
    ['{{ funds }}', '40,800万元'],
    ['{{ funds | 亿 }}', '4.08亿元'],
    ['{{ funds | 亿 | 约 }}', '约4.08亿元'],
    ['{{ graduates | 约 }}', '约640人'],
    ['{{ funds | 约 }}', '约4.1亿元'],
    ['{{ score | 约 }}', '约87.04%'],
    ['{{ graduates | 余 }}', '640余人'],
    ['{{ graduates | 余 | 无单位 }}名', '640余名'],
    ['{{ funds | 余 }}', '4亿余元'],
    ['{{ funds | 万 | 余 }}', '4亿余元'],
    ['{{ graduates - placed | 余 }}', '30人'],
    ['{{ score | 余 }}', '87.04%'],
    ['{{ score }}', '87.04%'],
    ['{{ placed / graduates | % | 2位 }}', '95.33%'],
    ['{{ placed / graduates | % }}', '95.3%'],
    ['{{ graduates - last_year(graduates) | 增加/减少 }}', '增加52人'],
    ['{{ last_year(graduates) - graduates | 增加/减少 }}', '减少52人'],
    ['{{ graduates - graduates | 增加/减少 }}', '持平'],
    ['{{ growth(graduates) | 增长/下降 }}', '增长8.8%'],
    ['{{ score - last_year(score) | 百分点 | 提高/下降 }}', '提高0.94个百分点'],
    ['{{ score - score | 百分点 | 提高/下降 }}', '基本持平'],
    ['{{ funds / graduates | 元/生 | 0位 }}', '635,514元/生'],
  ])('%s is written %s', (source, written) => {
    expect(proseOf(source)).toBe(written);
  });

  test('says where it comes from, with the precision it has', () => {
    const { bindings } = report('满意度为{{ score }}。');
    expect(bindings[0]).toMatchObject({
      ref: 'talent.p1.n1',
      node: 'talent.p1',
      concept: 'score',
      formula: 'score',
      value: '87.04',
      decimals: 2,
      unit: '%',
      lo: { value: '87.035', open: false },
      hi: { value: '87.045', open: false },
      organisation: 's1',
      organisationName: '示例第一职业学校',
      cycle: 2023,
    });
  });

  test('keeps the zeros of a score, so that it agrees with others beside it', () => {
    const round = FACTS.map(([key, fact]): (typeof FACTS)[number] =>
      key === 's1/2023/score' ? factOf('s1', 2023, 'score', '87.00') : [key, fact],
    );
    expect(proseOf('{{ score }}', 's1', round)).toBe('87.00%');
  });

  test('of a whole that is not all in says what it is at least', () => {
    const some = FACTS.filter(([key]) => key !== 's2/2023/placed');
    expect(proseOf('共{{ placed }}。', 'd', some)).toBe('共不少于612人。');
  });
});

describe('a number told roundly', () => {
  const writtenFor = (value: string, form = '余'): string =>
    proseOf(`{{ graduates | ${form} }}`, 's1', [factOf('s1', 2023, 'graduates', value)]);

  test.each([
    ['25805', '2.5万余人'],
    ['25000', '25,000人'],
    ['20001', '2万余人'],
    ['123456', '12万余人'],
    ['12345678', '1,234万余人'],
    ['5837', '5,800余人'],
    ['1042', '1,000余人'],
    ['99', '90余人'],
    ['90', '90人'],
    ['9', '9人'],
    ['0', '0人'],
  ])('by 余 writes %s as %s', (value, written) => {
    expect(writtenFor(value)).toBe(written);
  });

  test.each([
    ['25805', '约2.6万人'],
    ['25000', '约2.5万人'],
    ['123456', '约12万人'],
    ['5837', '约5,800人'],
    ['95', '约100人'],
    ['9', '约9人'],
  ])('by 约 writes %s as %s', (value, written) => {
    expect(writtenFor(value, '约')).toBe(written);
  });

  test('by 约, read back holds its value', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), (value) => {
        const text = writtenFor(`${value}`, '约');
        const [mention] = numbersIn(text);
        expect(mention !== undefined && holds(mention.interval, rational(value)), text).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('by 余 is never above its value, and read back holds it', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), (value) => {
        const text = writtenFor(`${value}`);
        const [mention] = numbersIn(text);
        if (mention?.value == null) throw new Error(text);
        expect(order(mention.value, rational(value)), text).toBeLessThanOrEqual(0);
        expect(holds(mention.interval, rational(value)), text).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('the member with the greatest or least value', () => {
  const text = '最多的是{{ graduates | 最多 }}，落实率最低的是{{ placed / graduates | 最少 }}。';

  test('is named', () => {
    expect(proseOf(text, 'd')).toBe('最多的是示例第一职业学校，落实率最低的是示例第二职业学校。');
    expect(report(text, 'd').bindings.filter(({ node }) => node === 'talent.p1')).toEqual([]);
  });

  test.each([
    ['two are alike', [factOf('s1', 2023, 'graduates', '9'), factOf('s2', 2023, 'graduates', '9')]],
    ['one is missing', [factOf('s1', 2023, 'graduates', '9')]],
  ])('is nobody where %s', (_, facts) => {
    expect(proseOf('最多的是{{ graduates | 最多 }}。', 'd', facts)).toBe('');
  });

  test('is nobody where there are no members', () => {
    expect(proseOf(text)).toBe('');
    expect(report(text).omissions).toMatchObject([
      { missing: ['graduates', 'placed', 'graduates'] },
    ]);
  });
});

describe('a rank', () => {
  const snapshot = (values: readonly string[]) => {
    const place = placeIn(
      '排{{ rank(peers(graduates)) | 第 }}位，共{{ count(peers(graduates)) }}所。',
    );
    const peers = { id: 'one', values: new Map([['2023/综合/graduates', values]]) };
    return { ...place, base: { ...place.base, peers } };
  };
  const said = (place: Place): string => {
    const { document } = reportOf(place, 'zh', { now: NOW });
    const chapter = document.root.content.find((part) => part.type === 'chapter');
    return chapter === undefined
      ? ''
      : blocksOf(chapter)
          .map((block) => textOf(inlinesOf(block)))
          .join('');
  };

  test('is written with 第', () => {
    expect(said(snapshot(['200', '642', '900']))).toBe('排第2位，共3所。');
  });

  test('falls away with its sentence where there is none', () => {
    expect(said(snapshot([]))).toBe('');
    expect(said(snapshot(['200', '641', '900']))).toBe('');
  });
});

describe('a section', () => {
  test('of which nothing is left has no heading, and the others are numbered without it', () => {
    const { document } = report('## 甲\n\n国外办学{{ abroad }}。\n\n## 乙\n\n正文。');
    const chapter = document.root.content.find((part) => part.type === 'chapter');
    const headings = (chapter === undefined ? [] : blocksOf(chapter)).flatMap((block) =>
      block.type === 'heading' ? [`${block.attrs.label} ${textOf(block.content)}`] : [],
    );
    expect(headings).toEqual(['1.1 乙']);
  });
});

describe('a sentence', () => {
  test('that quotes what has no value falls away, is noted, and takes no other along', () => {
    const text = '共有{{ graduates }}。国外办学{{ abroad }}。满意度为{{ score }}。';
    expect(proseOf(text)).toBe('共有642人。满意度为87.04%。');
    expect(report(text).omissions).toEqual([
      {
        node: 'talent.p1',
        what: 'sentence',
        excerpt: '国外办学{{ abroad }}。',
        missing: ['abroad'],
      },
    ]);
  });

  test('that mentions a table which is not there falls away with it', () => {
    const text = `---
tables:
  abroad: { caption: 国外办学, across: years, show: [abroad] }
---
共有{{ graduates }}。详见{table abroad}。

!table abroad`;
    expect(proseOf(text)).toBe('共有642人。');
    expect(report(text).omissions.map((each) => each.what)).toEqual(['table', 'sentence']);
  });

  test('changes with its figures, by conditions', () => {
    const text =
      '[多于五百。]{if: graduates > 500[人]}[不多。]{else}[，无关]{if: graduates < 500[人]}完。';
    expect(proseOf(text)).toBe('多于五百。完。');
    expect(proseOf(text, 's2')).toBe('不多。，无关完。');
  });

  test('takes the other way where the condition cannot be assessed', () => {
    expect(proseOf('[有]{if: abroad > 0}[没有]{else}。')).toBe('没有。');
  });

  test.each([
    ['score > last_year(score)', '是'],
    ['score = score', '是'],
    ['not score = score', '否'],
    ['score - last_year(score) > 0 and placed > 0', '是'],
    ['abroad > 0 or placed > 0', '是'],
    ['not abroad > 0', '否'],
    ['funds - funds > 0', '否'],
    ['funds - funds = 0', '是'],
  ])('agrees with the values it prints where rounding leaves %s open', (condition, said) => {
    expect(proseOf(`[是]{if: ${condition}}[否]{else}。`)).toBe(`${said}。`);
  });

  test('speaks of whose report it is', () => {
    const text = '{year}{name}，{whole}、{schools}、{members}。';
    expect(proseOf(text)).toBe('2023年示例第一职业学校，学校、学校、各专业。');
    expect(proseOf(text, 'd')).toBe('2023年示例区，全区、全区中等职业学校、各校。');
  });
});
