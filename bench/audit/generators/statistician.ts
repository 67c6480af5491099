import { heading, otherDate, reportYear, t } from '../plan/index.js';
import { annexOf } from '../world/index.js';
import type { Generator } from './generator.js';
import { abroad, culture, forewordOf, industry, outlook } from './statistician/chapters.js';
import { graduateTables } from './statistician/graduates.js';
import { moneyTables } from './statistician/money.js';
import { programmeTable } from './statistician/programmes.js';
import { conditionTable, resourceTable } from './statistician/resources.js';
import { districtTable, gradeTable } from './statistician/scale.js';
import { awardTable, technologyRemarks, trainingTable } from './statistician/service.js';
import { staffTables } from './statistician/staff.js';
import { drawStatistics } from './statistician/statistics.js';
import { surveyTable } from './statistician/surveys.js';

/** A statistician, whose report is tables with sums both ways, and sentences that only say what they show. */
export const statistician: Generator = {
  name: 'statistician',
  generate(random) {
    const statistics = drawStatistics(random);
    const { graph, name, year, indicators } = statistics;
    return {
      graph,
      title: t`${name}中等职业教育质量年度报告（${reportYear(year)}）`,
      organisation: `${name}教育局`,
      year,
      coverLines: [[`${name}教育局`], [`${name}教育统计与评估中心`], [otherDate(year + 1), '1月']],
      declaration: {
        text: t`${name}教育局对本报告数据的真实性、完整性和准确性负责。报告中${reportYear(year)}的统计数据均来自各中等职业学校上报并经审核的数据。`,
        signature: '单位负责人（签名）：',
        seal: '（单位公章）',
        date: [otherDate(year + 1), '1月15日'],
      },
      numbering: 'decimal',
      captionJoiner: random.pick(['-', '.', '－']),
      foreword: forewordOf(statistics),
      chapters: [
        {
          title: '人才培养',
          blocks: [
            heading(2, '在校生规模'),
            heading(3, '区域分布'),
            ...districtTable(statistics),
            heading(3, '年级与性别'),
            ...gradeTable(statistics),
            heading(2, '专业结构'),
            ...programmeTable(statistics),
            heading(2, '毕业生'),
            ...graduateTables(statistics),
            heading(2, '技能竞赛'),
            ...awardTable(statistics),
            heading(2, '满意度'),
            ...surveyTable(statistics),
          ],
        },
        {
          title: '服务贡献',
          blocks: [
            heading(2, '社会培训'),
            ...trainingTable(statistics),
            heading(2, '技术服务'),
            ...technologyRemarks(statistics),
          ],
        },
        culture(statistics),
        abroad(statistics),
        industry(statistics),
        {
          title: '发展保障',
          blocks: [
            heading(2, '教师队伍'),
            ...staffTables(statistics),
            heading(2, '经费'),
            ...moneyTables(statistics),
            heading(2, '课程与资源'),
            ...resourceTable(statistics),
            heading(2, '办学条件'),
            ...conditionTable(statistics),
          ],
        },
        outlook(statistics),
      ],
      annex: annexOf(indicators),
      lists: { tables: true, figures: false, cases: false },
    };
  },
};
