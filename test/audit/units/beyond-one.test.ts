import { describe, expect, it } from 'vitest';
import { impossibleInTextRule } from '../../../src/audit/units/impossible-in-text.js';
import { failuresIn } from '../audited.js';
import { reportOf } from '../report-of.js';

const SCHOOL = '示例职业学校质量年度报告（2023年度）';

describe('what one person earns or costs', () => {
  const found = (text: string): readonly string[] =>
    failuresIn(reportOf(text, SCHOOL), [impossibleInTextRule]).map(({ message }) => message.zh);

  it.each([
    '直接就业学生的平均起薪为3556万元/月，比上届多161元。',
    '平均起薪每月3262万元，上届为3085元。',
    '设备总值23486.50万元，生均6080万元。',
  ])('is not told in 万元 by the thousand: %s', (text) => {
    expect(found(text)).toEqual([expect.stringContaining('写作“万元')]);
  });

  it.each([
    '平均起薪每月3262元，上届为3085元。',
    '设备总值23486.50万元，生均0.61万元。',
    '生均财政拨款1.8万元。',
    '财政生均拨款1706.0万元，折合生均5000元。',
    '培训收入共3262万元。',
  ])('may be told so: %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
