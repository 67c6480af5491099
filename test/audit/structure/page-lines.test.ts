import { describe, expect, it } from 'vitest';
import { pageNumbers } from '../../../src/audit/structure/page-numbers.js';
import { runningHeads } from '../../../src/audit/structure/running-heads.js';
import { failuresOf, quotesOf } from './audited.js';

const pages = (lines: readonly string[]): string =>
  lines.map((line, at) => `@${at + 1}\n~ ${line}\n第${'文'.repeat(at + 1)}段。`).join('\n');
const from1 = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => at + 1);
const numbered = (of: (number: number) => string, count = 12): string =>
  pages(from1(count).map(of));

describe('the numbers of pages', () => {
  it.each([
    ['— 8 —', numbered((page) => (page === 5 ? '— 8 —' : `— ${page} —`))],
    ['第50页', numbered((page) => (page === 5 ? '第50页' : `第${page}页`))],
    ['第8页 共12页', numbered((page) => `第${page === 5 ? 8 : page}页 共12页`)],
    ['8/12', numbered((page) => `${page === 5 ? 8 : page}/12`)],
  ])('tells one that stands between others: %s', (foot, lines) => {
    expect(quotesOf(pageNumbers, lines)).toEqual([foot]);
  });

  it('says which it should be', () => {
    expect(
      failuresOf(
        pageNumbers,
        numbered((page) => `— ${page === 5 ? 8 : page} —`),
      ),
    ).toEqual(['本页页码为 8，前一页为 4，后一页为 6，应为 5：请改正页码。']);
  });

  it.each([
    ['all follow', numbered((page) => `— ${page} —`)],
    ['a page was lost', numbered((page) => `— ${page < 5 ? page : page + 1} —`)],
    ['an annex counts anew', numbered((page) => `— ${page < 8 ? page : page - 7} —`)],
    ['heads hold a year', numbered((page) => `${page}年度报告`)],
    ['too few to tell', numbered((page) => `— ${page === 3 ? 8 : page} —`, 5)],
    ['no order at all', numbered((page) => `— ${(page * 7) % 12} —`)],
  ])('leaves alone where %s', (_, lines) => {
    expect(quotesOf(pageNumbers, lines)).toEqual([]);
  });
});

describe('running heads', () => {
  const HEAD = '示例市职业教育质量年度报告（2023年度）';

  it('tells the one with other figures, and how many have the usual', () => {
    const lines = numbered((page) => (page === 5 ? HEAD.replace('2023', '2032') : HEAD), 8);
    expect(failuresOf(runningHeads, lines)).toEqual([
      `本页的页眉或页脚为“示例市职业教育质量年度报告（2032年度）”，其他 7 页为“${HEAD}”：请改为一致。`,
    ]);
  });

  it.each([
    ['all are the same', numbered(() => HEAD)],
    ['they bear the numbers of pages', numbered((page) => `${HEAD} 第${page}页`)],
    ['chapters head their pages', numbered((page) => `第${Math.ceil(page / 3)}章`)],
    ['too few to tell', numbered((page) => (page === 2 ? HEAD.replace('3', '4') : HEAD), 4)],
  ])('leaves alone where %s', (_, lines) => {
    expect(quotesOf(runningHeads, lines)).toEqual([]);
  });
});
