import { describe, expect, test } from 'vitest';
import { chapterFaults, refuseUnquoted, reportOf } from '../../src/report/index.js';
import { NOW, placeIn } from './small.js';

const report = (text: string) => reportOf(placeIn(text), 'zh', { now: NOW });
const found = (text: string): readonly string[] =>
  report(text).guard.map(({ line, column, text: number }) => `${line}:${column} ${number}`);

describe('the number guard', () => {
  test.each([
    ['共有毕业生642人。', '1:6 642人'],
    ['共有毕业生六百四十二人。', '1:6 六百四十二人'],
    ['## 共有12所\n\n正文。', '1:6 12所'],
    ['比上年提高\n3.5个百分点。', '2:1 3.5个百分点'],
    ['- 其一\n- 共30门课', '2:4 30门'],
    ['[约占95%]{if: graduates > 99999[人]}。', '1:2 约占95%'],
    ['**共有30所**', '1:5 30所'],
  ])('finds %s', (text, at) => {
    const [first = ''] = found(text);
    expect(first.split(' ')[0]).toBe(at.split(' ')[0]);
    expect(at).toContain(first.split(' ')[1]);
  });

  test.each([
    '共有{{ graduates }}，占{{ placed / graduates | % }}。',
    '{year}，{last-year}，2023年9月，第一产业与第三产业。',
    '[3名]{no-claim: 例子}学生。',
    '推行[1+X]{no-claim: 制度名称}。',
    '进一步统一，十分重要。',
  ])('lets pass %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('looks at captions, labels and notes as well', () => {
    const text = `---
tables:
  a:
    caption: 全部57所学校
    across: years
    show: [{ formula: graduates, label: 招收3名 }]
    note: 其中12所未报
---
!table a`;
    expect(found(text).map((each) => each.split(':')[0])).toEqual(['4', '7', '6']);
  });

  test('keeps a number from reaching across a quoted one', () => {
    expect(found('共有{{ graduates }}3人。').map((each) => each.split(' ')[1])).toEqual(['3人']);
  });

  test('speaks up in a lint of the standard, under the edition that holds the file', () => {
    const { base } = placeIn('共有642人，{{ graduates }}。');
    expect(chapterFaults(base.standard)).toMatchObject([
      { file: 'test/chapters/talent.md', line: 1, column: 3 },
    ]);
    expect(chapterFaults(placeIn('{{ nothing }}').base.standard)).toMatchObject([
      { file: 'test/chapters/talent.md', line: 1, column: 4 },
    ]);
  });

  test('fails the build with the place and what to do', () => {
    expect(() => refuseUnquoted(report('共有{{ graduates }}。'))).not.toThrow();
    expect(() => refuseUnquoted(report('共有642人。'))).toThrow(
      expect.objectContaining({ code: 'report.unquoted' }),
    );
    const [finding] = report('共有642人。').guard;
    expect(finding).toMatchObject({ file: 'talent.md', line: 1, column: 3, node: 'talent.p1' });
    expect(finding?.message.zh).toContain('no-claim');
  });
});
