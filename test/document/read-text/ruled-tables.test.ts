import { describe, expect, test } from 'vitest';
import { textDocument } from '../../../src/document/read/text/read-text.js';
import { spannedRowsIn } from './table-rows.js';

const WIDTHS = [12, 10, 6, 14, 8];
/** A line of cells, a Chinese character two columns wide. */
const line = (...cells: readonly string[]): string =>
  `  ${cells
    .map((cell, at) => cell.padEnd((WIDTHS[at] ?? 8) - cell.replace(/[ -~]/g, '').length))
    .join(' ')}`.trimEnd();
const RULE = `  ${WIDTHS.map((width) => '-'.repeat(width)).join(' ')}`;
const FRAME = `  ${'-'.repeat(54)}`;

const FRAMED = [
  '表1 学校与在校生',
  '',
  FRAME,
  line('盟市', '学校（所）', '', '在校生（人）', '占比%'),
  RULE,
  line('', '公办', '民办', '2024年', ''),
  '',
  line('示例青市', '22', '9', '41286', '94.25'),
  '',
  line('示例岭市的', '20', '4', '2517', '5.75'),
  line('直属学校', '', '', '', ''),
  '',
  line('合计', '42', '13', '43803', '100.00'),
  FRAME,
  '',
  '注：在校生不含技工院校。',
  '',
];

const tablesIn = (text: string): number =>
  textDocument(text, '年报.txt').blocks.filter(({ type }) => type === 'table').length;

describe('tables whose columns a ruling of dashes marks', () => {
  test('have a name over several columns, rows of two lines, and cells that are left empty', () => {
    expect(spannedRowsIn(FRAMED.join('\n'))).toEqual([
      ['盟市', '学校（所）×2', '在校生（人）', '占比%'],
      ['公办', '民办', '2024年'],
      ['示例青市', '22', '9', '41286', '94.25'],
      ['示例岭市的直属学校', '20', '4', '2517', '5.75'],
      ['合计', '42', '13', '43803', '100.00'],
    ]);
  });

  test('may have a row a line, without a frame, up to a blank line', () => {
    const plain =
      '表2 获奖\n\n  级别     一等奖   二等奖\n  -------- -------- --------\n  国家级   1        2\n  市级     12       15\n\n全年获奖较多。\n';
    expect(spannedRowsIn(plain)).toEqual([
      ['级别', '一等奖', '二等奖'],
      ['国家级', '1', '2'],
      ['市级', '12', '15'],
    ]);
  });

  test.each([
    ['no rows', `表1 空\n\n${RULE}\n${RULE}\n`],
    ['one column', '表1 空\n\n  --------\n  甲\n  --------\n'],
  ])('are none with %s', (_, text) => {
    expect(tablesIn(text)).toBe(0);
  });

  test('that never end are read as other tables are', () => {
    const open = FRAMED.filter((words, at) => words !== FRAME || at === 2).join('\n');
    expect(tablesIn(open)).toBeGreaterThan(0);
  });
});
