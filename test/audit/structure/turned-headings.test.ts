import { describe, expect, it } from 'vitest';
import { contentsOrder } from '../../../src/audit/structure/contents-order.js';
import { emptySections } from '../../../src/audit/structure/empty-sections.js';
import { headingNumbers } from '../../../src/audit/structure/heading-numbers.js';
import { failuresOf } from './audited.js';

const CONTENTS = [
  '>headings 第一部分 人才培养 @1',
  '>headings 1.1 立德树人 @1',
  '>headings 1.2 学生资助 @2',
  '>headings 第二部分 教育教学 @3',
  '>headings 2.1 专业建设 @3',
  '>headings 2.2 课程教材 @4',
];
const first = ['# 第一部分 人才培养', '## 1.1 立德树人', '正文。', '## 1.2 学生资助', '正文。'];
const document = (...second: readonly string[]): string =>
  [...CONTENTS, ...first, ...second, '正文。', '## 2.2 课程教材', '正文。'].join('\n');

/** A tool that reads a page column by column may write what stands higher last. */
describe('the heading of a section above that of its chapter', () => {
  const rules = [contentsOrder, emptySections, headingNumbers];
  const told = (lines: string): readonly string[] =>
    rules.flatMap((rule) => failuresOf(rule, lines));

  it('is taken for turned about where nothing stands between them', () => {
    expect(told(document('## 2.1 专业建设', '# 第二部分 教育教学'))).toEqual([]);
    expect(told(document('# 第二部分 教育教学', '## 2.1 专业建设'))).toEqual([]);
  });

  it('is told where it is not the first, or has words of its own', () => {
    expect(told(document('## 2.1 专业建设', '正文。', '# 第二部分 教育教学'))).not.toEqual([]);
    expect(told(document('## 1.3 专业建设', '# 第二部分 教育教学'))).not.toEqual([]);
  });
});
