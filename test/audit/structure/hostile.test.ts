import { describe, expect, it } from 'vitest';
import { structureRules } from '../../../src/audit/structure/index.js';
import { timeRules } from '../../../src/audit/time/index.js';
import { atDeskSpeed, processorTime } from '../../processor-time.js';
import { findingsIn } from './audited.js';
import { documentOf } from './document.js';

const RULES = [...structureRules, ...timeRules];
const repeated = (line: string, count: number): string =>
  Array.from({ length: count }, () => line).join('\n');
const long = (words: string, count: number): string => words.repeat(count);

/** Generous for a busy machine; what grows with the square of its length takes minutes. */
const BOUND = 10_000;

describe('hostile documents', () => {
  it.each<readonly [string, string]>([
    ['nothing', ''],
    ['one heading many times', repeated('## （二）甲', 2000)],
    [
      'headings that only lack numbers',
      Array.from({ length: 2000 }, (_, at) => `# ${2 * at + 1}、甲`).join('\n'),
    ],
    ['one caption many times', repeated('^table 表1-2 甲类情况', 2000)],
    ['contents without text', repeated('>headings 第一章 甲乙丙丁戊己 @1', 2000)],
    [
      'contents of unlike lines',
      Array.from({ length: 2000 }, (_, at) => `>headings 第${at}节 甲${at}`).join('\n'),
    ],
    ['one paragraph of item numbers', long('，一是甲，二是乙，四是丙', 2000)],
    ['announcements of nothing', repeated('存在五件事：', 10_000)],
    ['circled numbers', long('①②④', 5000)],
    ['broken fields', long('#REF!', 30_000)],
    ['underscores', long('_', 200_000)],
    ['brackets', long('（', 200_000)],
    ['opened titles', long('《“', 100_000)],
    ['crosses', long('×', 200_000)],
    ['spaces', `签名${long(' ', 200_000)}：`],
    ['dates', long('2023年9月至2022年3月', 2000)],
    ['digits', long('2023', 50_000)],
    ['references', long('见表3-5', 30_000)],
    ['a table of years', repeated(`| ${long('2023年 | ', 20)}|`, 500)],
  ])('of %s are read in bounded time', (_, lines) => {
    const started = processorTime();
    const found = findingsIn(documentOf(`示例市质量报告（2023年度）\n${lines}`), RULES);
    expect(atDeskSpeed(processorTime() - started)).toBeLessThan(BOUND);
    for (const { evidence, outcome } of found) {
      if (outcome === 'fail') expect(evidence.length).toBeGreaterThan(0);
      for (const { start, end } of evidence) expect(end).toBeGreaterThanOrEqual(start);
    }
  });
});
