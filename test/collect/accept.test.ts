import { describe, expect, test } from 'vitest';
import { acceptedPart, type ImportPlan, planOf } from '../../src/collect/index.js';
import { Refusal } from '../../src/messages/index.js';
import { baseWith, HEADING, LABEL, sheetOf, sheetsOf, type Written } from './support.js';

const planned = (...faulty: readonly Written[][]): ImportPlan =>
  planOf(
    sheetsOf([
      sheetOf('计分卡', [LABEL, HEADING, ['1', '毕业生人数', '人', 258], ...faulty]),
      sheetOf('落实政策', [LABEL, HEADING, ['1', '全日制在校生人数', '人', 900]]),
    ]),
    baseWith(),
  );

const FAULTY = planned(['2', '毕业去向落实人数', '人', '无']);
const concepts = (plan: ImportPlan, ...accept: string[]): string[] =>
  acceptedPart(plan, accept).changes.map((change) => change.concept);

function refusal(plan: ImportPlan, ...accept: string[]): Refusal {
  try {
    acceptedPart(plan, accept);
  } catch (error) {
    if (error instanceof Refusal) return error;
  }
  throw new Error('nothing was refused');
}

describe('all or nothing, unless the sound part is accepted by name', () => {
  test('without faults everything is taken', () => {
    expect(concepts(planned())).toEqual(['graduates', 'students']);
  });

  test('with faults nothing is, and the refusal says what can be named', () => {
    const refused = refusal(FAULTY);
    expect(refused.code).toBe('import.faulty');
    expect(refused.what.zh).toBe('“报表.xlsx”有 1 处问题，一处都没有导入。');
    expect(refused.next.zh).toContain('talent, policy');
    expect(refused.details).toBe(FAULTY.faults);
  });

  test.each([
    ['a table', ['talent'], ['graduates']],
    ['both tables', ['talent', 'policy'], ['graduates', 'students']],
    ['a sheet', ['落实政策'], ['students']],
    ['a concept', ['students'], ['students']],
    ['a cell', ['计分卡!D3'], ['graduates']],
  ])('%s', (_, accept, expected) => {
    expect(concepts(FAULTY, ...accept)).toEqual(expected);
  });

  test('what an earlier file stated is withdrawn by a whole file only', () => {
    expect(acceptedPart(planned()).sheets).toEqual(['计分卡', '落实政策']);
    expect(acceptedPart(FAULTY, ['talent']).sheets).toEqual([]);
    expect(acceptedPart(planned(), ['policy']).sheets).toEqual([]);
  });

  test('a faulty cell cannot be accepted, nor what the workbook does not hold', () => {
    expect(refusal(FAULTY, '计分卡!D4').code).toBe('import.faulty-cell');
    expect(refusal(FAULTY, 'graduates.placed').code).toBe('import.faulty-cell');
    expect(refusal(FAULTY, 'service').code).toBe('import.unnameable');
  });

  test('a workbook of nobody’s cannot be accepted at all', () => {
    const plan = planOf(
      sheetsOf([sheetOf('表', [HEADING, ['1', '毕业生人数', '人', 1]])]),
      baseWith(),
    );
    expect(refusal(plan, 'talent').code).toBe('import.unplaced');
  });
});
