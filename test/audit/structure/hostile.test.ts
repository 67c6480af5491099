import { describe, expect, it } from 'vitest';
import { structureRules } from '../../../src/audit/structure/index.js';
import { timeRules } from '../../../src/audit/time/index.js';
import { BY_LENGTH, growth } from '../../growth/growth.js';
import { findingsIn } from './audited.js';
import { documentOf } from './document.js';

const RULES = [...structureRules, ...timeRules];
type Make = (count: number) => string;
const lines =
  (line: (at: number) => string): Make =>
  (count) =>
    Array.from({ length: count }, (_, at) => line(at)).join('\n');
const repeated = (line: string): Make => lines(() => line);
const long =
  (words: string): Make =>
  (count) =>
    words.repeat(count);

describe('hostile documents', () => {
  it.each<readonly [string, number, Make]>([
    ['nothing', 1, () => ''],
    ['one heading many times', 2000, repeated('## （二）甲')],
    ['headings that only lack numbers', 2000, lines((at) => `# ${2 * at + 1}、甲`)],
    ['one caption many times', 2000, repeated('^table 表1-2 甲类情况')],
    ['contents without text', 2000, repeated('>headings 第一章 甲乙丙丁戊己 @1')],
    ['contents of unlike lines', 2000, lines((at) => `>headings 第${at}节 甲${at}`)],
    ['one paragraph of item numbers', 2000, long('，一是甲，二是乙，四是丙')],
    ['announcements of nothing', 4000, repeated('存在五件事：')],
    ['circled numbers', 5000, long('①②④')],
    ['broken fields', 30_000, long('#REF!')],
    ['underscores', 200_000, long('_')],
    ['brackets', 200_000, long('（')],
    ['opened titles', 100_000, long('《“')],
    ['crosses', 200_000, long('×')],
    ['spaces', 200_000, (count) => `签名${' '.repeat(count)}：`],
    ['dates', 2000, long('2023年9月至2022年3月')],
    ['digits', 50_000, long('2023')],
    ['references', 30_000, long('见表3-5')],
    ['a table of years', 500, repeated(`| ${'2023年 | '.repeat(20)}|`)],
  ])('of %s are read in time by their length', async (_, count, make) => {
    const document = (size: number): ReturnType<typeof documentOf> =>
      documentOf(`示例市质量报告（2023年度）\n${make(size)}`);
    const found = findingsIn(document(count), RULES);
    const read = (at: ReturnType<typeof documentOf>): unknown => findingsIn(at, RULES);
    expect(await growth(document, read, count)).toBeLessThan(BY_LENGTH);
    for (const { evidence, outcome } of found) {
      if (outcome === 'fail') expect(evidence.length).toBeGreaterThan(0);
      for (const { start, end } of evidence) expect(end).toBeGreaterThanOrEqual(start);
    }
  });
});
