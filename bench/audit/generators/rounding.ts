import { otherDate, reportYear, t } from '../plan/index.js';
import { annexOf } from '../world/index.js';
import type { Generator } from './generator.js';
import { drawRoundCity } from './rounding/city.js';
import {
  abroadChapter,
  cultureChapter,
  industryChapter,
  serviceChapter,
} from './rounding/service.js';
import { challengesChapter, forewordOf, supportChapter } from './rounding/support.js';
import { talentChapter } from './rounding/talent.js';
import { teachingChapter } from './rounding/teaching.js';

/** A writer who rounds and hedges: the same fact is rough in a sentence and exact in a table. */
export const rounding: Generator = {
  name: 'rounding',
  generate(random) {
    const city = drawRoundCity(random);
    const { graph, name, year, indicators } = city;
    return {
      graph,
      title: t`${name}中等职业教育质量年度报告（${reportYear(year, '年度')}）`,
      organisation: `${name}教育局`,
      year,
      coverLines: [[`${name}教育局`], [otherDate(year + 1), '1月']],
      declaration: {
        text: t`${name}教育局对${reportYear(year, '年度')}质量年度报告的真实性负责，报告所列数据均有据可查。`,
        signature: '负责人（签名）：',
        seal: `单位（公章）：`,
        date: ['时间：', otherDate(year + 1), '1月18日'],
      },
      numbering: random.pick(['words', 'chapters', 'decimal']),
      captionJoiner: random.pick(['-', '.']),
      foreword: forewordOf(city),
      chapters: [
        talentChapter(city),
        teachingChapter(city),
        serviceChapter(city),
        cultureChapter(city),
        abroadChapter(city),
        industryChapter(city),
        supportChapter(city),
        challengesChapter(city),
      ],
      annex: annexOf(indicators),
      lists: { tables: random.chance(0.7), figures: false, cases: true },
    };
  },
};
