import { describe, expect, it } from 'vitest';
import { contentsPages } from '../../../src/audit/structure/contents-pages.js';
import { continuedTables } from '../../../src/audit/structure/continued-tables.js';
import { partsCounted } from '../../../src/audit/structure/parts-counted.js';
import { rowNumbers } from '../../../src/audit/structure/row-numbers.js';
import { unnumberedChapters } from '../../../src/audit/structure/unnumbered-chapters.js';
import { failuresOf } from './audited.js';

const TITLES = ['人才培养', '服务贡献', '文化传承', '国际合作', '产教融合'];
const NUMBERS = '一二三四五';
const listed = (pages: readonly number[]): string =>
  TITLES.map(
    (title, at) => `>headings 第${NUMBERS.charAt(at)}章 ${title} @${pages[at] ?? at}`,
  ).join('\n');
const chapters = (bare: readonly number[] = []): string =>
  TITLES.map((title, at) =>
    bare.includes(at) ? `${title}\n正文。` : `# 第${NUMBERS.charAt(at)}章 ${title}\n正文。`,
  ).join('\n');

describe('pages of the contents', () => {
  it('stand out of order', () => {
    const [failure, ...more] = failuresOf(contentsPages, listed([1, 8, 41, 16, 20]));
    expect(failure).toContain('“第三章 文化传承”的页码 41');
    expect(more).toEqual([]);
  });

  it.each([
    ['in order', [1, 8, 14, 16, 20]],
    ['on one page', [1, 8, 8, 8, 20]],
    ['counted anew', [3, 8, 12, 1, 4]],
    ['mixed up by the reader', [20, 16, 14, 8, 1]],
  ])('are left alone: %s', (_, pages) => {
    expect(failuresOf(contentsPages, listed(pages))).toEqual([]);
  });
});

describe('a chapter without its number', () => {
  const contents = listed([1, 8, 14, 16, 20]);

  it('is told where all others have theirs', () => {
    const [failure, ...more] = failuresOf(unnumberedChapters, `${contents}\n${chapters([3])}`);
    expect(failure).toContain('正文的标题“国际合作”没有编号');
    expect(more).toEqual([]);
  });

  it('is left alone where several have none, where none is lost, and where it is not to be seen', () => {
    expect(failuresOf(unnumberedChapters, `${contents}\n${chapters([1, 3])}`)).toEqual([]);
    expect(failuresOf(unnumberedChapters, `${contents}\n${chapters()}`)).toEqual([]);
    const unseen = chapters([3]).replace('国际合作\n', '');
    expect(failuresOf(unnumberedChapters, `${contents}\n${unseen}`)).toEqual([]);
  });
});

describe('a table that goes on', () => {
  const head = (label: string) => `^table ${label}\n| 项 | 数 |\n| 甲 | 1 |`;

  it('has the number of another', () => {
    const lines = `${head('表2-1 招生')}\n${head('表2-2 就业')}\n${head('续表2-1')}`;
    expect(failuresOf(continuedTables, lines)).toHaveLength(1);
    expect(failuresOf(continuedTables, lines.replace('^table 续表', '~ 续表'))).toHaveLength(1);
  });

  it('has its own, or that of a table that was lost', () => {
    const lines = `${head('表2-1 招生')}\n${head('表2-2 就业')}\n`;
    expect(failuresOf(continuedTables, lines + head('续表2-2'))).toEqual([]);
    expect(failuresOf(continuedTables, lines + head('表2-2（续）'))).toEqual([]);
    expect(failuresOf(continuedTables, lines + head('续表2-3'))).toEqual([]);
    expect(failuresOf(continuedTables, lines + head('续表'))).toEqual([]);
  });
});

describe('numbers of rows', () => {
  const table = (...numbers: readonly string[]): string =>
    [
      '| 序号 | 指标 |',
      ...numbers.map((each, at) => `| ${each} | ${'甲乙丙丁戊己庚辛'.charAt(at)}项 |`),
    ].join('\n');

  it.each([
    ['a gap', ['1', '2', '3', '5', '6']],
    ['a double', ['1', '2', '3', '3', '4', '5']],
    ['another number', ['1', '2', '7', '4', '5', '6']],
    ['another number at the head', ['3', '2', '3', '4', '5']],
    ['a gap within', ['1', '2', '2.1', '2.2', '2.4', '3']],
    ['a gap between rows without number', ['1', '', '2', '', '3', '5', '6']],
  ])('have %s', (_, numbers) => {
    expect(failuresOf(rowNumbers, table(...numbers))).toHaveLength(1);
  });

  it.each([
    ['running on', ['1', '2', '3', '4', '5']],
    ['with lower ones', ['1', '1.1', '1.2', '2', '3', '3.1']],
    ['beginning anew', ['1', '2', '3', '1', '2', '3']],
    ['of another kind', ['1', '4', '9', '16', '25']],
    ['too few', ['1', '2', '4']],
    ['going on from another table', ['6', '7', '8', '9', '10']],
    ['lost by several', ['1', '2', '4', '5', '7', '8']],
  ])('are left alone: %s', (_, numbers) => {
    expect(failuresOf(rowNumbers, table(...numbers))).toEqual([]);
  });

  it('stand in brackets before the names', () => {
    const row = (numbers: readonly number[]) =>
      ['| 序号 | 指标 |', ...numbers.map((each) => `|  | （${each}）第${each}问 |`)].join('\n');
    expect(failuresOf(rowNumbers, row([1, 2, 3, 3, 5, 6]))).toHaveLength(1);
    expect(failuresOf(rowNumbers, row([1, 2, 3, 4, 5, 6]))).toEqual([]);
  });

  it('are no running numbers without a head that says so', () => {
    const ages = table('1', '2', '3', '5', '6').replace('序号', '年级');
    expect(failuresOf(rowNumbers, ages)).toEqual([]);
  });
});

describe('what a report says it consists of', () => {
  const tables = ['表1 招生', '表2 就业', '表3 经费']
    .map((label) => `^table ${label}\n| 项 | 数 |\n| 甲 | 1 |`)
    .join('\n');
  const found = (text: string): readonly string[] =>
    failuresOf(partsCounted, `${text}\n${chapters()}\n${tables}`);

  it.each([
    '本报告分六章，收入案例若干。',
    '全文共四章。',
    '文中共列表格6张、图若干。',
    '报告共五章，表12张，另有附件。',
  ])('is another number: %s', (text) => {
    expect(found(text)).toHaveLength(1);
  });

  it.each([
    '本报告分五章，收入案例若干。',
    '文中共列表格3张，附表6张。',
    '报告分五章，附指标表6张。',
    '报告共收录典型案例6个，附指标数据表6张。',
    '报告提出新建两章内容。',
    '文中共有图8幅。',
    '参照上级报告第六章，各校开展自查。',
  ])('is the number there is, or not known: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
