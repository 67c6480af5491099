import { describe, expect, test } from 'vitest';
import { htmlOf } from '../../src/document/write/html.js';
import { Refusal } from '../../src/messages/index.js';
import { factsCsv, factsJson, reportOf, titleOf } from '../../src/report/index.js';
import { NOW, placeIn } from './small.js';

const TEXT = `---
tables:
  placed:
    caption: 毕业去向
    across: years
    show: [graduates, placed, { formula: placed / graduates, label: 落实率, unit: '%' }]
charts:
  placed: { kind: bar, caption: 毕业与落实, across: shown, show: [graduates, placed] }
---
## 毕业去向

{year}，{schools}共有毕业生{{ graduates }}，落实率为{{ placed / graduates | % }}，见{table placed}和{chart placed}。[3名]{no-claim: 例子}另计。

!table placed

!chart placed

- **其一**，满意度{{ score }}；
- 其二，专项拨款{{ funds | 亿 }}。
`;
const report = () => reportOf(placeIn(TEXT), 'zh', { now: NOW });

describe('the files of a report', () => {
  test('are as they were (golden)', async () => {
    await expect(htmlOf(report().document)).toMatchFileSnapshot('golden/small.html');
    await expect(factsJson(report())).toMatchFileSnapshot('golden/small.json');
    await expect(factsCsv(report())).toMatchFileSnapshot('golden/small.csv');
  });

  test('hold every quoted number with its place, once', () => {
    const { numbers } = JSON.parse(factsJson(report()));
    expect(numbers).toHaveLength(report().bindings.length);
    expect(numbers[0]).toMatchObject({
      ref: 'talent.p1.n1',
      place: 'talent.p1',
      concept: 'graduates',
      value: '642',
      unit: '人',
      lo: '642',
      hi: '642',
      organisation: 's1',
      cycle: 2023,
    });
    expect(factsCsv(report()).trimEnd().split('\r\n')).toHaveLength(numbers.length + 1);
  });

  test('give a spreadsheet nothing to run', () => {
    const made = report();
    const [first] = made.bindings;
    if (first === undefined) throw new Error('no binding');
    const hostile = { ...first, label: '=HYPERLINK("x")', text: '-3', value: '-3' };
    const [, line = ''] = factsCsv({ ...made, bindings: [hostile] }).split('\r\n');
    expect(line).toContain(`"'=HYPERLINK(""x"")"`);
    expect(line).toContain(',-3,');
  });
});

describe('a report', () => {
  test('is named after whose it is', () => {
    const { document } = report();
    expect(document.title).toBe('示例第一职业学校质量年度报告（2023年度）');
    const district = reportOf(placeIn(TEXT, 'd'), 'zh', { now: NOW });
    expect(district.document.title).toBe('示例区中等职业教育质量年度报告（2023年度）');
    expect(titleOf).toBeTypeOf('function');
  });

  test('begins with cover, declaration, contents and the lists of figures and tables', () => {
    expect(report().document.root.content.map((part) => part.type)).toEqual([
      'cover',
      'declaration',
      'contents',
      'contents',
      'contents',
      'chapter',
      'annex',
    ]);
  });

  test('knows where in its files a paragraph came from', () => {
    expect(report().document.origins['talent.p1']).toEqual({
      file: 'talent.md',
      line: 12,
      column: 1,
    });
  });

  test('of nobody is refused', () => {
    expect(() => reportOf(placeIn(TEXT, 'nobody'), 'zh', { now: NOW })).toThrow(Refusal);
  });

  test('with a broken chapter is refused with all faults', () => {
    const broken = () => reportOf(placeIn('{{ nothing }}\n\n[甲]'), 'zh', { now: NOW });
    expect(broken).toThrow(expect.objectContaining({ code: 'report.chapters' }));
  });
});
