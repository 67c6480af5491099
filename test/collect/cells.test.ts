import { describe, expect, test } from 'vitest';
import type { SheetContent } from '../../src/document/model/sheets.js';
import { lines, planRows, type Written } from './support.js';

const number = (shown: string, stored = shown, percent = false): SheetContent => ({
  type: 'number',
  shown,
  stored,
  percent,
});

const COUNT = ['毕业生人数', '人'] as const;
const SCORE = ['在校生满意度', '%'] as const;
const MONEY = ['纵向科研经费到款额', '万元'] as const;
const RATIO = ['生师比', ':'] as const;
const CHOICE = ['在校生满意度调查方式', ''] as const;
const NOT_ASKED = ['在国外开办学校数', '所'] as const;

const said = ([name, unit]: readonly [string, string], written: Written): string =>
  (lines(planRows([['1', name, unit, written]]))[0] ?? 'nothing').replace(/ @.*/, '');

describe('what people write in a cell', () => {
  test.each<[string, readonly [string, string], Written, string]>([
    ['a number', COUNT, 258, 'graduates=258'],
    ['a number as text', COUNT, '258', 'graduates=258'],
    ['full-width digits', COUNT, '１２３', 'graduates=123'],
    ['thousands separators', COUNT, '25,805', 'graduates=25805'],
    ['full-width separators', COUNT, '２５，８０５', 'graduates=25805'],
    ['separators with spaces', COUNT, '25 805', 'graduates=25805'],
    ['spaced digits', COUNT, '1 2 3', 'graduates=123'],
    ['a space after the point', SCORE, '87. 04', 'satisfaction.students=87.04'],
    ['a Chinese full stop for the point', SCORE, '87。04', 'satisfaction.students=87.04'],
    ['spaces around', COUNT, '\u3000258\u00a0', 'graduates=258'],
    ['a unit in the cell', COUNT, '258人', 'graduates=258'],
    ['another word for the unit', COUNT, '258 名', 'graduates=258'],
    ['money with its unit', MONEY, '146.8万元', 'research_funds=146.8'],
    ['money in another unit, exactly', MONEY, '1468000元', 'research_funds=146.8'],
    ['a percentage as text', SCORE, '95%', 'satisfaction.students=95'],
    ['a full-width percentage', SCORE, '９５．５％', 'satisfaction.students=95.5'],
    ['a percentage by format', SCORE, number('95', '95', true), 'satisfaction.students=95'],
    ['decimals of the format', SCORE, number('87.10', '87.1'), 'satisfaction.students=87.10'],
    ['rounded by the format', SCORE, number('87.04', '87.0435'), 'satisfaction.students=87.04'],
    [
      'surplus zeros of the format',
      SCORE,
      number('87.0400', '87.04'),
      'satisfaction.students=87.04',
    ],
    ['zero', COUNT, 0, 'graduates=0'],
    ['不填报', COUNT, '不填报', 'graduates=not-applicable'],
    ['中职不填报', COUNT, '（中职不填报）', 'graduates=not-applicable'],
    ['高职填报', COUNT, '高职 填报', 'graduates=not-applicable'],
    ['未采集', COUNT, '未采集', 'graduates=not-collected'],
    ['a choice', CHOICE, ' 抽样 调查', 'satisfaction.students.method=抽样调查'],
    ['a ratio typed in', RATIO, '11.17', 'student_teacher_ratio~11.17'],
    ['a ratio with its 1', RATIO, '11.17:1', 'student_teacher_ratio~11.17'],
    ['a ratio in words', RATIO, '11.17 比 1', 'student_teacher_ratio~11.17'],
    ['an absence where nothing is asked', NOT_ASKED, '中职不填报', 'nothing'],
    ['an absence of what is computed', RATIO, '不填报', 'nothing'],
    ['a guarded text', CHOICE, "'=1+1", '!not-allowed'],
    ['无', COUNT, '无', '!vague'],
    ['a stroke', COUNT, '/', '!vague'],
    ['a dash', COUNT, '——', '!vague'],
    ['a full-width dash', COUNT, '－', '!vague'],
    ['about', COUNT, '约 250 人', '!hedged'],
    ['more than', COUNT, '250余人', '!hedged'],
    ['a range', COUNT, '200～250', '!hedged'],
    ['ten thousands', COUNT, '2.6万', '!abbreviated'],
    ['a date', COUNT, { type: 'date', shown: '2023/3/4' }, '!date'],
    ['an error', COUNT, { type: 'error', shown: '#REF!' }, '!error'],
    ['a formula that was never computed', COUNT, { type: 'uncalculated' }, '!uncalculated'],
    ['a truth', COUNT, { type: 'truth', value: true }, '!truth'],
    ['words', COUNT, '详见附件', '!not-a-number'],
    ['unclear separators', COUNT, '12,5', '!unclear-digits'],
    ['a negative number', COUNT, -3, '!not-allowed'],
    ['a fraction of a person', COUNT, '25.5', '!not-allowed'],
    ['a fraction hidden by the format', COUNT, number('26', '25.5'), '!hidden-digits'],
    ['too many decimals', SCORE, '87.0435', '!not-allowed'],
    ['more than all', SCORE, '101', '!not-allowed'],
    ['a fraction for a percentage', SCORE, '0.95', '!looks-like-a-fraction'],
    ['an unknown choice', CHOICE, '打电话', '!not-allowed'],
    ['a number for a choice', CHOICE, 3, '!not-allowed'],
    ['another unit', MONEY, '3项', '!other-unit'],
    ['another unit that cannot be said exactly', MONEY, '1468001元', '!other-unit'],
    ['a percentage of a count', COUNT, '95%', '!other-unit'],
    ['a number where nothing is asked', NOT_ASKED, 3, '!not-asked'],
  ])('%s', (_, row, written, expected) => {
    expect(said(row, written)).toBe(expected);
  });

  test('a blank cell says nothing', () => {
    expect(lines(planRows([['1', '毕业生人数', '人', null]]))).toEqual([]);
    expect(lines(planRows([['1', '毕业生人数', '人', ' ']]))).toEqual([]);
  });

  test('a fault names the sheet, the cell, the row and what to do', () => {
    const [fault] = planRows([['1', '毕业生人数', '人', '无']]).faults;
    expect(fault).toMatchObject({
      sheet: '表',
      cell: 'D3',
      concept: 'graduates',
      table: 'talent',
      what: { zh: '“毕业生人数”写着“无”，看不出是没有、不适用，还是暂时没有数。' },
    });
    expect(fault?.next.zh).toContain('没有的填 0');
    expect(fault?.what.en).not.toMatch(/\{\w+\}/);
  });
});
