import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  blocksOf,
  documentSchema,
  idsOf,
  inlinesOf,
  textOf,
} from '../../src/document/model/index.js';
import { parseChapter, reportOf } from '../../src/report/index.js';
import { concepts, NOW, placeIn } from './small.js';

const report = (text: string, who?: string) => reportOf(placeIn(text, who), 'zh', { now: NOW });

const chapterBlocks = (text: string, who?: string) => {
  const chapter = report(text, who).document.root.content.find((part) => part.type === 'chapter');
  return chapter === undefined ? [] : blocksOf(chapter);
};

const casesIn = (text: string, who?: string) =>
  chapterBlocks(text, who).flatMap((block) =>
    block.type === 'case' ? [`${block.attrs.label}：${textOf(inlinesOf(block))}`] : [],
  );

function faultsOf(text: string): readonly string[] {
  const read = parseChapter('talent.md', text, { concepts, breakdowns: [] });
  if ('chapter' in read) return [];
  return read.faults.map(({ line, column, message }) => `${line}:${column} ${message.zh}`);
}

const TWO = `开头见{case workshop}和{case fair}。

:::case fair 校园招聘进{name}

招聘会来了{{ graduates }}。

- 其一
- 其二
:::

中间。

:::case workshop 车间里的课堂
课堂。
:::
结尾。`;

describe('a case', () => {
  test('is numbered within its chapter in the order of the text', () => {
    expect(casesIn(TWO)).toEqual([
      '案例 1-1：校园招聘进示例第一职业学校招聘会来了642人。其一其二',
      '案例 1-2：车间里的课堂课堂。',
    ]);
  });

  test('is mentioned by its number, before and after it', () => {
    const [first] = chapterBlocks(TWO);
    expect(first === undefined ? '' : textOf(inlinesOf(first))).toBe('开头见案例 1-2和案例 1-1。');
    expect(first).toMatchObject({
      content: [{}, { attrs: { target: 'talent.k.workshop' } }, {}, {}, {}],
    });
  });

  test('leaves the paragraphs around it as they are, with ids of their own', () => {
    const { document } = report(TWO);
    expect(documentSchema.safeParse(document).success).toBe(true);
    const ids = idsOf(document.root);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ['talent.p1', 'talent.p3', 'talent.k.fair', 'talent.k.fair.p1']) {
      expect(ids).toContain(id);
    }
    expect(document.origins['talent.k.fair.p1']).toMatchObject({ line: 5, column: 1 });
  });

  test('holds tables, numbered with those of the chapter', () => {
    const text = `---
tables:
  before: { caption: 前, across: years, show: [graduates] }
  inside: { caption: 内, across: years, show: [placed] }
---
!table before

:::case fair 招聘
见{table inside}。

!table inside
:::`;
    expect(casesIn(text)).toEqual([
      '案例 1-1：招聘见表 1-2。内指标单位2022年2023年去向落实人数人560612',
    ]);
  });

  test('of which nothing is left goes with its number and its mentions, and is noted', () => {
    const text = `:::case gone 国外办学
国外办学{{ abroad }}。
:::

:::case stays 留下的
正文。
:::

见{case gone}。见{case stays}。`;
    expect(casesIn(text)).toEqual(['案例 1-1：留下的正文。']);
    expect(textOf(inlinesOf(chapterBlocks(text)[1] ?? { type: 'pageBreak' }))).toBe('见案例 1-1。');
    expect(report(text).omissions).toEqual([
      { node: 'talent.k.gone', what: 'case', excerpt: '国外办学', missing: ['abroad'] },
      { node: 'talent.p1', what: 'sentence', excerpt: '见{case gone}。', missing: ['case gone'] },
    ]);
  });

  test('that its writer keeps to others is not called missing', () => {
    const text = `:::case own 学校的
[正文。]{if: organisation.level = 'district'}
:::

完。`;
    expect(casesIn(text)).toEqual([]);
    expect(report(text).omissions).toEqual([]);
    expect(casesIn(text, 'd')).toHaveLength(1);
  });

  test('is looked at by the number guard, its title and its text', () => {
    const found = report(':::case fair 招聘来了30家企业\n共有12所。\n:::').guard;
    expect(
      found.map(({ line, column, node, text }) => `${line}:${column} ${node} ${text}`),
    ).toEqual(['1:18 talent.k.fair 30家', '2:3 talent.k.fair.p1 12所']);
  });

  test.each([
    ['前文。\n\n:::case fair 招聘\n正文。', ['3:1 案例没有结束']],
    ['正文。\n:::', ['2:1 这里没有要结束的案例']],
    [':::case a 甲\n正文。\n:::case b 乙\n正文。\n:::\n:::', ['3:1 案例里不能再写案例']],
    [':::case a 甲\n正文。\n:::\n\n:::case a 乙\n正文。\n:::', ['5:1 “a”在前面已经有了']],
    ['见{case b}。\n\n:::case a 甲\n正文。\n:::', ['1:2 本章没有名为“b”的案例']],
    [':::case a\n正文。\n:::', ['1:1 “:::case a”不成案例']],
    [':::case Ab 甲\n正文。\n:::', ['1:1 “:::case Ab 甲”不成案例']],
    [':::cases a 甲\n正文。\n:::', ['1:1 “:::cases a 甲”不成案例']],
    [':::case a 甲{{ graduates }}\n正文。\n:::', ['1:11 案例的标题里只写文字']],
    [':::case a 甲\n\n:::', ['1:1 案例“a”没有正文']],
    [':::case a 甲\n## 节\n正文。\n:::', ['2:1 案例里不分节']],
    [':::case a 甲\n正文{{ nothing }}。\n:::', ['2:6 没有指标“nothing”']],
  ])('that is damaged is refused at its place: %s', (text, faults) => {
    const found = faultsOf(text);
    expect(found).toHaveLength(faults.length);
    faults.forEach((fault, at) => {
      expect(found[at]).toContain(fault);
    });
  });

  test('whatever fences stand where, is read or refused within the file', () => {
    const line = fc.constantFrom(
      ':::',
      ':::case a 甲',
      ':::case b 乙',
      '正文。',
      '',
      '## 节',
      '::: ',
      '- 项',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const read = parseChapter('talent.md', lines.join('\n'), { concepts, breakdowns: [] });
        if ('chapter' in read) {
          const fences = lines.filter((each) => each.startsWith(':::case'));
          expect(read.chapter.blocks.filter((each) => each.type === 'case')).toHaveLength(
            fences.length,
          );
        } else {
          expect(read.faults.length).toBeGreaterThan(0);
          for (const { line: at } of read.faults) expect(at).toBeLessThanOrEqual(lines.length);
        }
      }),
    );
  });
});

test('a table that is placed twice is refused at the second place', () => {
  const text = `---
tables:
  a: { caption: 表, across: years, show: [graduates] }
---
!table a

!table a`;
  expect(faultsOf(text)).toHaveLength(1);
  expect(faultsOf(text)[0]).toContain('7:1 “a”在前面已经有了');
});
