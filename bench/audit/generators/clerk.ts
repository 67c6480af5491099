import { otherDate, paragraph, reportYear, t } from '../plan/index.js';
import { annexOf } from '../world/index.js';
import { challengesChapter } from './clerk/challenges.js';
import { industryChapter } from './clerk/industry.js';
import { drawClerkSchool } from './clerk/school.js';
import { abroadChapter, cultureChapter, serviceChapter } from './clerk/service.js';
import { studentsChapter } from './clerk/students.js';
import { supportChapter } from './clerk/support.js';
import { teachingChapter } from './clerk/teaching.js';
import type { Generator } from './generator.js';

/** A school's clerk: a measure and its number, a full stop, and a small table for everything. */
export const clerk: Generator = {
  name: 'clerk',
  generate(random) {
    const school = drawClerkSchool(random);
    const { graph, name, year, indicators } = school;
    return {
      graph,
      title: t`${name}质量年度报告（${reportYear(year, '年度')}）`,
      organisation: name,
      year,
      coverLines: [[name], [otherDate(year + 1), '1月']],
      declaration: {
        text: t`${name}保证${reportYear(year, '年度')}质量年度报告内容真实、准确、完整。特此声明。`,
        signature: '校长（签名）：',
        seal: `${name}（公章）`,
        date: [otherDate(year + 1), '1月6日'],
      },
      numbering: random.pick(['words', 'decimal']),
      captionJoiner: random.pick(['-', '－']),
      foreword: [
        paragraph(
          t`按照上级通知，${name}编制${reportYear(year, '年度')}质量年度报告。学生、教师数据为秋季学期数据。经费、培训为全年数据。毕业生为${reportYear(year, '届')}。指标表附后。`,
        ),
      ],
      chapters: [
        studentsChapter(school),
        teachingChapter(school),
        serviceChapter(school),
        cultureChapter(school),
        abroadChapter(school),
        industryChapter(school),
        supportChapter(school),
        challengesChapter(school),
      ],
      annex: annexOf(indicators),
      lists: { tables: random.chance(0.6), figures: false, cases: false },
    };
  },
};
