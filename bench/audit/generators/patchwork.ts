import { otherDate, reportYear, t } from '../plan/index.js';
import { annexOf } from '../world/index.js';
import type { Generator } from './generator.js';
import { challengesChapter } from './patchwork/challenges.js';
import { drawDistrict } from './patchwork/district.js';
import { industryChapter, supportChapter } from './patchwork/industry.js';
import { abroadChapter, cultureChapter, serviceChapter } from './patchwork/service.js';
import { forewordOf, refrainsOf } from './patchwork/summary.js';
import { talentChapter } from './patchwork/talent.js';
import { teachingChapter } from './patchwork/teaching.js';

/** A district's report by several hands: each chapter has its habits, and the summary comes again in them. */
export const patchwork: Generator = {
  name: 'patchwork',
  generate(random) {
    const place = drawDistrict(random);
    const refrains = refrainsOf(place);
    const { graph, name, year, indicators } = place;
    return {
      graph,
      title: t`${name}职业教育质量年度报告（${reportYear(year, '年度')}）`,
      organisation: `${name}教育局`,
      year,
      coverLines: [[`${name}教育局`], [otherDate(year + 1), '1月']],
      declaration: {
        text: t`${name}教育局承诺，${reportYear(year, '年度')}职业教育质量年度报告内容客观真实，数据准确可靠，如有不实，愿承担相应责任。`,
        signature: '法定代表人（签名）：',
        seal: `${name}教育局（盖章）`,
        date: ['签署日期：', otherDate(year + 1), '1月12日'],
      },
      numbering: random.pick(['words', 'decimal']),
      captionJoiner: '-',
      foreword: forewordOf(place, refrains),
      chapters: [
        talentChapter(place, refrains),
        teachingChapter(place),
        serviceChapter(place, refrains),
        cultureChapter(place),
        abroadChapter(place),
        industryChapter(place),
        supportChapter(place, refrains),
        challengesChapter(place),
      ],
      annex: annexOf(indicators),
      lists: { tables: true, figures: true, cases: true },
    };
  },
};
