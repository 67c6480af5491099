import { otherDate, reportYear, t } from '../plan/index.js';
import { annexOf } from '../world/index.js';
import type { Generator } from './generator.js';
import { forewordOf } from './storyteller/foreword.js';
import { challengesChapter, industryChapter, supportChapter } from './storyteller/industry.js';
import { drawPlace } from './storyteller/place.js';
import { abroadChapter, cultureChapter, serviceChapter } from './storyteller/service.js';
import { talentChapter } from './storyteller/talent.js';

/** A city's report that lives on stories of single schools, with names in lists and measures counted off. */
export const storyteller: Generator = {
  name: 'storyteller',
  generate(random) {
    const place = drawPlace(random);
    const { graph, name, year, indicators } = place;
    return {
      graph,
      title: t`${name}中等职业教育质量报告（${reportYear(year, '年度')}）`,
      organisation: `${name}教育局`,
      year,
      coverLines: [t`${name}教育局编`, t`二〇二${'三四五六'[year + 1 - 2023] ?? ''}年一月`],
      declaration: {
        text: t`本单位郑重承诺：《${name}中等职业教育质量报告（${reportYear(year, '年度')}）》中的数据和案例均真实有效，无虚假内容，愿意接受社会监督。`,
        signature: '局长（签名）：',
        seal: `${name}教育局（公章）`,
        date: [otherDate(year + 1), '1月8日'],
      },
      numbering: random.pick(['chapters', 'words']),
      captionJoiner: '-',
      foreword: forewordOf(place),
      chapters: [
        talentChapter(place),
        serviceChapter(place),
        cultureChapter(place),
        abroadChapter(place),
        industryChapter(place),
        supportChapter(place),
        challengesChapter(place),
      ],
      annex: annexOf(indicators),
      lists: { tables: true, figures: false, cases: true },
    };
  },
};
