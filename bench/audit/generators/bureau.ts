import { otherDate, reportYear, t } from '../plan/index.js';
import { annexOf } from '../world/index.js';
import { challengesChapter } from './bureau/challenges.js';
import { drawCity } from './bureau/city.js';
import { abroadChapter, cultureChapter } from './bureau/culture.js';
import { forewordOf } from './bureau/foreword.js';
import { industryChapter } from './bureau/industry.js';
import { serviceChapter } from './bureau/service.js';
import { studentsChapter } from './bureau/students.js';
import { drawMoney, supportChapter } from './bureau/support.js';
import type { Generator } from './generator.js';

/** A city bureau that writes long sentences, in which one subject carries many clauses and last year is near. */
export const bureau: Generator = {
  name: 'bureau',
  generate(random) {
    const city = drawCity(random);
    const { name, year, graph, indicators } = city;
    const money = drawMoney(city);
    return {
      graph,
      title: t`${name}中等职业教育质量年度报告（${reportYear(year, '年度')}）`,
      organisation: `${name}教育局`,
      year,
      coverLines: [[`${name}教育局`], t`${otherDate(year + 1)}1月`],
      declaration: {
        text: t`${name}教育局保证${reportYear(year)}中等职业教育质量年度报告所载内容真实、准确、完整，数据来源可靠，并对其真实性承担相应责任。`,
        signature: '主要负责人（签名）：',
        seal: '单位名称（公章）：',
        date: [`日期：`, otherDate(year + 1), '1月10日'],
      },
      numbering: random.pick(['words', 'chapters']),
      captionJoiner: random.pick(['-', '.']),
      foreword: forewordOf(city, money),
      chapters: [
        studentsChapter(city),
        serviceChapter(city),
        cultureChapter(city),
        abroadChapter(city),
        industryChapter(city),
        supportChapter(city, money),
        challengesChapter(city),
      ],
      annex: annexOf(indicators),
      lists: { tables: true, figures: false, cases: false },
    };
  },
};
